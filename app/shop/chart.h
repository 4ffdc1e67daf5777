#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// A picture of a report, in words and parts of a thousand, so that screen and paper draw the same one. A
/// plain value that knows nothing of reports; `app/shop/report_chart.h` makes it.
struct Chart {
    enum class Kind {
        none,
        line,     ///< From one day to the next.
        bars,     ///< Upright, beside each other.
        shares,   ///< Lying, below each other; each is a part of all of them together.
        calendar, ///< Seven columns, a week in each row; the more, the darker.
    };
    struct Mark {
        std::string label; ///< A place of the calendar without one is no day of its month.
        std::string value; ///< As people read it; may be empty.
        /// Of the largest one; of shares: of all together.
        int permille = 0;
        std::optional<int> before_permille = {}; ///< At the same place of the range before.
        bool operator==(const Mark&) const = default;
    };
    Kind kind = Kind::none;
    std::string title;
    std::string most;   ///< What 1,000 stands for; empty for shares.
    std::string before; ///< Which range the faint marks are of.
    std::vector<Mark> marks;
    std::vector<std::string> heads; ///< Of the calendar: the weekdays.
    bool operator==(const Chart&) const = default;
};

} // namespace sokoguru::shop
