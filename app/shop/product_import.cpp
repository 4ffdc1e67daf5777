#include "app/shop/product_import.h"

#include "app/shop/table_file.h"
#include "core/values/text.h"

namespace sokoguru::shop {

namespace {

/// How many facts are recorded between two looks at the observer.
constexpr std::size_t facts_per_step = 200;

/// Leaves the transaction so that it is undone; never leaves this file.
struct Cancelled {};

/// A list from the first row on.
class ListFile {
  public:
    explicit ListFile(const std::vector<ColumnChoice>& choices) : choices_(choices) {}

    void add(const CsvRow& row) {
        if (problem_) return;
        if (!reader_) {
            begin(row);
            return;
        }
        if (row.quote_unclosed) reader_->add_report({row.line_number, RowReason::quote_unclosed});
        if (row.spans_lines) reader_->add_report({row.line_number, RowReason::line_break_in_cell});
        reader_->add(row.line_number, row.cells);
    }

    /// The list, or why there is none.
    tl::expected<ProductList, ProductImportProblem> finish() {
        if (problem_) return tl::unexpected(ProductImportProblem(*problem_));
        if (!reader_) return tl::unexpected(ProductImportProblem(CsvProblem{CsvProblemReason::empty, {}}));
        return std::move(*reader_).finish();
    }

    ColumnMap columns;
    std::vector<std::string> headers;

  private:
    void begin(const CsvRow& header) {
        for (const std::string& cell : header.cells) {
            headers.push_back(clean_text(cell, name_length_max));
        }
        OrListProblem<ColumnMap> map = map_header(header.cells, choices_);
        if (!map) {
            problem_ = std::move(map.error());
            return;
        }
        columns = *map;
        reader_.emplace(*map);
        if (!map->has(ListColumn::price)) {
            reader_->add_report({header.line_number, RowReason::price_column_missing});
        }
    }

    const std::vector<ColumnChoice>& choices_;
    std::optional<ProductListReader> reader_;
    std::optional<ListProblem> problem_;
};

template <class File>
tl::expected<ProductImportPlan, ProductImportProblem>
plan_of(const File& file, const std::vector<ColumnChoice>& choices, ProductStore& store) {
    ListFile list_file(choices);
    file.for_each_row([&](const CsvRow& row) { list_file.add(row); });
    auto list = list_file.finish();
    if (!list) return tl::unexpected(list.error());

    std::vector<ShopProduct> shop;
    store.for_each_product([&](const ShopProduct& product, const StockLevel&) { shop.push_back(product); });
    return ProductImportPlan{plan_product_list(std::move(*list), shop, store.next_product_id()),
                             std::move(list_file.columns), std::move(list_file.headers)};
}

} // namespace

tl::expected<ProductImportPlan, ProductImportProblem>
plan_product_import(const std::filesystem::path& path, const std::vector<ColumnChoice>& choices,
                    ProductStore& store) {
    const auto file = TableFile::read(path);
    if (!file) return tl::unexpected(ProductImportProblem(file.error()));
    return plan_of(*file, choices, store);
}

tl::expected<ProductImportPlan, ProductImportProblem>
plan_product_import(const CsvFile& file, const std::vector<ColumnChoice>& choices, ProductStore& store) {
    return plan_of(file, choices, store);
}

ImportOutcome apply_product_import(const ProductImportPlan& plan, ProductStore& store,
                                   const FactContext& context, const ImportObserver& observer) {
    const ProductListPlan& list = plan.list;
    if (list.changes_nothing()) return ImportOutcome::imported;
    const std::size_t total = list.added.size() + list.changed.size() + list.opening_stocks.size();
    std::size_t done = 0;
    const auto record = [&](const Fact& fact) {
        if (done % facts_per_step == 0) {
            if (observer.on_progress) observer.on_progress(done, total);
            if (observer.is_cancelled && observer.is_cancelled()) throw Cancelled{};
        }
        store.record(fact, context);
        ++done;
    };
    try {
        store.in_one_transaction([&] {
            for (const Product& product : list.added) {
                record(ProductSet{product});
            }
            for (const Product& product : list.changed) {
                record(ProductSet{product});
            }
            for (const OpeningStock& opening : list.opening_stocks) {
                ReceiptOfGoods receipt =
                    receive_goods(store.stock_level(opening.product), opening.quantity, opening.value);
                receipt.unit_cost = opening.unit_cost;
                record(GoodsReceived{opening.product, receipt});
            }
        });
    } catch (const Cancelled&) {
        return ImportOutcome::cancelled;
    }
    if (observer.on_progress) observer.on_progress(total, total);
    return ImportOutcome::imported;
}

} // namespace sokoguru::shop
