#pragma once

#include "core/journal/fact.h"
#include "core/stock/stock_count.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// Counts of the shelves: tables `stock_count`, `stock_count_entry`, `stock_count_close` and
/// `stock_count_line`. Nothing is counted onto a sheet that is closed; a fact that says otherwise raises
/// BrokenInvariant. What a posted sheet moves is written by `StockTable`.
class StockCountTable {
  public:
    StockCountTable(Database& database, LaneKey lane);
    void open(const Entry& entry, const CountSheet& sheet);
    void count(const Entry& entry, const GoodsCounted& fact);
    void post(const Entry& entry, const CountPosting& posting);
    void cancel(const Entry& entry, const CountCancelled& fact);

    StockNumber next_number(BusinessDay day);
    std::optional<CountSheet> find(const StockNumber& number);
    CountStanding standing(const StockNumber& number);
    std::vector<CountEntry> entries(const StockNumber& number);
    std::vector<CountSheet> open_sheets();
    std::optional<StockNumber> open_sheet_of(ProductId product);
    /// Of a posted sheet.
    std::vector<CountPostingLine> posted_lines(const StockNumber& number);
    std::vector<CountListing> list(std::size_t limit); ///< Open ones first, then the newest.

  private:
    void ensure_open(const StockNumber& number);

    Database* database_;
    LaneKey lane_;
    Statement open_;
    Statement count_;
    Statement close_;
    Statement add_line_;
    Statement last_;
    Statement last_place_;
    Statement find_;
    Statement standing_;
    Statement entries_;
    Statement open_sheets_;
    Statement open_sheet_of_;
    Statement posted_lines_;
    Statement list_;
};

} // namespace sokoguru::db
