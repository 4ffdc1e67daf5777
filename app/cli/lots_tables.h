#pragma once

#include "app/cli/lots_list.h"
#include "db/lots_listing.h"

#include <string_view>
#include <vector>

namespace sokoguru::cli {

// Lists about lots, transfers and consignment, for the command line and the console till.

/// In the order in which they leave.
ListTable lots_table(const std::vector<StockLot>& lots, BusinessDay today);
ListTable expiring_table(const std::vector<db::ExpiringLot>& lots);
ListTable transfers_table(const std::vector<db::TransferListing>& transfers, Zone zone);
ListTable places_table(const std::vector<Place>& places);
ListTable consignors_table(const std::vector<db::ConsignorListing>& consignors);
/// A row for each product; of one supplier when a code is given.
ListTable owed_table(const std::vector<db::ConsignorListing>& consignors, std::string_view supplier_code);
ListTable settlements_table(const std::vector<ConsignmentSettlement>& settlements, Zone zone);

} // namespace sokoguru::cli
