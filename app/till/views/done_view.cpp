#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/printer_status.h"
#include "app/till/views/tender_text.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

/// How a sale was paid: one row for each tender, money that nobody has seen apart.
std::vector<Payment> paid_by_tender(const Sale& sale) {
    std::vector<Payment> sums;
    for (const Payment& payment : sale.payments) {
        const auto found = std::ranges::find_if(sums, [&](const Payment& sum) {
            return sum.tender == payment.tender && sum.state == payment.state;
        });
        if (found == sums.end())
            sums.push_back(payment);
        else
            found->amount += payment.amount;
    }
    return sums;
}

/// The sum in the largest type: what goes from the drawer into the buyer's hand, or else the total.
void show_main_sum(DoneView& view, const Sale& sale) {
    if (sale.due < Money{}) {
        view.change_label = tr("PAID TO THE BUYER");
        view.change = format_money(-sale.due);
        const Money cash = -cash_kept(sale);
        if (cash > Money{}) view.change_breakdown = describe_notes_and_coins(cash);
        return;
    }
    const auto is_cash = [](const Payment& payment) { return payment.tender == Tender::cash; };
    if (!sale.payments.empty() && std::ranges::none_of(sale.payments, is_cash)) {
        view.change_label = tr("PAID WITHOUT CASH");
        view.change = format_money(sale.due);
        return;
    }
    view.change_label = tr("CHANGE");
    view.change = format_money(sale.change);
    view.change_breakdown = describe_notes_and_coins(sale.change);
}

} // namespace

DoneView make_done_view(const Snapshot& snapshot) {
    const Sale& sale = *snapshot.till.finished_sale;
    DoneView view;
    view.title = sale.voids           ? tr("Sale undone")
                 : sale.due < Money{} ? tr("Refund recorded")
                                      : tr("Sale recorded");
    show_main_sum(view, sale);
    view.receipt_number = sale.number.text();
    view.total = format_money(sale.due);
    for (const Payment& paid : paid_by_tender(sale)) {
        view.paid.push_back(
            {name_of(paid.tender), format_money(paid.amount), paid.state == PaymentState::unconfirmed});
    }
    if (sale.donation != Money{}) view.donation = format_money(sale.donation);
    if (sale.member) view.spending = format_money(sale.member->spending_this_year);
    view.printer = receipt_status(snapshot.screen);
    view.receipt_banner = make_receipt_banner(snapshot);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
