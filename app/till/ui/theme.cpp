#include "app/till/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr Theme light_theme{
    .background = colour_of(0xF3F5F1),
    .surface = colour_of(0xFFFFFF),
    .head = colour_of(0xFAFBF9),
    .surface_muted = colour_of(0xE8ECE7),
    .surface_pressed = colour_of(0xDCE8E1),
    .border = colour_of(0xDCE2DB),
    .divider = colour_of(0xE9EDE8),
    .control_border = colour_of(0xCBD5CD),
    .ink = colour_of(0x16211B),
    .ink_muted = colour_of(0x5E6A63),
    .ink_disabled = colour_of(0x9CA69F),
    .accent = colour_of(0x14855F),
    .accent_pressed = colour_of(0x0F6B4C),
    .on_accent = colour_of(0xFFFFFF),
    .accent_text = colour_of(0x117A57),
    .header = colour_of(0x0E5A45),
    .header_pill = colour_of(0x0A4736),
    .on_header = colour_of(0xFFFFFF),
    .on_header_muted = colour_of(0xC4DED4),
    .selected = colour_of(0xE4F3EC),
    .on_selected = colour_of(0x0E5A45),
    .chosen = colour_of(0x16211B),
    .on_chosen = colour_of(0xFFFFFF),
    .warning = colour_of(0xA64D08),
    .warning_area = colour_of(0xFDF1DC),
    .danger = colour_of(0xB42318),
    .danger_area = colour_of(0xFDECEA),
    .dot_good = colour_of(0x4CD295),
    .dot_warning = colour_of(0xF5B942),
    .dot_trouble = colour_of(0xFF7A6B),
    .dot_off = colour_of(0x9DB5AB),
    .shade = {0x0B, 0x14, 0x10, 0x99},
    .training_header = colour_of(0x7A3A05),
    .training_tint = {0xE0, 0x7B, 0x00, 0x1C},
    .training_word = {0xA6, 0x4D, 0x08, 0x26},
    .paper = colour_of(0xFFFFFF),
    .on_paper = colour_of(0x16211B),
};

constexpr Theme dark_theme{
    .background = colour_of(0x101613),
    .surface = colour_of(0x1A221E),
    .head = colour_of(0x1F2823),
    .surface_muted = colour_of(0x242E29),
    .surface_pressed = colour_of(0x2F3D36),
    .border = colour_of(0x2B3630),
    .divider = colour_of(0x242E29),
    .control_border = colour_of(0x3A4841),
    .ink = colour_of(0xEEF3F0),
    .ink_muted = colour_of(0xA3B0A9),
    .ink_disabled = colour_of(0x64716A),
    .accent = colour_of(0x14855F),
    .accent_pressed = colour_of(0x0F6B4C),
    .on_accent = colour_of(0xFFFFFF),
    .accent_text = colour_of(0x5CCFA1),
    .header = colour_of(0x0B3B2E),
    .header_pill = colour_of(0x082B21),
    .on_header = colour_of(0xFFFFFF),
    .on_header_muted = colour_of(0xB4D2C6),
    .selected = colour_of(0x17382C),
    .on_selected = colour_of(0x8FE3C0),
    .chosen = colour_of(0xE6EDE9),
    .on_chosen = colour_of(0x16211B),
    .warning = colour_of(0xF5B942),
    .warning_area = colour_of(0x3A2C12),
    .danger = colour_of(0xFF8A7D),
    .danger_area = colour_of(0x42201C),
    .dot_good = colour_of(0x4CD295),
    .dot_warning = colour_of(0xF5B942),
    .dot_trouble = colour_of(0xFF7A6B),
    .dot_off = colour_of(0x8CA399),
    .shade = {0x00, 0x00, 0x00, 0xA6},
    .training_header = colour_of(0x7A3A05),
    .training_tint = {0xE0, 0x7B, 0x00, 0x1C},
    .training_word = {0xA6, 0x4D, 0x08, 0x26},
    .paper = colour_of(0xF4F4F0),
    .on_paper = colour_of(0x16211B),
};

float linear(std::uint8_t channel) {
    const float value = static_cast<float>(channel) / 255.0F;
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

float luminance(Colour colour) {
    return 0.2126F * linear(colour.red) + 0.7152F * linear(colour.green) + 0.0722F * linear(colour.blue);
}

} // namespace

const Theme& theme_of(ThemeKind kind) {
    return kind == ThemeKind::light ? light_theme : dark_theme;
}

float contrast(Colour one, Colour other) {
    const float first = luminance(one);
    const float second = luminance(other);
    return (std::max(first, second) + 0.05F) / (std::min(first, second) + 0.05F);
}

} // namespace sokoguru::till
