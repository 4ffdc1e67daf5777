#pragma once

#include "core/till/decision.h"

#include <optional>

namespace sokoguru {

// What the decisions about lines of a cart share (`cart_decision.cpp`, `return_decision.cpp`). Pure.

/// All that the cart holds of a product, in base units; what comes back does not count.
Quantity base_quantity_of(const Cart& cart, ProductId product);
/// Why a line can't have a quantity, given positive also for goods that come back.
std::optional<Refusal> refuse_quantity(const CartLine& line, Quantity quantity);
Quantity magnitude(Quantity quantity);

/// A line of no quantity and no number yet.
CartLine make_line(const UnitForSale& unit, Money price, const AddDetails& details);
/// The price of one unit: the list's, or what the cashier was asked for `quantity` of it.
OrRefusal<Money> price_of(const UnitForSale& unit, Quantity quantity, const AddDetails& details);
/// Puts the line as it is now into the cart and checks what comes of it.
OrRefusal<CartDecision> with_line(Cart cart, CartLine line, Outcome outcome);
/// A line for the journal about what was done to a line of the cart.
CartTouched touch(CartTouched::Kind kind, CartId cart, const CartLine& before, const CartLine& after);

} // namespace sokoguru
