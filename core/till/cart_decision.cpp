#include "core/sale/limits.h"
#include "core/till/decision.h"

#include <algorithm>

namespace sokoguru {

namespace {

std::optional<Refusal> refuse_quantity(const CartLine& line, Quantity quantity) {
    if (quantity <= Quantity{}) return Refusal{RefusalReason::quantity_not_positive};
    if (quantity > line_quantity_max) {
        return Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max};
    }
    if (!quantity.is_whole() && line.divisibility == Divisibility::whole) {
        return Refusal{.reason = RefusalReason::quantity_not_whole, .text = line.name};
    }
    return std::nullopt;
}

CartLine make_line(const UnitForSale& unit, Money price) {
    CartLine line;
    line.product = unit.product;
    line.unit = unit.unit;
    line.name = unit.name;
    line.unit_name = unit.unit_name;
    line.category = unit.category;
    line.factor = unit.factor;
    // Only the base unit of a divisible product is sold in parts: half a case is some pieces, and is sold as
    // such.
    line.divisibility = unit.factor == Quantity{1000} ? unit.divisibility : Divisibility::whole;
    line.tax = unit.tax;
    line.consignor = unit.consignor;
    line.quantity = Quantity{};
    line.unit_price = price;
    return line;
}

/// How much a scale label's price is for. Goods by weight weigh what the price buys, so that the stock loses
/// what went over the counter; whatever is counted is one.
Quantity labelled_quantity(const CartLine& line, Money label_price) {
    if (line.divisibility == Divisibility::whole || line.unit_price <= Money{}) return Quantity::whole(1);
    return Quantity{multiply_divide_half_up(label_price.rupiah(), 1000, line.unit_price.rupiah())};
}

/// The line that a further piece of the same thing joins: same product, unit and price, and no scale label's.
CartLine* find_same(Cart& cart, const CartLine& wanted) {
    const auto same = [&](const CartLine& line) {
        return line.product == wanted.product && line.unit == wanted.unit &&
               line.unit_price == wanted.unit_price && !line.label_price;
    };
    const auto found = std::find_if(cart.lines.begin(), cart.lines.end(), same);
    return found == cart.lines.end() ? nullptr : &*found;
}

/// Puts the line with its new quantity into the cart and checks what comes of it.
OrRefusal<CartDecision> with_line(Cart cart, CartLine line, Outcome outcome) {
    if (const auto refusal = refuse_quantity(line, line.quantity)) return tl::unexpected(*refusal);
    if (line.gross() > amount_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    }
    if (cart.find(line.id) == nullptr) {
        if (cart.lines.size() >= cart_lines_max) return refuse(RefusalReason::cart_full);
        cart.lines.push_back(line);
        cart.next_line = LineId{std::max(cart.next_line.value(), line.id.value() + 1)};
    } else {
        const auto place = std::find_if(cart.lines.begin(), cart.lines.end(),
                                        [&](const CartLine& candidate) { return candidate.id == line.id; });
        *place = line;
    }
    cart.selected = line.id;
    if (cart.total() > amount_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    }
    CartLineSet change{cart.id, std::move(line), cart.selected};
    return CartDecision{std::move(cart), std::move(change), outcome};
}

} // namespace

OrRefusal<CartDecision> decide_add(const Cart& cart, const Product& product, UnitId unit_id,
                                   Quantity quantity, LabelContent label) {
    const auto unit = unit_for_sale(product, unit_id);
    if (!unit) return refuse(RefusalReason::unknown_unit);
    return decide_add(cart, *unit, quantity, label);
}

OrRefusal<CartDecision> decide_add(const Cart& cart, const UnitForSale& unit, Quantity quantity,
                                   LabelContent label) {
    if (!unit.price || *unit.price < Money{}) {
        return tl::unexpected(Refusal{.reason = RefusalReason::product_without_price, .text = unit.name});
    }
    if (*unit.price > unit_price_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    }
    CartLine line = make_line(unit, *unit.price);
    if (label.price) {
        if (*label.price <= Money{}) return refuse(RefusalReason::amount_not_positive);
        line.label_price = label.price;
        quantity = labelled_quantity(line, *label.price);
    }
    if (const auto refusal = refuse_quantity(line, quantity)) return tl::unexpected(*refusal);
    Cart next = cart;
    if (!label.price) {
        if (const CartLine* same = find_same(next, line)) line = *same;
    }
    if (line.id == LineId{}) line.id = next.next_line;
    line.quantity += quantity;
    return with_line(std::move(next), std::move(line), Outcome::line_added);
}

OrRefusal<CartDecision> decide_set_quantity(const Cart& cart, LineId line_id, Quantity quantity) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (line->label_price) return refuse(RefusalReason::quantity_of_label);
    if (const auto refusal = refuse_quantity(*line, quantity)) return tl::unexpected(*refusal);
    CartLine changed = *line;
    changed.quantity = quantity;
    return with_line(cart, std::move(changed), Outcome::done);
}

OrRefusal<CartDecision> decide_change_quantity(const Cart& cart, LineId line_id, Quantity change) {
    const CartLine* line = cart.find(line_id);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (change > line_quantity_max || change < -line_quantity_max) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max});
    }
    const Quantity quantity = line->quantity + change;
    if (quantity <= Quantity{}) return decide_remove(cart, line_id);
    return decide_set_quantity(cart, line_id, quantity);
}

OrRefusal<CartDecision> decide_remove(const Cart& cart, LineId line_id) {
    if (cart.find(line_id) == nullptr) return refuse(RefusalReason::no_such_line);
    Cart next = cart;
    const auto place = std::find_if(next.lines.begin(), next.lines.end(),
                                    [&](const CartLine& candidate) { return candidate.id == line_id; });
    // The selection moves to the neighbour above, so that a second press removes what the eye is on.
    const auto after = next.lines.erase(place);
    if (next.lines.empty()) {
        next.selected = LineId{};
    } else if (cart.selected == line_id) {
        next.selected = after == next.lines.begin() ? after->id : std::prev(after)->id;
    }
    CartLineRemoved change{next.id, line_id, next.selected};
    return CartDecision{std::move(next), change, Outcome::done};
}

OrRefusal<CartDecision> decide_select(const Cart& cart, LineId line_id) {
    if (cart.find(line_id) == nullptr) return refuse(RefusalReason::no_such_line);
    CartDecision decision{cart, std::nullopt, Outcome::done};
    decision.cart.selected = line_id;
    return decision;
}

CartDecision decide_empty(const Cart& cart) {
    CartDecision decision{cart, CartEmptied{cart.id}, Outcome::done};
    decision.cart.lines.clear();
    decision.cart.selected = LineId{};
    return decision;
}

} // namespace sokoguru
