#pragma once

#include "core/sale/payment.h"
#include "core/sale/sale_number.h"
#include "db/json_writer.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

// Sale numbers, payments and counted cash, as several journal bodies and open carts have them.

void write_number(JsonWriter& json, std::string_view key, const SaleNumber& number);
SaleNumber number_from_json(const nlohmann::json& object);

/// Null when there is none.
void write_number(JsonWriter& json, std::string_view key, const std::optional<SaleNumber>& number);

void write_payments(JsonWriter& json, std::string_view key, const std::vector<Payment>& payments);
/// Version 1 knew the tender and the amount.
std::vector<Payment> payments_from_json(const nlohmann::json& list, std::int64_t version);

void write_counts(JsonWriter& json, std::string_view key, const std::vector<DenominationCount>& counts);
std::vector<DenominationCount> counts_from_json(const nlohmann::json& list);

} // namespace sokoguru::db
