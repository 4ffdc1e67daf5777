#pragma once

#include "core/report/ledger_account.h"
#include "core/sale/payment.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru {

// What happened in the shop as entries of a general ledger, for the program in which the cooperative keeps
// its accounts. Plain values and pure rules; `db/ledger_book.h` gathers what they are made from.
//
//     for (const LedgerEntry& entry : store.report_books().ledger.entries(month)) {
//         for (const auto& [account, debit] : entry.legs) { … } // A credit is negative.
//     }
//
// Each entry balances, so each day does. The drawer's account has what should be in the drawer while a shift
// is open, and nothing when none is.

enum class LedgerSource {
    sales, ///< All of a day.
    shift_opened,
    shift_closed,
    cash_movement,
    credit_repayment,
    opening_stock,
    goods_receipt,
    supplier_return,
    adjustment,
    count,
    transfer,
    arrival,
    handed_over,
    settlement,
    supplier_payment,
};

struct LedgerEntry {
    BusinessDay day;
    LedgerSource source = LedgerSource::sales;
    std::string reference; ///< The document's number, or what was written down with it; may be empty.
    /// Each account once, in the order of the accounts; what adds up to nothing is left out.
    std::vector<std::pair<LedgerAccount, Money>> legs;
    bool operator==(const LedgerEntry&) const = default;

    LedgerEntry& debit(LedgerAccount account, Money amount);
    LedgerEntry& credit(LedgerAccount account, Money amount) { return debit(account, -amount); }
    bool balances() const;
};

/// The sales of a day, from their lines and payments.
struct LedgerSales {
    Money gross;    ///< Of own goods that went out.
    Money discount; ///< Likewise, as is the tax.
    Money tax;
    Money returned_net; ///< Of own goods that came back, negative.
    Money returned_tax;
    Money consigned_gross; ///< Out less back, as the two below.
    Money consigned_discount;
    Money consigned_tax;
    Money cost;
    Money true_up; ///< What the value of the stock was corrected by besides.
    Money rounding;
    Money donation;
    std::array<Money, 5> taken = {}; ///< By `Tender`; cash without the change.
    bool operator==(const LedgerSales&) const = default;
};
void post_sales(LedgerEntry& entry, const LedgerSales& sales);

/// Goods whose value changed and what stands against it. The true-up corrects what was sold at an estimate.
void post_stock(LedgerEntry& entry, LedgerAccount against, Money value, Money true_up);

/// A drawer that was counted goes to the safe as it was counted.
void post_closed_drawer(LedgerEntry& entry, Money counted, Money expected);

/// Where money of a tender is.
LedgerAccount account_of(Tender tender);

} // namespace sokoguru
