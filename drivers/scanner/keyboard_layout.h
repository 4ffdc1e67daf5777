#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// A key that went down, with what was held or locked at that moment. The key is its position on the keyboard
/// (HID Usage Tables, page 07), which says nothing of the character printed on it.
struct KeyStroke {
    std::uint8_t usage = 0;
    bool shift = false;
    bool alt_gr = false;
    bool control = false;
    bool caps_lock = false;
    bool operator==(const KeyStroke&) const = default;
};

/// The layouts that a scanner in keyboard mode can be set to type for.
enum class KeyboardLayout { us, uk, german, french, spanish, italian };

/// All of them, the most common first.
std::span<const KeyboardLayout> keyboard_layouts();

/// As it is written in settings: "us", "german".
std::string_view keyboard_layout_name(KeyboardLayout layout);
std::optional<KeyboardLayout> keyboard_layout_of_name(std::string_view name);

/// What the keys type on that layout, control characters included (Ctrl and `]` is GS).
///
///     text_of_strokes(std::array{KeyStroke{.usage = 0x1C}}, KeyboardLayout::german);   // U"z"
///
/// The layouts are those of Windows, which scanners' manuals mean, with the two characters that the Italian
/// one lacks from Linux. A dead key and Space type the accent, a dead key and a letter the accented letter.
/// The keypad types digits whatever Num Lock says. Keys without a character type nothing. Pure; may be called
/// from any thread.
std::u32string text_of_strokes(std::span<const KeyStroke> strokes, KeyboardLayout layout);

/// The code with which a scanner is bound and its layout is learnt: a printable text for Code 128 in which
/// every two layouts type at least one character with different keys (`@` has a place of its own on each).
inline constexpr std::string_view scanner_test_code = "Sokoguru/QWYZAM@17";

/// The layout under which these keys are the test code, with or without an AIM identifier in front; nothing
/// when they are another code.
std::optional<KeyboardLayout> detect_layout(std::span<const KeyStroke> strokes);

} // namespace sokoguru::drivers
