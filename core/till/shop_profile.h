#pragma once

#include "core/values/barcode.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <string>
#include <vector>

namespace sokoguru {

/// Whether the shop is a taxable enterprise (PKP). One that is not must print no PPN at all.
enum class TaxStatus { not_taxable_enterprise, taxable_enterprise };

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
