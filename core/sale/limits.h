#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <cstddef>

namespace sokoguru {

// The largest amounts that a till takes. Within them no sum of a cart can overflow, and beyond them
// somebody's hand slipped: the answer is a refusal.

inline constexpr Quantity line_quantity_max{100'000'000}; ///< 100,000 units
inline constexpr Money unit_price_max{1'000'000'000};
inline constexpr Money amount_max{999'999'999'999}; ///< A line, a total or a payment.
inline constexpr std::size_t cart_lines_max = 2'000;

} // namespace sokoguru
