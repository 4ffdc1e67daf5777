#pragma once

#include <string>

namespace sokoguru::drivers {

/// Bytes as a printer takes them. A `std::string`, because every byte is data: it may hold NUL, it has no
/// encoding, and it compares, copies and moves like any value. Text for people is UTF-8 and is a plain
/// `std::string`.
using Bytes = std::string;

} // namespace sokoguru::drivers
