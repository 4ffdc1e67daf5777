#pragma once

#include "core/report/report_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// As people read it on paper and on a screen.
std::string shown_cell(const ReportTable::Cell& cell);

/// By which column rows stand in order.
struct ReportOrder {
    enum class Direction { up, down };
    std::size_t column = 0;
    Direction direction = Direction::up;
    bool operator==(const ReportOrder&) const = default;
};

/// The rows of the table in that order, as places in it. Numbers by their value, days and hours by time,
/// words by the alphabet; what is empty comes first. Rows that are equal stay as they were.
std::vector<std::size_t> ordered_rows(const ReportTable& table, const ReportOrder& order);

} // namespace sokoguru::shop
