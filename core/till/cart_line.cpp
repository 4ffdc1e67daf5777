#include "core/till/cart_line.h"

#include "core/sale/limits.h"

#include <algorithm>

namespace sokoguru {

Quantity base_quantity_of(const Cart& cart, ProductId product) {
    Quantity sum;
    for (const CartLine& line : cart.lines) {
        if (line.product == product && !line.is_return()) sum += line.base_quantity();
    }
    return sum;
}

std::optional<Refusal> refuse_quantity(const CartLine& line, Quantity quantity) {
    if (quantity <= Quantity{}) return Refusal{RefusalReason::quantity_not_positive};
    if (quantity > line_quantity_max) {
        return Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max};
    }
    if (!quantity.is_whole() && line.divisibility == Divisibility::whole) {
        return Refusal{.reason = RefusalReason::quantity_not_whole, .text = line.name};
    }
    if (line.sold_before && quantity > line.sold_before->quantity - line.sold_before->returned_quantity) {
        return Refusal{.reason = RefusalReason::nothing_left_to_return,
                       .quantity = line.sold_before->quantity - line.sold_before->returned_quantity};
    }
    return std::nullopt;
}

Quantity magnitude(Quantity quantity) {
    return quantity < Quantity{} ? -quantity : quantity;
}

CartLine make_line(const UnitForSale& unit, Money price, const AddDetails& details) {
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
    line.label_price = details.label_price;
    line.steps = unit.steps;
    line.cases = details.cases;
    line.rules = unit.rules;
    line.added_at = details.at;
    return line;
}

OrRefusal<Money> price_of(const UnitForSale& unit, Quantity quantity, const AddDetails& details) {
    if (unit.rules.price_source == PriceSource::asked && !details.label_price) {
        if (!details.asked_price) {
            return tl::unexpected(Refusal{.reason = RefusalReason::price_needed,
                                          .text = unit.name,
                                          .quantity = quantity,
                                          .number = unit.product.value(),
                                          .unit = unit.unit});
        }
        if (*details.asked_price <= Money{}) return refuse(RefusalReason::amount_not_positive);
        return *details.asked_price;
    }
    if (!unit.price || *unit.price < Money{}) {
        return tl::unexpected(Refusal{.reason = RefusalReason::product_without_price, .text = unit.name});
    }
    return *unit.price;
}

namespace {

std::optional<Refusal> refuse_amounts(const Cart& cart, const CartLine& line) {
    const Money gross = line.gross();
    if (gross > amount_max || -gross > amount_max || cart.gross() > amount_max) {
        return Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max};
    }
    if (line.rules.quantity_max > Quantity{} &&
        base_quantity_of(cart, line.product) > line.rules.quantity_max) {
        return Refusal{.reason = RefusalReason::product_quantity_over,
                       .text = line.name,
                       .quantity = line.rules.quantity_max};
    }
    return std::nullopt;
}

} // namespace

OrRefusal<CartDecision> with_line(Cart cart, CartLine line, Outcome outcome) {
    if (const auto refusal = refuse_quantity(line, magnitude(line.quantity))) return tl::unexpected(*refusal);
    const auto place = std::find_if(cart.lines.begin(), cart.lines.end(),
                                    [&](const CartLine& candidate) { return candidate.id == line.id; });
    if (place != cart.lines.end()) {
        *place = line;
    } else {
        if (cart.lines.size() >= cart_lines_max) return refuse(RefusalReason::cart_full);
        cart.lines.push_back(line);
        cart.began = cart.lines.front().added_at;
        cart.next_line = LineId{std::max(cart.next_line.value(), line.id.value() + 1)};
    }
    cart.selected = line.id;
    if (const auto refusal = refuse_amounts(cart, line)) return tl::unexpected(*refusal);
    CartLineSet change{cart.id, std::move(line), cart.selected};
    return CartDecision{std::move(cart), {std::move(change)}, outcome};
}

CartTouched touch(CartTouched::Kind kind, CartId cart, const CartLine& before, const CartLine& after) {
    return {.kind = kind,
            .cart = cart,
            .product = before.product,
            .name = before.name,
            .quantity_before = before.quantity,
            .quantity_after = after.quantity,
            .amount_before = before.gross(),
            .amount_after = after.gross(),
            .reason = {},
            .approver = {}};
}

} // namespace sokoguru
