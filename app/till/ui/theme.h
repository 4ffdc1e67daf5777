#pragma once

#include <cstdint>
#include <string_view>

namespace sokoguru::till {

/// A colour as red, green, blue and opacity, a byte each.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t opacity = 255;
    bool operator==(const Colour&) const = default;
};

/// `0x14855F` → that colour, opaque.
constexpr Colour colour_of(std::uint32_t red_green_blue) {
    return {static_cast<std::uint8_t>(red_green_blue >> 16), static_cast<std::uint8_t>(red_green_blue >> 8),
            static_cast<std::uint8_t>(red_green_blue), 255};
}

enum class ThemeKind { light, dark };

/// Colours by what they are for. A screen never names a colour, only a role, so both themes work everywhere.
///
/// The values stand in `theme.cpp`; a test checks that text on its surface has a contrast of 4.5 : 1 or more.
struct Theme {
    Colour background;
    Colour surface;
    Colour head;            ///< The head of a table.
    Colour surface_muted;   ///< Keys that are no digits.
    Colour surface_pressed; ///< A surface while a finger is on it.
    Colour border;
    Colour divider; ///< Between the rows of a list.
    Colour control_border;
    Colour ink;
    Colour ink_muted;
    Colour ink_disabled;
    Colour accent;
    Colour accent_pressed;
    Colour on_accent;
    Colour accent_text; ///< Accent as text on a surface: prices, plus and minus.
    Colour header;
    Colour header_pill;
    Colour on_header;
    Colour on_header_muted;
    Colour selected; ///< A selected row and the area of a success.
    Colour on_selected;
    Colour chosen; ///< A chosen chip or tile: as dark as ink.
    Colour on_chosen;
    Colour warning;
    Colour warning_area;
    Colour danger;
    Colour danger_area;
    Colour dot_good;
    Colour dot_warning;
    Colour dot_trouble;
    Colour dot_off;
    Colour shade; ///< Laid over a screen that an overlay covers.
    Colour training_header;
    Colour training_tint; ///< Laid over the whole window while somebody practises.
    Colour training_word; ///< The word across it.
    Colour paper;
    Colour on_paper;

    bool operator==(const Theme&) const = default;
};

const Theme& theme_of(ThemeKind kind);

/// The contrast of two opaque colours as the web's accessibility rules define it, from 1 to 21.
float contrast(Colour one, Colour other);

} // namespace sokoguru::till
