// Prices and discounts by hand.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

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

bool Engine::is_at_a_loss(const Cart& cart) {
    const PricedCart prices = price_cart(cart, pricing_);
    const std::vector<StockLevel> stock = stock_of(cart);
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        const CartLine& line = cart.lines[i];
        const bool was_touched = line.manual_price || line.discount || cart.header.discount;
        if (!was_touched || line.is_return() || !line.consignor.empty()) continue;
        if (prices.lines[i].net < value_at_average(stock[i], line.base_quantity())) return true;
    }
    return false;
}

Permission Engine::permission_to_take_off(Money off, Money gross) const {
    return off > profile_.selling.cashier_discount_max.of(gross) ? Permission::large_discount
                                                                 : Permission::discount;
}

template <class Decide>
OrRefusal<Outcome> Engine::keep_by_hand(Permission permission, const Decide& decide, const Asked& asked) {
    const OrRefusal<CartDecision> tried = decide(UserId{});
    if (!tried) return tl::unexpected(tried.error());
    if (is_at_a_loss(tried->cart)) permission = Permission::sell_at_a_loss;
    const auto approver = allow(permission, asked);
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
    if (command.percent < Percent{} || command.amount < Money{}) {
        return refuse(RefusalReason::amount_not_positive);
    }
    const Money gross = line->gross();
    const Money off = command.percent.of(gross) + command.amount;
    if (command.percent > Percent{10'000} || off > gross) return refuse(RefusalReason::discount_too_large);
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty() && off > Money{}) return refuse(RefusalReason::reason_missing);
    const auto decide = [&](UserId approver) {
        return decide_discount_line(state_.cart, command.line,
                                    {command.percent, command.amount, reason, approver});
    };
    return keep_by_hand(permission_to_take_off(off, gross), decide, asked);
}

OrRefusal<Outcome> Engine::discount_cart(const DiscountCart& command, const Asked& asked) {
    if (state_.cart.lines.empty()) return refuse(RefusalReason::cart_empty);
    if (command.percent < Percent{} || command.amount < Money{}) {
        return refuse(RefusalReason::amount_not_positive);
    }
    const Money gross = state_.cart.gross();
    const Money off = command.percent.of(gross) + command.amount;
    if (command.percent > Percent{10'000} || off > gross) return refuse(RefusalReason::discount_too_large);
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty() && off > Money{}) return refuse(RefusalReason::reason_missing);
    const auto decide = [&](UserId approver) -> OrRefusal<CartDecision> {
        return decide_discount_cart(state_.cart, {command.percent, command.amount, reason, approver});
    };
    return keep_by_hand(permission_to_take_off(off, gross), decide, asked);
}

} // namespace sokoguru
