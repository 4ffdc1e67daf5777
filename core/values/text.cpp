#include "core/values/text.h"

#include <fmt/format.h>

#include <cstdint>

namespace sokoguru {

namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0; ///< 0 when the bytes are no UTF-8.
};

/// Reads the code point at the start of `text`, after RFC 3629: no overlong forms, no surrogates.
CodePoint read_code_point(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
    char32_t value = first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return {};
        value = (value << 6u) | (byte(i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {};
    return {value, length};
}

/// What Unicode calls white space (PropList.txt, White_Space).
bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/// C0, C1, delete, byte order mark, and the marks that turn the writing direction of what follows.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0x061C ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

} // namespace

std::string clean_text(std::string_view text, std::size_t length_max) {
    std::string result;
    std::size_t length = 0;
    bool space_pending = false;
    while (!text.empty() && length < length_max) {
        const CodePoint point = read_code_point(text);
        const std::string_view bytes = text.substr(0, point.bytes);
        text.remove_prefix(point.bytes == 0 ? 1 : point.bytes);
        if (point.bytes == 0) continue;
        if (is_space(point.value)) {
            space_pending = !result.empty();
            continue;
        }
        if (is_control(point.value)) continue;
        if (space_pending) {
            if (++length == length_max) break;
            result += ' ';
            space_pending = false;
        }
        result += bytes;
        ++length;
    }
    return result;
}

std::size_t text_length(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text) {
        if ((static_cast<std::uint8_t>(c) & 0xC0u) != 0x80u) ++length;
    }
    return length;
}

std::string text_prefix(std::string_view text, std::size_t length) {
    std::size_t end = 0;
    while (end < text.size()) {
        const bool starts = (static_cast<std::uint8_t>(text[end]) & 0xC0u) != 0x80u;
        if (starts && length-- == 0) break;
        ++end;
    }
    return std::string(text.substr(0, end));
}

namespace {

std::string group_thousands(std::uint64_t number) {
    std::string digits = fmt::format("{}", number);
    for (std::size_t place = 3; place < digits.size(); place += 4) {
        digits.insert(digits.size() - place, 1, '.');
    }
    return digits;
}

std::uint64_t magnitude(std::int64_t number) {
    return number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                      : static_cast<std::uint64_t>(number);
}

} // namespace

std::string format_money(Money amount) {
    return (amount.rupiah() < 0 ? "-" : "") + group_thousands(magnitude(amount.rupiah()));
}

std::string format_quantity(Quantity amount) {
    const std::uint64_t thousandths = magnitude(amount.thousandths());
    std::string text = (amount.thousandths() < 0 ? "-" : "") + group_thousands(thousandths / 1000);
    if (!amount.is_whole()) text += fmt::format(",{:03}", thousandths % 1000);
    return text;
}

} // namespace sokoguru
