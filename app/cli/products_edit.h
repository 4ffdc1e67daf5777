#pragma once

#include "app/cli/command.h"
#include "core/catalog/product.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::cli {

/// What `products set` was asked to change, as it was written. What is not said stays.
struct ProductEdit {
    std::string code;
    bool is_new = false;
    std::optional<std::string> name;
    std::optional<std::string> sku;
    std::optional<std::string> category;
    std::optional<std::string> consignor;
    std::optional<std::string> tax;
    std::optional<std::string> divisible;
    std::optional<std::string> favourite;
    std::vector<std::string> units;
    std::vector<std::string> removed_units;
    std::vector<std::string> prices;
    std::vector<std::string> levels;
    std::vector<std::string> barcodes;
    std::vector<std::string> removed_barcodes;
    std::string from;
    bool below_cost = false;
    bool dry_run = false;
    bool json = false;
    bool csv = false;
};

/// The product with what was asked. Throws CommandFailed for what is not understood; what can't be is the
/// engine's to refuse.
Product edited(Product product, const ProductEdit& edit);

void set_product(Context& context, const ProductEdit& edit);

/// "2026-12-01"; nothing when empty. Throws CommandFailed.
std::optional<BusinessDay> read_price_day(const std::string& text);

} // namespace sokoguru::cli
