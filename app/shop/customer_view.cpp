#include "app/shop/customer_view.h"

#include "app/shop/language.h"
#include "core/sale/payment.h"

namespace sokoguru::shop {

drivers::CustomerDisplay customer_view(const TillState& state, const ShopProfile& profile, bool is_paying) {
    if (state.finished_sale) {
        const Sale& sale = *state.finished_sale;
        return drivers::show_change(tr("CASH"), sale.due + sale.change, tr("CHANGE"), sale.change);
    }
    if (state.cart.lines.empty()) return drivers::show_greeting(profile.name, tr("Welcome"));
    if (is_paying)
        return drivers::show_total(
            tr("TOTAL"),
            amount_due(state.prices.total, state.cart.header.payments, profile.cash_rounding).in_cash);
    const CartLine* chosen = state.cart.find(state.cart.selected);
    const CartLine& line = chosen == nullptr ? state.cart.lines.back() : *chosen;
    return drivers::show_line_added(line.name, line.quantity, line.unit_price,
                                    state.prices.line(line.id).net);
}

} // namespace sokoguru::shop
