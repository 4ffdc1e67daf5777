#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <span>
#include <string>
#include <vector>

namespace sokoguru::shop {

// Sales in numbers as tables, in the language that is set.
//
//     const auto by = SalesDimension::category;
//     ReportTable table = sales_table(store.reports().sales(days, by, zone), by, days);

ReportTable sales_table(std::span<const SalesGroup> groups, SalesDimension by, const DayRange& days);
ReportTable tender_table(std::span<const TenderTotal> tenders, const DayRange& days);
/// One figure of a day: the word that programs read, how people read it, an amount or a number.
struct DayFigure {
    std::string key; ///< "net_rupiah"
    std::string label;
    ReportTable::Cell value;
};
std::vector<DayFigure> day_figures(const DayFigures& figures);

/// A figure of a closed day that is no longer what it was at its end.
struct ChangedFigure {
    DayFigure now;
    ReportTable::Cell at_closing;
};
/// None while the day is open, and none when nothing came later.
std::vector<ChangedFigure> changed_figures(const DayReport& day);

/// The figures of a day, one in each row; of a closed day also when it ended, and what has changed since.
ReportTable day_table(const DayReport& day, Zone zone);

/// "Monday", in the language that is set.
std::string weekday_name(BusinessDay day);

std::string range_text(const DayRange& days); ///< "24/11/2026", "01/11/2026 – 24/11/2026"

} // namespace sokoguru::shop
