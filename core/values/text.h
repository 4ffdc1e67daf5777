#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace sokoguru {

// Text as it comes from outside (lists, scanners, keyboards) and as it goes to screens and paper.

/// Makes outside text harmless: control characters and broken UTF-8 go, runs of white space become one space,
/// the ends are trimmed, and at most `length_max` characters (code points) stay.
std::string clean_text(std::string_view text, std::size_t length_max);

constexpr std::size_t name_length_max = 120;
constexpr std::size_t code_length_max = 128;

/// How many characters (code points) a UTF-8 text has.
std::size_t text_length(std::string_view text);

/// The first `length` characters.
std::string text_prefix(std::string_view text, std::size_t length);

std::string format_money(Money amount);       ///< 12.500, −1.000 with an ASCII minus sign: -1.000
std::string format_quantity(Quantity amount); ///< 3, 2,350, 1.250,500: thousandths only when there are any

} // namespace sokoguru
