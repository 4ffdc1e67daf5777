#pragma once

#include "drivers/display/customer_display.h"
#include "drivers/transport/bytes.h"

#include <cstdint>
#include <string>

namespace sokoguru::drivers {

/// What the encoder must know of a customer display: the 256 characters that it has, by both of their names.
struct DisplayProfile {
    std::string iconv_name = "CP437";
    std::uint8_t code_page_number = 0; ///< `n` of `ESC t n`.
    bool operator==(const DisplayProfile&) const = default;
};

/// Turns what the customer reads into the bytes of a display of 2 × 20 characters.
///
///     bytes = encode_display_start(profile) + encode_display(display, profile);
///
/// Only commands that the "Epson ESC/POS" and the "CD5220" mode of displays share (Epson P07303 user
/// manual, 7.2 and 7.8; the Epson DM-D series has the same), so that the shop need not set its display's
/// mode. The two that CD5220 lacks (ESC t, US C) stand before CLR, which wipes what such a display may have
/// shown of them. Text never adds a byte below 20 (hex), whatever it is made of. Pure; any thread.
///
/// `encode_display_start` is sent once for each connection, and again when the display may have lost its
/// power:
///
///     1B 40     ESC @     initialise
///     1F 01     US MD1    overwrite mode: nothing scrolls
///     1B 74 n   ESC t n   character code table
///     1F 43 00  US C 0    no cursor
///     0C        CLR       empty display
Bytes encode_display_start(const DisplayProfile& profile);

/// Both lines, each of exactly twenty bytes; they replace what was there without a flicker:
///
///     0B        HOM       first line, first column
///     20 bytes            the upper line
///     0B 0A     HOM LF    second line, first column, wherever the full line left the cursor
///     20 bytes            the lower line
///
/// A right part that is longer than the line is shown as asterisks: cut, it would be another amount.
Bytes encode_display(const CustomerDisplay& display, const DisplayProfile& profile);

} // namespace sokoguru::drivers
