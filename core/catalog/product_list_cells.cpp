#include "core/catalog/product_list_cells.h"

#include "core/values/barcode.h"
#include "core/values/text.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace sokoguru {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// 8,99E+12: one digit, perhaps decimals, and an exponent. Without a comma or a plus sign it may be a code.
bool is_scientific_notation(std::string_view text) {
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent == std::string_view::npos || exponent == 0) return false;
    std::string_view mantissa = text.substr(0, exponent);
    std::string_view power = text.substr(exponent + 1);
    const bool has_plus = power.starts_with('+');
    if (has_plus) power.remove_prefix(1);
    const bool has_decimals = mantissa.size() > 1 && (mantissa[1] == ',' || mantissa[1] == '.');
    if (!is_digit(mantissa.front()) || !all_digits(power) || power.size() > 3) return false;
    if (has_decimals) return all_digits(mantissa.substr(2));
    return mantissa.size() == 1 && has_plus;
}

bool check_digit_right(std::string_view digits) {
    return gs1_check_digit(digits.substr(0, digits.size() - 1)) == digits.back();
}

bool is_retail_code(std::string_view text) {
    const CodeKind kind = classify_code(text);
    return kind != CodeKind::other && kind != CodeKind::wrong_check_digit;
}

/// The code without what people and spreadsheets put into it: spaces, hyphens, dots and a trailing ".0".
std::string without_separators(std::string_view text) {
    if (text.ends_with(".0") || text.ends_with(",0")) text.remove_suffix(2);
    std::string digits;
    for (const char c : text) {
        if (c != ' ' && c != '-' && c != '.') digits += c;
    }
    return digits;
}

enum class CodeOrigin { plain_cell, marked_as_text };

struct CodeText {
    std::string text;
    CodeOrigin origin = CodeOrigin::plain_cell;
};

/// Takes off the marks by which a spreadsheet is told that a cell is text: 'code and ="code".
CodeText unshield_code(std::string_view cell) {
    if (cell.starts_with('\'')) {
        return {clean_text(cell.substr(1), cell.size()), CodeOrigin::marked_as_text};
    }
    if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
        return {clean_text(cell.substr(2, cell.size() - 3), cell.size()), CodeOrigin::marked_as_text};
    }
    return {clean_text(cell, cell.size()), CodeOrigin::plain_cell};
}

/// "-", "." and the like, by which people say that there is no code.
bool is_placeholder(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const bool other_than_ascii = (static_cast<std::uint8_t>(c) & 0x80u) != 0;
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || other_than_ascii;
    });
}

bool all_zeros(std::string_view text) {
    return text.find_first_not_of('0') == std::string_view::npos;
}

std::string canonical(std::string_view text) {
    const std::optional<Barcode> barcode = canonical_barcode(text);
    return barcode ? barcode->text() : std::string();
}

std::string shielded(std::string_view text, bool needed) {
    std::string cell;
    if (needed) cell += '\'';
    return cell.append(text);
}

bool may_be_formula(std::string_view text) {
    return !text.empty() && is_one_of(text.substr(0, 1), {"=", "+", "-", "@", "\t", "\r", "\n"});
}

} // namespace

std::optional<bool> parse_yes_no(std::string_view text) {
    const std::string word = fold_case(clean_text(text, 20));
    if (is_one_of(word, {"yes", "ya", "y", "iya", "1", "true", "benar", "x", "v", "✓", "t"})) return true;
    if (is_one_of(word, {"no", "tidak", "tdk", "n", "0", "false", "salah", "-", "bukan", "f"})) return false;
    return std::nullopt;
}

std::optional<TaxClass> parse_tax(std::string_view text) {
    std::string word = fold_case(clean_text(text, 20));
    std::erase(word, ' ');
    std::erase(word, '-');
    if (is_one_of(word,
                  {"ppn", "11%", "12%", "11", "12", "bkp", "kenapajak", "kenappn", "taxable", "pajak"})) {
        return TaxClass::ppn;
    }
    if (is_one_of(word, {"exempt", "bebas", "bebasppn", "bebaspajak", "nonppn", "nonbkp", "non", "tanpappn",
                         "tanpapajak", "0%", "dibebaskan"})) {
        return TaxClass::exempt;
    }
    const std::optional<bool> taxed = parse_yes_no(word);
    if (!taxed) return std::nullopt;
    return *taxed ? TaxClass::ppn : TaxClass::exempt;
}

CodeReading read_barcode_cell(std::string_view cell) {
    const auto [text, origin] = unshield_code(cell);
    if (text.empty()) return {};
    if (text_length(text) > code_length_max) return {{}, RowReason::code_too_long};
    if (origin == CodeOrigin::plain_cell && (is_placeholder(text) || all_zeros(text))) return {};
    if (is_retail_code(text)) return {canonical(text), {}};
    if (origin == CodeOrigin::plain_cell) {
        if (is_scientific_notation(text)) return {{}, RowReason::code_in_scientific_notation};
        if (all_digits(text) && text.size() >= 9 && text.size() <= 11 && check_digit_right(text)) {
            return {canonical(std::string(13 - text.size(), '0') + text), RowReason::leading_zeros_restored};
        }
        const std::string digits = without_separators(text);
        if (digits != text && is_retail_code(digits)) return {canonical(digits), RowReason::code_tidied};
    }
    if (!all_digits(text)) return {canonical(text), RowReason::letters_in_code};
    if (classify_code(text) == CodeKind::wrong_check_digit) return {text, RowReason::wrong_check_digit};
    return {canonical(text), {}};
}

CodeReading read_sku_cell(std::string_view cell) {
    const auto [text, origin] = unshield_code(cell);
    if (text_length(text) > code_length_max) return {{}, RowReason::code_too_long};
    if (origin == CodeOrigin::marked_as_text) return {text, {}};
    if (is_scientific_notation(text)) return {{}, RowReason::code_in_scientific_notation};
    return {is_placeholder(text) ? std::string() : text, {}};
}

std::string_view unshield_text(std::string_view cell) {
    if (!cell.starts_with('\'')) return cell;
    const std::size_t content = cell.find_first_not_of('\'');
    const bool is_shielded = content != std::string_view::npos && may_be_formula(cell.substr(content));
    return is_shielded ? cell.substr(1) : cell;
}

std::string shield_text(std::string_view text) {
    const bool needed = may_be_formula(text) || unshield_text(text) != text;
    return shielded(text, needed);
}

std::string shield_barcode(std::string_view code) {
    const bool needed = may_be_formula(code) || read_barcode_cell(code).code != code;
    return shielded(code, needed);
}

std::string shield_sku(std::string_view code) {
    const bool needed = may_be_formula(code) || read_sku_cell(code).code != code;
    return shielded(code, needed);
}

bool has_control_characters(std::string_view utf8) {
    const auto byte = [&](std::size_t i) {
        return i < utf8.size() ? static_cast<std::uint8_t>(utf8[i]) : std::uint8_t{0};
    };
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const std::uint8_t first = byte(i);
        const std::uint8_t second = byte(i + 1);
        const std::uint8_t third = byte(i + 2);
        if ((first < 0x20 && (first < '\t' || first > '\r')) || first == 0x7F) return true;
        if (first == 0xC2 && second >= 0x80 && second < 0xA0) return true;
        if (first == 0xEF && second == 0xBB && third == 0xBF) return true;
        if (first == 0xE2 && second == 0x80 &&
            ((third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE))) {
            return true;
        }
        if (first == 0xE2 && second == 0x81 && third >= 0xA0 && third <= 0xAF) return true;
    }
    return false;
}

std::string fold_case(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

bool is_measure(std::string_view unit_name) {
    return is_one_of(fold_case(unit_name),
                     {"kg", "kilo", "kilogram", "ons", "gram", "liter", "ltr", "meter", "mtr"});
}

} // namespace sokoguru
