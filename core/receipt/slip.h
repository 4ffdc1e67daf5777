#pragma once

#include "core/journal/fact.h"
#include "core/receipt/document.h"
#include "core/receipt/translate.h"
#include "core/till/shop_profile.h"

#include <string>

namespace sokoguru {

// Small papers for what a till does beside selling: money that went in or out, and debts that were paid.
//
//     print(make_cash_slip(moved, {now, user.name}, profile, translate));
//
// Pure. Each has a line to sign, because its paper is the proof of who has the money.

/// When and by whom.
struct SlipHead {
    UtcTime at;
    std::string cashier_name;
};

/// Cash that came into the drawer, went out of it, or went to the safe.
ReceiptDocument make_cash_slip(const CashMoved& moved, const SlipHead& head, const ShopProfile& profile,
                               const Translate& translate);

/// Who has paid a debt, as others may read it, and what is still owed.
struct Debtor {
    std::string code;
    std::string masked_name;
    Money still_owed;
};

/// A member has paid member credit (kasbon) back.
ReceiptDocument make_repayment_slip(const CreditRepaid& repaid, const Debtor& debtor, const SlipHead& head,
                                    const ShopProfile& profile, const Translate& translate);

} // namespace sokoguru
