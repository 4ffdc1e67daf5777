#include "core/sale/sale_number.h"

#include <fmt/format.h>

#include <charconv>

namespace sokoguru {

namespace {

/// Takes digits off the front of `text`; the number is at least 1. from_chars alone would take a sign too.
std::optional<std::int64_t> take_number(std::string_view& text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number == 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

/// Takes the six digits of a day of this century, "260314".
std::optional<BusinessDay> take_yymmdd(std::string_view& text) {
    const std::size_t length = text.size();
    const auto number = take_number(text);
    if (!number || length - text.size() != 6) return std::nullopt;
    return find_day(static_cast<int>(2000 + *number / 10'000), static_cast<int>(*number / 100 % 100),
                    static_cast<int>(*number % 100));
}

} // namespace

std::string SaleNumber::text() const {
    const std::string lane_text = epoch.value() == 1 ? fmt::format("K{}", lane.value())
                                                     : fmt::format("K{}.{}", lane.value(), epoch.value());
    return fmt::format("{}-{}-{:04}", lane_text, format_yymmdd(day), ordinal);
}

std::optional<SaleNumber> parse_sale_number(std::string_view text) {
    SaleNumber number;
    if (!take(text, 'K') && !take(text, 'k')) return std::nullopt;
    const auto lane = take_number(text);
    if (!lane) return std::nullopt;
    number.lane = LaneId{*lane};
    if (take(text, '.')) {
        const auto epoch = take_number(text);
        if (!epoch) return std::nullopt;
        number.epoch = EpochId{*epoch};
    }
    if (!take(text, '-')) return std::nullopt;
    const auto day = take_yymmdd(text);
    if (!day || !take(text, '-')) return std::nullopt;
    number.day = *day;
    const auto ordinal = take_number(text);
    if (!ordinal || !text.empty()) return std::nullopt;
    number.ordinal = *ordinal;
    return number;
}

} // namespace sokoguru
