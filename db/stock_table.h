#pragma once

#include "core/journal/fact.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "db/journal.h"
#include "db/statement.h"

#include <cstdint>
#include <string_view>

namespace sokoguru::db {

/// What came and went (`stock_move`) and its running sums (`stock_level`).
class StockTable {
  public:
    StockTable(Database& database, ShopId shop);
    void receive(const Entry& entry, const GoodsReceived& goods);
    void sell(const Entry& entry, const Sale& sale);
    /// Zero for a product that never moved.
    StockLevel level(ProductId product);

  private:
    void move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
              StockChange change);

    ShopId shop_;
    Statement move_;
    Statement change_level_;
    Statement set_cost_;
    Statement find_;
};

} // namespace sokoguru::db
