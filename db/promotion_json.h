#pragma once

#include "core/sale/promotion.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// Promotions in a journal body.

void write_promotion(JsonWriter& json, const Promotion& promotion);
Promotion promotion_from_json(const nlohmann::json& object);

} // namespace sokoguru::db
