#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// Bu Zainab is logged in, who may change products and prices.
struct CatalogueTill : ExampleTill {
    CatalogueTill() { must(LogIn{"ZAINAB", "7777"}); }

    Product product(ProductId id) { return *shop.catalog.find(id); }
    std::optional<Money> price(ProductId id, UnitId unit = piece) {
        return product(id).find_unit(unit)->price;
    }
    BusinessDay in_days(std::int32_t days) const { return {example_day.days + days}; }
    void come_day(int days) { now = UtcTime{afternoon.ms + days * day_ms}; }
};

Product coffee() {
    Product product;
    product.name = "  Kopi  Bubuk 100g ";
    product.category = "Minuman";
    product.units = {{UnitId{}, "pcs", Quantity{1000}, Money{8'500}, {Barcode("8991234000053")}},
                     {UnitId{}, "dus", Quantity::whole(20), Money{160'000}, {}}};
    return product;
}

PriceChange new_price(ProductId product, Money before, Money price) {
    return {product, piece, {}, before, price};
}

} // namespace

TEST_CASE("catalogue: a new product gets an id, a code and numbers for its units") {
    CatalogueTill till;
    till.must(SetProduct{coffee()});
    const Product made = till.product(*till.engine.state().product_set);
    CHECK(made.id == ProductId{14});
    CHECK(made.sku == "B00014");
    CHECK(made.name == "Kopi Bubuk 100g");
    CHECK(made.units[0].id == UnitId{1});
    CHECK(made.units[1].id == UnitId{2});
    till.must(ScanCode{"8991234000053"});
    CHECK(till.cart().lines.back().name == "Kopi Bubuk 100g");
}

TEST_CASE("catalogue: a photo is the shop's to keep, and nothing is written down about it") {
    CatalogueTill till;
    const std::size_t facts = till.shop.ledger.facts.size();
    till.must(ChangePhoto{noodles, "a picture"});
    till.must(ChangePhoto{noodles});
    CHECK(till.shop.ledger.facts.size() == facts);
}

TEST_CASE("catalogue: a product that stays as it is writes nothing down") {
    CatalogueTill till;
    const std::size_t facts = till.shop.ledger.facts.size();
    till.must(SetProduct{till.product(noodles)});
    CHECK(till.shop.ledger.facts.size() == facts);
}

TEST_CASE("catalogue: a cashier changes a product with the manager's word, which is kept") {
    ExampleTill till;
    Product product = *till.shop.catalog.find(noodles);
    product.category = "Mi";
    CHECK(till.handle(SetProduct{product}).error().permission == Permission::manage_catalogue);
    till.must(SetProduct{product}, by_zainab);
    const auto set = till.shop.ledger.facts_of<ProductSet>();
    REQUIRE(set.size() == 1);
    CHECK(set[0].approver != UserId{});
}

TEST_CASE("catalogue: the number of a unit that went is not given again") {
    CatalogueTill till;
    Product product = till.product(noodles);
    product.units[1] = {UnitId{}, "renteng", Quantity::whole(10), std::nullopt, {}};
    till.must(SetProduct{product});
    CHECK(till.product(noodles).units[1].id == UnitId{3});
}

TEST_CASE("catalogue: a price below cost is asked about, and holds when it is meant") {
    CatalogueTill till;
    Product product = till.product(noodles);
    product.units[0].price = Money{2'900};
    const auto refused = till.handle(SetProduct{product});
    CHECK(refused.error() == Refusal{.reason = RefusalReason::list_price_below_cost,
                                     .text = product.name,
                                     .amount = Money{3'000},
                                     .number = 1});
    till.must(SetProduct{product, PricesBelowCost::accepted});
    CHECK(till.price(noodles) == Money{2'900});
}

TEST_CASE("catalogue: prices of a later day hold from its first command on, the rest at once") {
    CatalogueTill till;
    Product product = till.product(noodles);
    product.category = "Mi";
    product.units[0].price = Money{3'700};
    till.must(SetProduct{.product = product, .prices_from = till.in_days(2)});
    CHECK(till.product(noodles).category == "Mi");
    CHECK(till.price(noodles) == Money{3'500});
    CHECK(till.engine.state().price_plan == PricePlanId{1});

    till.come_day(1);
    till.must(ScanCode{noodles_code});
    CHECK(till.cart().lines.back().unit_price == Money{3'500});
    till.must(EmptyCart{"uji"});
    till.come_day(2);
    till.must(ScanCode{noodles_code});
    CHECK(till.cart().lines.back().unit_price == Money{3'700});
    const auto changed = till.shop.ledger.facts_of<PricesChanged>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].plan == PricePlanId{1});
    // Nobody did it.
    const auto& [fact, context] = *std::ranges::find_if(till.shop.ledger.facts, [](const auto& entry) {
        return std::holds_alternative<PricesChanged>(entry.first);
    });
    CHECK(context.user == UserId{});
    CHECK(context.day == till.in_days(2));
}

TEST_CASE("catalogue: planned prices hold though nobody is logged in, and only once") {
    CatalogueTill till;
    till.must(ChangePrices{{new_price(noodles, Money{3'500}, Money{3'700})}, till.in_days(1)});
    till.must(LogOut{});
    till.come_day(3);
    CHECK_FALSE(till.handle(LogIn{"FAISAL", "0000"}));
    CHECK(till.price(noodles) == Money{3'700});
    till.come_day(4);
    till.must(LogIn{"FAISAL", "1234"});
    CHECK(till.shop.ledger.facts_of<PricesChanged>().size() == 1);
}

TEST_CASE("catalogue: a plan that was called off changes nothing") {
    CatalogueTill till;
    till.must(ChangePrices{{new_price(noodles, Money{3'500}, Money{3'700})}, till.in_days(1)});
    till.must(CancelPricePlan{PricePlanId{1}, "batal naik"});
    till.come_day(1);
    till.must(ScanCode{noodles_code});
    CHECK(till.price(noodles) == Money{3'500});
}

TEST_CASE("catalogue: of a plan that holds what is gone is left out, and the last plan of a day wins") {
    CatalogueTill till;
    till.must(ChangePrices{{new_price(noodles, Money{3'500}, Money{3'700}),
                            {noodles, case_of_forty, {}, Money{132'000}, Money{140'000}}},
                           till.in_days(1)});
    till.must(ChangePrices{{new_price(noodles, Money{3'500}, Money{3'800})}, till.in_days(1)});
    Product product = till.product(noodles);
    product.units.pop_back();
    till.must(SetProduct{product});
    till.come_day(1);
    till.must(LogOut{});
    CHECK(till.price(noodles) == Money{3'800});
    CHECK(till.product(noodles).units.size() == 1);
}

TEST_CASE("catalogue: many prices at once are one entry") {
    CatalogueTill till;
    till.must(
        ChangePrices{{new_price(sweet, Money{50}, Money{100}), new_price(noodles, Money{3'500}, Money{3'700}),
                      new_price(water, Money{3'000}, Money{3'000})},
                     std::nullopt,
                     "naik"});
    const auto changed = till.shop.ledger.facts_of<PricesChanged>();
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].changes.size() == 2); // what stays is no change
    CHECK(changed[0].note == "naik");
    CHECK(till.price(sweet) == Money{100});
    CHECK(till.price(noodles) == Money{3'700});
}

namespace {

Promotion cheaper_noodles() {
    Promotion promotion;
    promotion.name = " Hampir  kedaluwarsa ";
    promotion.products = {noodles};
    promotion.percent = Percent{1'000};
    return promotion;
}

} // namespace

TEST_CASE("promotions: they hold at once, also for what was scanned before") {
    CatalogueTill till;
    till.must(ScanCode{noodles_code});
    CHECK(till.engine.state().prices.total == Money{3'500});
    till.must(SetPromotions{{cheaper_noodles()}});
    CHECK(till.engine.state().prices.total == Money{3'150});
    const auto set = till.shop.ledger.facts_of<PromotionSet>();
    REQUIRE(set.size() == 1);
    CHECK(set.front().promotion.id == PromotionId{1});
    CHECK(set.front().promotion.name == "Hampir kedaluwarsa");
    CHECK(set.front().approver == UserId{});

    Promotion over = set.front().promotion;
    over.standing = Promotion::Standing::stopped;
    till.must(SetPromotions{{over, cheaper_noodles()}});
    CHECK(till.shop.ledger.facts_of<PromotionSet>().back().promotion.id == PromotionId{2});
    CHECK(till.engine.state().prices.total == Money{3'150});
}
