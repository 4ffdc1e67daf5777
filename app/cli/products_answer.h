#pragma once

#include "app/shop/price_preview.h"
#include "app/shop/product_text.h"
#include "core/stock/costing.h"
#include "db/store.h"

#include <nlohmann/json.hpp>

#include <string>

namespace sokoguru::cli {

// Products and prices as the command line shows them. Amounts are whole rupiah, quantities thousandths.

nlohmann::json product_json(const Product& product, const StockLevel& level);
std::string product_text(const Product& product, const StockLevel& level);
/// A row for each price, with a header.
std::string product_csv(const Product& product, const StockLevel& level);

nlohmann::json preview_json(const shop::PricePreviewRow& row);
std::string preview_csv(const shop::PricePreviewRow& row);
std::string preview_text(const shop::PricePreviewRow& row);
inline constexpr const char* preview_header =
    "sku,name,unit,level,from quantity,old price,new price,cost,margin basis points\n";

/// A product by one of its barcodes or the shop's own code. Throws CommandFailed.
Product find_listed_product(db::Store& store, const std::string& code);

} // namespace sokoguru::cli
