#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// A picture above the tables of a report, in words and parts of a thousand that are ready.
///
///     sheet.chart = {SheetChart::Kind::bars, "Sales by hour", "1.200.000", {}, {{"8", "", 640}, …}, {}};
///
/// A value; any thread.
struct SheetChart {
    enum class Kind {
        line,
        bars,     ///< Upright, beside each other.
        shares,   ///< Lying, below each other, each with its value.
        calendar, ///< Seven columns, a week in each row; the more, the darker.
    };
    struct Mark {
        std::string label; ///< A place of the calendar without one is no day of its month.
        std::string value;
        int permille = 0;                        ///< Of the largest one; of shares: of all together.
        std::optional<int> before_permille = {}; ///< Of the days that it is compared with; drawn faintly.
        bool operator==(const Mark&) const = default;
    };
    Kind kind = Kind::bars;
    std::string title;
    std::string most;               ///< What 1,000 stands for; may be empty.
    std::string before;             ///< Which days the faint marks are of; may be empty.
    std::vector<Mark> marks;        ///< No picture when there are none.
    std::vector<std::string> heads; ///< Of the calendar.
    bool operator==(const SheetChart&) const = default;
};

} // namespace sokoguru::drivers
