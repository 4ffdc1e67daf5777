#pragma once

#include "core/journal/fact.h"
#include "db/journal.h"
#include "db/purchasing_listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// What is owed to suppliers (`supplier_debt`) and what was paid to them (`supplier_payment`).
class SupplierAccountTable {
  public:
    SupplierAccountTable(Database& database, LaneKey lane);
    void receive(const Entry& entry, const GoodsReceipt& receipt);
    void give_back(const Entry& entry, const StockAdjustment& adjustment);
    void pay(const Entry& entry, const SupplierPayment& payment);
    StockNumber next_number(BusinessDay day);
    std::vector<SupplierDebtEntry> entries(SupplierId supplier); ///< In the order of their writing.
    std::optional<SupplierPayment> find_payment(const StockNumber& number);
    /// The newest first; of one supplier, or of all.
    std::vector<SupplierPayment> payments(const std::optional<SupplierId>& supplier, std::size_t limit);

  private:
    void add(const Entry& entry, SupplierId supplier, const SupplierDebtEntry& debt);
    static SupplierPayment read_payment(Rows& rows);

    LaneKey lane_;
    Statement add_;
    Statement add_payment_;
    Statement last_;
    Statement entries_;
    Statement find_payment_;
    Statement payments_;
    Statement payments_of_;
};

} // namespace sokoguru::db
