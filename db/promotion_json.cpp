#include "db/promotion_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_products(JsonWriter& writer, std::string_view key, const std::vector<ProductId>& products) {
    writer.begin_list(key);
    for (const ProductId product : products) {
        writer.element(product.value());
    }
    writer.end_list();
}

std::vector<ProductId> products_of(JsonReader& reader, const char* key) {
    std::vector<ProductId> products;
    for (const std::int64_t product : reader.integers(key)) {
        products.emplace_back(product);
    }
    return products;
}

void write_promotion(JsonWriter& writer, const Promotion& promotion) {
    writer.member("amount", promotion.amount);
    writer.member("audience", promotion.audience);
    writer.member("basket_min", promotion.basket_min);
    writer.member("category", promotion.category);
    writer.member("from_day", promotion.from);
    writer.member("from_minute", promotion.from_minute);
    writer.member("id", promotion.id);
    writer.member("kind", promotion.kind);
    writer.member("name", promotion.name);
    writer.member("pay", promotion.pay);
    writer.member("percent", promotion.percent);
    write_products(writer, "products", promotion.products);
    write_products(writer, "rewards", promotion.rewards);
    writer.member("scope", promotion.scope);
    writer.member("standing", promotion.standing);
    writer.member("take", promotion.take);
    writer.member("times_max", promotion.times_max);
    writer.member("to_day", promotion.to);
    writer.member("to_minute", promotion.to_minute);
    writer.member("weekdays", promotion.weekdays);
}

Promotion promotion_from_json(const json& object) {
    JsonReader reader(object);
    Promotion promotion;
    promotion.amount = reader.money("amount");
    promotion.audience = reader.word<Promotion::Audience>("audience");
    promotion.basket_min = reader.money("basket_min");
    promotion.category = reader.text("category");
    promotion.from = reader.day("from_day");
    promotion.from_minute = reader.small_integer("from_minute");
    promotion.id = reader.id<PromotionId>("id");
    promotion.kind = reader.word<Promotion::Kind>("kind");
    promotion.name = reader.text("name");
    promotion.pay = reader.integer("pay");
    promotion.percent = reader.percent("percent");
    promotion.products = products_of(reader, "products");
    promotion.rewards = products_of(reader, "rewards");
    promotion.scope = reader.word<Promotion::Scope>("scope");
    promotion.standing = reader.word<Promotion::Standing>("standing");
    promotion.take = reader.integer("take");
    promotion.times_max = reader.integer("times_max");
    promotion.to = reader.day("to_day");
    promotion.to_minute = reader.small_integer("to_minute");
    promotion.weekdays = reader.small_integer("weekdays");
    reader.finish();
    return promotion;
}

} // namespace

void write_promotion_set(JsonWriter& writer, const PromotionSet& fact) {
    writer.member("approver", fact.approver);
    writer.begin_object("promotion");
    write_promotion(writer, fact.promotion);
    writer.end_object();
}

PromotionSet read_promotion_set(JsonReader& reader, std::int64_t version) {
    PromotionSet fact{promotion_from_json(reader.object("promotion")), {}};
    if (version >= 2) fact.approver = reader.id<UserId>("approver");
    return fact;
}

} // namespace sokoguru::db
