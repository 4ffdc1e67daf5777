#pragma once

#include "core/catalog/price_change.h"
#include "core/catalog/product.h"
#include "core/sale/promotion.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

// What can be asked of the shop's products, prices and promotions.

/// Whether whoever sets a price below what the goods cost was asked about it. The first time it is refused.
enum class PricesBelowCost { refused, accepted };

/// A product as it is from now on. Id 0 makes a new one, whose id is in `TillState::product_set`; units with
/// id 0 are new. The first unit is the base unit.
struct SetProduct {
    Product product;
    PricesBelowCost below_cost = PricesBelowCost::refused;
    /// From when on the prices that differ hold; everything else of the product holds at once.
    std::optional<BusinessDay> prices_from = {};
};
/// Many prices at once, as they were looked at: a price that is no longer what was looked at is refused. With
/// a later day they become a plan, whose number is in `TillState::price_plan`.
struct ChangePrices {
    std::vector<PriceChange> changes;
    std::optional<BusinessDay> from = {};
    std::string note = {};
    PricesBelowCost below_cost = PricesBelowCost::refused;
};
/// A product is to look otherwise. How it looks is no fact of the books: the engine says whether it may be,
/// and whoever asked keeps the photo then.
struct ChangePhoto {
    ProductId product;
    std::string jpeg = {}; ///< Empty: none from now on.
};
/// The plan's day will come without it.
struct CancelPricePlan {
    PricePlanId plan;
    std::string reason;
};
/// Promotions as they are from now on, all or none. Id 0 makes a new one.
struct SetPromotions {
    std::vector<Promotion> promotions;
};

} // namespace sokoguru
