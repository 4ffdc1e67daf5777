#pragma once

#include "core/journal/fact.h"
#include "db/journal.h"
#include "db/purchasing_listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// Orders to suppliers (`purchase_order`, `purchase_order_line`).
class PurchaseOrderTable {
  public:
    PurchaseOrderTable(Database& database, LaneKey lane);
    void set(const Entry& entry, const PurchaseOrder& order);
    void send(const OrderSent& fact);
    void end(const OrderEnded& fact);
    /// What a receipt that names its order does to it.
    void receive(const GoodsReceipt& receipt);
    StockNumber next_number(BusinessDay day);
    std::optional<OrderProgress> find(const StockNumber& number);
    std::optional<OrderDetails> details(const StockNumber& number);
    /// Those that wait for something first, then the newest.
    std::vector<OrderListing> list(std::size_t limit);

  private:
    Database* database_;
    LaneKey lane_;
    Statement add_;
    Statement add_line_;
    Statement remove_lines_;
    Statement send_;
    Statement end_;
    Statement receive_;
    Statement receive_line_;
    Statement last_;
    Statement find_;
    Statement lines_;
    Statement ends_;
    Statement receipts_;
    Statement list_;
};

} // namespace sokoguru::db
