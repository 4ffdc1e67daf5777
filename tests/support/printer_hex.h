#pragma once

#include "drivers/transport/bytes.h"

#include <fmt/core.h>

#include <string>
#include <string_view>

namespace sokoguru::test {

/// Bytes as the manuals write them: `1B 40`. Printable text stands in quotes: `1B 45 01 "TOTAL" 0A`.
inline std::string hex(std::string_view bytes) {
    std::string out;
    bool in_text = false;
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        const bool is_text = byte >= 0x20 && byte < 0x7F;
        if (in_text && !is_text) out += '"';
        if (!(in_text && is_text) && !out.empty()) out += ' ';
        if (!in_text && is_text) out += '"';
        out += is_text ? std::string(1, character) : fmt::format("{:02X}", byte);
        in_text = is_text;
    }
    return in_text ? out + '"' : out;
}

} // namespace sokoguru::test
