#include "app/shop/list_export.h"

#include "core/catalog/price_revision.h"
#include "core/catalog/product_difference.h"
#include "core/catalog/product_list_steps.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

using Kind = TableCell::Kind;

TableCell number(std::int64_t value) {
    return {fmt::format("{}", value), Kind::number};
}

TableCell number(Quantity quantity) {
    return {format_list_number(quantity), Kind::number};
}

std::string first_barcode(const Unit& unit) {
    return unit.barcodes.empty() ? std::string{} : unit.barcodes.front().text();
}

/// Which unit a row is about: its code, the product's, and their names.
TableRow unit_cells(const Product& product, const Unit& unit) {
    return {{product.sku, Kind::sku}, {first_barcode(unit), Kind::barcode}, {product.name}, {unit.name}};
}

TableRow price_row(const Product& product, const Unit& unit, const char* level, Quantity from, Money price) {
    TableRow row = unit_cells(product, unit);
    row.push_back({level});
    row.push_back(number(from));
    row.push_back(number(price.rupiah()));
    return row;
}

} // namespace

TableSource price_table(db::Store& store) {
    return [&store](const TableSink& sink) {
        sink(header_row({"sku", "barcode", "name", "unit", "level", "from quantity", "price"}));
        store.for_each_product([&](const db::StockedProduct& stocked) {
            for (const Unit& unit : stocked.product.units) {
                if (unit.price) sink(price_row(stocked.product, unit, "list", Quantity{1000}, *unit.price));
                for (const PriceStep& step : unit.steps) {
                    sink(price_row(stocked.product, unit, word_of_level(step.level), step.from, step.price));
                }
            }
        });
    };
}

TableSource stock_table(db::Store& store) {
    return [&store](const TableSink& sink) {
        sink(header_row({"sku", "barcode", "name", "unit", "stock", "cost", "value"}));
        store.for_each_product([&](const db::StockedProduct& stocked) {
            const Product& product = stocked.product;
            TableRow row = unit_cells(product, product.units.front());
            row.push_back(number(stocked.stock.quantity));
            row.push_back(number(cost_of_unit(product, Quantity{1000}, stocked.stock).rupiah()));
            row.push_back(number(stocked.stock.value.rupiah()));
            sink(row);
        });
    };
}

TableSource supplier_table(db::Store& store) {
    return [&store](const TableSink& sink) {
        sink(header_row({"code", "name", "phone", "lead time days", "minimum order", "standing"}));
        for (const Supplier& supplier : store.suppliers()) {
            sink({{supplier.code, Kind::sku},
                  {supplier.name},
                  {supplier.phone},
                  number(supplier.lead_time_days),
                  number(supplier.minimum_order.rupiah()),
                  {supplier.standing == SupplierStanding::active ? "active" : "stopped"}});
        }
    };
}

} // namespace sokoguru::shop
