#include "db/promotion_table.h"

namespace sokoguru::db {

namespace {

Promotion read_promotion(Rows& rows) {
    Promotion promotion;
    promotion.id = rows.id<PromotionId>();
    promotion.name = rows.text();
    promotion.kind = rows.word<Promotion::Kind>();
    promotion.scope = rows.word<Promotion::Scope>();
    promotion.category = rows.text();
    promotion.percent = rows.percent();
    promotion.amount = rows.money();
    promotion.take = rows.integer();
    promotion.pay = rows.integer();
    promotion.basket_min = rows.money();
    promotion.audience = rows.word<Promotion::Audience>();
    promotion.from = rows.day();
    promotion.to = rows.day();
    promotion.weekdays = rows.small_integer();
    promotion.from_minute = rows.small_integer();
    promotion.to_minute = rows.small_integer();
    promotion.times_max = rows.integer();
    promotion.standing = rows.word<Promotion::Standing>();
    return promotion;
}

} // namespace

PromotionTable::PromotionTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      set_(database,
           "INSERT INTO promotion (shop, promotion, name, kind, scope, category, percent, amount, take, "
           "pay, basket_min, audience, from_day, to_day, weekdays, from_minute, to_minute, times_max, "
           "standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
           "(shop, promotion) DO UPDATE SET name = excluded.name, kind = excluded.kind, scope = "
           "excluded.scope, category = excluded.category, percent = excluded.percent, amount = "
           "excluded.amount, take = excluded.take, pay = excluded.pay, basket_min = "
           "excluded.basket_min, audience = excluded.audience, from_day = excluded.from_day, to_day = "
           "excluded.to_day, weekdays = excluded.weekdays, from_minute = excluded.from_minute, "
           "to_minute = excluded.to_minute, times_max = excluded.times_max, standing = excluded.standing"),
      remove_products_(database, "DELETE FROM promotion_product WHERE shop = ? AND promotion = ?"),
      add_product_(database, "INSERT INTO promotion_product (shop, promotion, role, ordinal, product) "
                             "VALUES (?, ?, ?, ?, ?)"),
      active_(database,
              "SELECT promotion, name, kind, scope, category, percent, amount, take, pay, basket_min, "
              "audience, from_day, to_day, weekdays, from_minute, to_minute, times_max, standing FROM "
              "promotion WHERE shop = ? AND standing = 'active' ORDER BY promotion"),
      all_(database, "SELECT promotion, name, kind, scope, category, percent, amount, take, pay, basket_min, "
                     "audience, from_day, to_day, weekdays, from_minute, to_minute, times_max, standing FROM "
                     "promotion WHERE shop = ? ORDER BY promotion"),
      products_(database, "SELECT role, product FROM promotion_product WHERE shop = ? AND promotion = ? "
                          "ORDER BY role, ordinal"),
      last_(database, "SELECT coalesce(max(promotion), 0) FROM promotion WHERE shop = ?") {}

void PromotionTable::set(const Promotion& promotion) {
    set_.run(shop_, promotion.id, promotion.name, promotion.kind, promotion.scope, promotion.category,
             promotion.percent, promotion.amount, promotion.take, promotion.pay, promotion.basket_min,
             promotion.audience, promotion.from, promotion.to, promotion.weekdays, promotion.from_minute,
             promotion.to_minute, promotion.times_max, promotion.standing);
    remove_products_.run(shop_, promotion.id);
    std::int64_t ordinal = 0;
    for (const ProductId product : promotion.products) {
        add_product_.run(shop_, promotion.id, "product", ++ordinal, product);
    }
    for (const ProductId product : promotion.rewards) {
        add_product_.run(shop_, promotion.id, "reward", ++ordinal, product);
    }
}

std::vector<Promotion> PromotionTable::active() {
    const ReadScope scope(*database_);
    return read(active_.query(shop_));
}

std::vector<Promotion> PromotionTable::all() {
    const ReadScope scope(*database_);
    return read(all_.query(shop_));
}

std::vector<Promotion> PromotionTable::read(Rows rows) {
    std::vector<Promotion> promotions;
    while (rows.next()) {
        Promotion promotion = read_promotion(rows);
        Rows products = products_.query(shop_, promotion.id);
        while (products.next()) {
            auto& list = products.text() == "reward" ? promotion.rewards : promotion.products;
            list.push_back(products.id<ProductId>());
        }
        promotions.push_back(std::move(promotion));
    }
    return promotions;
}

PromotionId PromotionTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return PromotionId{rows.integer() + 1};
}

} // namespace sokoguru::db
