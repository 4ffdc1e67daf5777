#include "drivers/scanner/code_reading.h"

#include "drivers/scanner/aim_symbology.h"
#include "drivers/scanner/utf8.h"

#include <utility>

namespace sokoguru::drivers {

namespace {

/// Scanners pad with NUL and end with CR and LF; neither belongs to an element's value.
std::string_view without_controls_around(std::string_view raw) {
    const auto is_ascii_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && is_control_character(byte);
    };
    while (!raw.empty() && is_ascii_control(raw.front()))
        raw.remove_prefix(1);
    while (!raw.empty() && is_ascii_control(raw.back()))
        raw.remove_suffix(1);
    return raw;
}

std::optional<Gs1Fields> read_gs1(std::string_view raw, std::string_view symbology,
                                  std::string_view separator_substitutes) {
    const bool declared = carries_gs1_element_string(symbology);
    if (!declared && !symbology.empty()) return std::nullopt;
    Gs1Reading reading = parse_gs1_element_string(raw, separator_substitutes);
    const bool usable =
        declared ? !reading.fields.elements.empty() : !reading.error && !reading.fields.gtin.empty();
    if (!usable) return std::nullopt;
    return std::move(reading.fields);
}

} // namespace

std::optional<ScanEvent> read_code(std::string_view raw, std::string_view symbology,
                                   const CodeReadingOptions& options) {
    raw = without_controls_around(raw);
    if (options.aim_identifier_leads && symbology.empty()) {
        const AimSplit split = split_aim_identifier(raw);
        symbology = split.identifier;
        raw = split.code;
    }
    std::u32string characters = characters_of_code(raw);
    std::erase_if(characters, is_control_character);
    if (characters.empty()) return std::nullopt;
    if (characters.size() > scan_length_max) return NoiseDropped{characters.size()};
    return Scan{.code = to_utf8(characters),
                .symbology = std::string(symbology),
                .device = options.device,
                .gs1 = read_gs1(raw, symbology, options.gs1_separator_substitutes)};
}

} // namespace sokoguru::drivers
