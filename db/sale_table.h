#pragma once

#include "core/sale/sale.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// Sales as they were made: tables `sale`, `sale_line` and `payment`.
class SaleTable {
  public:
    SaleTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const Sale& sale);
    std::optional<Sale> find(const SaleNumber& number);
    std::optional<Sale> of_cart(CartId cart);
    std::optional<Sale> last();
    CartId last_cart(); ///< 0 before the first sale.
    SaleNumber next_number(BusinessDay day);
    std::vector<SaleSummary> list(const SaleFilter& filter);

  private:
    void add_lines(const Sale& sale);
    std::optional<Sale> read(Rows& rows);

    Database* database_;
    LaneKey lane_;
    Statement add_;
    Statement add_line_;
    Statement add_payment_;
    Statement find_;
    Statement find_by_cart_;
    Statement lines_;
    Statement payments_;
    Statement last_cart_;
    Statement last_ordinal_;
    Statement list_;
};

} // namespace sokoguru::db
