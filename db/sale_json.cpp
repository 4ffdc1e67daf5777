#include "db/sale_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

json number_to_json(const SaleNumber& number) {
    return {{"day", number.day.days},
            {"epoch", number.epoch.value()},
            {"lane", number.lane.value()},
            {"ordinal", number.ordinal}};
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

json line_to_json(const SaleLine& line) {
    return {{"base_quantity", line.base_quantity.thousandths()},
            {"category", line.category},
            {"consignor", line.consignor},
            {"cost", line.cost.rupiah()},
            {"discount", line.discount.rupiah()},
            {"factor", line.factor.thousandths()},
            {"gross", line.gross.rupiah()},
            {"id", line.id.value()},
            {"name", line.name},
            {"net", line.net.rupiah()},
            {"product", line.product.value()},
            {"quantity", line.quantity.thousandths()},
            {"tax", line.tax.rupiah()},
            {"tax_class", word_of(line.tax_class)},
            {"unit", line.unit.value()},
            {"unit_name", line.unit_name},
            {"unit_price", line.unit_price.rupiah()}};
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

json sale_to_json(const Sale& sale) {
    json lines = json::array();
    for (const SaleLine& line : sale.lines) {
        lines.push_back(line_to_json(line));
    }
    json payments = json::array();
    for (const Payment& payment : sale.payments) {
        payments.push_back({{"amount", payment.amount.rupiah()}, {"tender", word_of(payment.tender)}});
    }
    return {{"at_ms", sale.at.ms},
            {"buyer_class", word_of(sale.buyer_class)},
            {"cart", sale.cart.value()},
            {"cashier", sale.cashier.value()},
            {"cashier_name", sale.cashier_name},
            {"change", sale.change.rupiah()},
            {"due", sale.due.rupiah()},
            {"lines", std::move(lines)},
            {"number", number_to_json(sale.number)},
            {"payments", std::move(payments)},
            {"rounding", sale.rounding.rupiah()},
            {"total", sale.total.rupiah()}};
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
