#pragma once

#include "app/cli/console_answer.h"
#include "app/cli/stock_request.h"
#include "app/shop/shop.h"
#include "core/stock/stock_number.h"
#include "db/listing.h"

#include <optional>
#include <vector>

namespace sokoguru::cli {

// Answers about stock, for the command line and the console till.

/// Does the work and answers with the document that it made or changed. Lines are counted one after the
/// other; the first that is refused ends it, and those before it stay.
ConsoleAnswer do_goods_work(shop::Shop& shop, const GoodsWork& work, UtcTime now);

/// A receipt of goods, an adjustment, or a count sheet. `may_see` says whether a blind sheet that is open
/// tells what should be there.
ConsoleAnswer answer_stock_document(db::Store& store, const StockNumber& number, bool may_see);
ConsoleAnswer answer_counts(const std::vector<db::CountListing>& counts, Zone zone);
ConsoleAnswer answer_suppliers(const std::vector<Supplier>& suppliers);

/// Who approves counts sees what should be there.
bool may_see_expectations(const std::optional<User>& user);

} // namespace sokoguru::cli
