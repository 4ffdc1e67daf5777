#pragma once

#include "app/shop/product_import.h"
#include "app/shop/table_writer.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace sokoguru::shop {

/// Writes the shop's products as the project's own list, which `plan_product_import` reads back without a
/// change: the header of `assets/demo/products.csv`, a row for each unit and one more for each further
/// barcode of it, UTF-8, LF, RFC 4180. `cost` and `stock` are what they are now. No cell is a formula for a
/// spreadsheet.
///
/// The file is there complete or as it was before, and only its owner can read it (0600). Throws
/// std::system_error. The thread that uses the store.
void export_products(ProductStore& store, const std::filesystem::path& file);

/// The same as a table, for any format.
TableSource product_table(ProductStore& store);

/// The same text, piece by piece.
void write_product_list(ProductStore& store, const std::function<void(std::string_view)>& write);

} // namespace sokoguru::shop
