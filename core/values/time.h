#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru {

/// A moment in UTC, in milliseconds since 1970. Core never reads a clock: the moment comes with each command.
struct UtcTime {
    std::int64_t ms = 0;
    constexpr auto operator<=>(const UtcTime&) const = default;
};

/// Indonesia's three zones; none of them has summer time.
enum class Zone { wib, wita, wit };

constexpr std::int64_t utc_offset_minutes(Zone zone) {
    return zone == Zone::wib ? 7 * 60 : zone == Zone::wita ? 8 * 60 : 9 * 60;
}

/// A day of the shop's books, as days since 1970-01-01.
struct BusinessDay {
    std::int32_t days = 0;
    constexpr auto operator<=>(const BusinessDay&) const = default;
};

/// What the shop's clock on the wall shows.
struct LocalTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

LocalTime to_local(UtcTime time, Zone zone);

/// The business day of a moment: the calendar day in the shop's zone, where a day begins `cutoff_minutes`
/// after midnight (0 to 1439), so that a sale at 00.30 can still belong to the evening before.
BusinessDay business_day(UtcTime time, Zone zone, int cutoff_minutes);

/// Nothing when the calendar has no such day.
std::optional<BusinessDay> find_day(int year, int month, int day);

/// The calendar year of a day.
int year_of(BusinessDay day);

std::string format_date(BusinessDay day);                         ///< 24/11/2026
std::string format_date(const LocalTime& time);                   ///< 24/11/2026
std::string format_clock(const LocalTime& time);                  ///< 16.05
std::string format_yymmdd(BusinessDay day);                       ///< 261124, as in a sale's number
std::string format_iso_date(BusinessDay day);                     ///< 2026-11-24, for programs
std::optional<BusinessDay> parse_iso_date(std::string_view text); ///< 2026-11-24 and nothing else.

} // namespace sokoguru
