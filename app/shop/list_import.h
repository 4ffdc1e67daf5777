#pragma once

#include "app/shop/price_preview.h"
#include "app/shop/table_file.h"
#include "core/till/command.h"
#include "db/store.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// A row that was left out, with the reason in words.
struct ImportNote {
    std::size_t line_number = 0;
    std::string text;
};

/// What a list of prices, of stock, of suppliers or of accounts would change: the commands that do it, in
/// their order.
///
///     const auto plan = plan_price_import("harga.xlsx", store, today);
///     if (!plan) return plan.error();               // a sentence
///     for (const Command& command : plan->commands) engine.handle(command, now);
///
/// What can be used is used, each doubtful row is told with its line, and the same list against its own
/// outcome changes nothing. Reads the store and writes nothing. The thread of the store.
struct ListImportPlan {
    std::vector<Command> commands;
    std::size_t changed_count = 0; ///< Rows that change something.
    std::size_t unchanged_count = 0;
    std::vector<PricePreviewRow> prices; ///< Of a list of prices.
    std::vector<std::string> changes;    ///< Of the others: each change in a line.
    std::vector<ImportNote> notes;
};

using OrSentence = tl::expected<ListImportPlan, std::string>;

/// Columns: sku or barcode, unit, level (list, retail, candidate, member, wholesale), from quantity, price,
/// valid from. With a later day prices become a plan for that day.
OrSentence plan_price_import(const std::filesystem::path& file, db::Store& store, BusinessDay today,
                             PricesBelowCost below_cost);
/// Columns: sku or barcode, unit, stock, cost. What is more than the books have is received at its cost, or
/// found where none is said; what is less is lost.
OrSentence plan_stock_import(const std::filesystem::path& file, db::Store& store);
/// Columns: code, name, phone, lead time days, minimum order, standing.
OrSentence plan_supplier_import(const std::filesystem::path& file, db::Store& store);
/// Columns: account, code, name; as `ledger_accounts_table` writes them. Accounts that are not in it stay.
OrSentence plan_account_import(const std::filesystem::path& file, db::Store& store);

} // namespace sokoguru::shop
