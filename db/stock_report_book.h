#pragma once

#include "core/report/sales_report.h"
#include "core/report/stock_report.h"
#include "db/day_border.h"
#include "db/statement.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// The stock by category, what came and went, and what nobody buys, at the end of any day.
///
///     StockReportBook& stock = store.report_books().stock;
///     stock.movements({monday, sunday});
///
/// Walks back from what is there now through the movements since, so the nearer the days the quicker. They
/// are added up here: SQLite would sort them by their products. The thread of the store.
class StockReportBook {
  public:
    StockReportBook(Database& database, LaneKey lane);

    std::vector<CategoryStock> by_category(BusinessDay at); ///< By the category's name.
    /// By name. Products that were not there and did not move are left out.
    std::vector<ProductMovement> movements(const DayRange& days);
    /// What was there at the end of a day and had not been sold for `IdleProduct::slow_from_days` or more,
    /// what is worth most first.
    std::vector<IdleProduct> idle(BusinessDay at);

  private:
    struct Product {
        ProductId id;
        ReportProduct named;
        StockChange stock;
    };
    /// What was there after an entry, in the order of the ids.
    std::vector<Product> products_after(const EntryPlace& entry);
    struct Idle {
        Quantity quantity; ///< Before the movements that were walked through.
        std::optional<BusinessDay> last_sold;
        std::optional<BusinessDay> came;
        bool is_counted = true; ///< Among those of which it is not known when they were sold.
    };
    void walk_back(std::map<ProductId, Idle>& products, const EntryPlace& from, const EntryPlace& to);

    Database* database_;
    LaneKey lane_;
    DayBorder border_;
    Statement products_;
    Statement moved_since_;
    Statement moved_between_;
    Statement moves_back_;
};

} // namespace sokoguru::db
