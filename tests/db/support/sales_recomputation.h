#pragma once

#include "core/sale/sale.h"
#include "db/store.h"

#include <span>

namespace sokoguru::test {

/// Holds every report of the shop's sales against plain sums over the sales themselves: of all days, of each
/// single day and of some ranges between. Asserts as a property does.
void check_sales_reports(db::Store& store, std::span<const Sale> sales);

} // namespace sokoguru::test
