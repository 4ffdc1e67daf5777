#include "db/sale_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_number(JsonWriter& writer, const SaleNumber& number) {
    writer.begin_object("number");
    writer.member("day", number.day.days);
    writer.member("epoch", number.epoch);
    writer.member("lane", number.lane);
    writer.member("ordinal", number.ordinal);
    writer.end_object();
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

void write_line(JsonWriter& writer, const SaleLine& line) {
    writer.begin_object();
    writer.member("base_quantity", line.base_quantity);
    writer.member("category", line.category);
    writer.member("consignor", line.consignor);
    writer.member("cost", line.cost);
    writer.member("discount", line.discount);
    writer.member("factor", line.factor);
    writer.member("gross", line.gross);
    writer.member("id", line.id);
    writer.member("name", line.name);
    writer.member("net", line.net);
    writer.member("product", line.product);
    writer.member("quantity", line.quantity);
    writer.member("tax", line.tax);
    writer.member("tax_class", line.tax_class);
    writer.member("unit", line.unit);
    writer.member("unit_name", line.unit_name);
    writer.member("unit_price", line.unit_price);
    writer.end_object();
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

void write_sale(JsonWriter& writer, const Sale& sale) {
    writer.member("at_ms", sale.at.ms);
    writer.member("buyer_class", sale.buyer_class);
    writer.member("cart", sale.cart);
    writer.member("cashier", sale.cashier);
    writer.member("cashier_name", sale.cashier_name);
    writer.member("change", sale.change);
    writer.member("due", sale.due);
    writer.begin_list("lines");
    for (const SaleLine& line : sale.lines) {
        write_line(writer, line);
    }
    writer.end_list();
    write_number(writer, sale.number);
    writer.begin_list("payments");
    for (const Payment& payment : sale.payments) {
        writer.begin_object();
        writer.member("amount", payment.amount);
        writer.member("tender", payment.tender);
        writer.end_object();
    }
    writer.end_list();
    writer.member("rounding", sale.rounding);
    writer.member("total", sale.total);
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
