#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

// Characters as scanners send them. Pure; may be called from any thread.

/// C0, delete and C1: what a printer or a terminal would obey.
constexpr bool is_control_character(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

/// Whether Unicode has such a character: no surrogates, nothing beyond 10FFFF.
constexpr bool is_unicode(char32_t character) {
    return character <= 0x10FFFF && !(character >= 0xD800 && character <= 0xDFFF);
}

/// Writes one character for which `is_unicode` holds.
void append_utf8(std::string& out, char32_t character);

std::string to_utf8(std::u32string_view characters);

/// The characters, or nothing when the bytes are no UTF-8 (RFC 3629: no overlong forms, no surrogates).
std::optional<std::u32string> from_utf8(std::string_view bytes);

/// The characters of bytes that are UTF-8, else of ISO 8859-1, which is how QR Code (ISO/IEC 18004, ECI
/// 000003) and the upper half of Code 128 are read when nothing else is said. Every byte string has
/// characters.
std::u32string characters_of_code(std::string_view bytes);

} // namespace sokoguru::drivers
