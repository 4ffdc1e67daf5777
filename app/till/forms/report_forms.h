#pragma once

#include "app/till/forms/form_spec.h"
#include "core/report/sales_report.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace sokoguru::till {

// The forms about days: of a report, and the one that another day is compared with. Pure.

/// Nothing when the form is none of them.
std::optional<FormSpec> report_form_spec(const FormPage& page);

/// The days that were typed; a last one that was left out is the first one. The error is a sentence for a
/// person.
tl::expected<DayRange, std::string> typed_days(const FormPage& page, BusinessDay today);

} // namespace sokoguru::till
