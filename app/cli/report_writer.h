#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <iosfwd>

namespace sokoguru::cli {

// Reports as text, on standard output mostly.

enum class ReportFormat { text, csv, json };

/// As JSON an object with the rows as objects under the keys of the columns; thousandths and rupiah are whole
/// numbers.
void write_table(std::ostream& out, const ReportTable& table, ReportFormat format);

/// A day's figures, its tenders, hours, best sellers and shifts.
void write_day(std::ostream& out, const DayReport& day, Zone zone, ReportFormat format);

} // namespace sokoguru::cli
