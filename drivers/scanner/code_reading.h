#pragma once

#include "drivers/scanner/scan.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// How one scanner's codes are to be understood, whatever its cable. From the shop's settings.
struct CodeReadingOptions {
    std::string device; ///< Goes into each `Scan`.
    /// The scanner is set to send the AIM identifier in front of each code (`]E08996001600269`).
    bool aim_identifier_leads = false;
    /// Characters that the scanner is set to send for FNC1 in place of GS, such as `|`.
    std::string gs1_separator_substitutes = {};
};

/// The last step of every decoder: the bytes of one whole code become an event, or nothing when no
/// character is left.
///
///     read_code("8996001600269\r", "]E0", {.device = "kasir-1"});   // a Scan
///
/// `raw` is what the scanner sent, control characters included; they are read as GS1 separators and then
/// dropped. `symbology` is the AIM identifier if the cable tells it; otherwise it is empty and may lead the
/// code. A code longer than `scan_length_max` characters is dropped as a whole, never cut. Without an
/// identifier a code counts as GS1 only when all of it reads as elements and a GTIN with a right check digit
/// is one of them. Pure; may be called from any thread.
std::optional<ScanEvent> read_code(std::string_view raw, std::string_view symbology,
                                   const CodeReadingOptions& options);

} // namespace sokoguru::drivers
