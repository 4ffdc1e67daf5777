#pragma once

#include "db/lots_listing.h"
#include "db/projection.h"

#include <vector>

namespace sokoguru::db {

// What screens and commands ask of several tables at once.

/// Lots that expire in so many days or have expired, the first one first.
std::vector<ExpiringLot> expiring_lots(Projection& tables, BusinessDay today, int days);

/// Consignors with what is owed to each, by name.
std::vector<ConsignorListing> consignors(Projection& tables);

} // namespace sokoguru::db
