#pragma once

#include "core/catalog/product.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace sokoguru::db {

// Products in a journal body. Version 1 knew neither rules nor further prices.

void write_product(JsonWriter& json, const Product& product);
Product product_from_json(const nlohmann::json& object, std::int64_t version);

} // namespace sokoguru::db
