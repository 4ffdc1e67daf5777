#include "app/shop/price_preview.h"

#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sokoguru::shop {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold_case(text) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

bool has_code(const Product& product, const std::string& start) {
    const auto begins = [&](const Barcode& code) { return code.text().starts_with(start); };
    return fold_case(product.sku).starts_with(fold_case(start)) ||
           std::ranges::any_of(product.units,
                               [&](const Unit& unit) { return std::ranges::any_of(unit.barcodes, begins); });
}

/// A filter that was made ready for many products.
class Wanted {
  public:
    Wanted(db::Store& store, const PriceFilter& filter)
        : filter_(filter), words_(words_of(filter.text)), consignor_(fold_case(filter.consignor)) {
        if (filter.supplier_code.empty()) return;
        for (const ProductId id : store.products_received_from(filter.supplier_code)) {
            from_supplier_.insert(id);
        }
    }

    bool operator()(const Product& product) const {
        if (filter_.category && product.category != *filter_.category) return false;
        if (!consignor_.empty() && fold_case(product.consignor).find(consignor_) == std::string::npos)
            return false;
        if (!filter_.supplier_code.empty() && !from_supplier_.contains(product.id)) return false;
        if (words_.empty()) return true;
        const std::string name = fold_case(product.name);
        const bool has_words = std::ranges::all_of(
            words_, [&](const std::string& word) { return name.find(word) != std::string::npos; });
        return has_words || has_code(product, filter_.text);
    }

  private:
    const PriceFilter& filter_;
    std::vector<std::string> words_;
    std::string consignor_;
    std::set<ProductId> from_supplier_;
};

PricePreviewRow row_of(const Product& product, const StockLevel& level, PriceChange change) {
    const Unit* unit = product.find_unit(change.unit);
    PricePreviewRow row{std::move(change), product.sku, product.name, {}, {}};
    if (unit == nullptr) return row;
    row.unit_name = unit->name;
    row.cost = cost_of_unit(product, unit->factor, level);
    return row;
}

} // namespace

std::vector<PricePreviewRow> preview_prices(db::Store& store, const PriceFilter& filter,
                                            const PriceRevision& revision) {
    std::vector<PricePreviewRow> rows;
    const Wanted is_wanted(store, filter);
    store.for_each_product([&](const db::StockedProduct& stocked) {
        if (!is_wanted(stocked.product)) return;
        for (PriceChange& change : revise_prices(stocked.product, revision)) {
            rows.push_back(row_of(stocked.product, stocked.stock, std::move(change)));
        }
    });
    std::ranges::stable_sort(rows, {}, [](const PricePreviewRow& row) { return fold_case(row.name); });
    return rows;
}

std::vector<PricePreviewRow> preview_of(db::Store& store, const std::vector<PriceChange>& changes) {
    std::vector<PricePreviewRow> rows;
    std::optional<Product> product;
    StockLevel level;
    for (const PriceChange& change : changes) {
        if (!product || product->id != change.product) {
            product = store.catalog().find(change.product);
            level = store.catalog().stock_level(change.product);
        }
        if (product) rows.push_back(row_of(*product, level, change));
    }
    return rows;
}

std::vector<PriceChange> changes_of(const std::vector<PricePreviewRow>& rows) {
    std::vector<PriceChange> changes;
    changes.reserve(rows.size());
    for (const PricePreviewRow& row : rows) {
        changes.push_back(row.change);
    }
    return changes;
}

} // namespace sokoguru::shop
