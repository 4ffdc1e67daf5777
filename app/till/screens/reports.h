#pragma once

#include "app/shop/chart.h"
#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// The reports: their list at the left, above the table the days that it is of, and the picture that fits it.
///
/// The table may have any number of rows; the view has those around the ones that are seen, and drawing asks
/// for others. What does not fit beside the first columns moves with ← →.
///
/// Actions: all of `report_action.h` but OpenReports.
struct ReportsView {
    enum class Sorted { no, up, down };
    struct Column {
        std::string label;
        std::string longest; ///< Of its texts: how wide it is.
        bool is_number = false;
        Sorted sorted = Sorted::no;
        bool operator==(const Column&) const = default;
    };

    std::string title;
    std::string remark; ///< Of which days, compared with what.
    std::vector<std::string> reports;
    std::size_t chosen_report = 0;
    bool list_has_focus = true;
    std::vector<std::string> ranges; ///< The last one asks for the days. None for a report of the moment.
    std::size_t chosen_range = 0;

    std::vector<Column> columns;
    std::size_t first_column = 0; ///< Of those after the words at the left.
    std::size_t row_count = 0;
    std::size_t first_row = 0; ///< The place of the first of `rows` in the whole table.
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> total; ///< Stays below the rows; may be empty.
    std::optional<std::size_t> selected;
    shop::Chart chart;

    std::string working; ///< What is being done and how far it is; empty while it is quick.
    bool can_cancel = false;
    std::string empty_title; ///< What stands there instead of a table.
    std::string empty_advice;
    bool can_compare = false;
    bool is_compared = false;
    bool has_calendar = false;
    bool shows_calendar = false;
    bool has_receipts = false;
    bool can_save = false;
    std::optional<Notice> notice;
    bool operator==(const ReportsView&) const = default;
};

std::optional<Action> draw_reports(const ReportsView& view, Ui& ui);

} // namespace sokoguru::till
