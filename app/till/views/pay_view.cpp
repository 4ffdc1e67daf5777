#include "app/shop/language.h"
#include "app/till/pay_sums.h"
#include "app/till/views/make_views.h"
#include "app/till/views/tender_text.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

std::vector<PayView::Taken> taken_payments(const Cart& cart, const PayPage& page) {
    std::vector<PayView::Taken> taken;
    for (const Payment& payment : cart.header.payments) {
        const bool is_open = payment.state == PaymentState::unconfirmed;
        taken.push_back({name_of(payment.tender), format_money(payment.amount),
                         is_open ? std::string(tr("not yet confirmed")) : payment.reference,
                         is_open ? PayView::Taken::State::open : PayView::Taken::State::settled});
    }
    if (page.cash_part > Money{}) taken.push_back({tr("Cash"), format_money(page.cash_part), {}});
    return taken;
}

PayView::Credit account(const Snapshot& snapshot) {
    const auto& seen = snapshot.screen.pay.account;
    if (!seen) return {};
    Money owed = seen->owed;
    for (const Payment& payment : snapshot.till.cart.header.payments) {
        if (payment.tender == Tender::member_credit) owed += payment.amount;
    }
    const BusinessDay today =
        business_day(snapshot.now, snapshot.profile.zone, snapshot.profile.day_cutoff_minutes);
    return {seen->name, format_money(owed), format_money(std::max(seen->limit - owed, Money{})),
            format_money(seen->limit),
            format_date(BusinessDay{today.days + snapshot.profile.tenders.credit_days})};
}

std::string advice_of(const Snapshot& snapshot, const PaySums& sums) {
    switch (snapshot.screen.pay.tender) {
    case TenderTab::qris:
        if (sums.due > qris_amount_max)
            return fmt::format(fmt::runtime(tr("QRIS takes at most {} at a time: type a part and split.")),
                               format_money(qris_amount_max));
        return tr("The next screen shows a code with the amount for the buyer's phone.");
    case TenderTab::transfer:
        return fmt::format(fmt::runtime(tr("To the account {}")), snapshot.profile.tenders.bank_account);
    case TenderTab::voucher: return tr("What the voucher is worth beyond the sale is lost.");
    case TenderTab::cash:
    case TenderTab::credit: break;
    }
    return {};
}

std::string finish_label(TenderTab tender, bool is_refund) {
    if (is_refund) return tender == TenderTab::cash ? tr("PAY OUT & PRINT") : tr("PAID BACK");
    switch (tender) {
    case TenderTab::cash: return tr("FINISH & PRINT");
    case TenderTab::qris: return tr("SHOW THE QRIS CODE");
    case TenderTab::credit: return tr("WRITE DOWN AS CREDIT");
    case TenderTab::transfer: return tr("TRANSFER HAS ARRIVED");
    case TenderTab::voucher: break;
    }
    return tr("ENTER THE VOUCHER");
}

bool can_finish(const PaySums& sums, const Snapshot& snapshot) {
    const PayPage& page = snapshot.screen.pay;
    if (page.tender == TenderTab::cash) return sums.covers;
    if (page.tender == TenderTab::credit && !page.account) return false;
    const Money most = sums.is_refund ? sums.proposed : sums.due;
    return sums.amount > Money{} && sums.amount <= most;
}

PayView::Donation donation_of(const Snapshot& snapshot, const PaySums& sums) {
    const bool is_offered = snapshot.profile.tenders.offers_donation == Choice::yes && !sums.is_refund &&
                            snapshot.screen.pay.tender == TenderTab::cash;
    if (!is_offered) return PayView::Donation::not_offered;
    if (snapshot.screen.pay.donation > Money{}) return PayView::Donation::given;
    return sums.change > Money{} ? PayView::Donation::possible : PayView::Donation::nothing_to_give;
}

/// The box below the sums: the change, what stays due, or what the chosen tender does.
void show_outcome(PayView& view, const Snapshot& snapshot, const PaySums& sums) {
    const PayPage& page = snapshot.screen.pay;
    if (page.tender == TenderTab::cash && !sums.is_refund) {
        const Money change = sums.change - page.donation;
        view.change_label = tr("CHANGE");
        if (!sums.covers) view.shortfall = format_money(sums.shortfall);
        view.change = sums.covers ? format_money(change) : std::string{};
        view.change_breakdown = sums.covers ? describe_notes_and_coins(change) : std::string{};
        return;
    }
    view.change_label = sums.is_refund ? tr("PAID TO THE BUYER") : tender_name(page.tender);
    view.change = format_money(sums.amount);
    if (sums.is_refund && page.tender == TenderTab::cash)
        view.change_breakdown = describe_notes_and_coins(sums.amount);
    else if (sums.shortfall > Money{})
        view.change_breakdown =
            fmt::format(fmt::runtime(tr("Still due afterwards: {}")), format_money(sums.shortfall));
}

} // namespace

PayView make_pay_view(const Snapshot& snapshot) {
    const PayPage& page = snapshot.screen.pay;
    const AmountDue owed = amount_due(snapshot.till.prices.total, snapshot.till.cart.header.payments,
                                      snapshot.profile.cash_rounding);
    const PaySums sums = pay_sums(owed, page);
    const bool is_cash = page.tender == TenderTab::cash;
    PayView view;
    view.due_label = sums.is_refund ? tr("To be paid to the buyer") : tr("To pay");
    view.due = format_money(sums.due);
    view.total = format_money(owed.total);
    if (is_cash && owed.rounding != Money{}) view.rounding = format_money(owed.rounding);
    view.taken = taken_payments(snapshot.till.cart, page);
    view.tabs = tender_tabs(snapshot.profile.tenders, page, sums.is_refund);
    view.tender = page.tender;
    view.is_refund = sums.is_refund;
    view.received = format_money(sums.amount);
    view.can_finish = can_finish(sums, snapshot);
    view.finish_label = finish_label(page.tender, sums.is_refund);
    show_outcome(view, snapshot, sums);
    const bool is_part = !page.typed.empty() && sums.amount > Money{} && sums.amount < sums.due;
    view.can_split = is_part && (is_cash ? !sums.is_refund : view.can_finish);
    view.donation = donation_of(snapshot, sums);
    view.donation_amount = format_money(page.donation);
    if (sums.is_refund) {
        view.quick_amounts = {format_money(sums.proposed)};
    } else if (is_cash) {
        for (const Money amount : likely_cash_amounts(sums.due)) {
            view.quick_amounts.push_back(format_money(amount));
        }
    } else if (page.tender == TenderTab::credit) {
        view.credit = account(snapshot);
    }
    view.advice = advice_of(snapshot, sums);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
