#pragma once

#include "core/catalog/price_change.h"
#include "core/catalog/product.h"
#include "db/statement.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Products with their units, prices and codes: tables `product`, `product_unit`, `unit_price` and `barcode`,
/// and the words of `product_search`. SKUs are found in any case.
class ProductTable {
  public:
    ProductTable(Database& database, ShopId shop);
    void set(const Product& product);
    /// Of a unit that is there.
    void change_price(const PriceChange& change);
    std::optional<Product> find(ProductId product);
    std::optional<Product> find_by_sku(std::string_view sku);
    std::optional<UnitForSale> find_by_barcode(const Barcode& barcode);
    std::vector<CaseOffer> case_offers(ProductId product); ///< The largest first.
    std::int64_t count();
    ProductId next_id();
    void for_each(const std::function<void(const Product&)>& visit);

  private:
    void set_units(const Product& product);
    void set_search_words(const Product& product, const std::optional<std::string>& name_before);
    Product read(Rows& rows);
    void read_units(Product& product);
    std::vector<PriceStep> read_steps(ProductId product, UnitId unit);

    Database* database_;
    ShopId shop_;
    Statement set_;
    Statement set_price_;
    Statement name_;
    Statement remove_barcodes_;
    Statement remove_units_;
    Statement remove_steps_;
    Statement add_unit_;
    Statement add_step_;
    Statement add_barcode_;
    Statement remove_words_;
    Statement add_words_;
    Statement find_;
    Statement find_by_sku_;
    Statement find_code_;
    Statement units_;
    Statement steps_;
    Statement cases_;
    Statement barcodes_;
    Statement count_;
    Statement last_;
    Statement all_;
};

} // namespace sokoguru::db
