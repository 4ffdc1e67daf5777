#include "core/planning/demand.h"
#include "tests/support/property.h"

#include <cmath>
#include <map>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct Move {
    std::int32_t day;
    DemandWalk::Kind kind;
    std::int64_t change;
};

constexpr auto sale = DemandWalk::Kind::sale;
constexpr auto other = DemandWalk::Kind::other;

/// The walk over movements that stand in the order in which they happened; all of them make what is on hand.
Demand walked(const std::vector<Move>& moves, std::int32_t first, std::int32_t last) {
    std::int64_t on_hand = 0;
    for (const Move& move : moves) {
        on_hand += move.change;
    }
    DemandWalk walk(BusinessDay{first}, BusinessDay{last}, Quantity::whole(on_hand));
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        walk.undo(BusinessDay{move->day}, move->kind, Quantity::whole(move->change));
    }
    return walk.finish();
}

/// The same by a table of days, walked forward.
Demand by_table(const std::vector<Move>& moves, std::int32_t first, std::int32_t last) {
    DemandSum sum;
    std::int64_t on_hand = 0;
    std::size_t next = 0;
    while (next < moves.size() && moves[next].day < first) {
        on_hand += moves[next++].change;
    }
    for (std::int32_t day = first; day <= last; ++day) {
        bool was_there = on_hand > 0;
        std::int64_t sold = 0;
        for (; next < moves.size() && moves[next].day == day; ++next) {
            on_hand += moves[next].change;
            was_there = was_there || on_hand > 0;
            if (moves[next].kind == sale) sold -= moves[next].change;
        }
        if (was_there || sold != 0) sum.add_day(Quantity::whole(sold));
    }
    return sum.demand();
}

} // namespace

TEST_CASE("demand: mean and spread of the days") {
    struct Case {
        std::vector<std::int64_t> sold;
        std::int64_t mean, spread; // Thousandths.
    };
    const Case cases[] = {
        {{}, 0, 0},
        {{4}, 4'000, 2'000}, // One day: the root of the mean.
        {{12, 12, 12}, 12'000, 0},
        {{8, 12, 16}, 12'000, 4'000},
        {{0, 0, 0, 0}, 0, 0},
        {{2, -1, 2}, 1'000, 1'732}, // One came back.
        {{-3, -1}, 0, 1'414},       // More came back than was sold.
    };
    for (const Case& c : cases) {
        DemandSum sum;
        for (const std::int64_t sold : c.sold) {
            sum.add_day(Quantity::whole(sold));
        }
        CAPTURE(c.sold.size());
        CHECK(sum.demand().daily() == Quantity{c.mean});
        CHECK(sum.demand().daily_spread() == Quantity{c.spread});
        CHECK(sum.demand().day_count == static_cast<std::int64_t>(c.sold.size()));
    }
}

TEST_CASE("demand: a day on which nothing was there tells nothing") {
    // Ten come in on day 1 and are gone on day 2; ten more come on day 9 and four of them are sold.
    const std::vector<Move> moves = {
        {1, other, 10}, {1, sale, -4}, {2, sale, -6}, {9, other, 10}, {9, sale, -4}};
    const Demand demand = walked(moves, 0, 10);
    CHECK(demand.day_count == 4); // Days 1, 2, 9 and 10.
    CHECK(demand.daily() == Quantity{3'500});
}

TEST_CASE("demand: what is sold below zero counts, what was not there before it came does not") {
    CHECK(walked({{5, sale, -2}}, 1, 7).day_count == 1);
    CHECK(walked({{5, sale, -2}}, 1, 7).daily() == Quantity::whole(2));
    CHECK(walked({{5, other, 8}}, 1, 7).day_count == 3);
    CHECK(walked({{5, other, 8}}, 1, 7).daily() == Quantity{});
}

TEST_CASE("demand: movements beside sales are no demand, and today's do not count") {
    const std::vector<Move> moves = {{1, other, 100}, {2, sale, -6}, {3, other, -20}, {4, sale, -50}};
    const Demand demand = walked(moves, 2, 3);
    CHECK(demand.day_count == 2);
    CHECK(demand.daily() == Quantity::whole(3));
}

TEST_CASE("demand: the last day on which something was sold") {
    DemandWalk walk(BusinessDay{1}, BusinessDay{9}, Quantity::whole(3));
    CHECK_FALSE(walk.last_sold());
    walk.undo(BusinessDay{10}, other, Quantity::whole(5));
    walk.undo(BusinessDay{7}, sale, Quantity::whole(1)); // A return.
    CHECK_FALSE(walk.last_sold());
    walk.undo(BusinessDay{6}, sale, Quantity::whole(-1));
    CHECK(walk.last_sold() == BusinessDay{6});
    walk.undo(BusinessDay{2}, sale, Quantity::whole(-1));
    walk.finish();
    CHECK(walk.last_sold() == BusinessDay{6});
}

TEST_CASE("demand: the walk back gives what a table of days gives") {
    check_property("walk = table", [] {
        const auto days = *rc::gen::container<std::vector<std::int32_t>>(rc::gen::inRange(0, 14));
        std::vector<Move> moves;
        for (const std::int32_t day : days) {
            const bool is_sale = *rc::gen::inRange(0, 3) > 0;
            moves.push_back({day, is_sale ? sale : other, *rc::gen::inRange<std::int64_t>(-6, 7)});
        }
        std::stable_sort(moves.begin(), moves.end(),
                         [](const Move& left, const Move& right) { return left.day < right.day; });
        const Demand back = walked(moves, 3, 10);
        const Demand table = by_table(moves, 3, 10);
        RC_ASSERT(back.day_count == table.day_count);
        RC_ASSERT(back.daily() == table.daily());
        RC_ASSERT(back.daily_spread() == table.daily_spread());
    });
}

TEST_CASE("demand: a clock that was set back neither loses nor doubles a day") {
    // In the order of the books: day 5, then day 4 by a wrong clock, then day 6.
    const Demand demand = walked({{4, other, 50}, {5, sale, -2}, {4, sale, -2}, {6, sale, -2}}, 4, 6);
    CHECK(demand.day_count == 3);
    CHECK(demand.daily() == Quantity::whole(2));
}
