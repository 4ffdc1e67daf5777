#include "core/catalog/product_list_cells.h"
#include "core/sale/limits.h"
#include "core/values/text.h"

#include <algorithm>
#include <charconv>

namespace sokoguru {

namespace {

/// A number as it is written: its digits before and after the decimal separator.
struct WrittenNumber {
    std::string whole;
    std::string fraction;
};

enum class SingleSeparator { groups_thousands, is_decimal };

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The digit groups of `12.500,00` are 12, 500, 00 and its separators are `.` and `,`.
struct DigitGroups {
    std::vector<std::string_view> groups;
    std::string separators;
};

std::optional<DigitGroups> split_groups(std::string_view text) {
    DigitGroups result;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) continue;
        if (i == begin) return std::nullopt;
        result.groups.push_back(text.substr(begin, i - begin));
        begin = i + 1;
        if (i == text.size()) break;
        if (text[i] != '.' && text[i] != ',' && text[i] != ' ' && text[i] != '\'') return std::nullopt;
        result.separators += text[i];
    }
    return result;
}

/// Whether the last separator is the decimal one.
bool last_is_decimal(const DigitGroups& number, SingleSeparator single) {
    const char last = number.separators.back();
    if (last != '.' && last != ',') return false;
    if (number.groups.back().size() != 3) return true;
    if (number.separators.size() > 1) return number.separators.front() != last;
    return number.groups.front().front() == '0' || single == SingleSeparator::is_decimal;
}

std::optional<WrittenNumber> read_number(std::string_view text, SingleSeparator single) {
    std::optional<DigitGroups> number = split_groups(text);
    if (!number) return std::nullopt;
    WrittenNumber result;
    if (!number->separators.empty() && last_is_decimal(*number, single)) {
        result.fraction = number->groups.back();
        number->groups.pop_back();
        number->separators.pop_back();
    }
    for (std::size_t i = 0; i < number->groups.size(); ++i) {
        const std::string_view group = number->groups[i];
        const bool grouped = number->groups.size() > 1;
        if (i > 0 && (group.size() != 3 || number->separators[i - 1] != number->separators[0])) {
            return std::nullopt;
        }
        if (i == 0 && grouped && (group.size() > 3 || group.front() == '0')) return std::nullopt;
        result.whole += group;
    }
    return result;
}

/// At most 15 digits, so that a thousand times the number still fits.
std::optional<std::int64_t> to_integer(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    if (digits.size() > 15) return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool all_zeros(std::string_view digits) {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
}

bool starts_with_word(std::string_view text, std::string_view lower_case_word) {
    return fold_case(text.substr(0, lower_case_word.size())) == lower_case_word;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// Takes off `Rp`, `Rp.` and `IDR` before the number, and `,-` behind it.
std::string_view strip_currency(std::string_view text) {
    for (const std::string_view word : {"rp.", "rp", "idr"}) {
        if (starts_with_word(text, word)) {
            text = trim(text.substr(word.size()));
            break;
        }
    }
    for (const std::string_view ending : {",--", ".--", ",-", ".-"}) {
        if (text.ends_with(ending)) return trim(text.substr(0, text.size() - ending.size()));
    }
    return text;
}

} // namespace

std::optional<PriceReading> parse_price(std::string_view cell) {
    const std::string text = clean_text(cell, 40);
    const auto number = read_number(strip_currency(text), SingleSeparator::groups_thousands);
    if (!number) return std::nullopt;
    const std::optional<std::int64_t> whole = to_integer(number->whole);
    if (!whole) return std::nullopt;
    PriceReading reading{Money{*whole}, false};
    if (!all_zeros(number->fraction)) {
        if (*whole < 1000) return std::nullopt;
        reading.rounded = true;
        if (number->fraction.front() >= '5') reading.price += Money{1};
    }
    if (reading.price > unit_price_max) return std::nullopt;
    return reading;
}

std::optional<Quantity> parse_quantity(std::string_view cell, Divisibility divisibility) {
    const std::string cleaned = clean_text(cell, 40);
    std::string_view text = cleaned;
    const bool negative = text.starts_with('-');
    if (negative) text = trim(text.substr(1));
    const auto number =
        read_number(text, divisibility == Divisibility::divisible ? SingleSeparator::is_decimal
                                                                  : SingleSeparator::groups_thousands);
    if (!number) return std::nullopt;
    const std::optional<std::int64_t> whole = to_integer(number->whole);
    std::string decimals = number->fraction;
    if (decimals.size() > 3 && !all_zeros(std::string_view(decimals).substr(3))) return std::nullopt;
    decimals.resize(3, '0');
    if (!whole) return std::nullopt;
    const Quantity amount{checked_add(checked_multiply(*whole, 1000), *to_integer(decimals))};
    if (amount > listed_quantity_max) return std::nullopt;
    return negative ? -amount : amount;
}

} // namespace sokoguru
