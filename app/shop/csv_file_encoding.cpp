#include "app/shop/csv_file_encoding.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sokoguru::shop {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many bytes the UTF-8 character at `place` has, 0 when it is none (RFC 3629).
std::size_t character_length(std::string_view bytes, std::size_t place) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const std::uint8_t first = byte(place);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || place + length > bytes.size()) return 0;
    for (std::size_t i = place + 1; i < place + length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) return 0;
    }
    const std::uint8_t second = byte(place + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    return overlong || outside ? 0 : length;
}

/// Windows-1252 from 0x80 to 0x9F (unicode.org, CP1252.TXT); a byte without a meaning stays a control
/// character.
constexpr std::array<char16_t, 32> windows_1252_specials = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append_utf8(std::string& text, char16_t character) {
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0 | (character >> 6));
        text += static_cast<char>(0x80 | (character & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (character >> 12));
        text += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (character & 0x3F));
    }
}

} // namespace

TextEncoding detect_encoding(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) return TextEncoding::utf8;
    for (std::size_t place = 0; place < bytes.size();) {
        const std::size_t length = character_length(bytes, place);
        if (length == 0) return TextEncoding::windows_1252;
        place += length;
    }
    return TextEncoding::utf8;
}

std::string to_utf8(std::string bytes, TextEncoding encoding) {
    if (encoding == TextEncoding::utf8) {
        if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
        return bytes;
    }
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        const bool special = byte >= 0x80 && byte < 0xA0;
        append_utf8(text, special ? windows_1252_specials[byte - 0x80u] : char16_t{byte});
    }
    return text;
}

} // namespace sokoguru::shop
