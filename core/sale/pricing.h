#pragma once

#include "core/sale/cart.h"
#include "core/sale/promotion.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <string>
#include <vector>

namespace sokoguru {

/// Something that was taken off a line, and why. What was taken off a whole cart stands on its lines, in
/// proportion to what they cost.
struct LineDiscount {
    enum class Kind {
        price_level, ///< The price of the buyer's class.
        tier,        ///< The price from a quantity on.
        case_price,  ///< Pieces that add up to a case.
        promotion,
        manual_line,
        manual_cart,
        returned, ///< What had been taken off goods that come back; then it is negative.
    };
    Kind kind = Kind::promotion;
    PromotionId promotion; ///< Of `promotion`, else 0.
    std::string label;     ///< The promotion's name, or the reason of what was taken off by hand.
    Money amount;          ///< Positive on a line that sells.
    UserId approver;       ///< Of the manual ones; 0 when the cashier may do it alone.
    bool operator==(const LineDiscount&) const = default;
};

/// What a line of a cart costs. net = gross − discount, discount = Σ discounts.
struct PricedLine {
    LineId line;
    Money gross;
    Money discount;
    Money net;
    std::vector<LineDiscount> discounts;
    bool operator==(const PricedLine&) const = default;
};

/// What a cart costs, with its lines in the cart's order.
struct PricedCart {
    std::vector<PricedLine> lines;
    Money gross;
    Money discount;
    Money total; ///< Before rounding; negative when more comes back than goes out.
    bool operator==(const PricedCart&) const = default;

    const PricedLine& line(LineId line) const; ///< It is there.
};

/// What prices depend on beside the cart.
struct PricingRules {
    std::vector<Promotion> promotions;
    Zone zone = Zone::wib;
    int day_cutoff_minutes = 0;
};

/// Prices a cart: per line the best that level, quantity and case give; then promotions where they are
/// better; then what was taken off by hand, the line's first and the cart's last. No discount makes a line
/// cost less than nothing. Pure and deterministic: the same cart and rules give the same prices.
PricedCart price_cart(const Cart& cart, const PricingRules& rules);

} // namespace sokoguru
