#include "db/cart_json.h"

#include "db/fault.h"
#include "db/json_reader.h"
#include "db/json_writer.h"
#include "db/payment_json.h"
#include "db/price_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

/// The form of payments that journal bodies have since their second version.
constexpr std::int64_t payments_version = 2;

json parse(const std::string& text) {
    try {
        return json::parse(text);
    } catch (const json::exception& error) {
        throw Fault(FaultKind::damaged, std::string("a kept cart is no JSON: ") + error.what());
    }
}

void write_discount(JsonWriter& writer, std::string_view key, const std::optional<ManualDiscount>& discount) {
    if (!discount) return writer.null(key);
    writer.begin_object(key);
    writer.member("amount", discount->amount);
    writer.member("approver", discount->approver);
    writer.member("percent", discount->percent);
    writer.member("reason", discount->reason);
    writer.end_object();
}

std::optional<ManualDiscount> discount_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    ManualDiscount discount;
    discount.amount = reader.money("amount");
    discount.approver = reader.id<UserId>("approver");
    discount.percent = reader.percent("percent");
    discount.reason = reader.text("reason");
    reader.finish();
    return discount;
}

void write_allowed_return(JsonWriter& writer, const std::optional<AllowedReturn>& allowed) {
    if (!allowed) return writer.null("allowed_return");
    writer.begin_object("allowed_return");
    writer.member("approver", allowed->approver);
    writer.member("reason", allowed->reason);
    writer.end_object();
}

std::optional<AllowedReturn> allowed_return_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    AllowedReturn allowed;
    allowed.approver = reader.id<UserId>("approver");
    allowed.reason = reader.text("reason");
    reader.finish();
    return allowed;
}

void write_buyer(JsonWriter& writer, const std::optional<Buyer>& buyer) {
    if (!buyer) return writer.null("buyer");
    writer.begin_object("buyer");
    writer.member("buyer_class", buyer->buyer_class);
    writer.member("code", buyer->code);
    writer.member("member", buyer->member);
    writer.end_object();
}

std::optional<Buyer> buyer_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    Buyer buyer;
    buyer.buyer_class = reader.word<BuyerClass>("buyer_class");
    buyer.code = reader.text("code");
    buyer.member = reader.id<MemberId>("member");
    reader.finish();
    return buyer;
}

void write_cases(JsonWriter& writer, const std::vector<CaseOffer>& cases) {
    writer.begin_list("cases");
    for (const CaseOffer& offer : cases) {
        writer.begin_object();
        writer.member("factor", offer.factor);
        writer.member("price", offer.price);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<CaseOffer> cases_from_json(const json& list) {
    std::vector<CaseOffer> cases;
    for (const json& object : list) {
        JsonReader reader(object);
        CaseOffer offer;
        offer.factor = reader.quantity("factor");
        offer.price = reader.money("price");
        reader.finish();
        cases.push_back(offer);
    }
    return cases;
}

void write_manual_price(JsonWriter& writer, const std::optional<ManualPrice>& price) {
    if (!price) return writer.null("manual_price");
    writer.begin_object("manual_price");
    writer.member("approver", price->approver);
    writer.member("price", price->price);
    writer.member("reason", price->reason);
    writer.end_object();
}

std::optional<ManualPrice> manual_price_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    ManualPrice price;
    price.approver = reader.id<UserId>("approver");
    price.price = reader.money("price");
    price.reason = reader.text("reason");
    reader.finish();
    return price;
}

void write_sold_before(JsonWriter& writer, const std::optional<SoldBefore>& sold) {
    if (!sold) return writer.null("sold_before");
    writer.begin_object("sold_before");
    writer.member("cost", sold->cost);
    writer.member("discount", sold->discount);
    writer.member("gross", sold->gross);
    writer.member("line", sold->line);
    writer.member("quantity", sold->quantity);
    writer.member("returned_quantity", sold->returned_quantity);
    write_number(writer, "sale", sold->sale);
    writer.member("tax", sold->tax);
    writer.end_object();
}

std::optional<SoldBefore> sold_before_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    SoldBefore sold;
    sold.cost = reader.money("cost");
    sold.discount = reader.money("discount");
    sold.gross = reader.money("gross");
    sold.line = reader.id<LineId>("line");
    sold.quantity = reader.quantity("quantity");
    sold.returned_quantity = reader.quantity("returned_quantity");
    sold.sale = number_from_json(reader.object("sale"));
    sold.tax = reader.money("tax");
    reader.finish();
    return sold;
}

} // namespace

std::string header_text(const CartHeader& header) {
    if (header == CartHeader{}) return {};
    JsonWriter writer;
    writer.begin_object();
    write_allowed_return(writer, header.allowed_return);
    write_buyer(writer, header.buyer);
    write_discount(writer, "discount", header.discount);
    write_payments(writer, "payments", header.payments);
    writer.end_object();
    return writer.take_text();
}

CartHeader header_from_text(const std::string& text) {
    CartHeader header;
    if (text.empty()) return header;
    const json object = parse(text);
    JsonReader reader(object);
    header.allowed_return = allowed_return_from_json(reader.optional_object("allowed_return"));
    header.buyer = buyer_from_json(reader.optional_object("buyer"));
    header.discount = discount_from_json(reader.optional_object("discount"));
    header.payments = payments_from_json(reader.list("payments"), payments_version);
    reader.finish();
    return header;
}

std::string line_details_text(const CartLine& line) {
    const bool is_plain = line.steps.empty() && line.cases.empty() && line.rules == SaleRules{} &&
                          !line.manual_price && !line.discount && !line.sold_before;
    if (is_plain) return {};
    JsonWriter writer;
    writer.begin_object();
    write_cases(writer, line.cases);
    write_discount(writer, "discount", line.discount);
    write_manual_price(writer, line.manual_price);
    write_sale_rules(writer, "rules", line.rules);
    write_sold_before(writer, line.sold_before);
    write_steps(writer, "steps", line.steps);
    writer.end_object();
    return writer.take_text();
}

void read_line_details(const std::string& text, CartLine& line) {
    if (text.empty()) return;
    const json object = parse(text);
    JsonReader reader(object);
    line.cases = cases_from_json(reader.list("cases"));
    line.discount = discount_from_json(reader.optional_object("discount"));
    line.manual_price = manual_price_from_json(reader.optional_object("manual_price"));
    line.rules = sale_rules_from_json(reader.object("rules"));
    line.sold_before = sold_before_from_json(reader.optional_object("sold_before"));
    line.steps = steps_from_json(reader.list("steps"));
    reader.finish();
}

} // namespace sokoguru::db
