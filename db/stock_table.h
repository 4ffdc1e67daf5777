#pragma once

#include "core/journal/fact.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "db/journal.h"
#include "db/statement.h"

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// What came and went (`stock_move`) and its running sums. Those of 100,000 products lie in 100,000 places,
/// and a sale would write a page for each of its lines. So what it moves is added up in `stock_unsettled`,
/// which is small, and goes to `stock_level` while the cashier pauses. The view `stock_on_hand` is always
/// both.
class StockTable {
  public:
    StockTable(Database& database, ShopId shop);
    void receive(const Entry& entry, const GoodsReceived& goods);
    /// What comes back brings back its cost.
    void sell(const Entry& entry, const Sale& sale);
    /// Whether there is something to settle.
    bool has_unsettled();
    /// Adds what sales moved to `stock_level`; inside a transaction.
    void settle();
    /// Of each product in its place, all in one look at the file.
    std::vector<StockLevel> levels(std::span<const ProductId> products);
    /// Zero for a product that never moved.
    StockLevel level(ProductId product);
    /// Reads the levels of goods that are about to be sold, so that their sale reads nothing. Takes the place
    /// of what was read ahead before. Movements keep these levels up to date.
    void read_ahead(std::span<const ProductId> products);
    /// A transaction that moved stock was undone.
    void forget_what_was_read() { read_ahead_.clear(); }

  private:
    StockLevel read_level(ProductId product);
    void move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
              StockChange change);
    void leave_unsettled(ProductId product, StockChange change);

    Database* database_;
    ShopId shop_;
    std::map<ProductId, StockLevel> read_ahead_;
    Statement move_;
    Statement change_;
    Statement has_unsettled_;
    Statement settle_;
    Statement end_unsettled_;
    Statement receive_;
    Statement find_;
};

} // namespace sokoguru::db
