#pragma once

#include "db/database.h"
#include "db/verify.h"

#include <vector>

namespace sokoguru::db {

/// What must hold between the rows, asked in SQL and independent of the code that wrote them: the sums of
/// sales, of the stock and its value, sale numbers without a gap, receipts and the open cart.
std::vector<Finding> check_invariants(Database& database);

} // namespace sokoguru::db
