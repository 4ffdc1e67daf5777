#include "db/sale_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_number(JsonWriter& json, const SaleNumber& number) {
    json.begin_object("number");
    json.member("day", number.day.days);
    json.member("epoch", number.epoch);
    json.member("lane", number.lane);
    json.member("ordinal", number.ordinal);
    json.end_object();
}

SaleNumber number_from_json(const json& object) {
    JsonReader reader(object);
    SaleNumber number;
    number.day = BusinessDay{reader.small_integer("day")};
    number.epoch = reader.id<EpochId>("epoch");
    number.lane = reader.id<LaneId>("lane");
    number.ordinal = reader.integer("ordinal");
    reader.finish();
    return number;
}

void write_line(JsonWriter& json, const SaleLine& line) {
    json.begin_object();
    json.member("base_quantity", line.base_quantity);
    json.member("category", line.category);
    json.member("consignor", line.consignor);
    json.member("cost", line.cost);
    json.member("discount", line.discount);
    json.member("factor", line.factor);
    json.member("gross", line.gross);
    json.member("id", line.id);
    json.member("name", line.name);
    json.member("net", line.net);
    json.member("product", line.product);
    json.member("quantity", line.quantity);
    json.member("tax", line.tax);
    json.member("tax_class", line.tax_class);
    json.member("unit", line.unit);
    json.member("unit_name", line.unit_name);
    json.member("unit_price", line.unit_price);
    json.end_object();
}

SaleLine line_from_json(const json& object) {
    JsonReader reader(object);
    SaleLine line;
    line.base_quantity = reader.quantity("base_quantity");
    line.category = reader.text("category");
    line.consignor = reader.text("consignor");
    line.cost = reader.money("cost");
    line.discount = reader.money("discount");
    line.factor = reader.quantity("factor");
    line.gross = reader.money("gross");
    line.id = reader.id<LineId>("id");
    line.name = reader.text("name");
    line.net = reader.money("net");
    line.product = reader.id<ProductId>("product");
    line.quantity = reader.quantity("quantity");
    line.tax = reader.money("tax");
    line.tax_class = reader.word<TaxClass>("tax_class");
    line.unit = reader.id<UnitId>("unit");
    line.unit_name = reader.text("unit_name");
    line.unit_price = reader.money("unit_price");
    reader.finish();
    return line;
}

Payment payment_from_json(const json& object) {
    JsonReader reader(object);
    Payment payment;
    payment.amount = reader.money("amount");
    payment.tender = reader.word<Tender>("tender");
    reader.finish();
    return payment;
}

} // namespace

void write_sale(JsonWriter& json, const Sale& sale) {
    json.member("at_ms", sale.at.ms);
    json.member("buyer_class", sale.buyer_class);
    json.member("cart", sale.cart);
    json.member("cashier", sale.cashier);
    json.member("cashier_name", sale.cashier_name);
    json.member("change", sale.change);
    json.member("due", sale.due);
    json.begin_list("lines");
    for (const SaleLine& line : sale.lines) {
        write_line(json, line);
    }
    json.end_list();
    write_number(json, sale.number);
    json.begin_list("payments");
    for (const Payment& payment : sale.payments) {
        json.begin_object();
        json.member("amount", payment.amount);
        json.member("tender", payment.tender);
        json.end_object();
    }
    json.end_list();
    json.member("rounding", sale.rounding);
    json.member("total", sale.total);
}

Sale sale_from_json(const json& object) {
    JsonReader reader(object);
    Sale sale;
    sale.at = UtcTime{reader.integer("at_ms")};
    sale.buyer_class = reader.word<BuyerClass>("buyer_class");
    sale.cart = reader.id<CartId>("cart");
    sale.cashier = reader.id<UserId>("cashier");
    sale.cashier_name = reader.text("cashier_name");
    sale.change = reader.money("change");
    sale.due = reader.money("due");
    for (const json& line : reader.list("lines")) {
        sale.lines.push_back(line_from_json(line));
    }
    sale.number = number_from_json(reader.object("number"));
    for (const json& payment : reader.list("payments")) {
        sale.payments.push_back(payment_from_json(payment));
    }
    sale.rounding = reader.money("rounding");
    sale.total = reader.money("total");
    reader.finish();
    return sale;
}

} // namespace sokoguru::db
