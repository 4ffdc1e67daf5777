#pragma once

#include "core/journal/fact.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "db/journal.h"
#include "db/statement.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// What came and went (`stock_move`) and its running sums (`stock_level`).
class StockTable {
  public:
    StockTable(Database& database, ShopId shop);
    void receive(const Entry& entry, const GoodsReceived& goods);
    /// What comes back brings back its cost.
    void sell(const Entry& entry, const Sale& sale);
    void receive(const Entry& entry, const GoodsReceipt& receipt);
    void adjust(const Entry& entry, const StockAdjustment& adjustment);
    void post(const Entry& entry, const CountPosting& posting);
    /// Of each product in its place, all in one look at the file.
    std::vector<StockLevel> levels(std::span<const ProductId> products);
    /// Zero for a product that never moved.
    StockLevel level(ProductId product);

  private:
    void move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
              StockChange change);
    /// Also the correction of the stock's value, when there is one. Counts `ordinal` on.
    void move_and_true_up(const Entry& entry, std::int64_t& ordinal, ProductId product, std::string_view kind,
                          StockChange change, Money true_up);

    Database* database_;
    ShopId shop_;
    Statement move_;
    Statement change_level_;
    Statement set_cost_;
    Statement find_;
};

} // namespace sokoguru::db
