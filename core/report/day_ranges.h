#pragma once

#include "core/report/sales_report.h"

#include <array>
#include <optional>

namespace sokoguru {

// The ranges of days that people ask for by a word, and with what they compare one. Pure.
//
//     const DayRange days = named_range(RangeName::this_month, today);
//     const DayRange before = range_before(days, RangeName::this_month);

enum class RangeName {
    today,
    yesterday,
    this_week, ///< From Monday on.
    this_month,
    last_month,
    this_year,
    own, ///< Typed.
};
inline constexpr std::array range_names = {RangeName::today,      RangeName::yesterday,  RangeName::this_week,
                                           RangeName::this_month, RangeName::last_month, RangeName::this_year,
                                           RangeName::own};

/// What has not ended yet ends today. `own` is today as long as nothing was typed.
DayRange named_range(RangeName name, BusinessDay today);

/// A day is compared with the same weekday before, a month with as many days of the month before, a year up
/// to the same day of the year before, other days with as many days that end just before them.
DayRange range_before(const DayRange& days, RangeName name);

enum class RangeProblem { ends_before_it_begins, has_not_come };
/// Nothing when the days can be reported.
std::optional<RangeProblem> problem_of(const DayRange& days, BusinessDay today);

/// How many days the range has.
std::int32_t length_of(const DayRange& days);

} // namespace sokoguru
