#pragma once

#include "app/cli/console_answer.h"
#include "db/store.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace sokoguru::cli {

// Answers about buying: documents as a sentence and as JSON, lists also as a table.

/// A list in three forms. A key that ends in `_rupiah` or `_thousandths` is a sum or a quantity.
struct ListAnswer {
    std::vector<std::string> keys;
    std::vector<std::vector<nlohmann::json>> rows;
    std::vector<std::string> lines; ///< For a person, one for each row.
    std::string empty;              ///< What is said when there are none.
};

enum class TableFormat { text, json, csv };
/// The whole list as it is printed.
std::string write_list(const ListAnswer& list, TableFormat format);

/// An order with what is still open; nothing when there is none.
ConsoleAnswer answer_order(const db::OrderDetails& details);
ConsoleAnswer answer_supplier_payment(db::Store& store, const SupplierPayment& payment);
/// What a receipt leaves open of its order, below the receipt's answer.
ConsoleAnswer with_order(ConsoleAnswer receipt, db::Store& store, const StockNumber& order);

ListAnswer list_all_suppliers(const std::vector<Supplier>& suppliers);
ListAnswer list_orders(const std::vector<db::OrderListing>& orders, Zone zone);
ListAnswer list_supplier_prices(const std::vector<db::SupplierPriceListing>& prices);
ListAnswer list_accounts(const std::vector<db::SupplierAccountListing>& accounts, BusinessDay today);
/// A supplier's account, entry by entry.
ListAnswer list_account(const std::vector<SupplierDebtEntry>& entries);
ListAnswer list_payments(const std::vector<SupplierPayment>& payments);

} // namespace sokoguru::cli
