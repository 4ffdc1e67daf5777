#include "db/product_json.h"

#include "db/fault.h"
#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_unit(JsonWriter& writer, const Unit& unit) {
    writer.begin_object();
    writer.begin_list("barcodes");
    for (const Barcode& barcode : unit.barcodes) {
        writer.element(barcode.text());
    }
    writer.end_list();
    writer.member("factor", unit.factor);
    writer.member("id", unit.id);
    writer.member("name", unit.name);
    writer.member("price", unit.price);
    writer.end_object();
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

void write_product(JsonWriter& writer, const Product& product) {
    writer.member("category", product.category);
    writer.member("consignor", product.consignor);
    writer.member("divisibility", product.divisibility);
    writer.member("favourite", product.favourite);
    writer.member("id", product.id);
    writer.member("name", product.name);
    writer.member("sku", product.sku);
    writer.member("tax", product.tax);
    writer.begin_list("units");
    for (const Unit& unit : product.units) {
        write_unit(writer, unit);
    }
    writer.end_list();
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
