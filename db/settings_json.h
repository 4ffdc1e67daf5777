#pragma once

#include "core/till/shop_profile.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace sokoguru::db {

// A shop's settings in a journal body. Version 1 knew neither selling, tender nor cash rules: they are the
// defaults.

void write_profile(JsonWriter& json, const ShopProfile& profile);
ShopProfile profile_from_json(const nlohmann::json& object, std::int64_t version);

} // namespace sokoguru::db
