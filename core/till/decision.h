#pragma once

#include "core/catalog/product.h"
#include "core/journal/fact.h"
#include "core/sale/cart.h"
#include "core/sale/sale.h"
#include "core/till/refusal.h"
#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "core/till/user.h"

#include <optional>
#include <span>

namespace sokoguru {

// The rules of the till as pure functions: from what is and what is asked to what will be and what must be
// kept. They read no clock, no table and no device.

/// The cart after a command, what to keep of it, and what to tell the cashier.
struct CartDecision {
    Cart cart;
    std::optional<CartChange> change; ///< Nothing when only the selection moved.
    Outcome outcome = Outcome::done;
};

/// What a scale label adds to the product that it names.
struct LabelContent {
    std::optional<Money> price; ///< Of the whole line; how much it is follows from it.
};

OrRefusal<CartDecision> decide_add(const Cart& cart, const UnitForSale& unit, Quantity quantity,
                                   LabelContent label = {});
OrRefusal<CartDecision> decide_add(const Cart& cart, const Product& product, UnitId unit, Quantity quantity,
                                   LabelContent label = {});
OrRefusal<CartDecision> decide_set_quantity(const Cart& cart, LineId line, Quantity quantity);
OrRefusal<CartDecision> decide_change_quantity(const Cart& cart, LineId line, Quantity change);
OrRefusal<CartDecision> decide_remove(const Cart& cart, LineId line);
OrRefusal<CartDecision> decide_select(const Cart& cart, LineId line);
CartDecision decide_empty(const Cart& cart);

/// The sale that a cart becomes. `stock` has the level of each line's product before the sale, in the order
/// of the lines; a product that stands on several lines is taken out line by line.
OrRefusal<Sale> decide_cash_sale(const Cart& cart, Money received, const User& cashier, SaleNumber number,
                                 const ShopProfile& profile, std::span<const StockLevel> stock, UtcTime now);

} // namespace sokoguru
