#pragma once

#include "core/sale/sale.h"

#include <nlohmann/json_fwd.hpp>

namespace sokoguru::db {

// Sales in a journal body.

nlohmann::json sale_to_json(const Sale& sale);
Sale sale_from_json(const nlohmann::json& json);

} // namespace sokoguru::db
