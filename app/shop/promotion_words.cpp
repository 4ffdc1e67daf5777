#include "app/shop/promotion_words.h"

#include <date/date.h>
#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

/// Exactly so many digits.
std::optional<int> parse_digits(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

std::optional<BusinessDay> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    const auto day = parse_digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const date::year_month_day calendar{date::year{*year}, date::month{static_cast<unsigned>(*month)},
                                        date::day{static_cast<unsigned>(*day)}};
    if (!calendar.ok()) return std::nullopt;
    return BusinessDay{static_cast<std::int32_t>(date::sys_days{calendar}.time_since_epoch().count())};
}

std::string format_day(BusinessDay day) {
    return date::format("%F", date::sys_days{date::days{day.days}});
}

std::optional<int> parse_minute(std::string_view text) {
    if (text.size() != 5 || (text[2] != ':' && text[2] != '.')) return std::nullopt;
    const auto hours = parse_digits(text.substr(0, 2));
    const auto minutes = parse_digits(text.substr(3, 2));
    if (!hours || !minutes || *minutes > 59) return std::nullopt;
    const int minute = *hours * 60 + *minutes;
    return minute <= 24 * 60 ? std::optional{minute} : std::nullopt;
}

std::string format_minute(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

} // namespace sokoguru::shop
