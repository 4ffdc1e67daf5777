#include "core/sale/limits.h"
#include "core/till/decision.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// All that the cart holds of a product, in base units; what comes back does not count.
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
               line.unit_price == wanted.unit_price && !line.label_price && !line.manual_price &&
               !line.discount && !line.is_return();
    };
    const auto found = std::find_if(cart.lines.begin(), cart.lines.end(), same);
    return found == cart.lines.end() ? nullptr : &*found;
}

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

/// Puts the line as it is now into the cart and checks what comes of it.
OrRefusal<CartDecision> with_line(Cart cart, CartLine line, Outcome outcome) {
    if (const auto refusal = refuse_quantity(line, magnitude(line.quantity))) return tl::unexpected(*refusal);
    const auto place = std::find_if(cart.lines.begin(), cart.lines.end(),
                                    [&](const CartLine& candidate) { return candidate.id == line.id; });
    if (place != cart.lines.end()) {
        *place = line;
    } else {
        if (cart.lines.size() >= cart_lines_max) return refuse(RefusalReason::cart_full);
        if (line.id == LineId{1}) cart.began = line.added_at;
        cart.lines.push_back(line);
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

OrRefusal<Money> price_of(const UnitForSale& unit, const AddDetails& details) {
    if (unit.rules.price_source == PriceSource::asked && !details.label_price) {
        if (!details.asked_price) {
            return tl::unexpected(Refusal{
                .reason = RefusalReason::price_needed, .text = unit.name, .number = unit.product.value()});
        }
        if (*details.asked_price <= Money{}) return refuse(RefusalReason::amount_not_positive);
        return *details.asked_price;
    }
    if (!unit.price || *unit.price < Money{}) {
        return tl::unexpected(Refusal{.reason = RefusalReason::product_without_price, .text = unit.name});
    }
    return *unit.price;
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
    const auto price = price_of(unit, details);
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
    if (next.lines.empty()) {
        next.selected = LineId{};
    } else if (cart.selected == line_id) {
        next.selected = after == next.lines.begin() ? after->id : std::prev(after)->id;
    }
    CartLineRemoved change{next.id, line_id, next.selected};
    return CartDecision{std::move(next), {change}, Outcome::done, {std::move(touched)}};
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
    if (line->label_price || line->sold_before) return refuse(RefusalReason::quantity_of_label);
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
    if (line->is_return()) return refuse(RefusalReason::discount_too_large);
    CartLine changed = *line;
    changed.discount.reset();
    if (discount.percent != Percent{} || discount.amount != Money{}) changed.discount = discount;
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
    const bool is_something = discount.percent != Percent{} || discount.amount != Money{};
    header.discount = is_something ? std::optional(discount) : std::nullopt;
    CartDecision decision = decide_header(cart, std::move(header));
    const Money gross = cart.gross();
    decision.touched.push_back({.kind = CartTouched::Kind::cart_discounted,
                                .cart = cart.id,
                                .product = {},
                                .name = {},
                                .quantity_before = {},
                                .quantity_after = {},
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
             .product = {},
             .name = {},
             .quantity_before = Quantity::whole(static_cast<std::int64_t>(cart.lines.size())),
             .quantity_after = {},
             .amount_before = cart.gross(),
             .amount_after = {},
             .reason = reason,
             .approver = {}});
    }
    decision.cart.lines.clear();
    decision.cart.header = {};
    decision.cart.selected = LineId{};
    return decision;
}

OrRefusal<CartDecision> decide_take_back(const Cart& cart, const Sale& sale, LineId line_id,
                                         Quantity quantity, Quantity returned, UtcTime at) {
    const auto sold = std::find_if(sale.lines.begin(), sale.lines.end(),
                                   [&](const SaleLine& line) { return line.id == line_id; });
    if (sold == sale.lines.end() || sold->quantity <= Quantity{})
        return refuse(RefusalReason::line_not_in_sale);
    CartLine line;
    for (const CartLine& other : cart.lines) {
        const bool is_same =
            other.sold_before && other.sold_before->sale == sale.number && other.sold_before->line == line_id;
        if (is_same) line = other;
    }
    if (line.id == LineId{}) {
        line.id = cart.next_line;
        line.product = sold->product;
        line.unit = sold->unit;
        line.name = sold->name;
        line.unit_name = sold->unit_name;
        line.category = sold->category;
        line.factor = sold->factor;
        line.divisibility = sold->quantity.is_whole() ? Divisibility::whole : Divisibility::divisible;
        line.tax = sold->tax_class;
        line.consignor = sold->consignor;
        line.unit_price = sold->unit_price;
        line.sold_before = SoldBefore{sale.number, line_id,        sold->quantity, returned,
                                      sold->gross, sold->discount, sold->tax,      sold->cost};
        line.quantity = Quantity{};
        line.added_at = at;
    }
    if (const auto refusal = refuse_quantity(line, quantity - line.quantity)) return tl::unexpected(*refusal);
    line.quantity -= quantity;
    return with_line(cart, std::move(line), Outcome::line_added);
}

OrRefusal<CartDecision> decide_take_back_without_receipt(const Cart& cart, const UnitForSale& unit,
                                                         Quantity quantity, const AllowedReturn& allowed,
                                                         UtcTime at) {
    const AddDetails details{.at = at};
    const auto price = price_of(unit, details);
    if (!price) return tl::unexpected(price.error());
    CartLine line = make_line(unit, *price, details);
    if (const auto refusal = refuse_quantity(line, quantity)) return tl::unexpected(*refusal);
    line.id = cart.next_line;
    line.quantity = -quantity;
    auto decision = with_line(cart, std::move(line), Outcome::line_added);
    if (!decision) return decision;
    decision->cart.header.allowed_return = allowed;
    decision->changes.emplace_back(CartHeaderSet{cart.id, decision->cart.header});
    return decision;
}

} // namespace sokoguru
