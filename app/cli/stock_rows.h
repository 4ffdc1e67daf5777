#pragma once

#include "app/cli/stock_terms.h"
#include "db/stock_listing.h"

#include <iosfwd>
#include <vector>

namespace sokoguru::cli {

/// Which orders a list of products speaks of.
enum class OrderColumn { when_due, at_review };

/// Products with what is on hand of them and what to do.
void write_stock_rows(std::ostream& out, const std::vector<db::StockRow>& rows, ListFormat format,
                      OrderColumn orders);

} // namespace sokoguru::cli
