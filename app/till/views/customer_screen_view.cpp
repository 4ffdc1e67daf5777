#include "app/shop/language.h"
#include "app/till/pay_sums.h"
#include "app/till/views/make_views.h"
#include "core/members/member.h"
#include "core/sale/qris.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

using Step = CustomerScreenView::Step;

CustomerScreenView::Line line_of(const CartLine& line, const PricedLine& price) {
    return {line.name,
            fmt::format("{} {} × {}", format_quantity(line.quantity), line.unit_name,
                        format_money(line.list_price())),
            price.discount == Money{} ? std::string{} : format_money(-price.discount),
            format_money(price.net)};
}

void show_finished(CustomerScreenView& view, const Sale& sale) {
    view.step = Step::finished;
    view.remark = tr("Thank you");
    if (sale.due < Money{}) {
        view.total_label = tr("YOU GET BACK");
        view.total = format_money(-sale.due);
    } else if (sale.change > Money{}) {
        view.total_label = tr("CHANGE");
        view.total = format_money(sale.change);
    } else {
        view.total_label = tr("PAID");
        view.total = format_money(sale.due);
    }
}

void show_qris(CustomerScreenView& view, const QrisPage& page, const ShopProfile& profile) {
    view.step = Step::qris;
    view.total = format_money(page.amount);
    view.code_columns = page.code.columns;
    view.code = page.code.dark;
    const std::string merchant = qris_merchant(profile.tenders.qris_code);
    view.remark = merchant.empty() ? profile.name : clean_text(merchant, name_length_max);
}

/// While the cashier takes the money: what is left to pay, and what is told about it.
void show_due(CustomerScreenView& view, const Snapshot& snapshot) {
    const AmountDue owed = amount_due(snapshot.till.prices.total, snapshot.till.cart.header.payments,
                                      snapshot.profile.cash_rounding);
    const PaySums sums = pay_sums(owed, snapshot.screen.pay);
    view.total = format_money(sums.due);
    if (sums.is_refund) view.total_label = tr("YOU GET BACK");
    const Money taken = owed.taken + snapshot.screen.pay.cash_part;
    if (taken > Money{})
        view.remark = fmt::format(fmt::runtime(tr("Paid so far: {}")), format_money(taken));
    else if (snapshot.screen.pay.tender == TenderTab::cash && owed.rounding != Money{})
        view.remark = fmt::format(fmt::runtime(tr("With cash rounding of {}")), format_money(owed.rounding));
}

void show_cart(CustomerScreenView& view, const Snapshot& snapshot) {
    const Cart& cart = snapshot.till.cart;
    view.step = Step::cart;
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        view.lines.push_back(line_of(cart.lines[i], snapshot.till.prices.lines[i]));
        if (cart.lines[i].id == cart.selected) view.shown_line = i;
    }
    if (cart.find(cart.selected) == nullptr) view.shown_line = cart.lines.size() - 1;
    if (snapshot.till.prices.discount > Money{}) view.saved = format_money(snapshot.till.prices.discount);
    view.total_label = tr("TOTAL");
    view.total = format_money(snapshot.till.prices.total);
    if (snapshot.screen.paying) show_due(view, snapshot);
}

} // namespace

CustomerScreenView make_customer_screen_view(const Snapshot& snapshot) {
    CustomerScreenView view;
    view.shop = snapshot.profile.name;
    if (snapshot.screen.fault) return view;
    if (snapshot.till.finished_sale) {
        show_finished(view, *snapshot.till.finished_sale);
        return view;
    }
    if (!snapshot.screen.buyer.name.empty()) view.member = masked_name(snapshot.screen.buyer.name);
    if (snapshot.till.cart.lines.empty()) return view;
    if (snapshot.screen.paying && snapshot.screen.pay.qris)
        show_qris(view, *snapshot.screen.pay.qris, snapshot.profile);
    else
        show_cart(view, snapshot);
    return view;
}

} // namespace sokoguru::till
