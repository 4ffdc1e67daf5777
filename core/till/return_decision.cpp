#include "core/sale/limits.h"
#include "core/till/cart_line.h"
#include "core/till/decision.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

/// A line that takes goods of a sold one back, of no quantity yet.
CartLine make_return_line(const Sale& sale, const SaleLine& sold, const BackDetails& details) {
    CartLine line;
    line.product = sold.product;
    line.unit = sold.unit;
    line.name = sold.name;
    line.unit_name = sold.unit_name;
    line.category = sold.category;
    line.factor = sold.factor;
    line.divisibility = sold.quantity.is_whole() ? details.divisibility : Divisibility::divisible;
    line.tax = sold.tax_class;
    line.consignor = sold.consignor;
    line.unit_price = sold.unit_price;
    line.sold_before = SoldBefore{sale.number, sold.id,       sold.quantity, details.returned,
                                  sold.gross,  sold.discount, sold.tax,      sold.cost};
    line.quantity = Quantity{};
    line.added_at = details.at;
    return line;
}

} // namespace

OrRefusal<CartDecision> decide_take_back(const Cart& cart, const Sale& sale, LineId line_id,
                                         Quantity quantity, const BackDetails& details) {
    const auto sold = std::find_if(sale.lines.begin(), sale.lines.end(),
                                   [&](const SaleLine& line) { return line.id == line_id; });
    if (sold == sale.lines.end() || sold->quantity <= Quantity{})
        return refuse(RefusalReason::line_not_in_sale);
    CartLine line = make_return_line(sale, *sold, details);
    for (const CartLine& other : cart.lines) {
        const bool is_same =
            other.sold_before && other.sold_before->sale == sale.number && other.sold_before->line == line_id;
        if (is_same) line = other;
    }
    if (line.id == LineId{}) line.id = cart.next_line;
    // Alone first, so that neither a negative nor a huge quantity reaches the sum.
    if (quantity <= Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    if (const auto refusal = refuse_quantity(line, quantity)) return tl::unexpected(*refusal);
    if (const auto refusal = refuse_quantity(line, quantity - line.quantity)) return tl::unexpected(*refusal);
    line.quantity -= quantity;
    return with_line(cart, std::move(line), Outcome::line_added);
}

OrRefusal<CartDecision> decide_take_back_without_receipt(const Cart& cart, const UnitForSale& unit,
                                                         Quantity quantity, const AddDetails& details) {
    const auto price = price_of(unit, quantity, details);
    if (!price) return tl::unexpected(price.error());
    if (*price > unit_price_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    }
    CartLine line = make_line(unit, *price, details);
    if (const auto refusal = refuse_quantity(line, quantity)) return tl::unexpected(*refusal);
    line.id = cart.next_line;
    line.quantity = -quantity;
    return with_line(cart, std::move(line), Outcome::line_added);
}

CartDecision with_allowed_return(CartDecision decision, const Cart& before, LineId line_id,
                                 const AllowedReturn& allowed) {
    const CartLine& after = *decision.cart.find(line_id);
    CartLine nothing = after;
    nothing.quantity = Quantity{};
    const CartLine* earlier = before.find(line_id);
    CartTouched touched =
        touch(CartTouched::Kind::return_allowed, before.id, earlier == nullptr ? nothing : *earlier, after);
    touched.reason = allowed.reason;
    touched.approver = allowed.approver;
    decision.touched.push_back(std::move(touched));
    decision.cart.header.allowed_return = allowed;
    decision.changes.emplace_back(CartHeaderSet{before.id, decision.cart.header});
    return decision;
}

} // namespace sokoguru
