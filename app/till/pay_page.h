#pragma once

#include "app/till/screens/pay_action.h"
#include "core/sale/payment.h"
#include "core/values/money.h"
#include "drivers/symbol/module_grid.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

// What the screens of paying remember. Nothing of it is a fact: what was taken stands in the cart.

/// What the member who buys may owe, as it was when the member was chosen or paying began.
struct AccountSeen {
    std::string name;
    Money limit;
    Money owed;
    bool operator==(const AccountSeen&) const = default;
};

/// How a part of the sales that goods come back from was paid, so that it can be paid back the same way.
struct PaidBefore {
    TenderTab tender = TenderTab::cash;
    Money amount;
    bool operator==(const PaidBefore&) const = default;
};

/// A code that the buyer scans. The cashier sees the money in the merchant's app; nobody tells the till.
struct QrisPage {
    Money amount;
    drivers::ModuleGrid code;
    std::string bill_number;         ///< What the merchant's app shows beside the amount.
    std::size_t payments_before = 0; ///< So that a second tap takes nothing twice.
    bool operator==(const QrisPage&) const = default;
};

struct PayPage {
    TenderTab tender = TenderTab::cash;
    std::string typed; ///< Digits: cash received, or the part that the chosen tender takes.
    /// Cash that the buyer has handed over while the rest is still to be paid otherwise. It becomes a payment
    /// at the end, because only then its rounding is known.
    Money cash_part;
    Money donation; ///< Infaq, by the buyer's word; it is asked anew whenever the sums change.
    std::vector<PaidBefore> paid_before; ///< The largest first; only when goods come back.
    std::optional<AccountSeen> account;  ///< Only of a member.
    std::optional<QrisPage> qris;
    bool operator==(const PayPage&) const = default;
};

constexpr Tender tender_of(TenderTab tab) {
    switch (tab) {
    case TenderTab::qris: return Tender::qris;
    case TenderTab::credit: return Tender::member_credit;
    case TenderTab::transfer: return Tender::transfer;
    case TenderTab::voucher: return Tender::voucher;
    case TenderTab::cash: break;
    }
    return Tender::cash;
}

constexpr TenderTab tab_of(Tender tender) {
    switch (tender) {
    case Tender::qris: return TenderTab::qris;
    case Tender::member_credit: return TenderTab::credit;
    case Tender::transfer: return TenderTab::transfer;
    case Tender::voucher: return TenderTab::voucher;
    case Tender::cash: break;
    }
    return TenderTab::cash;
}

} // namespace sokoguru::till
