// Prices and discounts by hand.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

namespace {

/// What goes out of the shop, before anything is taken off; nothing is taken off what comes back.
Money gross_sold(const CartLine& line) {
    return line.is_return() ? Money{} : line.gross();
}

Money gross_sold(const Cart& cart) {
    Money sum;
    for (const CartLine& line : cart.lines) {
        sum += gross_sold(line);
    }
    return sum;
}

Money taken_off(const ManualDiscount& discount, Money gross) {
    return discount.percent.of(gross) + discount.amount;
}

std::optional<Refusal> refuse_discount(const ManualDiscount& discount, Money gross) {
    const bool is_nothing = discount.percent == Percent{} && discount.amount == Money{};
    if (is_nothing) return std::nullopt; // Takes a discount away.
    if (discount.percent < Percent{} || discount.amount < Money{})
        return Refusal{RefusalReason::amount_not_positive};
    if (discount.percent > Percent{10'000} || discount.amount > gross || taken_off(discount, gross) > gross)
        return Refusal{RefusalReason::discount_too_large};
    if (discount.reason.empty()) return Refusal{RefusalReason::reason_missing};
    return std::nullopt;
}

} // namespace

std::string Engine::reason_of(const std::string& reason, const Asked& asked) {
    constexpr std::size_t reason_length_max = 120;
    const std::string own = clean_text(reason, reason_length_max);
    return own.empty() && asked.approval ? clean_text(asked.approval->reason, reason_length_max) : own;
}

std::vector<StockLevel> Engine::stock_of(const Cart& cart) {
    std::vector<ProductId> products;
    products.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines) {
        products.push_back(line.product);
    }
    return ports_.catalog.stock_levels(products);
}

std::optional<std::string> Engine::new_loss(const Cart& next) {
    const PricedCart prices = price_cart(next, pricing_);
    const std::vector<StockLevel> stock = stock_of(next);
    for (std::size_t i = 0; i < next.lines.size(); ++i) {
        const CartLine& line = next.lines[i];
        const bool was_touched = line.manual_price || line.discount || next.header.discount;
        if (!was_touched || line.is_return() || !line.consignor.empty()) continue;
        // What somebody allowed before is not asked for again.
        const bool is_cheaper = prices.lines[i].net < state_.prices.line(line.id).net;
        if (is_cheaper && prices.lines[i].net < value_at_average(stock[i], line.base_quantity()))
            return line.name;
    }
    return std::nullopt;
}

Permission Engine::permission_to_take_off(Money off, Money gross) const {
    return off > profile_.selling.cashier_discount_max.of(gross) ? Permission::large_discount
                                                                 : Permission::discount;
}

template <class Decide>
OrRefusal<Outcome> Engine::keep_by_hand(Permission permission, const Decide& decide, const Asked& asked) {
    const OrRefusal<CartDecision> tried = decide(UserId{});
    if (!tried) return tl::unexpected(tried.error());
    Refusal refusal{RefusalReason::needs_approval};
    if (const auto name = new_loss(tried->cart)) {
        permission = Permission::sell_at_a_loss;
        refusal = {.reason = RefusalReason::price_below_cost, .text = *name};
    }
    const auto approver = allow(permission, asked, std::move(refusal));
    if (!approver) return tl::unexpected(approver.error());
    return keep(decide(*approver), asked);
}

OrRefusal<Outcome> Engine::set_price(const SetPrice& command, const Asked& asked) {
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    const auto decide = [&](UserId approver) {
        return decide_set_price(state_.cart, command.line, {command.price, reason, approver});
    };
    return keep_by_hand(Permission::change_price, decide, asked);
}

OrRefusal<Outcome> Engine::discount_line(const DiscountLine& command, const Asked& asked) {
    const CartLine* line = state_.cart.find(command.line);
    if (line == nullptr) return refuse(RefusalReason::no_such_line);
    if (line->is_return()) return refuse(RefusalReason::price_of_return);
    const std::string reason = reason_of(command.reason, asked);
    const ManualDiscount discount{command.percent, command.amount, reason, {}};
    const Money gross = gross_sold(*line);
    if (const auto refusal = refuse_discount(discount, gross)) return tl::unexpected(*refusal);
    const auto decide = [&](UserId approver) {
        return decide_discount_line(state_.cart, command.line,
                                    {command.percent, command.amount, reason, approver});
    };
    return keep_by_hand(permission_to_take_off(taken_off(discount, gross), gross), decide, asked);
}

OrRefusal<Outcome> Engine::discount_cart(const DiscountCart& command, const Asked& asked) {
    if (state_.cart.lines.empty()) return refuse(RefusalReason::cart_empty);
    const std::string reason = reason_of(command.reason, asked);
    const ManualDiscount discount{command.percent, command.amount, reason, {}};
    const Money gross = gross_sold(state_.cart);
    if (const auto refusal = refuse_discount(discount, gross)) return tl::unexpected(*refusal);
    const auto decide = [&](UserId approver) -> OrRefusal<CartDecision> {
        return decide_discount_cart(state_.cart, {command.percent, command.amount, reason, approver});
    };
    return keep_by_hand(permission_to_take_off(taken_off(discount, gross), gross), decide, asked);
}

/// A share stays the same share. A sum that was a little of ten pieces is all of one.
std::optional<Refusal> Engine::refuse_grown_discount(const Cart& next) const {
    if (next.id != state_.cart.id || may(state_.user->role, Permission::large_discount)) return std::nullopt;
    const auto has_grown = [&](const std::optional<ManualDiscount>& before,
                               const std::optional<ManualDiscount>& after, Money gross_before, Money gross) {
        return after && after == before && after->amount > Money{} && gross < gross_before &&
               permission_to_take_off(taken_off(*after, gross), gross) == Permission::large_discount;
    };
    bool is_grown = has_grown(state_.cart.header.discount, next.header.discount, gross_sold(state_.cart),
                              gross_sold(next));
    for (const CartLine& line : next.lines) {
        const CartLine* before = state_.cart.find(line.id);
        if (before != nullptr)
            is_grown =
                is_grown || has_grown(before->discount, line.discount, gross_sold(*before), gross_sold(line));
    }
    if (!is_grown) return std::nullopt;
    return Refusal{RefusalReason::discount_too_large};
}

} // namespace sokoguru
