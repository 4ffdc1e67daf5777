#include "db/product_json.h"

#include "db/json_reader.h"
#include "db/price_json.h"

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
    write_steps(writer, "steps", unit.steps);
    writer.end_object();
}

Unit unit_from_json(const json& object, std::int64_t version) {
    JsonReader reader(object);
    Unit unit;
    for (const std::string& barcode : reader.texts("barcodes")) {
        unit.barcodes.emplace_back(barcode);
    }
    unit.factor = reader.quantity("factor");
    unit.id = reader.id<UnitId>("id");
    unit.name = reader.text("name");
    unit.price = reader.optional_money("price");
    if (version >= 2) unit.steps = steps_from_json(reader.list("steps"));
    reader.finish();
    return unit;
}

} // namespace

void write_product(JsonWriter& writer, const Product& product) {
    writer.member("category", product.category);
    writer.member("consignor", product.consignor);
    writer.member("divisibility", product.divisibility);
    writer.member("favourite", product.favourite);
    writer.member("halal_number", product.halal_number);
    writer.member("halal_until", product.halal_until);
    writer.member("id", product.id);
    writer.member("name", product.name);
    write_sale_rules(writer, "rules", product.rules);
    writer.member("sku", product.sku);
    writer.member("tax", product.tax);
    writer.begin_list("units");
    for (const Unit& unit : product.units) {
        write_unit(writer, unit);
    }
    writer.end_list();
}

Product product_from_json(const json& object, std::int64_t version) {
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
        product.units.push_back(unit_from_json(unit, version));
    }
    if (version >= 2) {
        product.halal_number = reader.text("halal_number");
        product.halal_until = reader.optional_day("halal_until");
        product.rules = sale_rules_from_json(reader.object("rules"));
    }
    reader.finish();
    return product;
}

} // namespace sokoguru::db
