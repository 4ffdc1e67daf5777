#pragma once

#include "db/product_listing.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// The prices that stand on the shelves, as far as labels were printed here: table `shelf_label`. Nobody
/// knows whether a label hangs where it should, so this is no fact of the books, and `verify` does not replay
/// it.
class ShelfLabelTable {
  public:
    ShelfLabelTable(Database& database, ShopId shop);
    std::vector<LabelDue> due(); ///< In the order of the products' names.
    /// The prices that were printed, which meanwhile may hold no more. Inside a transaction.
    void note(const std::vector<LabelDue>& printed, UtcTime now);

  private:
    ShopId shop_;
    Statement due_;
    Statement note_;
};

} // namespace sokoguru::db
