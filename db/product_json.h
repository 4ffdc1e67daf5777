#pragma once

#include "core/catalog/product.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// Products in a journal body.

void write_product(JsonWriter& json, const Product& product);
Product product_from_json(const nlohmann::json& object);

} // namespace sokoguru::db
