#pragma once

#include "core/sale/sale.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/payment_table.h"
#include "db/sale_line_table.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// The columns that `read_sale_summary` reads: lane, business_day, epoch, ordinal, at_ms, cashier_name,
/// buyer_class, line_count, due, member_code, voids_lane, voids_business_day, voids_epoch, voids_ordinal.
SaleSummary read_sale_summary(Rows& rows);

/// Sales as they were made: table `sale`, with its lines and payments.
class SaleTable {
  public:
    SaleTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const Sale& sale);
    std::optional<Sale> find(const SaleNumber& number);
    std::optional<Sale> of_cart(CartId cart);
    std::optional<Sale> last(); ///< By the journal.
    std::optional<SaleNumber> void_of(const SaleNumber& sale);
    CartId last_cart(); ///< 0 before the first sale.
    SaleNumber next_number(BusinessDay day);
    /// Walks the sales of the days from the newest on until there are enough: what is looked for is recent.
    std::vector<SaleSummary> list(const SaleFilter& filter);

    SaleLineTable lines;
    PaymentTable payments;

  private:
    std::optional<Sale> read(Rows& rows);

    Database* database_;
    LaneKey lane_;
    Statement add_;
    Statement find_;
    Statement find_by_cart_;
    Statement last_entry_;
    Statement find_by_entry_;
    Statement void_of_;
    Statement last_cart_;
    Statement last_ordinal_;
    Statement list_;
};

} // namespace sokoguru::db
