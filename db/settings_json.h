#pragma once

#include "core/till/shop_profile.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// A shop's settings in a journal body.

nlohmann::json profile_to_json(const ShopProfile& profile);
ShopProfile profile_from_json(const nlohmann::json& json);

} // namespace sokoguru::db
