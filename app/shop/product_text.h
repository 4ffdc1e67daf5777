#pragma once

#include "core/catalog/price_change.h"
#include "core/catalog/product_difference.h"
#include "core/values/percent.h"
#include "db/product_listing.h"

#include <optional>
#include <string>

namespace sokoguru::shop {

// Products and prices in words, the same on the screen and in the terminal.

std::string describe(PriceLevel level);
std::string describe(PlanStanding standing);
std::string describe(ProductDifference::Field field);
/// "Members", "Wholesale from 12"; empty for the list price.
std::string tier_text(const std::optional<PriceTier>& tier);
std::string percent_text(const std::optional<Percent>& percent); ///< "12,5 %"; a dash for none.
std::string price_text(const std::optional<Money>& price);       ///< "3.500"; a dash for none.
/// "Price (pcs): 3.500 → 3.700".
std::string describe(const ProductDifference& difference);
/// "tier" as ProductDifference has it, from a word that people write: `parse_level`.
std::optional<PriceLevel> parse_level(const std::string& word);

/// What one version of a product changed of the one before it.
struct HistoryEntry {
    db::ProductVersion version;
    std::vector<ProductDifference> differences;
    bool is_first = false;
};
/// The newest first; what changed nothing is left out.
std::vector<HistoryEntry> history_of(std::vector<db::ProductVersion> versions);

} // namespace sokoguru::shop
