#pragma once

#include "core/sale/cart.h"
#include "core/sale/pricing.h"

#include <span>
#include <vector>

namespace sokoguru {

/// For whom and with what the prices of some lines are worked out. Internal to `core/sale/pricing.cpp`.
struct PriceTerms {
    PriceLevel level = PriceLevel::retail;
    std::vector<const Promotion*> promotions; ///< Of goods, in the order of their ids.
};

/// Whether what was taken off is proven to be the most that the terms allow.
enum class Proof { best, not_proven };

/// Takes off what steps, cases and promotions give to the lines at `places` of a cart. They all sell or all
/// come back (then what is taken off is negative), and none has a manual price. `priced` has the cart's lines
/// with their gross; it gets the discounts.
///
/// - A *piece* is one base unit, or one larger unit, of a line. Lines of the same product, unit and price are
///   pieces of the same goods, whichever line they stand in; for the `from` of a step all of them count.
/// - Larger units take part in percent promotions only: a case is not forty pieces for "three for two", and
/// an
///   amount off each piece is meant for the piece.
/// - A line of goods by weight, or with a scale label, is one *portion*: percent comes off the whole of it,
///   an amount off each unit of weight (off a label once). A promotion that holds only so many times holds
///   for so many units of weight of it.
/// - Each piece costs its single price (list, level, tier, or a percent or amount promotion without a limit),
/// or
///   its share of one case or of one promotion, never two of them. Promotions count from the list price. What
///   costs the customer the least is chosen by `core/sale/promotion_search.h`.
/// - What a promotion for a price together takes off is shared by its pieces in proportion to their list
/// prices;
///   a reward's is taken off the reward.
Proof price_goods(const Cart& cart, const std::vector<std::size_t>& places, const PriceTerms& terms,
                  std::vector<PricedLine>& priced);

} // namespace sokoguru
