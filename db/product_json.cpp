#include "db/product_json.h"

#include "db/fault.h"
#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

json unit_to_json(const Unit& unit) {
    json barcodes = json::array();
    for (const Barcode& barcode : unit.barcodes) {
        barcodes.push_back(barcode.text());
    }
    return {{"barcodes", std::move(barcodes)},
            {"factor", unit.factor.thousandths()},
            {"id", unit.id.value()},
            {"name", unit.name},
            {"price", unit.price ? json(unit.price->rupiah()) : json()}};
}

Unit unit_from_json(const json& object) {
    JsonReader reader(object);
    Unit unit;
    for (const json& barcode : reader.list("barcodes")) {
        if (!barcode.is_string()) throw Fault(FaultKind::damaged, "a barcode in the journal is no text");
        unit.barcodes.emplace_back(barcode.get<std::string>());
    }
    unit.factor = reader.quantity("factor");
    unit.id = reader.id<UnitId>("id");
    unit.name = reader.text("name");
    unit.price = reader.optional_money("price");
    reader.finish();
    return unit;
}

} // namespace

json product_to_json(const Product& product) {
    json units = json::array();
    for (const Unit& unit : product.units) {
        units.push_back(unit_to_json(unit));
    }
    return {{"category", product.category},
            {"consignor", product.consignor},
            {"divisibility", word_of(product.divisibility)},
            {"favourite", product.favourite},
            {"id", product.id.value()},
            {"name", product.name},
            {"sku", product.sku},
            {"tax", word_of(product.tax)},
            {"units", std::move(units)}};
}

Product product_from_json(const json& object) {
    JsonReader reader(object);
    Product product;
    product.category = reader.text("category");
    product.consignor = reader.text("consignor");
    product.divisibility = reader.word<Divisibility>("divisibility");
    product.favourite = reader.truth("favourite");
    product.id = reader.id<ProductId>("id");
    product.name = reader.text("name");
    product.sku = reader.text("sku");
    product.tax = reader.word<TaxClass>("tax");
    for (const json& unit : reader.list("units")) {
        product.units.push_back(unit_from_json(unit));
    }
    reader.finish();
    return product;
}

} // namespace sokoguru::db
