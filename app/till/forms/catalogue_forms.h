#pragma once

#include "app/shop/price_preview.h"
#include "app/till/forms/form_spec.h"
#include "core/till/command.h"

#include <optional>

namespace sokoguru::till {

// The forms about products and prices. The product as it is stands in the form's subject, as the command that
// would set it; confirming changes that.

FormSpec catalogue_form_spec(const FormPage& page);
/// Of those that ask something of the engine.
Command catalogue_form_command(const FormPage& page);
/// What is typed into the fields when the form opens.
std::vector<std::string> catalogue_form_values(const FormPage& page);

/// Whether what was typed as a day is one, or nothing.
bool has_readable_day(const FormPage& page);
std::optional<BusinessDay> typed_day_of(const FormPage& page);

/// How a supplier stands among the choices: "CV Indah (INDAH)".
std::string supplier_choice(const Supplier& supplier);

/// What the two forms of a mass change ask for, but for the supplier.
shop::PriceFilter price_filter_of(const std::vector<std::string>& goods_values);
PriceRevision price_revision_of(const std::vector<std::string>& goods_values,
                                const std::vector<std::string>& terms_values);

} // namespace sokoguru::till
