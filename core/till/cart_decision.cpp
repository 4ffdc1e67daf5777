#include "core/sale/limits.h"
#include "core/till/cart_line.h"
#include "core/till/decision.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// Whoever allowed goods to come back allowed nothing for a cart in which none do any more.
void forget_allowed_return(CartDecision& decision) {
    Cart& cart = decision.cart;
    const auto comes_back = [](const CartLine& line) { return line.is_return(); };
    if (!cart.header.allowed_return || std::any_of(cart.lines.begin(), cart.lines.end(), comes_back)) return;
    cart.header.allowed_return.reset();
    decision.changes.emplace_back(CartHeaderSet{cart.id, cart.header});
}

/// How much a scale label's price is for. Goods by weight weigh what the price buys, so that the stock loses
/// what went over the counter; whatever is counted is one.
Quantity labelled_quantity(const CartLine& line, Money label_price) {
    if (line.divisibility == Divisibility::whole || line.unit_price <= Money{}) return Quantity::whole(1);
    return Quantity{multiply_divide_half_up(label_price.rupiah(), 1000, line.unit_price.rupiah())};
}

/// A discount of nothing is none.
std::optional<ManualDiscount> kept_discount(const ManualDiscount& discount) {
    if (discount.percent == Percent{} && discount.amount == Money{}) return std::nullopt;
    return discount;
}

/// The line that a further piece of the same thing joins: same product, unit and price, and no scale label's.
CartLine* find_same(Cart& cart, const CartLine& wanted) {
    const auto same = [&](const CartLine& line) {
        return line.product == wanted.product && line.unit == wanted.unit &&
               line.unit_price == wanted.unit_price && !line.label_price && !line.manual_price &&
               !line.discount && !line.is_return();
    };
    const auto found = std::find_if(cart.lines.begin(), cart.lines.end(), same);
    return found == cart.lines.end() ? nullptr : &*found;
}

} // namespace

OrRefusal<CartDecision> decide_add(const Cart& cart, const Product& product, UnitId unit_id,
                                   Quantity quantity, const AddDetails& details) {
    const auto unit = unit_for_sale(product, unit_id);
    if (!unit) return refuse(RefusalReason::unknown_unit);
    return decide_add(cart, *unit, quantity, details);
}

OrRefusal<CartDecision> decide_add(const Cart& cart, const UnitForSale& unit, Quantity quantity,
                                   const AddDetails& details) {
    const auto price = price_of(unit, quantity, details);
    if (!price) return tl::unexpected(price.error());
    if (*price > unit_price_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    }
    CartLine line = make_line(unit, *price, details);
    if (details.label_price) {
        if (*details.label_price <= Money{}) return refuse(RefusalReason::amount_not_positive);
        quantity = labelled_quantity(line, *details.label_price);
    }
    if (const auto refusal = refuse_quantity(line, quantity)) return tl::unexpected(*refusal);
    Cart next = cart;
    if (!details.label_price) {
        if (const CartLine* same = find_same(next, line)) line = *same;
    }
    if (line.id == LineId{}) line.id = next.next_line;
    line.quantity += quantity;
    const bool asks_for_age =
        line.rules.minimum_age_years > 0 && base_quantity_of(cart, line.product) == Quantity{};
    return with_line(std::move(next), std::move(line),
                     asks_for_age ? Outcome::age_check : Outcome::line_added);
}

OrRefusal<CartDecision> decide_set_quantity(const Cart& cart, LineId line_id, Quantity quantity) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (line->label_price) return refuse(RefusalReason::quantity_of_label);
    if (const auto refusal = refuse_quantity(*line, quantity)) return tl::unexpected(*refusal);
    CartLine changed = *line;
    changed.quantity = line->is_return() ? -quantity : quantity;
    CartTouched touched = touch(CartTouched::Kind::quantity_changed, cart.id, *line, changed);
    auto decision = with_line(cart, std::move(changed), Outcome::done);
    if (decision) decision->touched.push_back(std::move(touched));
    return decision;
}

OrRefusal<CartDecision> decide_change_quantity(const Cart& cart, LineId line_id, Quantity change) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (change > line_quantity_max || change < -line_quantity_max) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max});
    }
    const Quantity quantity = magnitude(line->quantity) + change;
    if (quantity <= Quantity{}) return decide_remove(cart, line_id);
    return decide_set_quantity(cart, line_id, quantity);
}

OrRefusal<CartDecision> decide_remove(const Cart& cart, LineId line_id) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    CartLine nothing = *line;
    nothing.quantity = Quantity{};
    nothing.label_price.reset();
    CartTouched touched = touch(CartTouched::Kind::line_removed, cart.id, *line, nothing);
    Cart next = cart;
    const auto place = std::find_if(next.lines.begin(), next.lines.end(),
                                    [&](const CartLine& candidate) { return candidate.id == line_id; });
    // The selection moves to the neighbour above, so that a second press removes what the eye is on.
    const auto after = next.lines.erase(place);
    next.began = next.lines.empty() ? UtcTime{} : next.lines.front().added_at;
    if (next.lines.empty()) {
        next.selected = LineId{};
    } else if (cart.selected == line_id) {
        next.selected = after == next.lines.begin() ? after->id : std::prev(after)->id;
    }
    CartLineRemoved change{next.id, line_id, next.selected};
    CartDecision decision{std::move(next), {change}, Outcome::done, {std::move(touched)}};
    forget_allowed_return(decision);
    return decision;
}

OrRefusal<CartDecision> decide_select(const Cart& cart, LineId line_id) {
    if (cart.find(line_id) == nullptr) return refuse(RefusalReason::no_such_line);
    CartDecision decision{cart, {}, Outcome::done};
    decision.cart.selected = line_id;
    return decision;
}

OrRefusal<CartDecision> decide_set_price(const Cart& cart, LineId line_id, const ManualPrice& price) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (line->label_price) return refuse(RefusalReason::quantity_of_label);
    if (line->sold_before) return refuse(RefusalReason::price_of_return);
    if (price.price < Money{}) return refuse(RefusalReason::amount_not_positive);
    if (price.price > unit_price_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    }
    CartLine changed = *line;
    changed.manual_price = price;
    CartTouched touched = touch(CartTouched::Kind::price_changed, cart.id, *line, changed);
    touched.reason = price.reason;
    touched.approver = price.approver;
    auto decision = with_line(cart, std::move(changed), Outcome::done);
    if (decision) decision->touched.push_back(std::move(touched));
    return decision;
}

OrRefusal<CartDecision> decide_discount_line(const Cart& cart, LineId line_id,
                                             const ManualDiscount& discount) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (line->is_return()) return refuse(RefusalReason::price_of_return);
    CartLine changed = *line;
    changed.discount = kept_discount(discount);
    CartTouched touched = touch(CartTouched::Kind::line_discounted, cart.id, *line, changed);
    touched.amount_after = line->gross() - discount.percent.of(line->gross()) - discount.amount;
    touched.reason = discount.reason;
    touched.approver = discount.approver;
    auto decision = with_line(cart, std::move(changed), Outcome::done);
    if (decision) decision->touched.push_back(std::move(touched));
    return decision;
}

CartDecision decide_discount_cart(const Cart& cart, const ManualDiscount& discount) {
    CartHeader header = cart.header;
    header.discount = kept_discount(discount);
    CartDecision decision = decide_header(cart, std::move(header));
    const Money gross = cart.gross();
    decision.touched.push_back({.kind = CartTouched::Kind::cart_discounted,
                                .cart = cart.id,
                                .amount_before = gross,
                                .amount_after = gross - discount.percent.of(gross) - discount.amount,
                                .reason = discount.reason,
                                .approver = discount.approver});
    return decision;
}

CartDecision decide_header(const Cart& cart, CartHeader header) {
    CartDecision decision{cart, {CartHeaderSet{cart.id, header}}, Outcome::done};
    decision.cart.header = std::move(header);
    return decision;
}

CartDecision decide_empty(const Cart& cart, const std::string& reason) {
    CartDecision decision{cart, {CartEmptied{cart.id}}, Outcome::done};
    if (cart.header != CartHeader{}) decision.changes.emplace_back(CartHeaderSet{cart.id, {}});
    if (!cart.lines.empty()) {
        decision.touched.push_back(
            {.kind = CartTouched::Kind::cart_cancelled,
             .cart = cart.id,
             .quantity_before = Quantity::whole(static_cast<std::int64_t>(cart.lines.size())),
             .amount_before = cart.gross(),
             .reason = reason});
    }
    decision.cart.lines.clear();
    decision.cart.header = {};
    decision.cart.selected = LineId{};
    decision.cart.began = {};
    return decision;
}

} // namespace sokoguru
