#pragma once

#include "core/report/ledger_account.h"
#include "core/values/barcode.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/time.h"

#include <string>
#include <vector>

namespace sokoguru {

/// Whether the shop is a taxable enterprise (PKP). One that is not must print no PPN at all.
enum class TaxStatus { not_taxable_enterprise, taxable_enterprise };

/// Whether something that a shop may do is done.
enum class Choice { no, yes };

/// What the till refuses or does by itself while goods are sold.
struct SellingRules {
    Choice automatic_case_price = Choice::no;    ///< Pieces that add up to a case cost what the case costs.
    std::vector<std::string> blocked_categories; ///< Not sold at all, as tobacco near a school.
    int opens_minute = 0;                        ///< After midnight.
    /// Earlier than `opens_minute` in a shop that is open over midnight. Then only an open cart is finished.
    int closes_minute = 24 * 60;
    Percent cashier_discount_max{1'000}; ///< What a cashier takes off alone; more needs a supervisor.
    int return_days_max = 7;             ///< With a receipt; later a supervisor has to allow it.
    int lock_after_minutes = 10;         ///< Of rest; 0: the screen is never locked by itself.
    bool operator==(const SellingRules&) const = default;
};

/// What is taken beside cash.
struct TenderRules {
    std::string qris_code;                ///< The shop's own static QRIS text; empty: no QRIS.
    std::string bank_account;             ///< Shown for a transfer; empty: no transfers.
    int credit_days = 30;                 ///< After how many days member credit is due.
    Choice offers_donation = Choice::yes; ///< The infaq button.
    bool operator==(const TenderRules&) const = default;
};

/// How a counted drawer is judged.
struct CashRules {
    Money reason_above{1'000};      ///< A larger difference needs a reason.
    Money supervisor_above{10'000}; ///< A larger one needs a supervisor, too.
    Money drawer_max{2'000'000};    ///< From here on the till proposes a cash drop; 0: never.
    bool operator==(const CashRules&) const = default;
};

/// The settings of a shop that its rules and its receipts depend on. A change is a journal entry.
struct ShopProfile {
    std::string name;
    std::string address;
    std::string footer;     ///< Printed below each receipt; may be empty.
    std::string tax_number; ///< NPWP, printed by a taxable enterprise.
    TaxStatus tax_status = TaxStatus::not_taxable_enterprise;
    Zone zone = Zone::wib;
    int day_cutoff_minutes = 0;  ///< When a business day begins, in minutes after midnight.
    Money cash_rounding{100};    ///< Cash is rounded to a multiple of this, a tie down; 0 or 1 means exact.
    int hijri_shift_days = 0;    ///< −1, 0 or 1: the announced month against the arithmetic calendar.
    int receipt_columns = 32;    ///< 32, 42 or 48.
    std::string language = "id"; ///< Of receipts, and of a till that has not been switched.
    std::vector<InStoreRule> in_store_rules = default_in_store_rules();
    SellingRules selling;
    TenderRules tenders;
    CashRules cash;
    /// What the cooperative calls otherwise than the program: each account once, in their order.
    std::vector<LedgerAccountName> ledger_accounts;
    bool operator==(const ShopProfile&) const = default;
};

/// The till that the program is: its shop, its number there, and the current epoch of its journal.
struct LaneKey {
    ShopId shop;
    LaneId lane{1};
    EpochId epoch{1};
    auto operator<=>(const LaneKey&) const = default;
};

} // namespace sokoguru
