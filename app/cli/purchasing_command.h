#pragma once

#include "app/cli/command.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "db/store.h"

#include <string>

namespace sokoguru::cli {

// What the commands of buying share, and where each is added.

/// Throws CommandFailed for what is no order's number.
StockNumber read_order_number(const std::string& text);
/// Throws CommandFailed when nobody has the code.
Supplier read_supplier(db::Store& store, const std::string& code);
/// By barcode or by the shop's own code. Throws CommandFailed when there is none.
Product read_product(db::Store& store, const std::string& code);
/// "12" or "2,5". Throws CommandFailed for anything else.
Quantity read_quantity(const std::string& text);

void add_order_draft(CLI::App& order, Context& context); ///< sokoguru order draft
void add_orders(CLI::App& order, Context& context);      ///< sokoguru order new, list, show, send …
void add_supplier_prices(CLI::App& suppliers, Context& context);
void add_supplier_accounts(CLI::App& suppliers, Context& context);

} // namespace sokoguru::cli
