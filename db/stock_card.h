#pragma once

#include "core/till/shop_profile.h"
#include "db/entry_search.h"
#include "db/statement.h"
#include "db/stock_analysis.h"
#include "db/stock_listing.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sokoguru::db {

/// Movements of one product with their documents, and what was on hand at a moment of the past. Balances are
/// counted back from what is there now, so no row keeps one.
class StockCardReader {
  public:
    StockCardReader(Database& database, LaneKey lane);

    /// The movements at these places, of which the first is the product's newest.
    std::vector<StockCardRow> rows_at(std::span<const RememberedMove> moves, const StockLevel& level_now);
    /// The newest movements, or those before `after`. Looks at every movement of the file if it must: without
    /// an index, which would cost each line of a sale a page.
    std::vector<StockCardRow> rows_before(ProductId product, const StockLevel& level_now, std::size_t limit,
                                          const std::optional<StockCardRow>& after);
    StockValuation value_at(UtcTime moment);

  private:
    StockCardRow read(Rows& rows);
    void add_documents(std::vector<StockCardRow>& rows);
    void add_sale_numbers(std::vector<StockCardRow>& rows);
    void add_document_number(StockCardRow& row);
    Database* database_;
    LaneKey lane_;
    Statement move_;
    Statement moves_before_;
    Statement entry_;
    Statement sales_of_day_;
    Statement document_;
    EntrySearch entries_;
    Statement moved_since_;
    Statement levels_;
};

} // namespace sokoguru::db
