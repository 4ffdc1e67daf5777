#pragma once

#include "core/planning/reorder.h"
#include "core/stock/supplier_price.h"
#include "db/purchasing_listing.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// What suppliers ask (`supplier_price`, `supplier_price_step`) and the manager's own limits (`stock_limit`).
class SupplierPriceTable {
  public:
    SupplierPriceTable(Database& database, ShopId shop);
    /// A preferred line takes the place of the product's former one.
    void set(const SupplierPrice& price);
    void set_limits(ProductId product, const std::optional<StockLimits>& limits);
    std::optional<SupplierPrice> find(SupplierId supplier, ProductId product);
    std::optional<StockLimits> limits(ProductId product);
    /// All of a supplier, or of all suppliers; by the names of the products.
    std::vector<SupplierPriceListing> list(const std::optional<SupplierId>& supplier);
    /// All suppliers' lines for a product, the preferred one first.
    std::vector<SupplierPriceListing> of_product(ProductId product);

  private:
    SupplierPrice read(Rows& rows);
    std::vector<SupplierPriceListing> read_all(Rows& rows);

    ShopId shop_;
    Statement set_;
    Statement prefer_;
    Statement remove_;
    Statement add_step_;
    Statement remove_steps_;
    Statement set_limits_;
    Statement remove_limits_;
    Statement find_;
    Statement steps_;
    Statement limits_;
    Statement all_;
    Statement all_of_supplier_;
    Statement all_of_product_;
};

} // namespace sokoguru::db
