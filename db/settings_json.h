#pragma once

#include "core/till/shop_profile.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// A shop's settings in a journal body.

void write_profile(JsonWriter& json, const ShopProfile& profile);
ShopProfile profile_from_json(const nlohmann::json& object);

} // namespace sokoguru::db
