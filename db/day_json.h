#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// The bodies of the facts about business days. Keys in their order, as in the other bodies
// (`db/fact_json.h`).

void write_day_fact(JsonWriter& writer, const DayClosed& fact);
DayClosed read_day_closed(JsonReader& reader);

} // namespace sokoguru::db
