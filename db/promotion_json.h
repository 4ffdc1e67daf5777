#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// Promotions in a journal body. Each writes the members of an object that is open, all but the version.

void write_promotion_set(JsonWriter& json, const PromotionSet& fact);
PromotionSet read_promotion_set(JsonReader& reader, std::int64_t version);

} // namespace sokoguru::db
