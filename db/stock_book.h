#pragma once

#include "core/till/shop_profile.h"
#include "db/stock_listing.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

class Database;
class ProductList;

/// What the manager reads of the stock: the list with its filters, what to order, one product's card, the
/// value at any moment.
///
///     StockBook& stock = store.stock();
///     stock.bring_up_to_date({.today = today});
///     stock.counts().critical;
///     stock.rows({.filter = StockFilter::critical}, 0, 50);
///
/// The figures of all products are worked out in memory from the sales of the last weeks, and kept until the
/// day or the terms change; what has moved since is read from the end of the journal. So a sale writes
/// nothing for them, and a file that is only read has them, too. `db/README.md` has the measurements. The
/// thread of the store.
class StockBook {
  public:
    StockBook(Database& database, LaneKey lane, ProductList& lists);
    ~StockBook();
    StockBook(const StockBook&) = delete;
    StockBook& operator=(const StockBook&) = delete;

    /// Everything up to `weekly_sales` tells what was so at the last call of this.
    void bring_up_to_date(const StockTerms& terms);
    /// Lets go of the figures' memory.
    void forget();

    const StockCounts& counts() const;
    std::size_t row_count(const StockQuery& query);
    /// By name, unless the filter has an order of its own; what was searched for comes by how well it fits.
    std::vector<StockRow> rows(const StockQuery& query, std::size_t offset, std::size_t limit);
    /// Where a product stands among the rows of the query.
    std::optional<std::size_t> place_of(const StockQuery& query, ProductId product);
    std::optional<StockRow> row(ProductId product);
    /// The last weeks, the oldest first; today is the last day of the last one. As far as the history
    /// reaches.
    std::vector<WeekSales> weekly_sales(ProductId product, std::size_t weeks);

    /// Movements that are remembered of the history that the figures come from.
    StockCard recent_card(ProductId product, std::size_t limit);
    /// The movements before `after`, or the newest ones; looks at every movement of the file if it must.
    StockCard card(ProductId product, std::size_t limit, const std::optional<StockCardRow>& after = {});

    /// Walks back from what is there now, so the nearer the moment the quicker.
    StockValuation value_at(UtcTime moment);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace sokoguru::db
