#pragma once

#include "app/till/forms/form_spec.h"

#include <optional>

namespace sokoguru::till {

// The forms about this machine, beside those of the shop's settings. Pure.

/// Nothing when the form is none of them. The subject's name is the folder that is used when none is chosen.
std::optional<FormSpec> machine_form_spec(const FormPage& page);

} // namespace sokoguru::till
