#pragma once

#include "core/sale/sale.h"
#include "db/store.h"

#include <filesystem>
#include <span>

namespace sokoguru::test {

/// Holds the reports of `db/report_books.h` against plain queries over the shop file, the way an accountant
/// would ask: of all days, of each day on which something was sold, and of ranges between. Asserts as a
/// property does. Of a shop whose clock may jump.
void check_report_books(db::Store& store, const std::filesystem::path& shop_file,
                        std::span<const Sale> sales);

} // namespace sokoguru::test
