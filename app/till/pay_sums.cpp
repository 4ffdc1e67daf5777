#include "app/till/pay_sums.h"

#include "app/till/typed_number.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

PaySums cash_sums(const AmountDue& owed, const PayPage& page) {
    PaySums sums;
    sums.is_refund = owed.rest < Money{};
    sums.rounding = owed.rounding;
    if (sums.is_refund) {
        sums.due = sums.proposed = -owed.in_cash;
        sums.amount = typed_money(page.typed);
        sums.covers = sums.amount == sums.due;
        return sums;
    }
    sums.due = sums.proposed = std::max(owed.in_cash - page.cash_part, Money{});
    sums.amount = typed_money(page.typed);
    const Money handed_over = page.cash_part + sums.amount;
    sums.covers = handed_over >= owed.in_cash;
    (sums.covers ? sums.change : sums.shortfall) =
        sums.covers ? handed_over - owed.in_cash : owed.in_cash - handed_over;
    return sums;
}

Money paid_before_by(TenderTab tender, const PayPage& page) {
    const auto found = std::ranges::find(page.paid_before, tender, &PaidBefore::tender);
    return found == page.paid_before.end() ? Money{} : found->amount;
}

} // namespace

PaySums pay_sums(const AmountDue& owed, const PayPage& page) {
    if (page.tender == TenderTab::cash) return cash_sums(owed, page);
    PaySums sums;
    sums.is_refund = owed.rest < Money{};
    sums.due = sums.is_refund ? std::max(-owed.rest, Money{}) : std::max(owed.rest - page.cash_part, Money{});
    const Money typed = typed_money(page.typed);
    sums.proposed = sums.is_refund ? std::min(sums.due, paid_before_by(page.tender, page)) : sums.due;
    // Paying out begins with a touch on the sum: a second tap on the button that led here must not do it.
    sums.amount = typed > Money{} || sums.is_refund ? typed : sums.proposed;
    sums.shortfall = std::max(sums.due - sums.amount, Money{});
    sums.covers = sums.amount >= sums.due;
    return sums;
}

std::vector<TenderTab> tender_tabs(const TenderRules& rules, const PayPage& page, bool is_refund) {
    std::vector<TenderTab> tabs{TenderTab::cash};
    if (is_refund) {
        for (const PaidBefore& paid : page.paid_before) {
            if (paid.tender != TenderTab::cash && paid.tender != TenderTab::voucher)
                tabs.push_back(paid.tender);
        }
        std::ranges::sort(tabs);
        return tabs;
    }
    if (!rules.qris_code.empty()) tabs.push_back(TenderTab::qris);
    tabs.push_back(TenderTab::credit);
    if (!rules.bank_account.empty()) tabs.push_back(TenderTab::transfer);
    tabs.push_back(TenderTab::voucher);
    return tabs;
}

std::vector<Money> donation_proposals(Money change) {
    std::vector<Money> proposals;
    for (const std::int64_t step : {1'000, 5'000}) {
        proposals.emplace_back(change.rupiah() % step);
    }
    proposals.push_back(change);
    std::erase(proposals, Money{});
    proposals.erase(std::unique(proposals.begin(), proposals.end()), proposals.end());
    return proposals;
}

} // namespace sokoguru::till
