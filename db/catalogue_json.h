#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// The bodies of what happens to prices. Each writes the members of an object that is open, all but the
// version.

void write_catalogue_fact(JsonWriter& json, const PricesChanged& fact);
void write_catalogue_fact(JsonWriter& json, const PricesPlanned& fact);
void write_catalogue_fact(JsonWriter& json, const PricePlanCancelled& fact);

PricesChanged read_prices_changed(JsonReader& reader);
PricesPlanned read_prices_planned(JsonReader& reader);
PricePlanCancelled read_price_plan_cancelled(JsonReader& reader);

} // namespace sokoguru::db
