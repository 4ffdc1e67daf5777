#pragma once

#include "db/database.h"
#include "db/verify.h"

#include <vector>

namespace sokoguru::db {

/// What must hold between the rows, asked in SQL and independent of the code that wrote them: the sums of
/// sales, of the stock and its value, of members and shifts, sale numbers without a gap, returns, vouchers,
/// receipts and the carts that are kept.
std::vector<Finding> check_invariants(Database& database);

} // namespace sokoguru::db
