#pragma once

#include "app/till/forms/form_spec.h"
#include "core/till/command.h"

#include <string>

namespace sokoguru::till {

// The forms of consignment and lots. The lot stands in the form's subject, as the command that would block or
// free it.

FormSpec lots_form_spec(const FormPage& page);
/// Of those that ask something of the engine.
Command lots_form_command(const FormPage& page);

/// What a consignor is paid from: the choice that the drawer's cash falls by.
std::string out_of_the_drawer();

/// The fee as it is typed; nothing when it is no whole percentage.
std::string typed_fee(Percent fee);

} // namespace sokoguru::till
