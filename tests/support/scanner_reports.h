#pragma once

#include "drivers/scanner/keyboard_layout_table.h"
#include "drivers/scanner/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <vector>

// A scanner's side: the descriptors that it shows and the reports that it sends.

namespace sokoguru::test {

using Report = std::vector<std::uint8_t>;

/// HID 1.11, appendix E.6.
inline const Report keyboard_descriptor = {
    0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x05, 0x07, 0x19, 0xE0, 0x29, 0xE7, 0x15, 0x00, 0x25, 0x01,
    0x75, 0x01, 0x95, 0x08, 0x81, 0x02, 0x95, 0x01, 0x75, 0x08, 0x81, 0x01, 0x95, 0x05, 0x75, 0x01,
    0x05, 0x08, 0x19, 0x01, 0x29, 0x05, 0x91, 0x02, 0x95, 0x01, 0x75, 0x03, 0x91, 0x01, 0x95, 0x06,
    0x75, 0x08, 0x15, 0x00, 0x25, 0x65, 0x05, 0x07, 0x19, 0x00, 0x29, 0x65, 0x81, 0x00, 0xC0};

/// HID 1.11, appendix E.10.
inline const Report mouse_descriptor = {
    0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x09, 0x01, 0xA1, 0x00, 0x05, 0x09, 0x19, 0x01, 0x29, 0x03, 0x15,
    0x00, 0x25, 0x01, 0x95, 0x03, 0x75, 0x01, 0x81, 0x02, 0x95, 0x01, 0x75, 0x05, 0x81, 0x01, 0x05, 0x01,
    0x09, 0x30, 0x09, 0x31, 0x15, 0x81, 0x25, 0x7F, 0x75, 0x08, 0x95, 0x02, 0x81, 0x06, 0xC0, 0xC0};

/// The usual point-of-sale scanner, 64 bytes: number 02, byte count, three characters of the identifier, 56
/// of data, two of padding, and the bit "continued".
inline const Report pos_descriptor = {
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x09, 0x12, 0xA1, 0x02, 0x85, 0x02, 0x15, 0x00, 0x26, 0xFF, 0x00,
    0x75, 0x08, 0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02, 0x05, 0x8C, 0x95, 0x03, 0x09, 0xFB, 0x09,
    0xFC, 0x09, 0xFD, 0x81, 0x02, 0x95, 0x38, 0x09, 0xFE, 0x82, 0x02, 0x01, 0x95, 0x02, 0x81, 0x03, 0x25,
    0x01, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02, 0x95, 0x07, 0x81, 0x03, 0xC0, 0xC0};

/// Another maker's: no number, no byte count, 60 bytes of data behind the identifier.
inline const Report shifted_pos_descriptor = {
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08, 0x95,
    0x03, 0x09, 0xFB, 0x09, 0xFC, 0x09, 0xFD, 0x81, 0x02, 0x95, 0x3C, 0x09, 0xFE, 0x81,
    0x02, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02, 0x95, 0x07, 0x81, 0x03, 0xC0};

/// The reports of `pos_descriptor` that carry a code.
inline std::vector<Report> pos_reports(std::string_view code, std::string_view symbology) {
    constexpr std::size_t data_size = 56;
    std::vector<Report> reports;
    do {
        const std::string_view part = code.substr(0, data_size);
        code.remove_prefix(part.size());
        Report report(64, 0);
        report[0] = 0x02;
        report[1] = static_cast<std::uint8_t>(part.size());
        std::copy(symbology.begin(), symbology.end(), report.begin() + 2);
        std::copy(part.begin(), part.end(), report.begin() + 5);
        report[63] = code.empty() ? 0 : 1;
        reports.push_back(report);
    } while (!code.empty());
    return reports;
}

/// One key down with its modifiers, and all keys up again.
inline void press(std::vector<Report>& reports, std::uint8_t usage, std::uint8_t modifiers = 0) {
    reports.push_back({modifiers, 0, usage, 0, 0, 0, 0, 0});
    reports.push_back({0, 0, 0, 0, 0, 0, 0, 0});
}

/// The reports of a keyboard scanner set to a layout: it presses Space after a dead key, and Ctrl with a key
/// for a control character. Throws for a character that the layout lacks.
inline std::vector<Report> keyboard_reports(std::string_view text,
                                            drivers::KeyboardLayout layout = drivers::KeyboardLayout::us) {
    constexpr std::array<std::uint8_t, 4> modifiers_of_level = {0x00, 0x02, 0x40, 0x42};
    const drivers::LayoutTable& table = drivers::layout_table(layout);
    std::vector<Report> reports;
    const auto press_character = [&](char32_t character) {
        for (std::size_t level = 0; level < table.levels.size(); ++level) {
            const std::size_t place = table.levels[level].characters.find(character);
            if (place == std::u32string_view::npos) continue;
            press(reports, drivers::layout_keys[place], modifiers_of_level[level]);
            if (table.levels[level].dead.find(character) != std::u32string_view::npos) press(reports, 0x2C);
            return;
        }
        throw std::invalid_argument("the layout lacks a character");
    };
    for (const char32_t character : drivers::characters_of_code(text)) {
        if (character == U' ') {
            press(reports, 0x2C);
        } else if (character < U' ') {
            const std::size_t place =
                table.levels[0].characters.find(character <= 26 ? character + U'a' - 1 : character + U'@');
            if (place == std::u32string_view::npos)
                throw std::invalid_argument("no key for a control character");
            press(reports, drivers::layout_keys[place], 0x01);
        } else {
            press_character(character);
        }
    }
    return reports;
}

} // namespace sokoguru::test
