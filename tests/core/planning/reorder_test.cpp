#include "core/planning/reorder.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Demand demand_of(double mean, double spread) {
    return {mean, spread, 90};
}

rc::Gen<Quantity> any_quantity(std::int64_t from, std::int64_t to) {
    return rc::gen::map(rc::gen::inRange(from, to), [](std::int64_t value) { return Quantity{value}; });
}

} // namespace

TEST_CASE("reorder: the domain's vector") {
    const Supply supply{.lead_days = 3, .lead_spread_days = 1, .review_days = 7, .safety_thousandths = 1'645};
    const ReorderPlan plan = plan_reorder(demand_of(12, 4), supply, Divisibility::whole);
    CHECK(plan.reorder_point == Quantity::whole(59));
    CHECK(plan.order_up_to == Quantity::whole(149));
    CHECK(order_quantity(plan, {Quantity::whole(60), {}, {}}, Quantity::whole(24)) == Quantity::whole(96));
}

TEST_CASE("reorder: the formulas in a table") {
    struct Case {
        double mean, spread;
        Supply supply;
        Divisibility divisibility;
        std::int64_t reorder_point, order_up_to; // Thousandths.
    };
    const Case cases[] = {
        {12, 4, {}, Divisibility::whole, 59'000, 149'000},
        {0, 0, {}, Divisibility::whole, 0, 0},
        {0, 3, {}, Divisibility::whole, 0, 0},                        // Returns alone are no demand.
        {2, 0, {3, 0, 7, 1'645}, Divisibility::whole, 6'000, 20'000}, // Nothing is uncertain.
        {2, 5, {3, 2, 7, 0}, Divisibility::whole, 6'000, 20'000},     // Nothing is feared.
        {1.25, 0, {1, 0, 1, 0}, Divisibility::whole, 2'000, 3'000},
        {1.25, 0, {1, 0, 1, 0}, Divisibility::divisible, 1'300, 2'500},
        {0.1, 0, {10, 0, 20, 0}, Divisibility::whole, 1'000, 3'000}, // 30 · 0,1 is 3 but for the last bit.
        {5, 2, {0, 0, 7, 1'645}, Divisibility::whole, 0, 44'000},
    };
    for (const Case& c : cases) {
        CAPTURE(c.mean);
        const ReorderPlan plan = plan_reorder(demand_of(c.mean, c.spread), c.supply, c.divisibility);
        CHECK(plan.reorder_point == Quantity{c.reorder_point});
        CHECK(plan.order_up_to == Quantity{c.order_up_to});
    }
}

TEST_CASE("reorder: the manager's limits take the place of the statistics") {
    const std::optional<StockLimits> limits = StockLimits{Quantity::whole(5), Quantity::whole(20)};
    CHECK(plan_reorder(demand_of(12, 4), {}, Divisibility::whole, limits) ==
          ReorderPlan{Quantity::whole(5), Quantity::whole(20)});
    CHECK(plan_reorder({}, {}, Divisibility::whole, limits) ==
          ReorderPlan{Quantity::whole(5), Quantity::whole(20)});
    const std::optional<StockLimits> crossed = StockLimits{Quantity::whole(9), Quantity::whole(3)};
    CHECK(plan_reorder({}, {}, Divisibility::whole, crossed) ==
          ReorderPlan{Quantity::whole(9), Quantity::whole(9)});
    CHECK(plan_reorder(demand_of(12, 4), {}, Divisibility::whole, std::nullopt) ==
          plan_reorder(demand_of(12, 4), {}, Divisibility::whole));
}

TEST_CASE("reorder: what is on its way counts as there, what is promised as gone") {
    const ReorderPlan plan{Quantity::whole(10), Quantity::whole(30)};
    struct Case {
        std::int64_t on_hand, on_order, reserved;
        bool must;
        std::int64_t order;
    };
    const Case cases[] = {
        {10, 0, 0, true, 24},  {11, 0, 0, false, 24}, {4, 20, 0, false, 12},
        {24, 0, 15, true, 24}, {-5, 0, 0, true, 36},  {30, 0, 0, false, 0},
        {31, 0, 0, false, 0},  {29, 0, 0, false, 12}, {0, 100, 0, false, 0},
    };
    for (const Case& c : cases) {
        CAPTURE(c.on_hand);
        CAPTURE(c.on_order);
        const StockPosition position{Quantity::whole(c.on_hand), Quantity::whole(c.on_order),
                                     Quantity::whole(c.reserved)};
        CHECK(must_order(plan, position) == c.must);
        CHECK(order_quantity(plan, position, Quantity::whole(12)) == Quantity::whole(c.order));
    }
    CHECK_FALSE(must_order({}, {}));
    CHECK_FALSE(must_order({}, {Quantity::whole(-3), {}, {}}));
    CHECK_THROWS_AS(order_quantity(plan, {}, Quantity{}), BrokenInvariant);
}

TEST_CASE("reorder: an order covers the need, by less than a case too much, in whole cases") {
    check_property("order", [] {
        const ReorderPlan plan{{}, *any_quantity(0, 1'000'000)};
        const StockPosition position{*any_quantity(-100'000, 1'000'000), *any_quantity(0, 100'000),
                                     *any_quantity(0, 100'000)};
        const Quantity case_factor = *any_quantity(1, 100'000);
        const Quantity order = order_quantity(plan, position, case_factor);
        const Quantity need = plan.order_up_to - position.total();
        RC_ASSERT(order >= Quantity{});
        RC_ASSERT(order >= need);
        RC_ASSERT(order.thousandths() % case_factor.thousandths() == 0);
        RC_ASSERT(order == Quantity{} || order - case_factor < need);
    });
}

TEST_CASE("reorder: more demand, more spread or a later delivery never lower a level") {
    check_property("levels grow", [] {
        const Demand demand = demand_of(*rc::gen::inRange(1, 500) / 10.0, *rc::gen::inRange(0, 500) / 10.0);
        const Supply supply{*rc::gen::inRange(0, 30), *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 30),
                            *rc::gen::inRange(0, 3'000)};
        const auto plan = [](const Demand& d, const Supply& s) {
            return plan_reorder(d, s, Divisibility::whole);
        };
        const ReorderPlan base = plan(demand, supply);
        Demand wilder = demand;
        wilder.spread_a_day += 1;
        Demand larger = demand;
        larger.mean_a_day += 1;
        Supply later = supply;
        later.lead_days += 1;
        RC_ASSERT(base.order_up_to >= base.reorder_point);
        for (const ReorderPlan& more : {plan(wilder, supply), plan(larger, supply), plan(demand, later)}) {
            RC_ASSERT(more.reorder_point >= base.reorder_point);
            RC_ASSERT(more.order_up_to >= base.order_up_to);
        }
    });
}

TEST_CASE("reorder: days of cover") {
    CHECK(days_of_cover(demand_of(7.4, 1), Quantity::whole(8)) == Quantity{1'081});
    CHECK(days_of_cover(demand_of(2, 1), Quantity{}) == Quantity{});
    CHECK(days_of_cover(demand_of(2, 1), Quantity::whole(-4)) == Quantity{});
    CHECK_FALSE(days_of_cover({}, Quantity::whole(8)));
    CHECK(days_of_cover(demand_of(1e-9, 0), Quantity::whole(1'000'000)) == Quantity::whole(365'000));
}

TEST_CASE("reorder: cases and what is left") {
    CHECK(in_cases(Quantity::whole(94), Quantity::whole(40)) == CaseCount{2, Quantity::whole(14)});
    CHECK(in_cases(Quantity::whole(80), Quantity::whole(40)) == CaseCount{2, {}});
    CHECK(in_cases(Quantity::whole(8), Quantity::whole(40)) == CaseCount{0, Quantity::whole(8)});
    CHECK(in_cases(Quantity::whole(-94), Quantity::whole(40)) == CaseCount{0, Quantity::whole(-94)});
}
