#pragma once

#include "app/till/forms/form_spec.h"

#include <optional>

namespace sokoguru::till {

// Settings that are no group of their own (`settings/setting_group.h`): the one of this machine, and an
// account of the general ledger. Pure.

/// Nothing when the form is none of them. The subject's name is the folder that is used when none is chosen,
/// or what the account is for.
std::optional<FormSpec> single_setting_form_spec(const FormPage& page);

} // namespace sokoguru::till
