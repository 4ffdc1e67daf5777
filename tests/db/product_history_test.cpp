#include "core/till/engine.h"
#include "db/verify.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

/// The sample shop with an engine in which the program itself may do everything.
struct ManagedShop {
    SampleShop shop;
    std::optional<Engine> engine;
    UtcTime now = morning;

    ManagedShop() { start(); }
    void start() {
        engine.emplace(sample_profile(), shop.store().ports());
        engine->resume(User{UserId{}, "", "Program", Role::administrator}, engine->state().cart.id);
    }
    void restart() {
        engine.reset();
        shop.open_again();
        start();
    }
    Product product(std::int64_t id) { return *shop.store().catalog().find(ProductId{id}); }
    OrRefusal<Outcome> handle(const Command& command) { return engine->handle(command, now); }
    void must(const Command& command) { REQUIRE(handle(command)); }
    BusinessDay today() const { return business_day(now, Zone::wib, 0); }
    bool verifies() {
        engine.reset();
        shop.close();
        return db::verify(shop.path()).ok();
    }
};

std::vector<Product> products_of(const std::vector<db::ProductVersion>& versions) {
    std::vector<Product> products;
    for (const db::ProductVersion& version : versions) {
        products.push_back(version.product);
    }
    return products;
}

Product any_edit(Product product) {
    const int what = *rc::gen::inRange(0, 6);
    Unit& unit = product.units[*rc::gen::inRange<std::size_t>(0, product.units.size())];
    const Money price{*rc::gen::inRange(1'000, 1'010)};
    if (what == 0) product.name = *rc::gen::elementOf(std::vector<std::string>{"Sabun", "Kopi", "Teh"});
    if (what == 1) product.favourite = !product.favourite;
    if (what == 2) unit.price = price;
    if (what == 3) unit.steps = {{PriceLevel::member, Quantity::whole(*rc::gen::inRange(1, 4)), price}};
    if (what == 4) unit.barcodes = {sample_barcode(*rc::gen::inRange(900, 903))};
    if (what == 5 && product.units.size() > 1) product.units.pop_back();
    return product;
}

PriceChange any_price(const Product& product) {
    PriceChange change{product.id, product.units.front().id, {}, {}, Money{*rc::gen::inRange(1'000, 1'010)}};
    change.before = price_now(product, change);
    return change;
}

/// One random thing that happens to one of the products; refusals are as good as deeds.
void happen(ManagedShop& shop) {
    const std::int64_t id = *rc::gen::inRange(1, 4);
    const std::optional<BusinessDay> from =
        *rc::gen::inRange(0, 3) == 0 ? std::optional(BusinessDay{shop.today().days + *rc::gen::inRange(1, 4)})
                                     : std::nullopt;
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
    case 1:
        static_cast<void>(
            shop.handle(SetProduct{any_edit(shop.product(id)), PricesBelowCost::accepted, from}));
        break;
    case 2:
    case 3:
        static_cast<void>(
            shop.handle(ChangePrices{{any_price(shop.product(id))}, from, "", PricesBelowCost::accepted}));
        break;
    case 4:
        static_cast<void>(shop.handle(CancelPricePlan{PricePlanId{*rc::gen::inRange(1, 4)}, "batal"}));
        break;
    default: shop.now.ms += day_ms; break;
    }
}

} // namespace

TEST_CASE("product history: who, when, what was and what is, from the entries themselves") {
    ManagedShop shop;
    const Product first = shop.product(1);
    Product second = first;
    second.name = "Barang Satu";
    shop.must(SetProduct{second});
    shop.must(ChangePrices{{{first.id, UnitId{1}, {}, Money{1'000}, Money{1'100}}}, {}, "naik"});
    Product third = second;
    third.units[0].price = Money{1'100};
    const auto history = shop.shop.store().product_history(first.id);
    CHECK(products_of(history) == std::vector<Product>{first, second, third});
    CHECK(history[0].user_name == "Faisal Contoh");
    CHECK(history[1].user_name.empty());
    CHECK(history[2].note == "naik");
    CHECK(shop.shop.store().product_history(ProductId{99}).empty());
    CHECK(shop.verifies());
}

TEST_CASE("planned prices: after a restart they hold from the first command of their day on, and verify") {
    ManagedShop shop;
    shop.must(ChangePrices{
        {{ProductId{1}, UnitId{1}, {}, Money{1'000}, Money{1'200}},
         {ProductId{1}, UnitId{2}, PriceTier{PriceLevel::member, Quantity::whole(1)}, {}, Money{37'000}}},
        BusinessDay{shop.today().days + 1},
        "minggu depan"});
    shop.restart();
    shop.must(LookAtStock{});
    CHECK(shop.product(1).units[0].price == Money{1'000});
    shop.now.ms += day_ms;
    shop.restart();
    CHECK(shop.product(1).units[0].price == Money{1'000}); // nobody asked anything yet
    shop.must(LookAtStock{});
    CHECK(shop.product(1).units[0].price == Money{1'200});
    CHECK(shop.product(1).units[1].steps ==
          std::vector<PriceStep>{{PriceLevel::member, Quantity::whole(1), Money{37'000}}});
    const auto plans = shop.shop.store().price_plans();
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].standing == PlanStanding::held);
    CHECK(plans[0].plan.note == "minggu depan");
    CHECK(shop.shop.store().product_history(ProductId{1}).back().plan == PricePlanId{1});
    CHECK(shop.verifies());
}

TEST_CASE("planned prices: the list has what is to come first, with the reason of what was called off") {
    ManagedShop shop;
    const auto plan = [&](std::int32_t days) {
        shop.must(ChangePrices{{{ProductId{2}, UnitId{1}, {}, Money{2'000}, Money{2'100}}},
                               BusinessDay{shop.today().days + days}});
    };
    plan(3);
    plan(2);
    plan(1);
    shop.must(CancelPricePlan{PricePlanId{3}, "salah hari"});
    const auto plans = shop.shop.store().price_plans();
    REQUIRE(plans.size() == 3);
    CHECK(plans[0].plan.id == PricePlanId{2});
    CHECK(plans[1].plan.id == PricePlanId{1});
    CHECK(plans[2].reason == "salah hari");
    CHECK(shop.verifies());
}

TEST_CASE("changed products: since a day, with what they were before it") {
    ManagedShop shop;
    shop.now.ms += day_ms;
    Product product = shop.product(3);
    product.units[0].price = Money{3'100};
    shop.must(SetProduct{product});
    product.units[0].price = Money{3'200};
    shop.must(SetProduct{product});
    const auto changed = shop.shop.store().products_changed_since(shop.today());
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].product.units[0].price == Money{3'200});
    REQUIRE(changed[0].before);
    CHECK(changed[0].before->units[0].price == Money{3'000});
    const auto all = shop.shop.store().products_changed_since(BusinessDay{shop.today().days - 1});
    CHECK(all.size() == 5);
    CHECK_FALSE(all[0].before);
}

TEST_CASE("shelf labels: due until they are printed, and again when the price is another one") {
    ManagedShop shop;
    db::Store& store = shop.shop.store();
    const auto due = store.labels_due();
    CHECK(due.size() == 10);
    store.note_labels(due, morning);
    CHECK(store.labels_due().empty());
    shop.must(ChangePrices{{{ProductId{2}, UnitId{2}, {}, Money{76'000}, Money{80'000}}}});
    const std::vector<db::LabelDue> changed = store.labels_due();
    CHECK(changed == std::vector<db::LabelDue>{{ProductId{2}, UnitId{2}, Money{80'000}}});
    shop.must(ChangePrices{{{ProductId{2}, UnitId{2}, {}, Money{80'000}, Money{76'000}}}});
    CHECK(store.labels_due().empty());
    // What comes out of the printer late has the price that was sent to it.
    store.note_labels(changed, morning);
    CHECK(store.labels_due() == std::vector<db::LabelDue>{{ProductId{2}, UnitId{2}, Money{76'000}}});
    CHECK(shop.verifies());
}

TEST_CASE(
    "any edits: the history ends with the product as it is, planned prices hold exactly from their day") {
    check_property("random edits", [] {
        ManagedShop shop;
        const int steps = *rc::gen::inRange(0, 25);
        for (int i = 0; i < steps; ++i) {
            happen(shop);
            static_cast<void>(shop.handle(LookAtStock{}));
            for (std::int64_t id = 1; id <= 3; ++id) {
                const auto history = shop.shop.store().product_history(ProductId{id});
                RC_ASSERT(history.back().product == shop.product(id));
            }
            for (const db::PricePlanListing& listing : shop.shop.store().price_plans()) {
                const bool has_come = listing.plan.from <= shop.today();
                RC_ASSERT((listing.standing == PlanStanding::planned) == !has_come ||
                          listing.standing == PlanStanding::cancelled);
            }
        }
        RC_ASSERT(shop.verifies());
    });
}
