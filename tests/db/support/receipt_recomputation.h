#pragma once

#include "core/sale/sale.h"
#include "db/store.h"

#include <filesystem>
#include <span>

namespace sokoguru::test {

/// Holds the receipts behind the rows of the reports against plain queries over the shop file: of all days
/// and of each day on which something was sold. Asserts as a property does.
void check_receipts_behind_rows(db::Store& store, const std::filesystem::path& shop_file,
                                std::span<const Sale> sales);

} // namespace sokoguru::test
