#pragma once

#include "db/statement.h"

#include <optional>
#include <string>

namespace sokoguru::db {

/// Whose turn it is to deliver a product, as the stock is listed: the preferred supplier, else the cheapest
/// on the price lists, else who brought the product last.
///
///     if (const auto supplier = suppliers.find(product)) use(supplier->code);
///
/// The thread of the store.
class ProductSupplier {
  public:
    struct Named {
        std::string code;
        std::string name;
    };

    ProductSupplier(Database& database, ShopId shop);
    std::optional<Named> find(ProductId product);

  private:
    ShopId shop_;
    Statement find_;
};

} // namespace sokoguru::db
