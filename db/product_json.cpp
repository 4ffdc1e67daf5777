#include "db/product_json.h"

#include "db/fault.h"
#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_unit(JsonWriter& json, const Unit& unit) {
    json.begin_object();
    json.begin_list("barcodes");
    for (const Barcode& barcode : unit.barcodes) {
        json.element(barcode.text());
    }
    json.end_list();
    json.member("factor", unit.factor);
    json.member("id", unit.id);
    json.member("name", unit.name);
    json.member("price", unit.price);
    json.end_object();
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

void write_product(JsonWriter& json, const Product& product) {
    json.member("category", product.category);
    json.member("consignor", product.consignor);
    json.member("divisibility", product.divisibility);
    json.member("favourite", product.favourite);
    json.member("id", product.id);
    json.member("name", product.name);
    json.member("sku", product.sku);
    json.member("tax", product.tax);
    json.begin_list("units");
    for (const Unit& unit : product.units) {
        write_unit(json, unit);
    }
    json.end_list();
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
