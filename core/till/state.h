#pragma once

#include "core/sale/cart.h"
#include "core/sale/pricing.h"
#include "core/sale/sale.h"
#include "core/stock/stock_number.h"
#include "core/till/shift.h"
#include "core/till/user.h"
#include "core/values/time.h"

#include <optional>

namespace sokoguru {

/// Everything that a till's screens show of the engine. A value: copy it, compare it.
struct TillState {
    std::optional<User> user;   ///< Who is logged in.
    Cart cart;                  ///< The open one; it stays while nobody is logged in.
    PricedCart prices;          ///< Of the cart.
    std::optional<Shift> shift; ///< The open one.
    std::optional<Sale>
        finished_sale; ///< Paid and not yet left; the cart is then the next customer's, and empty.
    std::optional<BusinessDay> closed_through = {}; ///< The last day that was closed.
    std::optional<StockNumber> stock_document = {}; ///< What the last command about stock made or changed.
    std::optional<ProductId> product_set = {};      ///< What the last command about a product was about.
    std::optional<PricePlanId> price_plan = {};     ///< The last plan of prices that was made or called off.
    bool operator==(const TillState&) const = default;
};

/// What became of a command, for the sound and the notice; the rest is in the state.
enum class Outcome {
    done,
    line_added,
    sale_made,
    member_set,
    receipt_scanned, ///< The code is the number of a sale, whose goods may come back.
    age_check,       ///< A line was added that only adults may buy: the cashier looks at the buyer.
};

} // namespace sokoguru
