#include "db/purchasing_json.h"

#include "db/stock_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_order_line(JsonWriter& writer, const OrderLine& line) {
    writer.begin_object();
    write_goods(writer, line.goods);
    writer.member("price", line.price);
    writer.member("quantity", line.quantity);
    writer.end_object();
}

OrderLine order_line_from_json(const json& object) {
    JsonReader reader(object);
    OrderLine line;
    line.goods = goods_from_json(reader.object("goods"));
    line.price = reader.money("price");
    line.quantity = reader.quantity("quantity");
    reader.finish();
    return line;
}

std::vector<SupplierPriceStep> steps_from_json(const json& list) {
    std::vector<SupplierPriceStep> steps;
    for (const json& object : list) {
        JsonReader reader(object);
        SupplierPriceStep step;
        step.from = reader.quantity("from");
        step.price = reader.money("price");
        reader.finish();
        steps.push_back(step);
    }
    return steps;
}

} // namespace

void write_purchasing_fact(JsonWriter& writer, const SupplierPriceSet& fact) {
    const SupplierPrice& price = fact.price;
    writer.begin_object("price");
    std::optional<std::int64_t> lead_time_days;
    if (price.lead_time_days) lead_time_days = *price.lead_time_days;
    writer.member("lead_time_days", lead_time_days);
    writer.member("minimum", price.minimum);
    writer.member("pack", price.pack);
    writer.member("preferred", price.is_preferred);
    writer.member("price", price.price);
    writer.member("product", price.product);
    writer.member("standing", price.standing);
    writer.begin_list("steps");
    for (const SupplierPriceStep& step : price.steps) {
        writer.begin_object();
        writer.member("from", step.from);
        writer.member("price", step.price);
        writer.end_object();
    }
    writer.end_list();
    writer.member("supplier", price.supplier);
    writer.member("unit", price.unit);
    writer.end_object();
}

SupplierPriceSet read_supplier_price_set(JsonReader& outer) {
    JsonReader reader(outer.object("price"));
    SupplierPrice price;
    if (const auto days = reader.optional_integer("lead_time_days"))
        price.lead_time_days = static_cast<int>(*days);
    price.minimum = reader.quantity("minimum");
    price.pack = reader.quantity("pack");
    price.is_preferred = reader.truth("preferred");
    price.price = reader.money("price");
    price.product = reader.id<ProductId>("product");
    price.standing = reader.word<SupplierPriceStanding>("standing");
    price.steps = steps_from_json(reader.list("steps"));
    price.supplier = reader.id<SupplierId>("supplier");
    price.unit = reader.id<UnitId>("unit");
    reader.finish();
    return {price};
}

void write_purchasing_fact(JsonWriter& writer, const StockLimitsSet& fact) {
    if (fact.limits) {
        writer.begin_object("limits");
        writer.member("max", fact.limits->max);
        writer.member("min", fact.limits->min);
        writer.end_object();
    } else {
        writer.null("limits");
    }
    writer.member("product", fact.product);
}

StockLimitsSet read_stock_limits_set(JsonReader& outer) {
    StockLimitsSet fact;
    if (const json* object = outer.optional_object("limits")) {
        JsonReader reader(*object);
        StockLimits limits;
        limits.max = reader.quantity("max");
        limits.min = reader.quantity("min");
        reader.finish();
        fact.limits = limits;
    }
    fact.product = outer.id<ProductId>("product");
    return fact;
}

void write_purchasing_fact(JsonWriter& writer, const OrderSet& fact) {
    const PurchaseOrder& order = fact.order;
    writer.begin_object("order");
    writer.member("approver", order.approver);
    writer.member("at_ms", order.at);
    writer.begin_list("lines");
    for (const OrderLine& line : order.lines) {
        write_order_line(writer, line);
    }
    writer.end_list();
    writer.member("note", order.note);
    write_stock_number(writer, "number", order.number);
    write_document_supplier(writer, order.supplier);
    writer.end_object();
}

OrderSet read_order_set(JsonReader& outer) {
    JsonReader reader(outer.object("order"));
    PurchaseOrder order;
    order.approver = reader.id<UserId>("approver");
    order.at = reader.time("at_ms");
    for (const json& line : reader.list("lines")) {
        order.lines.push_back(order_line_from_json(line));
    }
    order.note = reader.text("note");
    order.number = stock_number_from_json(reader.object("number"));
    order.supplier = *document_supplier_from_json(&reader.object("supplier"));
    reader.finish();
    return {order};
}

void write_purchasing_fact(JsonWriter& writer, const OrderSent& fact) {
    writer.member("approver", fact.approver);
    writer.member("at_ms", fact.at);
    write_stock_number(writer, "order", fact.order);
}

OrderSent read_order_sent(JsonReader& reader) {
    OrderSent fact;
    fact.approver = reader.id<UserId>("approver");
    fact.at = reader.time("at_ms");
    fact.order = stock_number_from_json(reader.object("order"));
    return fact;
}

void write_purchasing_fact(JsonWriter& writer, const OrderEnded& fact) {
    writer.member("approver", fact.approver);
    writer.member("at_ms", fact.at);
    writer.member("end", fact.end);
    write_stock_number(writer, "order", fact.order);
    writer.member("reason", fact.reason);
}

OrderEnded read_order_ended(JsonReader& reader) {
    OrderEnded fact;
    fact.approver = reader.id<UserId>("approver");
    fact.at = reader.time("at_ms");
    fact.end = reader.word<OrderStanding>("end");
    fact.order = stock_number_from_json(reader.object("order"));
    fact.reason = reader.text("reason");
    return fact;
}

void write_purchasing_fact(JsonWriter& writer, const SupplierPaid& fact) {
    const SupplierPayment& payment = fact.payment;
    writer.begin_object("payment");
    writer.member("amount", payment.amount);
    writer.member("approver", payment.approver);
    writer.member("at_ms", payment.at);
    write_stock_number(writer, "number", payment.number);
    writer.member("reference", payment.reference);
    write_document_supplier(writer, payment.supplier);
    writer.member("way", payment.way);
    writer.end_object();
}

SupplierPaid read_supplier_paid(JsonReader& outer) {
    JsonReader reader(outer.object("payment"));
    SupplierPayment payment;
    payment.amount = reader.money("amount");
    payment.approver = reader.id<UserId>("approver");
    payment.at = reader.time("at_ms");
    payment.number = stock_number_from_json(reader.object("number"));
    payment.reference = reader.text("reference");
    payment.supplier = *document_supplier_from_json(&reader.object("supplier"));
    payment.way = reader.word<SupplierPaymentWay>("way");
    reader.finish();
    return {payment};
}

} // namespace sokoguru::db
