#pragma once

#include "app/shop/chart.h"
#include "app/shop/report_text.h"
#include "app/shop/report_worker.h"
#include "app/till/screens/report_action.h"
#include "core/report/day_ranges.h"
#include "core/report/report_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// A task of the report worker that a page waits for.
struct WorkUnderWay {
    std::int64_t id = 0;
    enum class What { report, receipts, file, proof };
    What what = What::report;
    std::optional<shop::ReportProgress> progress = {}; ///< Nothing before it has taken a while.
};

/// The receipts behind a row of a report, as far as they were asked for.
struct RowReceipts {
    DayRange days;
    ReportTable::Row row;
    std::string title; ///< Of the list.
    std::vector<db::SaleSummary> receipts = {};
    bool may_have_more = false;
};

/// The screen of the reports. The worker makes the tables; of the one that is shown only the rows around
/// those that are seen become texts.
struct ReportsPage {
    BusinessDay today;
    std::size_t kind = 0; ///< Its place in the list of reports.
    RangeName range = RangeName::today;
    DayRange days;
    bool is_compared = false;
    bool shows_calendar = false;
    FocusReports::On focus = FocusReports::On::list;
    std::optional<WorkUnderWay> work;
    std::string problem; ///< Why there is no table.

    shop::ReportMade made;                    ///< As the worker gave it; without a table before it did.
    std::shared_ptr<const ReportTable> shown; ///< That table, or the comparison of both.
    shop::Chart chart;
    std::optional<shop::ReportOrder> order;
    std::vector<std::size_t> rows;    ///< The places of the rows in the table, in the order that is shown.
    std::vector<std::string> longest; ///< The longest text of each column.
    std::size_t first_row = 0;        ///< Of those that are texts.
    std::size_t first_column = 0;     ///< Of those that move.
    std::optional<std::size_t> selected;
    std::optional<RowReceipts> receipts;

    const shop::ReportKind& report() const { return shop::report_kinds()[kind]; }
};

/// As many rows as become texts at once, and how many of them before the first one that is seen.
inline constexpr std::size_t report_rows_shown = 96;
inline constexpr std::size_t report_rows_before = 32;

} // namespace sokoguru::till
