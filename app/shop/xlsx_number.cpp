#include "app/shop/xlsx_number.h"

#include <date/date.h>
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace sokoguru::shop {

namespace {

std::optional<double> to_number(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace

bool is_date_format(std::string_view code) {
    bool is_quoted = false;
    bool is_bracketed = false;
    bool is_escaped = false;
    for (const char c : code) {
        if (is_escaped) {
            is_escaped = false;
        } else if (c == '\\') {
            is_escaped = true;
        } else if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && (c == '[' || c == ']')) {
            is_bracketed = c == '[';
        } else if (!is_quoted && !is_bracketed && (c == 'd' || c == 'D' || c == 'y' || c == 'Y')) {
            return true;
        }
    }
    return false;
}

bool is_date_format(int built_in_id) {
    return (built_in_id >= 14 && built_in_id <= 17) || built_in_id == 22;
}

std::string date_text(std::string_view serial, XlsxEpoch epoch) {
    constexpr double days_max = 2'958'465; // 9999-12-31
    const auto days = to_number(serial);
    if (!days || *days < 1 || *days > days_max) return std::string(serial);
    // In the epoch of 1900 that year has a 29 February, so that the days from March on count from the 30th.
    const date::sys_days origin = epoch == XlsxEpoch::of_1904
                                      ? date::sys_days{date::year{1904} / date::January / 1}
                                      : date::sys_days{date::year{1899} / date::December / 30};
    const date::year_month_day day{origin + date::days{static_cast<int>(std::floor(*days))}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string number_text(std::string_view value) {
    constexpr double digits_max = 1e15; // Beyond, a double has no whole numbers of its own.
    const auto number = to_number(value);
    if (!number) return std::string(value);
    if (std::abs(*number) >= digits_max) return std::string(value);
    if (*number == std::floor(*number)) return fmt::format("{:.0f}", *number);
    std::string text = fmt::format("{:.10f}", *number);
    while (text.ends_with('0'))
        text.pop_back();
    // Three decimals would be taken for thousands.
    const std::size_t point = text.find('.');
    if (text.size() - point - 1 == 3) text += '0';
    if (text.ends_with('.')) text.pop_back();
    return text;
}

} // namespace sokoguru::shop
