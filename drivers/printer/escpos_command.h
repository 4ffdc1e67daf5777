#pragma once

#include "drivers/transport/bytes.h"

#include <cstdint>
#include <initializer_list>

namespace sokoguru::drivers {

/// Appends a command as its numbers stand in the maker's manual: `append(out, {0x1B, 0x40})` is `ESC @`.
inline void append(Bytes& out, std::initializer_list<int> numbers) {
    for (const int number : numbers)
        out += static_cast<char>(static_cast<std::uint8_t>(number));
}

inline int low_byte(int number) {
    return number & 0xFF;
}

inline int high_byte(int number) {
    return (number >> 8) & 0xFF;
}

} // namespace sokoguru::drivers
