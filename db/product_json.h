#pragma once

#include "core/catalog/product.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// Products in a journal body.

nlohmann::json product_to_json(const Product& product);
Product product_from_json(const nlohmann::json& json);

} // namespace sokoguru::db
