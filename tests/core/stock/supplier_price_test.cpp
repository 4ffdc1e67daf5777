#include "core/stock/supplier_price.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const Supplier indah{SupplierId{7}, "INDAH", "CV Indah", "", 3, {}, SupplierStanding::active};

SupplierPrice by_case() {
    SupplierPrice price;
    price.unit = UnitId{2};
    price.price = Money{95'000};
    return price;
}

RefusalReason reason_of(const SupplierPrice& price) {
    return decide_supplier_price(price, indah, goods(1)).error().reason;
}

} // namespace

TEST_CASE("price list: a line is the supplier's and the product's, whatever was asked") {
    const auto decided = decide_supplier_price(by_case(), indah, goods(4));
    REQUIRE(decided);
    CHECK(decided->supplier == SupplierId{7});
    CHECK(decided->product == ProductId{4});
}

TEST_CASE("price list: what can't be is refused") {
    SupplierPrice free = by_case();
    free.price = Money{};
    CHECK(reason_of(free) == RefusalReason::amount_not_positive);
    SupplierPrice packless = by_case();
    packless.pack = Quantity{};
    CHECK(reason_of(packless) == RefusalReason::pack_not_possible);
    SupplierPrice of_nothing = by_case();
    of_nothing.unit = UnitId{3};
    CHECK(reason_of(of_nothing) == RefusalReason::unknown_unit);
    SupplierPrice falling = by_case();
    falling.steps = {{Quantity::whole(12), Money{90'000}}, {Quantity::whole(6), Money{92'000}}};
    CHECK(reason_of(falling) == RefusalReason::price_steps_not_possible);
    SupplierPrice slow = by_case();
    slow.lead_time_days = 367;
    CHECK(reason_of(slow) == RefusalReason::lead_time_not_possible);
    SupplierPrice in_parts = by_case();
    in_parts.minimum = Quantity{1'500};
    CHECK(reason_of(in_parts) == RefusalReason::quantity_not_whole);
}

TEST_CASE("price list: the tiers hold from their quantities on") {
    SupplierPrice price = by_case();
    price.steps = {{Quantity::whole(5), Money{93'000}}, {Quantity::whole(10), Money{90'000}}};
    CHECK(price_of(price, Quantity::whole(4)) == Money{95'000});
    CHECK(price_of(price, Quantity::whole(5)) == Money{93'000});
    CHECK(price_of(price, Quantity::whole(25)) == Money{90'000});
}

TEST_CASE("price list: what is needed is bought in whole packs and not below the minimum") {
    SupplierPrice price = by_case();
    CHECK(purchase_quantity(price, Quantity::whole(40), Quantity::whole(96)) == Quantity::whole(3));
    price.minimum = Quantity::whole(5);
    CHECK(purchase_quantity(price, Quantity::whole(40), Quantity::whole(96)) == Quantity::whole(5));
    price.pack = Quantity::whole(2);
    CHECK(purchase_quantity(price, Quantity::whole(40), Quantity::whole(96)) == Quantity::whole(6));
}

TEST_CASE("price list: what is bought always covers what is needed") {
    check_property("covers", [] {
        SupplierPrice price;
        price.minimum = Quantity::whole(*rc::gen::inRange(0, 9));
        price.pack = Quantity::whole(*rc::gen::inRange(1, 9));
        const Quantity factor{*rc::gen::inRange<std::int64_t>(1, 100'000)};
        const Quantity needed{*rc::gen::inRange<std::int64_t>(1, 10'000'000)};
        const Quantity bought = purchase_quantity(price, factor, needed);
        RC_ASSERT(in_base_units(bought, factor) >= needed);
        RC_ASSERT(bought >= price.minimum);
        RC_ASSERT(bought.thousandths() % price.pack.thousandths() == 0);
    });
}
