#pragma once

#include "core/catalog/product.h"
#include "core/catalog/product_list.h"

#include <span>
#include <vector>

namespace sokoguru {

/// Whether stock of a product has ever moved.
enum class StockHistory { none, some };

/// A product as the shop has it before a list comes in.
struct ShopProduct {
    Product product;
    StockHistory stock_history = StockHistory::none;
};

/// Goods that were there when the shop began with the product.
struct OpeningStock {
    ProductId product;
    Quantity quantity; ///< Positive.
    Money value;       ///< 0 for consignment goods: they are counted, but they are the consignor's.
    Money unit_cost;   ///< Of one base unit; of consignment goods, what the consignor gets.
    bool operator==(const OpeningStock&) const = default;
};

/// What a list changes in a shop.
struct ProductListPlan {
    std::vector<Product> added;
    std::vector<Product> changed; ///< As they will be.
    std::size_t unchanged_count = 0;
    std::vector<OpeningStock> opening_stocks;
    RowReports reports; ///< The list's own and those of the comparison, by line.
    std::size_t row_count = 0;
    bool changes_nothing() const { return added.empty() && changed.empty() && opening_stocks.empty(); }
};

/// Compares a list with what the shop has. Pure, and the same list against its own outcome changes nothing.
///
/// A product is found by its code, else by any of its barcodes. What the list has no column for, and what its
/// cell leaves empty, stays as it is; units, prices and barcodes are added and changed, never taken away.
/// A unit is found by its name and factor, else by its name, else by a barcode, else by its factor. Opening
/// stock is taken only for goods whose stock has never moved. New products get the ids from `next_id` on.
ProductListPlan plan_product_list(ProductList list, std::span<const ShopProduct> shop, ProductId next_id);

} // namespace sokoguru
