#pragma once

#include "db/product_listing.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// What products were, from the entries of the journal that changed them.
///
///     for (const ProductVersion& version : history.of(product)) show(version);
///
/// The thread of the store.
class ProductHistory {
  public:
    ProductHistory(Database& database, ShopId shop);
    /// From the first entry on.
    std::vector<ProductVersion> of(ProductId product);
    std::vector<ChangedProduct> changed_since(BusinessDay day);

  private:
    Database* database_;
    ShopId shop_;
    Statement versions_;
    Statement changed_;
};

} // namespace sokoguru::db
