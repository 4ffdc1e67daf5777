#pragma once

#include "core/catalog/price_change.h"
#include "core/stock/costing.h"
#include "core/values/percent.h"

#include <vector>

namespace sokoguru {

/// How many prices change at once: by a share, or by an amount.
///
///     const PriceRevision five_percent{.percent = Percent{500}, .round_up_to = Money{100}};
///     revise_prices(product, five_percent);   // 3.500 → 3.700
///
/// A share holds for every price of a product, those of its levels and tiers, too. An amount is for one base
/// unit, so that a case of forty changes by forty of it. Then each is rounded up. Pure; any thread.
struct PriceRevision {
    Percent percent = {}; ///< −10.000 (nothing is left) or less changes nothing.
    Money amount = {};
    Money round_up_to = {}; ///< To a multiple of it; 0 and 1: not at all.
    bool operator==(const PriceRevision&) const = default;
};

/// What the product's prices become; only those that change. A price that would be gone stays.
std::vector<PriceChange> revise_prices(const Product& product, const PriceRevision& revision);

/// What one of a unit cost the shop, or, of goods on consignment, what the consignor gets for it. 0 when
/// nobody knows.
Money cost_of_unit(const Product& product, Quantity factor, const StockLevel& level);

/// (price − cost) ÷ price, half up; nothing without a price or a known cost. Negative below cost.
std::optional<Percent> margin_of(Money price, Money cost);

} // namespace sokoguru
