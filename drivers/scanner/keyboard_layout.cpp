#include "drivers/scanner/keyboard_layout.h"

#include "drivers/scanner/aim_symbology.h"
#include "drivers/scanner/keyboard_layout_table.h"
#include "drivers/scanner/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sokoguru::drivers {

namespace {

constexpr std::array all_layouts = {KeyboardLayout::us,     KeyboardLayout::uk,      KeyboardLayout::german,
                                    KeyboardLayout::french, KeyboardLayout::spanish, KeyboardLayout::italian};

struct Typed {
    char32_t character = 0; ///< 0 when the key types nothing.
    bool dead = false;
};

/// HID Usage Tables 1.12, page 07: 54 to 63 and 67 are the keypad.
char32_t keypad_character(std::uint8_t usage) {
    constexpr std::u32string_view operators = U"/*-+";
    constexpr std::u32string_view digits = U"1234567890.";
    if (usage >= 0x54 && usage <= 0x57) return operators[usage - std::size_t{0x54}];
    if (usage >= 0x59 && usage <= 0x63) return digits[usage - std::size_t{0x59}];
    return usage == 0x67 ? U'=' : 0;
}

bool is_letter_pair(char32_t base, char32_t shifted) {
    const bool small = (base >= U'a' && base <= U'z') || (base >= 0xE0 && base <= 0xFE);
    return small && shifted + 0x20 == base;
}

Typed type_key(const KeyStroke& stroke, const LayoutTable& table) {
    if (stroke.usage == 0x2C) return {U' ', false};
    if (const char32_t character = keypad_character(stroke.usage)) return {character, false};
    const auto index = key_index(stroke.usage);
    if (!index) return {};
    const char32_t base = table.levels[0].characters[*index];
    if (stroke.control) {
        const bool has_control = (base >= U'a' && base <= U'z') || (base >= U'[' && base <= U'_');
        return {has_control ? base & 0x1F : 0, false};
    }
    const bool capital = stroke.caps_lock && is_letter_pair(base, table.levels[1].characters[*index]);
    const std::size_t shifted = stroke.shift != (capital && !stroke.alt_gr) ? 1 : 0;
    const LayoutLevel& level = table.levels[shifted + (stroke.alt_gr ? 2 : 0)];
    const char32_t character = level.characters[*index];
    if (character == U' ') return {};
    return {character, level.dead.find(character) != std::u32string_view::npos};
}

/// The letter with the accent, or 0 when there is none in the scripts of these layouts.
char32_t compose(char32_t accent, char32_t letter) {
    struct Row {
        char32_t accent;
        std::u32string_view letters;
        std::u32string_view composed;
    };
    constexpr std::array<Row, 5> rows{{
        {U'^', U"aeiouAEIOU", U"âêîôûÂÊÎÔÛ"},
        {U'`', U"aeiouAEIOU", U"àèìòùÀÈÌÒÙ"},
        {U'´', U"aeiouyAEIOUY", U"áéíóúýÁÉÍÓÚÝ"},
        {U'¨', U"aeiouyAEIOU", U"äëïöüÿÄËÏÖÜ"},
        {U'~', U"anoANO", U"ãñõÃÑÕ"},
    }};
    for (const Row& row : rows) {
        const std::size_t place = row.letters.find(letter);
        if (row.accent == accent && place != std::u32string_view::npos) return row.composed[place];
    }
    return 0;
}

} // namespace

std::span<const KeyboardLayout> keyboard_layouts() {
    return all_layouts;
}

std::string_view keyboard_layout_name(KeyboardLayout layout) {
    return layout_table(layout).name;
}

std::optional<KeyboardLayout> keyboard_layout_of_name(std::string_view name) {
    const auto* const found =
        std::find_if(all_layouts.begin(), all_layouts.end(),
                     [&](KeyboardLayout layout) { return keyboard_layout_name(layout) == name; });
    if (found == all_layouts.end()) return std::nullopt;
    return *found;
}

std::u32string text_of_strokes(std::span<const KeyStroke> strokes, KeyboardLayout layout) {
    const LayoutTable& table = layout_table(layout);
    std::u32string text;
    text.reserve(strokes.size());
    char32_t dead = 0;
    for (const KeyStroke& stroke : strokes) {
        const Typed typed = type_key(stroke, table);
        if (typed.character == 0) continue;
        if (dead != 0) {
            const char32_t accent = std::exchange(dead, 0);
            if (const char32_t composed = compose(accent, typed.character)) {
                text += composed;
                continue;
            }
            text += accent;
            if (typed.character == U' ') continue;
        }
        if (typed.dead)
            dead = typed.character;
        else
            text += typed.character;
    }
    if (dead != 0) text += dead;
    return text;
}

std::optional<KeyboardLayout> detect_layout(std::span<const KeyStroke> strokes) {
    for (const KeyboardLayout layout : all_layouts) {
        const std::string text = to_utf8(text_of_strokes(strokes, layout));
        if (split_aim_identifier(text).code == scanner_test_code) return layout;
    }
    return std::nullopt;
}

} // namespace sokoguru::drivers
