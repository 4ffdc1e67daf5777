#include "drivers/display/display_encoder.h"

#include "drivers/printer/code_page_text.h"
#include "drivers/printer/escpos_command.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr std::size_t width = CustomerDisplay::columns;

/// One byte a cell, whatever the characters were before.
Bytes encode_line(const CustomerDisplay::Line& line, const DisplayProfile& profile) {
    const Bytes right = to_code_page(line.right, profile.iconv_name.c_str());
    if (right.size() > width) return Bytes(width, '*');
    Bytes cells = to_code_page(line.left, profile.iconv_name.c_str());
    const std::size_t gap = right.empty() ? 0 : 1;
    const std::size_t left_max = right.size() + gap > width ? 0 : width - right.size() - gap;
    cells.resize(std::min(cells.size(), left_max));
    cells.resize(width - right.size(), ' ');
    return cells + right;
}

} // namespace

Bytes encode_display_start(const DisplayProfile& profile) {
    Bytes out;
    append(out, {0x1B, 0x40});                           // ESC @: initialise
    append(out, {0x1F, 0x01});                           // US MD1: overwrite mode
    append(out, {0x1B, 0x74, profile.code_page_number}); // ESC t: code table
    append(out, {0x1F, 0x43, 0x00});                     // US C: no cursor
    append(out, {0x0C});                                 // CLR
    return out;
}

Bytes encode_display(const CustomerDisplay& display, const DisplayProfile& profile) {
    Bytes out;
    append(out, {0x0B}); // HOM
    out += encode_line(display.lines[0], profile);
    append(out, {0x0B, 0x0A}); // HOM, LF: one line down
    out += encode_line(display.lines[1], profile);
    return out;
}

} // namespace sokoguru::drivers
