#include "core/report/day_ranges.h"

#include <date/date.h>

#include <algorithm>

namespace sokoguru {

namespace {

constexpr std::int32_t days_of_week = 7;

date::year_month_day calendar_of(BusinessDay day) {
    return date::year_month_day{date::sys_days{date::days{day.days}}};
}

BusinessDay day_of(const date::sys_days& day) {
    return BusinessDay{static_cast<std::int32_t>(day.time_since_epoch().count())};
}

BusinessDay first_of(const date::year_month& month) {
    return day_of(date::sys_days{month / date::day{1}});
}

BusinessDay last_of(const date::year_month& month) {
    return day_of(date::sys_days{month / date::last});
}

date::year_month month_of(BusinessDay day) {
    const date::year_month_day calendar = calendar_of(day);
    return calendar.year() / calendar.month();
}

/// Of a year earlier; the 28th of February where there is no 29th.
BusinessDay year_before(BusinessDay day) {
    const date::year_month_day then = calendar_of(day) - date::years{1};
    return then.ok() ? day_of(date::sys_days{then})
                     : day_of(date::sys_days{then.year() / then.month() / date::last});
}

/// 0 for Monday. 1 January 1970 was a Thursday.
std::int32_t weekday_of(BusinessDay day) {
    return ((day.days + 3) % days_of_week + days_of_week) % days_of_week;
}

} // namespace

std::int32_t length_of(const DayRange& days) {
    return days.last.days - days.first.days + 1;
}

DayRange named_range(RangeName name, BusinessDay today) {
    const date::year_month month = month_of(today);
    switch (name) {
    case RangeName::yesterday: return {BusinessDay{today.days - 1}, BusinessDay{today.days - 1}};
    case RangeName::this_week: return {BusinessDay{today.days - weekday_of(today)}, today};
    case RangeName::this_month: return {first_of(month), today};
    case RangeName::last_month: return {first_of(month - date::months{1}), last_of(month - date::months{1})};
    case RangeName::this_year: return {first_of(month.year() / date::January), today};
    case RangeName::today:
    case RangeName::own: break;
    }
    return {today, today};
}

DayRange range_before(const DayRange& days, RangeName name) {
    const std::int32_t length = length_of(days);
    const date::year_month month_before = month_of(days.first) - date::months{1};
    const BusinessDay first_before = first_of(month_before);
    switch (name) {
    case RangeName::this_month:
        return {first_before, std::min(BusinessDay{first_before.days + length - 1}, last_of(month_before))};
    case RangeName::last_month: return {first_before, last_of(month_before)};
    case RangeName::this_year: return {year_before(days.first), year_before(days.last)};
    case RangeName::today:
    case RangeName::yesterday:
    case RangeName::this_week:
    case RangeName::own: break;
    }
    const bool is_by_week = length == 1 || name == RangeName::this_week;
    const std::int32_t shift = is_by_week ? days_of_week : length;
    return {BusinessDay{days.first.days - shift}, BusinessDay{days.last.days - shift}};
}

std::optional<RangeProblem> problem_of(const DayRange& days, BusinessDay today) {
    if (days.last < days.first) return RangeProblem::ends_before_it_begins;
    if (days.last > today) return RangeProblem::has_not_come;
    return std::nullopt;
}

} // namespace sokoguru
