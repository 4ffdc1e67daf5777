#pragma once

#include "drivers/transport/bytes.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace sokoguru::drivers {

/// How long an ESC/POS command is. Its head is the lead byte (`DLE`, `ESC`, `FS`, `GS`), the code and the
/// parameters; some commands carry data after it, whose length the head tells. Pure functions over a table.

bool is_command_lead(unsigned char byte);

/// The length of the head that begins with these bytes, two at least. May grow as more bytes become known,
/// never beyond what the bytes at hand allow to decide. Nothing, when no such command is known.
std::optional<std::size_t> head_length(std::string_view head);

struct PayloadShape {
    enum class End { counted, zero_byte };
    End end = End::counted;
    std::size_t length = 0; ///< When counted.
};

/// What follows a complete head.
PayloadShape payload_shape(std::string_view head);

} // namespace sokoguru::drivers
