#pragma once

#include "drivers/scanner/keyboard_layout.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sokoguru::drivers {

/// The 48 keys of an ISO keyboard that type characters, row by row from the top left. Key 64 stands left of Z
/// on European keyboards; key 31 is the one beside Enter, which some devices report as 32.
inline constexpr std::array<std::uint8_t, 48> layout_keys = {
    0x35, 0x1E, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2D, 0x2E, // digits
    0x14, 0x1A, 0x08, 0x15, 0x17, 0x1C, 0x18, 0x0C, 0x12, 0x13, 0x2F, 0x30,       // US: Q to ]
    0x04, 0x16, 0x07, 0x09, 0x0A, 0x0B, 0x0D, 0x0E, 0x0F, 0x33, 0x34, 0x31,       // US: A to backslash
    0x64, 0x1D, 0x1B, 0x06, 0x19, 0x05, 0x11, 0x10, 0x36, 0x37, 0x38,             // US: Z to slash
};

/// Where a key stands in `layout_keys`, or nothing.
constexpr std::optional<std::size_t> key_index(std::uint8_t usage) {
    if (usage == 0x32) usage = 0x31;
    for (std::size_t i = 0; i < layout_keys.size(); ++i) {
        if (layout_keys[i] == usage) return i;
    }
    return std::nullopt;
}

/// What each key types with the same modifiers held.
struct LayoutLevel {
    std::u32string_view characters; ///< In the order of `layout_keys`; a space where the key types nothing.
    std::u32string_view dead = {};  ///< Those of them that wait for the next key.
};

struct LayoutTable {
    std::string_view name;
    std::array<LayoutLevel, 4> levels; ///< Alone, Shift, AltGr, Shift and AltGr.
};

const LayoutTable& layout_table(KeyboardLayout layout);

} // namespace sokoguru::drivers
