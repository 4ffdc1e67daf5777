#pragma once

#include "core/catalog/product.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <vector>

namespace sokoguru::db {

// Prices and rules of a product, as journal bodies and the lines of open carts have them.

void write_steps(JsonWriter& json, std::string_view key, const std::vector<PriceStep>& steps);
std::vector<PriceStep> steps_from_json(const nlohmann::json& list);

void write_sale_rules(JsonWriter& json, std::string_view key, const SaleRules& rules);
SaleRules sale_rules_from_json(const nlohmann::json& object);

} // namespace sokoguru::db
