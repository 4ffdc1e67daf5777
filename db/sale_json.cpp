#include "db/sale_json.h"

#include "db/json_reader.h"
#include "db/payment_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_discounts(JsonWriter& writer, const std::vector<LineDiscount>& discounts) {
    writer.begin_list("discounts");
    for (const LineDiscount& discount : discounts) {
        writer.begin_object();
        writer.member("amount", discount.amount);
        writer.member("approver", discount.approver);
        writer.member("kind", discount.kind);
        writer.member("label", discount.label);
        writer.member("promotion", discount.promotion);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<LineDiscount> discounts_from_json(const json& list) {
    std::vector<LineDiscount> discounts;
    for (const json& object : list) {
        JsonReader reader(object);
        LineDiscount discount;
        discount.amount = reader.money("amount");
        discount.approver = reader.id<UserId>("approver");
        discount.kind = reader.word<LineDiscount::Kind>("kind");
        discount.label = reader.text("label");
        discount.promotion = reader.id<PromotionId>("promotion");
        reader.finish();
        discounts.push_back(std::move(discount));
    }
    return discounts;
}

void write_origin(JsonWriter& writer, const std::optional<OriginLine>& origin) {
    if (!origin) return writer.null("origin");
    writer.begin_object("origin");
    writer.member("line", origin->line);
    write_number(writer, "sale", origin->sale);
    writer.end_object();
}

std::optional<OriginLine> origin_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    OriginLine origin;
    origin.line = reader.id<LineId>("line");
    origin.sale = number_from_json(reader.object("sale"));
    reader.finish();
    return origin;
}

void write_member(JsonWriter& writer, const std::optional<SaleMember>& member) {
    if (!member) return writer.null("member");
    writer.begin_object("member");
    writer.member("code", member->code);
    writer.member("id", member->id);
    writer.member("spending_this_year", member->spending_this_year);
    writer.end_object();
}

std::optional<SaleMember> member_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    SaleMember member;
    member.code = reader.text("code");
    member.id = reader.id<MemberId>("id");
    member.spending_this_year = reader.money("spending_this_year");
    reader.finish();
    return member;
}

void write_line(JsonWriter& writer, const SaleLine& line) {
    writer.begin_object();
    writer.member("base_quantity", line.base_quantity);
    writer.member("category", line.category);
    writer.member("consignor", line.consignor);
    writer.member("cost", line.cost);
    writer.member("discount", line.discount);
    write_discounts(writer, line.discounts);
    writer.member("factor", line.factor);
    writer.member("gross", line.gross);
    writer.member("id", line.id);
    writer.member("name", line.name);
    writer.member("net", line.net);
    write_origin(writer, line.origin);
    writer.member("product", line.product);
    writer.member("quantity", line.quantity);
    writer.member("tax", line.tax);
    writer.member("tax_class", line.tax_class);
    writer.member("true_up", line.true_up);
    writer.member("unit", line.unit);
    writer.member("unit_name", line.unit_name);
    writer.member("unit_price", line.unit_price);
    writer.end_object();
}

SaleLine line_from_json(const json& object, std::int64_t version) {
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
    if (version >= 2) {
        line.discounts = discounts_from_json(reader.list("discounts"));
        line.origin = origin_from_json(reader.optional_object("origin"));
        line.true_up = reader.money("true_up");
    }
    reader.finish();
    return line;
}

} // namespace

void write_sale(JsonWriter& writer, const Sale& sale) {
    writer.member("approver", sale.approver);
    writer.member("at_ms", sale.at);
    writer.member("buyer_class", sale.buyer_class);
    writer.member("cart", sale.cart);
    writer.member("cashier", sale.cashier);
    writer.member("cashier_name", sale.cashier_name);
    writer.member("change", sale.change);
    writer.member("donation", sale.donation);
    writer.member("due", sale.due);
    writer.begin_list("lines");
    for (const SaleLine& line : sale.lines) {
        write_line(writer, line);
    }
    writer.end_list();
    write_member(writer, sale.member);
    write_number(writer, "number", sale.number);
    write_payments(writer, "payments", sale.payments);
    writer.member("reason", sale.reason);
    writer.member("rounding", sale.rounding);
    writer.member("shift", sale.shift);
    writer.member("total", sale.total);
    write_number(writer, "voids", sale.voids);
}

Sale sale_from_json(const json& object, std::int64_t version) {
    JsonReader reader(object);
    Sale sale;
    sale.at = reader.time("at_ms");
    sale.buyer_class = reader.word<BuyerClass>("buyer_class");
    sale.cart = reader.id<CartId>("cart");
    sale.cashier = reader.id<UserId>("cashier");
    sale.cashier_name = reader.text("cashier_name");
    sale.change = reader.money("change");
    sale.due = reader.money("due");
    for (const json& line : reader.list("lines")) {
        sale.lines.push_back(line_from_json(line, version));
    }
    sale.number = number_from_json(reader.object("number"));
    sale.payments = payments_from_json(reader.list("payments"), version);
    sale.rounding = reader.money("rounding");
    sale.total = reader.money("total");
    if (version >= 2) {
        sale.approver = reader.id<UserId>("approver");
        sale.donation = reader.money("donation");
        sale.member = member_from_json(reader.optional_object("member"));
        sale.reason = reader.text("reason");
        sale.shift = reader.id<ShiftId>("shift");
        if (const json* voids = reader.optional_object("voids")) sale.voids = number_from_json(*voids);
    }
    reader.finish();
    return sale;
}

} // namespace sokoguru::db
