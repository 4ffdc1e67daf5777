#include "tests/core/stock/stock_fixture.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

StockToAdjust pieces(AdjustmentReason reason, std::int64_t quantity, UnitId unit = UnitId{1}) {
    return {.reason = reason, .lines = {{ProductId{1}, unit, Quantity::whole(quantity)}}};
}

Stockroom with_level(const StockLevel& level) {
    Stockroom room;
    room.levels[ProductId{1}] = level;
    return room;
}

} // namespace

TEST_CASE("adjustment: what is damaged leaves at the moving average, the last piece with all that is left") {
    const Stockroom room = with_level(level_of(3, 1'000, 400));
    const auto two = room.adjust(pieces(AdjustmentReason::damaged, 2));
    REQUIRE(two);
    CHECK(two->lines[0].change == StockChange{Quantity::whole(-2), Money{-667}});
    CHECK(two->total() == Money{-667});
    const auto all = room.adjust(pieces(AdjustmentReason::lost, 3));
    REQUIRE(all);
    CHECK(all->lines[0].change == StockChange{Quantity::whole(-3), Money{-1'000}});
}

TEST_CASE("adjustment: only what was found comes in") {
    const Stockroom room = with_level(level_of(100, 100'000, 900));
    for (const AdjustmentReason reason :
         {AdjustmentReason::damaged, AdjustmentReason::expired, AdjustmentReason::lost,
          AdjustmentReason::own_use, AdjustmentReason::sample, AdjustmentReason::supplier_return}) {
        CHECK(room.adjust(pieces(reason, 1, UnitId{2}))->lines[0].change.quantity == Quantity::whole(-40));
    }
    const auto found = room.adjust(pieces(AdjustmentReason::found, 2));
    REQUIRE(found);
    CHECK(found->lines[0].change == StockChange{Quantity::whole(2), Money{2'000}});
}

TEST_CASE("adjustment: what is found in a negative stock settles what was sold at an estimate") {
    const auto found = with_level(level_of(-4, -4'400, 1'000)).adjust(pieces(AdjustmentReason::found, 6));
    REQUIRE(found);
    CHECK(found->lines[0].change.value == Money{6'000});
    CHECK(found->lines[0].true_up == Money{400}); // Six pieces were there, so two at 1.000 are left.
}

TEST_CASE("adjustment: no more leaves than is there, also over two lines") {
    const Stockroom room = with_level(level_of(3, 3'000, 1'000));
    const Refusal refused = room.adjust(pieces(AdjustmentReason::damaged, 4)).error();
    CHECK(refused.reason == RefusalReason::more_than_on_hand);
    CHECK(refused.quantity == Quantity::whole(3));
    StockToAdjust twice = pieces(AdjustmentReason::damaged, 2);
    twice.lines.push_back(twice.lines[0]);
    CHECK(room.adjust(twice).error().quantity == Quantity::whole(1));
}

TEST_CASE("adjustment: what can't be is refused with its reason") {
    const Stockroom room = with_level(level_of(3, 3'000, 1'000));
    CHECK(room.adjust({}).error().reason == RefusalReason::no_goods);
    CHECK(room.adjust(pieces(AdjustmentReason::lost, 0)).error().reason ==
          RefusalReason::quantity_not_positive);
    CHECK(room.adjust(pieces(AdjustmentReason::found, -1)).error().reason ==
          RefusalReason::quantity_not_positive);
    CHECK(room.adjust(pieces(AdjustmentReason::found, 100'001)).error().reason ==
          RefusalReason::quantity_too_large);
    CHECK(room.adjust(pieces(AdjustmentReason::found, 1, UnitId{7})).error().reason ==
          RefusalReason::unknown_unit);
}

TEST_CASE("adjustment: whatever comes or goes at the average leaves no value without goods") {
    check_property("value follows the goods", [] {
        const std::int64_t before = *rc::gen::inRange(-200, 200);
        const std::int64_t unit_cost = *rc::gen::inRange(0, 9'999);
        StockLevel level = level_of(before, before * unit_cost, *rc::gen::inRange(0, 9'999));
        const std::int64_t moved = *rc::gen::distinctFrom(rc::gen::inRange(-300, 300), 0);
        const ValuedChange valued = change_at_average(level, Quantity::whole(moved));
        RC_ASSERT(valued.change.quantity == Quantity::whole(moved));
        level.quantity += valued.change.quantity;
        level.value += valued.change.value + valued.true_up;
        RC_ASSERT(level.quantity != Quantity{} || level.value == Money{});
        RC_ASSERT(level.quantity <= Quantity{} || level.value >= Money{});
        RC_ASSERT(level.quantity >= Quantity{} || level.value <= Money{});
    });
}
