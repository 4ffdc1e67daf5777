#pragma once

#include "app/shop/device_settings.h"
#include "app/till/forms/form_spec.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

// The forms about shelf labels: the label printer of this till, and what is printed where. Pure.

/// Nothing when the form is none of them.
std::optional<FormSpec> label_form_spec(const FormPage& page);

/// What stands in the form of the label printer at first.
std::vector<std::string> label_printer_values(const shop::LabelPrinterSetting& setting);

/// The label printer that was typed. The error is a sentence for a person.
tl::expected<shop::LabelPrinterSetting, std::string> typed_label_printer(const FormPage& page);

/// The choice of a sheet for an office printer, where there is a label printer, too.
std::string label_sheet_choice();

/// How often each label is printed; nothing when that is too often or never.
std::optional<int> typed_copies(const FormPage& page);

} // namespace sokoguru::till
