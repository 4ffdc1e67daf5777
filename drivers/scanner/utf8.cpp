#include "drivers/scanner/utf8.h"

#include <cstddef>
#include <cstdint>

namespace sokoguru::drivers {

namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t index) {
    return static_cast<std::uint8_t>(bytes[index]);
}

/// Takes one character from the start of `bytes`, or nothing when there is none.
std::optional<char32_t> take_character(std::string_view& bytes) {
    const std::uint8_t first = byte_at(bytes, 0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if ((first >= 0x80 && first < 0xC2) || first > 0xF4 || bytes.size() < length) return std::nullopt;
    char32_t character = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte_at(bytes, i) & 0xC0u) != 0x80u) return std::nullopt;
        character = (character << 6u) | (byte_at(bytes, i) & 0x3Fu);
    }
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    if (overlong || !is_unicode(character)) return std::nullopt;
    bytes.remove_prefix(length);
    return character;
}

} // namespace

void append_utf8(std::string& out, char32_t character) {
    const auto byte = [&out](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        byte(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        byte(0xE0 | (character >> 12));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xF0 | (character >> 18));
        byte(0x80 | ((character >> 12) & 0x3F));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
}

std::string to_utf8(std::u32string_view characters) {
    std::string utf8;
    utf8.reserve(characters.size());
    for (const char32_t character : characters) {
        append_utf8(utf8, character);
    }
    return utf8;
}

std::optional<std::u32string> from_utf8(std::string_view bytes) {
    std::u32string characters;
    characters.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto character = take_character(bytes);
        if (!character) return std::nullopt;
        characters += *character;
    }
    return characters;
}

std::u32string characters_of_code(std::string_view bytes) {
    if (auto characters = from_utf8(bytes)) return *std::move(characters);
    std::u32string characters;
    for (const char byte : bytes) {
        characters += static_cast<unsigned char>(byte);
    }
    return characters;
}

} // namespace sokoguru::drivers
