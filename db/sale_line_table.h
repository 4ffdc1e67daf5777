#pragma once

#include "core/sale/sale.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// The lines of sales and what was taken off them: tables `sale_line` and `sale_discount`.
class SaleLineTable {
  public:
    SaleLineTable(Database& database, ShopId shop);
    void add(const Sale& sale);
    std::vector<SaleLine> of_sale(const SaleNumber& sale);
    /// How much of a line has come back, in units. A return that was voided gave the goods out again.
    Quantity returned_quantity(const OriginLine& line);

  private:
    void add_discounts(const Sale& sale, std::int64_t place, const SaleLine& line);

    ShopId shop_;
    Statement add_;
    Statement add_discount_;
    Statement lines_;
    Statement discounts_;
    Statement returned_;
};

} // namespace sokoguru::db
