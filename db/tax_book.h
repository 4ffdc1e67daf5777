#pragma once

#include "core/report/sales_report.h"
#include "core/report/tax_report.h"
#include "db/statement.h"

#include <functional>
#include <vector>

namespace sokoguru::db {

/// The PPN of the shop's receipts.
///
///     store.report_books().tax.days(month);
///
/// Works from the receipts one after the other, as their blocks are rounded one by one. The thread of the
/// store.
class TaxBook {
  public:
    TaxBook(Database& database, LaneKey lane);

    std::vector<TaxDay> days(const DayRange& days); ///< By day, then by group.
    /// The receipts with PPN, in the order of their numbers.
    std::vector<TaxReceipt> receipts(const DayRange& days);

  private:
    struct Ticket {
        SaleNumber number;
        bool has_ppn_goods = false;
        bool has_exempt_goods = false;
        bool has_tax = false;
        TaxBlock block;
    };
    void for_each_ticket(const DayRange& days, const std::function<void(const Ticket&)>& visit);

    Database* database_;
    LaneKey lane_;
    Statement tickets_;
};

} // namespace sokoguru::db
