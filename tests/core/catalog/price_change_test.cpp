#include "core/catalog/price_change.h"
#include "core/catalog/price_revision.h"
#include "core/catalog/product_difference.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr UnitId piece{1};
constexpr UnitId box{2};

Product noodles() {
    Product product;
    product.id = ProductId{7};
    product.sku = "10001";
    product.name = "INDOMIE GORENG";
    product.units = {{piece, "PCS", Quantity{1000}, Money{3'500}, {}},
                     {box, "DUS", Quantity::whole(40), Money{132'000}, {}}};
    product.units[0].steps = {{PriceLevel::retail, Quantity::whole(12), Money{3'400}},
                              {PriceLevel::member, Quantity::whole(1), Money{3'300}}};
    return product;
}

/// Any prices for the same two units; a price in three is none.
Product with_any_prices(Product product) {
    for (Unit& unit : product.units) {
        const auto any_price = [] { return Money{*rc::gen::inRange(1, 5)}; };
        unit.price = *rc::gen::inRange(0, 3) == 0 ? std::nullopt : std::optional(any_price());
        unit.steps.clear();
        for (const PriceLevel level : {PriceLevel::retail, PriceLevel::member, PriceLevel::wholesale}) {
            for (int from = 1; from <= 2; ++from) {
                if (*rc::gen::inRange(0, 2) == 0)
                    unit.steps.push_back({level, Quantity::whole(from), any_price()});
            }
        }
    }
    return product;
}

} // namespace

TEST_CASE("price changes: the list price, a level's and a tier's, each alone") {
    Product product = noodles();
    CHECK(apply({product.id, piece, {}, Money{3'500}, Money{3'700}}, product));
    CHECK(product.units[0].price == Money{3'700});
    const PriceTier from_twelve{PriceLevel::retail, Quantity::whole(12)};
    CHECK(price_now(product, {product.id, piece, from_twelve, {}, {}}) == Money{3'400});
    CHECK(apply({product.id, piece, from_twelve, Money{3'400}, std::nullopt}, product));
    CHECK(product.units[0].steps.size() == 1);
    CHECK_FALSE(apply({product.id, UnitId{9}, {}, {}, Money{1}}, product));
}

TEST_CASE("price changes: what differs between two products makes the one of the other") {
    check_property("apply undoes price_changes", [] {
        const Product before = with_any_prices(noodles());
        const Product after = with_any_prices(noodles());
        Product followed = before;
        for (const PriceChange& change : price_changes(before, after)) {
            RC_ASSERT(price_now(followed, change) == change.before);
            RC_ASSERT(apply(change, followed));
        }
        RC_ASSERT(followed == after);
        RC_ASSERT(price_changes(after, followed).empty());
    });
}

TEST_CASE("price changes: of a plan only those are left that still change something") {
    const Product product = noodles();
    const std::vector<PriceChange> planned = {{product.id, piece, {}, Money{3'000}, Money{3'500}},
                                              {product.id, box, {}, Money{130'000}, Money{140'000}},
                                              {product.id, UnitId{9}, {}, {}, Money{1}}};
    const std::vector<PriceChange> left = {{product.id, box, {}, Money{132'000}, Money{140'000}}};
    CHECK(changes_left(planned, product) == left);
}

TEST_CASE("price revision: a share of every price, rounded up") {
    const auto changes = revise_prices(noodles(), {.percent = Percent{500}, .round_up_to = Money{100}});
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].price == Money{3'700});   // 3.675
    CHECK(changes[1].price == Money{3'600});   // 3.570, from twelve
    CHECK(changes[2].price == Money{3'500});   // 3.465, members
    CHECK(changes[3].price == Money{138'600}); // the case
}

TEST_CASE("price revision: an amount is for one base unit") {
    const auto changes = revise_prices(noodles(), {.amount = Money{-250}, .round_up_to = Money{500}});
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].price == Money{3'500}); // 3.150 from twelve; 3.250 for one is 3.500 again
    CHECK(changes[0].tier.has_value());
    CHECK(changes[2].price == Money{122'000});
    CHECK(revise_prices(noodles(), {.amount = Money{-5'000}}).empty()); // nothing would be left of any
    CHECK(revise_prices(noodles(), {}).empty());
}

TEST_CASE("price revision: never below the wanted change, and always a multiple") {
    check_property("rounding is up", [] {
        const Product product = with_any_prices(noodles());
        const Money step{*rc::gen::elementOf(std::vector<std::int64_t>{100, 500})};
        const PriceRevision revision{.percent = Percent{*rc::gen::inRange(1, 5'000)}, .round_up_to = step};
        for (const PriceChange& change : revise_prices(product, revision)) {
            RC_ASSERT(change.price->rupiah() % step.rupiah() == 0);
            RC_ASSERT(*change.price >= *change.before);
            RC_ASSERT(*change.price < *change.before + revision.percent.of(*change.before) + step);
        }
    });
}

TEST_CASE("margins: of the price, half up; below cost they are negative") {
    CHECK(margin_of(Money{4'000}, Money{3'000}) == Percent{2'500});
    CHECK(margin_of(Money{3'000}, Money{4'000}) == Percent{-3'333});
    CHECK_FALSE(margin_of(Money{}, Money{4'000}));
    const StockLevel level{Quantity::whole(100), Money{300'000}, Money{3'200}};
    CHECK(cost_of_unit(noodles(), Quantity::whole(40), level) == Money{120'000});
    Product consigned = noodles();
    consigned.consignor = "Bu Sri";
    CHECK(cost_of_unit(consigned, Quantity::whole(40), level) == Money{128'000});
}

TEST_CASE("product history: what differs, each thing once") {
    const Product before = noodles();
    Product after = before;
    after.name = "INDOMIE GORENG 85G";
    after.favourite = true;
    after.units[1].factor = Quantity::whole(20);
    after.units[0].price = Money{3'700};
    after.units[0].steps[1].price = Money{3'600};
    after.units[0].barcodes.emplace_back("0089686010947");
    after.units.push_back({UnitId{3}, "RENTENG", Quantity::whole(10), std::nullopt, {}});
    using Field = ProductDifference::Field;
    const std::vector<ProductDifference> expected = {
        {Field::name, "", "", "INDOMIE GORENG", "INDOMIE GORENG 85G"},
        {Field::favourite, "", "", "no", "yes"},
        {Field::barcode, "PCS", "", "", "0089686010947"},
        {Field::factor, "DUS", "", "40", "20"},
        {Field::unit, "RENTENG", "", "", "RENTENG"},
        {Field::factor, "RENTENG", "", "", "10"},
        {Field::price, "PCS", "", "3.500", "3.700"},
        {Field::step, "PCS", "member 1", "3.300", "3.600"},
    };
    CHECK(differences(before, after) == expected);
    CHECK(differences(after, after).empty());
}
