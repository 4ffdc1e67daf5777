#pragma once

#include "app/shop/chart.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sokoguru::shop {

// The picture that fits a report, in the language that is set. Pure.
//
//     Chart chart = report_chart("by-day", table, {days, &before, days_before, ChartOfDays::line});

enum class ChartOfDays { line, calendar };

/// Of which days a table is, and with what it is compared.
struct ChartedDays {
    DayRange days;
    const ReportTable* before = nullptr; ///< The same report of `days_before`; null when there is none.
    DayRange days_before = {};
    ChartOfDays by_day = ChartOfDays::line;
};

/// No chart for a report that none fits, and none where there is nothing to show.
Chart report_chart(std::string_view key, const ReportTable& table, const ChartedDays& charted);

/// The report can be shown as a calendar, too: it has a row for each day.
bool has_calendar(std::string_view key);

/// The column that a report is mostly about: its net, else its amount, else the first money, else the first
/// number. Nothing where there are only words.
std::optional<std::size_t> main_column(const ReportTable& table);

} // namespace sokoguru::shop
