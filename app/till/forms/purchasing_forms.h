#pragma once

#include "app/till/forms/form_spec.h"

#include <optional>

namespace sokoguru::till {

// The forms of buying: a supplier, a line of an order, a payment, the end of an order. Pure.

/// Nothing when the form is none of them.
std::optional<FormSpec> purchasing_form_spec(const FormPage& page);
std::optional<Command> purchasing_form_command(const FormPage& page);

/// What a form about something known begins with.
std::vector<std::string> supplier_values(const Supplier& supplier);

} // namespace sokoguru::till
