#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"

namespace sokoguru::shop {

/// A report beside the same report of other days: what it is mostly about, and how often, as it is now, as it
/// was before, and the difference. Rows belong together by their keys; the days of a report by day by their
/// places in the ranges. What there is on one side only is nothing on the other.
///
///     ReportTable both = compared_table({now, days}, {before, range_before(days, name)});
///
/// In the language that is set. Pure.
struct TableOfDays {
    const ReportTable& table;
    DayRange days;
};
ReportTable compared_table(const TableOfDays& now, const TableOfDays& before);

/// Whether the report has a number that can be compared.
bool can_be_compared(const ReportTable& table);

} // namespace sokoguru::shop
