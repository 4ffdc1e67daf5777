#pragma once

#include "core/report/sales_report.h"
#include "core/report/stock_report.h"
#include "db/product_supplier.h"
#include "db/sold_lines.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// Sales by what is known of the goods: where they come from and what they earn.
///
///     GoodsBook& goods = store.report_books().goods;
///     goods.margins({monday, sunday});
///
/// The thread of the store.
class GoodsBook {
  public:
    GoodsBook(Database& database, LaneKey lane);

    /// By the supplier of each product (`ProductSupplier`), the largest net first; an empty key where nobody
    /// is known.
    std::vector<SalesGroup> by_supplier(const DayRange& days);
    /// Products as they are called now. The least percentage first, then what has none, then the goods of
    /// consignors.
    std::vector<ProductMargin> margins(const DayRange& days);

  private:
    Database* database_;
    LaneKey lane_;
    SoldLines lines_;
    Statement product_;
    ProductSupplier suppliers_;
};

} // namespace sokoguru::db
