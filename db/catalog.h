#pragma once

#include "core/till/ports.h"
#include "db/product_table.h"
#include "db/stock_table.h"

namespace sokoguru::db {

/// The engine's view of products and stock over the tables.
class SqlCatalog : public Catalog {
  public:
    SqlCatalog(ProductTable& products, StockTable& stock) : products_(&products), stock_(&stock) {}
    std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) override {
        return products_->find_by_barcode(barcode);
    }
    std::optional<Product> find_by_sku(std::string_view sku) override { return products_->find_by_sku(sku); }
    std::optional<Product> find(ProductId product) override { return products_->find(product); }
    std::vector<StockLevel> stock_levels(std::span<const ProductId> products) override {
        return stock_->levels(products);
    }

  private:
    ProductTable* products_;
    StockTable* stock_;
};

} // namespace sokoguru::db
