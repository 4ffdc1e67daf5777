// What a cart of forty lines costs, which is worked out after every scan: without promotions, with fifty of a
// usual shop, and with fifty that all want the same goods.

#include "core/sale/pricing.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>

namespace {

using namespace sokoguru;

constexpr std::int64_t line_count = 40;
constexpr std::int64_t promotion_count = 50;
constexpr std::array<const char*, 5> categories = {"Mi instan", "Minuman", "Sembako", "Alat tulis", "Jajan"};

/// One to three pieces of each of forty products, in five categories; a third has a member's price.
Cart cart_of_forty() {
    Cart cart;
    cart.id = CartId{1};
    cart.began = UtcTime{1'795'511'100'000};
    cart.header.buyer = Buyer{MemberId{7}, "A-00007", BuyerClass::member};
    for (std::int64_t i = 0; i < line_count; ++i) {
        CartLine line;
        line.id = LineId{i + 1};
        line.product = ProductId{(i * 17 + 3) % line_count + 1};
        line.name = "Barang";
        line.category = categories[static_cast<std::size_t>(i) % categories.size()];
        line.unit_price = Money{1'500 + i % 7 * 750};
        line.quantity = Quantity::whole(1 + i % 3);
        if (i % 3 == 0)
            line.steps = {{PriceLevel::member, Quantity::whole(1), line.unit_price - Money{100}},
                          {PriceLevel::retail, Quantity::whole(12), line.unit_price - Money{200}}};
        cart.lines.push_back(line);
    }
    return cart;
}

Promotion named(std::int64_t id, Promotion::Kind kind) {
    Promotion promotion;
    promotion.id = PromotionId{id};
    promotion.name = "Promosi " + std::to_string(id);
    promotion.kind = kind;
    promotion.percent = Percent{1'000};
    promotion.amount = Money{3'000};
    promotion.take = 2;
    promotion.pay = 1;
    return promotion;
}

constexpr std::array kinds = {Promotion::Kind::percent_off,      Promotion::Kind::amount_off,
                              Promotion::Kind::n_for_price_of_m, Promotion::Kind::buy_x_get_y,
                              Promotion::Kind::bundle_price,     Promotion::Kind::mix_and_match};

/// Promotions of a shop with two thousand products: most are for products that this cart doesn't have.
std::vector<Promotion> promotions_of_a_shop() {
    std::vector<Promotion> promotions;
    for (std::int64_t id = 1; id <= promotion_count; ++id) {
        Promotion promotion = named(id, kinds[static_cast<std::size_t>(id) % kinds.size()]);
        promotion.amount = promotion.kind == Promotion::Kind::amount_off ? Money{250} : Money{3'000};
        for (std::int64_t i = 0; i < 4; ++i) {
            promotion.products.emplace_back((id * 53 + i * 29) % (id % 2 == 0 ? 60 : 2'000) + 1);
        }
        if (id == promotion_count) promotion.scope = Promotion::Scope::basket;
        promotions.push_back(promotion);
    }
    return promotions;
}

/// Every one is for a whole category, so that each piece is wanted by ten of them.
std::vector<Promotion> promotions_for_everything() {
    std::vector<Promotion> promotions;
    for (std::int64_t id = 1; id <= promotion_count; ++id) {
        Promotion promotion =
            named(id, id % 2 == 0 ? Promotion::Kind::mix_and_match : Promotion::Kind::buy_x_get_y);
        promotion.scope = Promotion::Scope::category;
        promotion.category = categories[static_cast<std::size_t>(id) % categories.size()];
        promotion.take = 2 + id % 3;
        promotion.amount = Money{2'000 * promotion.take - id};
        promotions.push_back(promotion);
    }
    return promotions;
}

void price(benchmark::State& state, std::vector<Promotion> promotions) {
    const Cart cart = cart_of_forty();
    const PricingRules rules{std::move(promotions), Zone::wib, 0};
    for (auto _ : state) {
        benchmark::DoNotOptimize(price_cart(cart, rules));
    }
}

void price_without_promotions(benchmark::State& state) {
    price(state, {});
}

void price_with_promotions_of_a_shop(benchmark::State& state) {
    price(state, promotions_of_a_shop());
}

void price_with_promotions_for_everything(benchmark::State& state) {
    price(state, promotions_for_everything());
}

BENCHMARK(price_without_promotions);
BENCHMARK(price_with_promotions_of_a_shop);
BENCHMARK(price_with_promotions_for_everything);

} // namespace
