#include "db/fact_json.h"

#include "db/fault.h"
#include "db/json_reader.h"
#include "db/json_writer.h"
#include "db/product_json.h"
#include "db/sale_json.h"
#include "db/settings_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace sokoguru::db {

namespace {

using nlohmann::json;

constexpr std::int64_t body_version = 1;

void write_body(JsonWriter& writer, const ShopSet& fact, const Hash&) {
    writer.begin_object("profile");
    write_profile(writer, fact.profile);
    writer.end_object();
    writer.member("v", body_version);
}

void write_body(JsonWriter& writer, const UserSet& fact, const Hash&) {
    writer.member("code", fact.user.code);
    writer.member("id", fact.user.id);
    writer.member("name", fact.user.name);
    writer.member("pin_hash", fact.pin_hash);
    writer.member("role", fact.user.role);
    writer.member("v", body_version);
}

void write_body(JsonWriter& writer, const MemberSet& fact, const Hash& details_hash) {
    writer.member("buyer_class", fact.member.buyer_class);
    writer.member("code", fact.member.code);
    writer.member("details_hash", to_hex(details_hash));
    writer.member("id", fact.member.id);
    writer.member("joined", fact.member.joined);
    writer.member("v", body_version);
}

void write_body(JsonWriter& writer, const ProductSet& fact, const Hash&) {
    writer.begin_object("product");
    write_product(writer, fact.product);
    writer.end_object();
    writer.member("v", body_version);
}

void write_body(JsonWriter& writer, const GoodsReceived& fact, const Hash&) {
    writer.member("product", fact.product);
    writer.member("quantity", fact.receipt.received.quantity);
    writer.member("true_up", fact.receipt.true_up);
    writer.member("unit_cost", fact.receipt.unit_cost);
    writer.member("v", body_version);
    writer.member("value", fact.receipt.received.value);
}

void write_body(JsonWriter& writer, const SaleMade& fact, const Hash&) {
    writer.begin_object("sale");
    write_sale(writer, fact.sale);
    writer.end_object();
    writer.member("v", body_version);
}

ShopSet read_shop_set(JsonReader& reader) {
    return {profile_from_json(reader.object("profile"))};
}

UserSet read_user_set(JsonReader& reader) {
    UserSet fact;
    fact.user.code = reader.text("code");
    fact.user.id = reader.id<UserId>("id");
    fact.user.name = reader.text("name");
    fact.pin_hash = reader.text("pin_hash");
    fact.user.role = reader.word<Role>("role");
    return fact;
}

MemberSet read_member_set(JsonReader& reader) {
    MemberSet fact;
    fact.member.buyer_class = reader.word<BuyerClass>("buyer_class");
    fact.member.code = reader.text("code");
    fact.member.id = reader.id<MemberId>("id");
    fact.member.joined = reader.text("joined");
    return fact;
}

GoodsReceived read_goods_received(JsonReader& reader) {
    GoodsReceived fact;
    fact.product = reader.id<ProductId>("product");
    fact.receipt.received.quantity = reader.quantity("quantity");
    fact.receipt.true_up = reader.money("true_up");
    fact.receipt.unit_cost = reader.money("unit_cost");
    fact.receipt.received.value = reader.money("value");
    return fact;
}

template <class>
inline constexpr std::string_view type_of = {};
template <>
inline constexpr std::string_view type_of<ShopSet> = "shop_set";
template <>
inline constexpr std::string_view type_of<UserSet> = "user_set";
template <>
inline constexpr std::string_view type_of<MemberSet> = "member_set";
template <>
inline constexpr std::string_view type_of<ProductSet> = "product_set";
template <>
inline constexpr std::string_view type_of<GoodsReceived> = "goods_received";
template <>
inline constexpr std::string_view type_of<SaleMade> = "sale_made";

RecordedFact read_fact(std::string_view type, JsonReader& reader) {
    if (type == type_of<ShopSet>) return {read_shop_set(reader), {}};
    if (type == type_of<UserSet>) return {read_user_set(reader), {}};
    if (type == type_of<ProductSet>) return {ProductSet{product_from_json(reader.object("product"))}, {}};
    if (type == type_of<GoodsReceived>) return {read_goods_received(reader), {}};
    if (type == type_of<SaleMade>) return {SaleMade{sale_from_json(reader.object("sale"))}, {}};
    if (type == type_of<MemberSet>) {
        RecordedFact recorded{read_member_set(reader), {}};
        const auto hash = hash_from_hex(reader.text("details_hash"));
        if (!hash) throw Fault(FaultKind::damaged, "a member's details_hash is no hash");
        recorded.member_details_hash = *hash;
        return recorded;
    }
    throw Fault(FaultKind::damaged, "a journal entry has the unknown type " + std::string(type));
}

} // namespace

EncodedFact encode_fact(const Fact& fact, const Hash& member_details_hash) {
    JsonWriter json;
    return std::visit(
        [&](const auto& one) {
            json.begin_object();
            write_body(json, one, member_details_hash);
            json.end_object();
            return EncodedFact{type_of<std::decay_t<decltype(one)>>, body_version, json.take_text()};
        },
        fact);
}

RecordedFact decode_fact(std::string_view type, std::int64_t version, const std::string& body) {
    try {
        const json object = json::parse(body);
        JsonReader reader(object);
        RecordedFact recorded = read_fact(type, reader);
        if (version != body_version || reader.integer("v") != body_version) {
            throw Fault(FaultKind::damaged, "a journal body has an unknown version");
        }
        reader.finish();
        // Double keys, other spellings of a number and white space are found by writing it again.
        if (object.dump() != body) throw Fault(FaultKind::damaged, "a journal body is not canonical");
        return recorded;
    } catch (const json::exception& error) {
        throw Fault(FaultKind::damaged, std::string("a journal body is no JSON: ") + error.what());
    }
}

} // namespace sokoguru::db
