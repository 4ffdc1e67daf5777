#include "app/till/typed_number.h"
#include "app/till/views/make_views.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

namespace sokoguru::till {

PayView make_pay_view(const Snapshot& snapshot) {
    PayView view;
    const AmountDue owed = amount_due(snapshot.till.prices.total, snapshot.till.cart.header.payments,
                                      snapshot.profile.cash_rounding);
    const Money total = owed.total;
    const Money due = owed.in_cash;
    const Money received = typed_money(snapshot.screen.received);
    view.total = format_money(total);
    view.due = format_money(due);
    if (due != total) view.rounding = format_money(due - total);
    view.received = format_money(received);
    view.can_finish = received >= due;
    if (view.can_finish) {
        view.change = format_money(received - due);
        view.change_breakdown = describe_notes_and_coins(received - due);
    } else {
        view.shortfall = format_money(due - received);
    }
    for (const Money amount : likely_cash_amounts(due)) {
        view.quick_amounts.push_back(format_money(amount));
    }
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
