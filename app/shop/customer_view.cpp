#include "app/shop/customer_view.h"

#include "app/shop/language.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::shop {

namespace {

using drivers::CustomerDisplay;

const char* word_of(Tender tender) {
    switch (tender) {
    case Tender::qris: return "QRIS";
    case Tender::transfer: return tr("TRANSFER");
    case Tender::member_credit: return tr("CREDIT");
    case Tender::voucher: return tr("VOUCHER");
    case Tender::cash: break;
    }
    return tr("CASH");
}

Money cash_received(const Sale& sale) {
    Money received;
    for (const Payment& payment : sale.payments) {
        if (payment.tender == Tender::cash) received += payment.amount;
    }
    return received;
}

CustomerDisplay show_finished(const Sale& sale) {
    if (sale.due < Money{}) return drivers::show_total(tr("YOU GET BACK"), -sale.due);
    const Money received = cash_received(sale);
    if (received > Money{} || sale.payments.empty())
        return drivers::show_change(tr("CASH"), received, tr("CHANGE"), sale.change);
    const bool is_split = std::ranges::any_of(sale.payments, [&](const Payment& payment) {
        return payment.tender != sale.payments.front().tender;
    });
    return {.lines = {CustomerDisplay::Line{is_split ? tr("PAID") : word_of(sale.payments.front().tender),
                                            format_money(sale.due)},
                      CustomerDisplay::Line{tr("Thank you"), {}}}};
}

CustomerDisplay show_due(const TillState& state, const ShopProfile& profile, const CustomerMoment& moment) {
    const AmountDue due = amount_due(state.prices.total, state.cart.header.payments, profile.cash_rounding);
    if (due.rest < Money{}) return drivers::show_total(tr("YOU GET BACK"), -due.in_cash);
    CustomerDisplay shown =
        drivers::show_total(moment.qris ? "QRIS" : tr("TOTAL"),
                            moment.qris.value_or(std::max(due.in_cash - moment.cash_part, Money{})));
    if (moment.qris) return shown;
    // Whoever saved something reads how much, beside the word; else a member sees that the card was read.
    if (state.prices.discount > Money{})
        shown.lines[0].right = std::string(tr("SAVED")) + " " + format_money(state.prices.discount);
    else if (state.cart.header.buyer && state.cart.header.buyer->member != MemberId{})
        shown.lines[0].right = state.cart.header.buyer->code;
    return shown;
}

} // namespace

CustomerDisplay customer_view(const TillState& state, const ShopProfile& profile,
                              const CustomerMoment& moment) {
    if (state.finished_sale) return show_finished(*state.finished_sale);
    if (state.cart.lines.empty()) {
        const auto& buyer = state.cart.header.buyer;
        const bool is_member = buyer && buyer->member != MemberId{};
        return drivers::show_greeting(profile.name, is_member ? std::string(tr("Member")) + " " + buyer->code
                                                              : std::string(tr("Welcome")));
    }
    if (moment.is_paying) return show_due(state, profile, moment);
    const CartLine* chosen = state.cart.find(state.cart.selected);
    const CartLine& line = chosen == nullptr ? state.cart.lines.back() : *chosen;
    const PricedLine& price = state.prices.line(line.id);
    return drivers::show_line_added(line.name, line.quantity, line.list_price(), price.net, price.discount);
}

} // namespace sokoguru::shop
