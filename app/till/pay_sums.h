#pragma once

#include "app/till/pay_page.h"
#include "core/sale/payment.h"
#include "core/till/shop_profile.h"
#include "core/values/money.h"

#include <vector>

namespace sokoguru::till {

/// What the chosen tender is about to do, in positive sums whichever way the money goes. Pure.
///
///     const PaySums sums = pay_sums(engine.due(), screen.pay);
///     if (sums.covers) finish();
struct PaySums {
    bool is_refund = false; ///< The buyer gets money.
    Money due;              ///< What is left for the chosen tender; in cash rounded.
    Money rounding;         ///< Signed; of cash only.
    Money amount;           ///< What the tender takes: cash with what is too much, others at most `due`.
    Money proposed;         ///< What the tender takes when nothing is typed.
    Money change;           ///< Before any donation.
    Money shortfall;        ///< What stays due afterwards.
    bool covers = false;    ///< Nothing stays due.
};
PaySums pay_sums(const AmountDue& due, const PayPage& page);

/// The tenders that the shop takes, in the order of the tabs. When money goes back, only what was used before
/// and cash.
std::vector<TenderTab> tender_tabs(const TenderRules& rules, const PayPage& page, bool is_refund);

/// What of the change a buyer may want to give: its small coins, what is below a thousand and below five
/// thousand, and all of it. Without repetitions, the smallest first.
std::vector<Money> donation_proposals(Money change);

} // namespace sokoguru::till
