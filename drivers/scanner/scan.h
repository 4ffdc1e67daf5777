#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// What any scanner hands to the inbox, whatever its cable speaks. A value.
struct Scan {
    std::string code;      ///< As read, without control characters; at most `scan_length_max` characters.
    std::string symbology; ///< The AIM identifier (`]E0`), or empty when the scanner does not tell.
    std::string device;    ///< Names the scanner in a log and in the settings.
    bool operator==(const Scan&) const = default;
};

/// The longest code that we take. A GS1-128 has 48 characters; what is longer than this is noise or an
/// attack.
inline constexpr std::size_t scan_length_max = 128;

/// Code 128 can carry control characters, and a printer would obey them.
inline std::string without_control_characters(std::string_view code) {
    std::string clean(code);
    std::erase_if(clean, [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte == 0x7F;
    });
    return clean;
}

} // namespace sokoguru::drivers
