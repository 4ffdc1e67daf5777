#pragma once

#include "core/report/ledger_export.h"
#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"

#include <memory>
#include <vector>

namespace sokoguru::db {

class Database;

/// The days of the shop as entries of a general ledger.
///
///     store.report_books().ledger.entries(month);
///
/// Sales and documents are read by their days. The few rows without one in their key (shifts, cash, counts,
/// transfers that ended) are looked through whole, and opening stock is found between the days' ends in the
/// journal. The thread of the store.
class LedgerBook {
  public:
    LedgerBook(Database& database, LaneKey lane);
    ~LedgerBook();
    LedgerBook(const LedgerBook&) = delete;
    LedgerBook& operator=(const LedgerBook&) = delete;

    /// By day, then by the source in its order. Each one balances.
    std::vector<LedgerEntry> entries(const DayRange& days);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace sokoguru::db
