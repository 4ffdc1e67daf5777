#include "app/shop/product_export.h"

#include "core/catalog/product_list_steps.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::shop {

namespace {

const std::vector<std::string> headers = {
    "sku",        "barcode",   "name",      "category",     "unit",
    "factor",     "price",     "cost",      "stock",        "tax",
    "favourite",  "consignor", "divisible", "member price", "wholesale price",
    "tier prices"};

using Kind = TableCell::Kind;

TableCell number(std::optional<Money> amount) {
    return {amount ? fmt::format("{}", amount->rupiah()) : "", Kind::number};
}

TableCell number(Quantity amount) {
    return {format_list_number(amount), Kind::number};
}

Money unit_cost(const Product& product, const StockLevel& stock) {
    if (stock.quantity <= Quantity{} || !product.consignor.empty()) return stock.last_unit_cost;
    return Money{multiply_divide_half_up(stock.value.rupiah(), 1000, stock.quantity.thousandths())};
}

enum class RowKind { base, further };

TableCell level_price(const Unit& unit, PriceLevel level) {
    for (const PriceStep& step : unit.steps) {
        if (step.level == level && has_own_column(step)) return number(step.price);
    }
    return {};
}

/// What only the base unit's first row says.
void add_goods(TableRow& cells, const Product& product, const StockLevel& stock) {
    const bool has_stock = stock != StockLevel{};
    cells.push_back(has_stock ? number(unit_cost(product, stock)) : TableCell{});
    cells.push_back(has_stock ? number(stock.quantity) : TableCell{});
    cells.push_back({product.tax == TaxClass::ppn ? "ppn" : "exempt"});
    cells.push_back({product.favourite ? "yes" : ""});
    cells.push_back({product.consignor});
    cells.push_back({product.divisibility == Divisibility::divisible ? "yes" : ""});
}

TableRow product_row(const Product& product, const Unit& unit, const std::string& barcode, RowKind kind,
                     const StockLevel& stock) {
    TableRow cells = {
        {product.sku, Kind::sku}, {barcode, Kind::barcode}, {product.name}, {product.category}, {unit.name},
        number(unit.factor),      number(unit.price)};
    if (kind == RowKind::base) add_goods(cells, product, stock);
    cells.resize(13);
    cells.push_back(level_price(unit, PriceLevel::member));
    cells.push_back(level_price(unit, PriceLevel::wholesale));
    cells.push_back({format_tiers(unit.steps)});
    return cells;
}

} // namespace

TableSource product_table(ProductStore& store) {
    return [&store](const TableSink& sink) {
        sink(header_row(headers));
        store.for_each_product([&](const ShopProduct& shop_product, const StockLevel& stock) {
            const Product& product = shop_product.product;
            RowKind kind = RowKind::base;
            for (const Unit& unit : product.units) {
                std::size_t place = 0;
                do {
                    const std::string barcode =
                        unit.barcodes.empty() ? std::string() : unit.barcodes[place].text();
                    sink(product_row(product, unit, barcode, kind, stock));
                    kind = RowKind::further;
                } while (++place < unit.barcodes.size());
            }
        });
    };
}

void write_product_list(ProductStore& store, const std::function<void(std::string_view)>& write) {
    product_table(store)([&](const TableRow& row) { write(csv_line(row)); });
}

void export_products(ProductStore& store, const std::filesystem::path& file) {
    write_table(product_table(store), TableFormat::csv, file);
}

} // namespace sokoguru::shop
