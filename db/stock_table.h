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
/// and a sale would write a page for each of its lines. So what is moved is added up in `stock_unsettled`,
/// which is small, and goes to `stock_level` while the cashier pauses. The view `stock_on_hand` is always
/// both.
class StockTable {
  public:
    StockTable(Database& database, ShopId shop);
    void receive(const Entry& entry, const GoodsReceived& goods);
    /// What comes back brings back its cost.
    void sell(const Entry& entry, const Sale& sale);
    void receive(const Entry& entry, const GoodsReceipt& receipt);
    void adjust(const Entry& entry, const StockAdjustment& adjustment);
    void post(const Entry& entry, const CountPosting& posting);
    void send(const Entry& entry, const Transfer& transfer);
    void arrive(const Entry& entry, const TransferArrival& arrival);
    /// Whether there is something to settle.
    bool has_unsettled();
    /// Adds what was moved to `stock_level`; inside a transaction.
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
    void add_move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
                  StockChange change);
    /// Also the correction of the stock's value, when there is one. Counts `ordinal` on; what it gives is
    /// both.
    StockChange add_moves(const Entry& entry, std::int64_t& ordinal, ProductId product, std::string_view kind,
                          StockChange change, Money true_up);
    void take_in(const Entry& entry, std::int64_t& ordinal, ProductId product, const ReceiptOfGoods& receipt,
                 std::string_view kind = "receipt");
    void leave_unsettled(ProductId product, StockChange change);

    Database* database_;
    ShopId shop_;
    std::map<ProductId, StockLevel> read_ahead_;
    Statement move_;
    Statement change_;
    Statement has_unsettled_;
    Statement settle_;
    Statement end_unsettled_;
    Statement take_in_;
    Statement find_;
};

} // namespace sokoguru::db
