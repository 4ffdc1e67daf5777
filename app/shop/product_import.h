#pragma once

#include "app/shop/csv_file.h"
#include "core/catalog/product_list_plan.h"
#include "core/journal/fact.h"
#include "core/stock/costing.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::shop {

/// What importing and exporting need of a shop. `product_import_store.h` has it over the shop's file, the
/// tests have it in memory.
class ProductStore {
  public:
    virtual ~ProductStore() = default;
    /// Every product in the order of the ids. `visit` may not call the store.
    virtual void
    for_each_product(const std::function<void(const ShopProduct&, const StockLevel&)>& visit) = 0;
    virtual ProductId next_product_id() = 0;
    virtual StockLevel stock_level(ProductId product) = 0;
    virtual void record(const Fact& fact, const FactContext& context) = 0;
    /// All that `work` records, or nothing; an exception of `work` undoes it and passes on.
    virtual void in_one_transaction(const std::function<void()>& work) = 0;
};

/// Why a list can't be imported at all.
using ProductImportProblem = std::variant<CsvProblem, ListProblem>;

/// What an import would do, for a dry run as for the real one.
struct ProductImportPlan {
    ProductListPlan list;
    ColumnMap columns;
    std::vector<std::string> headers; ///< Of the file, in its order.
};

/// Reads a list and compares it with the shop; writes nothing.
///
///     const auto plan = plan_product_import("daftar.csv", {}, store);    // or .xlsx
///     if (!plan) return describe(plan.error());
///     for (const RowReport& report : plan->list.reports) print(describe(report));
///     apply_product_import(*plan, store, {now(), today, user}, {});
///
/// `choices` are the user's own words on columns (`parse_column_choice`). The thread that uses the store.
tl::expected<ProductImportPlan, ProductImportProblem>
plan_product_import(const std::filesystem::path& file, const std::vector<ColumnChoice>& choices,
                    ProductStore& store);
tl::expected<ProductImportPlan, ProductImportProblem>
plan_product_import(const CsvFile& file, const std::vector<ColumnChoice>& choices, ProductStore& store);

/// Who follows a long import. Both may be empty.
struct ImportObserver {
    std::function<void(std::size_t done, std::size_t total)> on_progress; ///< Often, and once at the end.
    std::function<bool()> is_cancelled;                                   ///< Asked as often.
};

enum class ImportOutcome {
    imported,
    cancelled, ///< Nothing has changed.
};

/// Brings the plan into the shop in one transaction: after a cancellation, an exception or a power cut
/// nothing of it is there. Nothing else may have written to the shop since the plan was made.
ImportOutcome apply_product_import(const ProductImportPlan& plan, ProductStore& store,
                                   const FactContext& context, const ImportObserver& observer);

} // namespace sokoguru::shop
