#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

struct ClosingTill : ExampleTill {
    void close_shift() {
        must(CloseShift{notes_and_coins(shop.ledger.expected_cash(*engine.state().shift).total()), ""});
    }
    void open_shift() { must(OpenShift{{{Money{10'000}, 20}}}); }
    std::vector<DayClosing> closings() {
        std::vector<DayClosing> all;
        for (const DayClosed& closed : shop.ledger.facts_of<DayClosed>()) {
            all.push_back(closed.closing);
        }
        return all;
    }
};

} // namespace

TEST_CASE("end of a day: its figures are frozen as they are, and who allowed it is in the books") {
    ClosingTill till;
    till.sell(noodles, Quantity::whole(2));
    till.sell(water, Quantity::whole(1));
    till.close_shift();
    till.must(CloseDay{example_day}, by_hamid);
    const auto closings = till.closings();
    REQUIRE(closings.size() == 1);
    CHECK(closings[0].day == example_day);
    CHECK(closings[0].at == till.now);
    CHECK(closings[0].approver == UserId{12});
    CHECK(closings[0].figures.sums.net == Money{10'000});
    CHECK(closings[0].figures.sums.count == 2);
    CHECK(closings[0].figures.add_up());
    CHECK(till.engine.state().closed_through == example_day);
}

TEST_CASE("end of a day: what is sold after it belongs to the next day, also when the program starts again") {
    ClosingTill till;
    till.close_shift();
    till.must(CloseDay{example_day}, by_hamid);
    till.open_shift();
    till.sell(noodles, Quantity::whole(1));
    const auto sales = till.shop.ledger.facts_of<SaleMade>();
    CHECK(sales.back().sale.number.day == BusinessDay{example_day.days + 1});
    CHECK(till.engine.day_of(till.now) == BusinessDay{example_day.days + 1});
    CHECK(Engine(till.profile, till.shop.ports()).day_of(till.now) == BusinessDay{example_day.days + 1});
    till.now.ms += day_ms;
    CHECK(till.engine.day_of(till.now) == BusinessDay{example_day.days + 1});
    till.now.ms += day_ms;
    CHECK(till.engine.day_of(till.now) == BusinessDay{example_day.days + 2});
}

TEST_CASE("end of a day: the next day cannot end before its morning has come") {
    ClosingTill till;
    till.close_shift();
    till.must(CloseDay{example_day}, by_hamid);
    const auto outcome = till.handle(CloseDay{BusinessDay{example_day.days + 1}}, by_hamid);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().reason == RefusalReason::day_not_come);
    till.now.ms += day_ms;
    till.must(CloseDay{BusinessDay{example_day.days + 1}}, by_hamid);
}

TEST_CASE("end of a day: earlier days that nobody closed end with it, each with its own figures") {
    ClosingTill till;
    till.sell(noodles, Quantity::whole(1));
    till.now.ms += day_ms;
    till.sell(noodles, Quantity::whole(3));
    till.now.ms += 2 * day_ms;
    till.close_shift();
    till.must(CloseDay{BusinessDay{example_day.days + 3}}, by_hamid);
    const auto closings = till.closings();
    REQUIRE(closings.size() == 3);
    CHECK(closings[0].day == example_day);
    CHECK(closings[0].figures.sums.net == Money{3'500});
    CHECK(closings[1].day == BusinessDay{example_day.days + 1});
    CHECK(closings[1].figures.sums.net == Money{10'500});
    CHECK(closings[2].figures.sums.count == 0);
}

TEST_CASE("end of a day: one whose books do not add up ends nothing, neither it nor the days before it") {
    ClosingTill till;
    till.sell(noodles, Quantity::whole(1));
    till.close_shift();
    till.shop.days.lost = Money{1};
    till.now.ms += day_ms;
    CHECK_FALSE(till.handle(CloseDay{BusinessDay{example_day.days + 1}}, by_hamid));
    CHECK(till.closings().empty());
    CHECK_FALSE(till.engine.state().closed_through);
}
