#pragma once

#include "core/sale/sale.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace sokoguru::db {

// Sales in a journal body. Version 1 knew cash, and neither shifts nor members, returns or what a discount is
// made of.

void write_sale(JsonWriter& json, const Sale& sale);
Sale sale_from_json(const nlohmann::json& object, std::int64_t version);

} // namespace sokoguru::db
