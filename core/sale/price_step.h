#pragma once

#include "core/sale/cart.h"
#include "core/sale/pricing.h"

#include <optional>

namespace sokoguru {

/// What one unit of a line costs by itself, before cases and promotions. Plain values, usable on any thread.
struct SinglePrice {
    Money price;
    std::optional<LineDiscount::Kind> by; ///< `price_level` or `tier`; nothing when the list price holds.
};

/// The lowest of the list price and of the steps that a level may have when `together` of the unit are
/// bought: a step of the retail level is everybody's. Of equal prices the one that asks for the least
/// quantity counts.
SinglePrice single_price(const CartLine& line, PriceLevel level, Quantity together);

} // namespace sokoguru
