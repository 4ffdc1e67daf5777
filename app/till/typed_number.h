#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::till {

// Numbers as a cashier types them on the keypad: digits, and for a quantity a comma before the thousandths.

/// The longest number that a keypad takes; a thirteen-digit barcode still fits, and no sum overflows.
inline constexpr std::size_t typed_digits_max = 13;

/// Adds the digits or the comma of one key if the number still makes sense with them.
std::string append_typed(std::string number, std::string_view digits);

/// The amount that the digits say; 0 when nothing was typed.
Money typed_money(std::string_view digits);

/// "3" or "2,35" as a quantity; nothing when it says none.
std::optional<Quantity> typed_quantity(std::string_view number);

} // namespace sokoguru::till
