#pragma once

#include "core/sale/sale.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// Sales in a journal body.

void write_sale(JsonWriter& json, const Sale& sale);
Sale sale_from_json(const nlohmann::json& object);

} // namespace sokoguru::db
