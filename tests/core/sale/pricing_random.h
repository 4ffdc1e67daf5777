#pragma once

#include "tests/core/sale/pricing_cart.h"
#include "tests/support/property.h"

namespace sokoguru::test {

/// Random carts and promotions for properties of prices: a handful of products with few, round prices, so
/// that promotions meet, compete and tie. A product costs the same in each line.

std::int64_t any_from(std::int64_t first, std::int64_t last); ///< Both included.

BuyerClass any_buyer();

/// Counted base units of products 1 to 6, at most `pieces_max` of them.
std::vector<CartLine> any_pieces(std::int64_t pieces_max);

/// Anything that can be sold: also larger units, goods by weight, labels, prices and discounts by hand.
std::vector<CartLine> any_lines();

/// A promotion of any kind for goods, sometimes limited, sometimes for members.
Promotion any_goods_promotion(std::int64_t id);
std::vector<Promotion> any_promotions(std::int64_t count_max); ///< Basket promotions, too.

} // namespace sokoguru::test
