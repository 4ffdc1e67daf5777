#include "core/values/time.h"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>

namespace sokoguru {

namespace {

date::year_month_day calendar_day(BusinessDay day) {
    return date::year_month_day{date::sys_days{date::days{day.days}}};
}

date::sys_time<std::chrono::milliseconds> wall_time(UtcTime time, Zone zone) {
    return date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{time.ms} +
                                                     std::chrono::minutes{utc_offset_minutes(zone)}};
}

} // namespace

LocalTime to_local(UtcTime time, Zone zone) {
    const auto wall = wall_time(time, zone);
    const auto midnight = date::floor<date::days>(wall);
    const date::year_month_day day{midnight};
    const date::hh_mm_ss clock{date::floor<std::chrono::seconds>(wall - midnight)};
    return {int{day.year()},
            static_cast<int>(unsigned{day.month()}),
            static_cast<int>(unsigned{day.day()}),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}

BusinessDay business_day(UtcTime time, Zone zone, int cutoff_minutes) {
    const auto day = date::floor<date::days>(wall_time(time, zone) - std::chrono::minutes{cutoff_minutes});
    return {static_cast<std::int32_t>(day.time_since_epoch().count())};
}

std::optional<BusinessDay> find_day(int year, int month, int day) {
    if (month < 1 || day < 1) return std::nullopt;
    const date::year_month_day calendar{date::year{year}, date::month{static_cast<unsigned>(month)},
                                        date::day{static_cast<unsigned>(day)}};
    if (!calendar.ok()) return std::nullopt;
    return BusinessDay{static_cast<std::int32_t>(date::sys_days{calendar}.time_since_epoch().count())};
}

int year_of(BusinessDay day) {
    return int{calendar_day(day).year()};
}

std::string format_date(BusinessDay day) {
    return date::format("%d/%m/%Y", calendar_day(day));
}

std::string format_date(const LocalTime& time) {
    return fmt::format("{:02}/{:02}/{:04}", time.day, time.month, time.year);
}

std::string format_clock(const LocalTime& time) {
    return fmt::format("{:02}.{:02}", time.hour, time.minute);
}

std::string format_yymmdd(BusinessDay day) {
    return date::format("%y%m%d", calendar_day(day));
}

std::string format_iso_date(BusinessDay day) {
    return date::format("%F", calendar_day(day));
}

std::optional<BusinessDay> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t end) {
        int value = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    return year < 0 ? std::nullopt : find_day(year, number(5, 7), number(8, 10));
}

} // namespace sokoguru
