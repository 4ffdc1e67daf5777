#pragma once

#include "core/journal/fact.h"
#include "core/stock/lot.h"
#include "db/journal.h"
#include "db/statement.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace sokoguru::db {

class StockTable;

/// The lots of products: tables `stock_lot` and `stock_lot_standing`. A product whose goods never had a batch
/// or an expiry has no rows.
///
/// Rows are written when goods come in that have lots, when a lot is blocked, and when a document takes from
/// one by name: then what has left since is taken off first. Everything else that moves the stock, every sale
/// above all, writes nothing here, and `of` works out what is left from what is on hand now. That is exact,
/// because between two writings the lots of a product do not change, so the order in which goods came and
/// went does not matter.
class LotTable {
  public:
    LotTable(Database& database, LaneKey lane);

    /// The lots of products as they are before a document moves them.
    using Before = std::map<ProductId, std::vector<StockLot>>;
    Before before(std::span<const ProductId> products, StockTable& stock);
    /// After the stock has moved: what the document brought, or took by name.
    void receive(Before lots, const GoodsReceipt& receipt, StockTable& stock);
    void receive(Before lots, const TransferArrival& arrival, StockTable& stock);
    void take(Before lots, const StockAdjustment& adjustment, StockTable& stock);
    void set_standing(const Entry& entry, const LotStandingSet& fact, StockTable& stock);

    /// In the order in which they leave; one without a name when nothing is known of lots, none when nothing
    /// is there either.
    std::vector<StockLot> of(ProductId product, Quantity on_hand);
    /// Remembered, because every scan asks.
    bool has_blocked();
    /// A transaction was undone.
    void forget_what_was_read() { is_blocked_.reset(); }
    /// As they were written, in the order of the products.
    template <class Visit>
    void for_each(const Visit& visit) {
        Rows rows = all_.query(lane_.shop);
        while (rows.next()) {
            const auto product = rows.id<ProductId>();
            visit(product, read(rows));
        }
    }

  private:
    static StockLot read(Rows& rows);
    std::vector<StockLot> stored(ProductId product);
    void write(ProductId product, std::vector<StockLot>& lots, StockTable& stock);

    LaneKey lane_;
    Statement set_;
    Statement find_;
    Statement all_;
    Statement has_blocked_;
    Statement add_standing_;
    std::optional<bool> is_blocked_; ///< Whether any lot is, once it was asked.
};

/// The products of a document's lines.
std::vector<ProductId> products_of(const GoodsReceipt& receipt);
std::vector<ProductId> products_of(const TransferArrival& arrival);
std::vector<ProductId> products_of(const StockAdjustment& adjustment);

} // namespace sokoguru::db
