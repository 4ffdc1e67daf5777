#pragma once

#include "core/stock/stock_adjustment.h"
#include "db/journal.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// Adjustments and returns to suppliers: tables `stock_adjustment` and `stock_adjustment_line`. What they
/// move is written by `StockTable`.
class StockAdjustmentTable {
  public:
    StockAdjustmentTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const StockAdjustment& adjustment);
    /// Each kind of document is numbered by itself.
    StockNumber next_number(StockDocument document, BusinessDay day);
    std::optional<StockAdjustment> find(const StockNumber& number);

  private:
    std::vector<StockAdjustmentLine> read_lines(const StockNumber& number);

    Database* database_;
    LaneKey lane_;
    Statement add_;
    Statement add_line_;
    Statement last_;
    Statement find_;
    Statement lines_;
};

} // namespace sokoguru::db
