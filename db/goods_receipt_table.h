#pragma once

#include "core/stock/goods_receipt.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// Receipts of goods as documents: tables `goods_receipt` and `goods_receipt_line`. What they move is written
/// by `StockTable`.
class GoodsReceiptTable {
  public:
    GoodsReceiptTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const GoodsReceipt& receipt);
    StockNumber next_number(BusinessDay day);
    std::optional<GoodsReceipt> find(const StockNumber& number);
    std::vector<GoodsReceiptSummary> list(std::size_t limit); ///< The newest first.
    std::vector<ProductId> products_from(std::string_view supplier_code);

  private:
    std::vector<GoodsReceiptLine> read_lines(const StockNumber& number);

    Database* database_;
    LaneKey lane_;
    Statement add_;
    Statement add_line_;
    Statement last_;
    Statement find_;
    Statement lines_;
    Statement list_;
    Statement products_from_;
};

} // namespace sokoguru::db
