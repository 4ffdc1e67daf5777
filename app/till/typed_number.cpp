#include "app/till/typed_number.h"

#include <algorithm>
#include <charconv>

namespace sokoguru::till {

namespace {

std::int64_t to_number(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

std::string append_typed(std::string number, std::string_view digits) {
    for (const char c : digits) {
        const std::size_t comma = number.find(',');
        const bool is_digit = c >= '0' && c <= '9';
        const bool thousandths_full = comma != std::string::npos && number.size() - comma > 3;
        if (is_digit && number.size() < typed_digits_max && !thousandths_full) number += c;
        if (c == ',' && comma == std::string::npos) number += number.empty() ? "0," : ",";
    }
    return number;
}

Money typed_money(std::string_view digits) {
    return Money{to_number(digits)};
}

std::optional<Quantity> typed_quantity(std::string_view number) {
    if (number.empty()) return std::nullopt;
    const std::size_t comma = number.find(',');
    const std::string_view whole = number.substr(0, comma);
    std::string thousandths(comma == std::string_view::npos ? std::string_view{} : number.substr(comma + 1));
    thousandths.resize(3, '0');
    return Quantity::whole(to_number(whole)) + Quantity{to_number(thousandths)};
}

} // namespace sokoguru::till
