#pragma once

#include "drivers/scanner/gs1_element_string.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace sokoguru::drivers {

/// What any scanner hands to the inbox, whatever its cable speaks. A value.
struct Scan {
    std::string code;      ///< As read, without control characters; at most `scan_length_max` characters.
    std::string symbology; ///< The AIM identifier (`]E0`), or empty when the scanner does not tell.
    std::string device;    ///< Names the scanner in a log and in the settings.
    std::optional<Gs1Fields> gs1 = {}; ///< What a GS1-128, GS1 DataMatrix or GS1 QR code says.
    bool operator==(const Scan&) const = default;
};

/// A burst too long to be a code: a book on the keyboard, or a scanner gone wrong. Its text is gone on
/// purpose; `length` counts what came, in the units of the cable (keys or bytes).
struct NoiseDropped {
    std::size_t length = 0;
    bool operator==(const NoiseDropped&) const = default;
};

/// What a decoder of a scanner that is known to be one makes of its bytes.
using ScanEvent = std::variant<Scan, NoiseDropped>;

/// The longest code that we take. A GS1-128 has 48 characters; what is longer than this is noise or an
/// attack.
inline constexpr std::size_t scan_length_max = 128;

/// Decoders keep no more than this many bytes or keys of one code: each character of it may take four bytes,
/// or a dead key and a control character beside it. What comes after is only counted.
inline constexpr std::size_t scan_raw_length_max = 4 * scan_length_max;

} // namespace sokoguru::drivers
