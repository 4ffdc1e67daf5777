#include "core/sale/payment.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::vector<std::int64_t> likely(std::int64_t due) {
    std::vector<std::int64_t> rupiah;
    for (const Money amount : likely_cash_amounts(Money{due})) {
        rupiah.push_back(amount.rupiah());
    }
    return rupiah;
}

} // namespace

TEST_CASE("payment: cash is rounded to the nearest multiple of the step") {
    struct Case {
        std::int64_t total, step, due;
    };
    const Case cases[] = {
        {82'075, 100, 82'100},
        {82'051, 100, 82'100},
        {82'049, 100, 82'000},
        {82'099, 100, 82'100},
        {82'001, 100, 82'000},
        {82'000, 100, 82'000},
        {0, 100, 0},
        {49, 100, 0},
        {51, 100, 100},
        {82'260, 500, 82'500},
        {82'249, 500, 82'000},
        {82'751, 500, 83'000},
        {12'345, 50, 12'350},
        {12'320, 50, 12'300},
        {5, 3, 6},
        {4, 3, 3},
    };
    for (const Case& c : cases) {
        INFO(c.total << " to " << c.step);
        CHECK(round_for_cash(Money{c.total}, Money{c.step}) == Money{c.due});
    }
}

TEST_CASE("payment: a tie of the cash rounding goes down") {
    CHECK(round_for_cash(Money{82'050}, Money{100}) == Money{82'000});
    CHECK(round_for_cash(Money{50}, Money{100}) == Money{});
    CHECK(round_for_cash(Money{82'250}, Money{500}) == Money{82'000});
    CHECK(round_for_cash(Money{82'025}, Money{50}) == Money{82'000});
}

TEST_CASE("payment: a rounding step of 0 or 1 is exact") {
    CHECK(round_for_cash(Money{82'075}, Money{}) == Money{82'075});
    CHECK(round_for_cash(Money{82'075}, Money{1}) == Money{82'075});
}

TEST_CASE("payment: rounding moves a total by at most half a step, onto a multiple of it") {
    check_property("round_for_cash", [] {
        const auto total = *rc::gen::inRange<std::int64_t>(0, 100'000'000);
        const auto step = *rc::gen::elementOf(std::vector<std::int64_t>{2, 50, 100, 200, 500, 1'000});
        const std::int64_t due = round_for_cash(Money{total}, Money{step}).rupiah();
        RC_ASSERT(due % step == 0);
        RC_ASSERT(2 * (due - total) < step); // upwards less than half, since a tie goes down
        RC_ASSERT(2 * (total - due) <= step);
        RC_ASSERT(round_for_cash(Money{due}, Money{step}) == Money{due});
    });
}

TEST_CASE("payment: change is named in the fewest notes and coins") {
    struct Case {
        std::int64_t amount;
        std::string text;
    };
    const Case cases[] = {
        {17'900, "10.000 + 5.000 + 2.000 + 500 + 2 × 200"},
        {23'800, "20.000 + 2.000 + 1.000 + 500 + 200 + 100"},
        {200'000, "2 × 100.000"},
        {4'000, "2 × 2.000"},
        {188'850, "100.000 + 50.000 + 20.000 + 10.000 + 5.000 + 2.000 + 1.000 + 500 + 200 + 100 + 50"},
        {50, "50"},
        {75, "50"}, // what no coin can give is left out
        {49, ""},
        {0, ""},
        {-1'000, ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.amount);
        CHECK(describe_notes_and_coins(Money{c.amount}) == c.text);
    }
}

TEST_CASE("payment: notes and coins sum to every amount that they can make") {
    check_property("notes_and_coins", [] {
        const auto amount = *rc::gen::inRange<std::int64_t>(0, 40'000) * 50;
        std::int64_t sum = 0;
        std::int64_t previous = std::numeric_limits<std::int64_t>::max();
        for (const auto& [denomination, count] : notes_and_coins(Money{amount})) {
            RC_ASSERT(count > 0);
            RC_ASSERT(denomination.rupiah() < previous);
            // All smaller money together stays below the next larger piece, or fewer pieces would do.
            RC_ASSERT(denomination.rupiah() * count < previous);
            previous = denomination.rupiah();
            sum += denomination.rupiah() * count;
        }
        RC_ASSERT(sum == amount);
    });
}

TEST_CASE("payment: the likely amounts are those of the fewest notes") {
    using Amounts = std::vector<std::int64_t>;
    CHECK(likely(82'100) == Amounts{85'000, 90'000, 100'000});
    CHECK(likely(3'500) == Amounts{5'000, 10'000, 20'000});
    CHECK(likely(900) == Amounts{1'000, 2'000, 5'000});
    CHECK(likely(12'000) == Amounts{20'000, 50'000, 100'000});
    CHECK(likely(26'200) == Amounts{30'000, 50'000, 100'000});
    CHECK(likely(60'000) == Amounts{100'000});
    CHECK(likely(100'000).empty()); // one note already; the button for the exact sum says it
    CHECK(likely(512'300) == Amounts{520'000, 550'000, 600'000});
    CHECK(likely(0).empty());
}

TEST_CASE("payment: likely amounts are above the sum due, in order and at most three") {
    check_property("likely_cash_amounts", [] {
        const auto due = *rc::gen::inRange<std::int64_t>(0, 2'000'000);
        const auto amounts = likely(due);
        RC_ASSERT(amounts.size() <= 3);
        RC_ASSERT(std::is_sorted(amounts.begin(), amounts.end()));
        RC_ASSERT(std::adjacent_find(amounts.begin(), amounts.end()) == amounts.end());
        for (const std::int64_t amount : amounts) {
            RC_ASSERT(amount > due);
            RC_ASSERT(amount <= due + 100'000); // nobody adds a note that is not needed
            RC_ASSERT(amount % 1'000 == 0);
        }
        RC_ASSERT(!amounts.empty() || due % 100'000 == 0);
    });
}
