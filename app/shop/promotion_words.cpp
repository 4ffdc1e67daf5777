#include "app/shop/promotion_words.h"

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
