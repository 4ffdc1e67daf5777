#include "core/values/barcode.h"

#include "core/values/text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace sokoguru {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool check_digit_right(std::string_view digits) {
    return gs1_check_digit(digits.substr(0, digits.size() - 1)) == digits.back();
}

/// UPC-E holds a UPC-A with a run of zeros left out; its last digit before the check digit says where the run
/// was (GS1 General Specifications, section 5.2.2.4, figure "zero-suppressed").
std::optional<std::string> expand_upc_e(std::string_view code) {
    if (code.size() != 8 || (code[0] != '0' && code[0] != '1')) return std::nullopt;
    const std::string_view body = code.substr(1, 6);
    std::string upc_a(1, code[0]);
    switch (body[5]) {
    case '0':
    case '1':
    case '2':
        upc_a.append(body.substr(0, 2)).append(1, body[5]).append("0000").append(body.substr(2, 3));
        break;
    case '3': upc_a.append(body.substr(0, 3)).append("00000").append(body.substr(3, 2)); break;
    case '4': upc_a.append(body.substr(0, 4)).append("00000").append(body.substr(4, 1)); break;
    default: upc_a.append(body.substr(0, 5)).append("0000").append(body.substr(5, 1)); break;
    }
    upc_a += code[7];
    if (!check_digit_right(upc_a)) return std::nullopt;
    return upc_a;
}

/// A rule comes from the shop's settings, so it can be any.
bool is_usable(const InStoreRule& rule) {
    return rule.prefix.size() == 2 && rule.item_digits > 0 && rule.item_digits < 10 &&
           rule.value_digits == 10 - rule.item_digits && rule.divisor > 0;
}

std::int64_t to_number(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

char gs1_check_digit(std::string_view digits) {
    int sum = 0;
    int weight = 3;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        sum += (*digit - '0') * weight;
        weight = 4 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

CodeKind classify_code(std::string_view code) {
    if (!all_digits(code)) return CodeKind::other;
    switch (code.size()) {
    case 13: return check_digit_right(code) ? CodeKind::ean13 : CodeKind::wrong_check_digit;
    case 12: return check_digit_right(code) ? CodeKind::upc_a : CodeKind::wrong_check_digit;
    case 8:
        if (check_digit_right(code)) return CodeKind::ean8;
        return expand_upc_e(code) ? CodeKind::upc_e : CodeKind::wrong_check_digit;
    default: return CodeKind::other;
    }
}

std::optional<Barcode> canonical_barcode(std::string_view code) {
    const std::string text = clean_text(code, code_length_max);
    if (text.empty()) return std::nullopt;
    switch (classify_code(text)) {
    case CodeKind::ean13: return Barcode{text};
    case CodeKind::upc_a: return Barcode{"0" + text};
    case CodeKind::ean8: return Barcode{"00000" + text};
    case CodeKind::upc_e: return Barcode{"0" + *expand_upc_e(text)};
    case CodeKind::wrong_check_digit:
    case CodeKind::other: break;
    }
    return Barcode{text};
}

std::vector<InStoreRule> default_in_store_rules() {
    return {{"21", 5, 5, 1000, InStoreRule::Value::weight}, {"22", 5, 5, 1000, InStoreRule::Value::price}};
}

std::optional<InStoreLabel> read_in_store_label(const Barcode& barcode, std::span<const InStoreRule> rules) {
    const std::string_view code = barcode.text();
    if (code.size() != 13 || classify_code(code) != CodeKind::ean13) return std::nullopt;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const InStoreRule& candidate) {
        return code.starts_with(candidate.prefix);
    });
    if (rule == rules.end() || !is_usable(*rule)) return std::nullopt;
    const auto item_digits = static_cast<std::size_t>(rule->item_digits);
    const auto value_digits = static_cast<std::size_t>(rule->value_digits);

    InStoreLabel label{"PLU" + std::string(code.substr(rule->prefix.size(), item_digits)), {}, {}};
    const std::int64_t value = to_number(code.substr(rule->prefix.size() + item_digits, value_digits));
    const std::int64_t scaled = multiply_divide_half_up(value, 1000, rule->divisor);
    if (rule->value == InStoreRule::Value::weight) {
        label.weight = Quantity{scaled};
    } else {
        label.price = Money{scaled};
    }
    return label;
}

} // namespace sokoguru
