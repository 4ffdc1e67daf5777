#pragma once

#include "core/till/shop_profile.h"
#include "db/database.h"

namespace sokoguru::db {

/// Whose file it is: the one row of table `this_lane`. Throws Fault `damaged` when it is missing.
LaneKey read_lane(Database& database);
void write_lane(Database& database, const LaneKey& lane);
/// The lane goes on in another epoch of its journal; inside a transaction.
void set_epoch(Database& database, EpochId epoch);

} // namespace sokoguru::db
