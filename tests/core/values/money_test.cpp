#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "tests/support/property.h"

#include <type_traits>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t int_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int_min = std::numeric_limits<std::int64_t>::min();

} // namespace

static_assert(!std::is_convertible_v<std::int64_t, Money>, "an amount is made from a number on purpose");
static_assert(!std::is_convertible_v<std::int64_t, Quantity>, "a quantity is made from a number on purpose");
static_assert(!std::is_convertible_v<Money, Quantity>, "amounts and quantities do not mix");

TEST_CASE("money: adds, subtracts, negates and compares in whole rupiah") {
    CHECK(Money{3'500} + Money{6'000} == Money{9'500});
    CHECK(Money{3'500} - Money{6'000} == Money{-2'500});
    CHECK(-Money{250} == Money{-250});
    CHECK(Money{-1} < Money{});
    Money sum{100};
    sum += Money{50};
    sum -= Money{200};
    CHECK(sum == Money{-50});
}

TEST_CASE("money: an overflow is a broken invariant and leaves the amount as it was") {
    Money largest{int_max};
    CHECK_THROWS_AS(largest += Money{1}, BrokenInvariant);
    CHECK(largest == Money{int_max});
    Money smallest{int_min};
    CHECK_THROWS_AS(smallest -= Money{1}, BrokenInvariant);
    CHECK(smallest == Money{int_min});
    CHECK_THROWS_AS(-smallest, BrokenInvariant);
}

TEST_CASE("quantity: counts thousandths of a unit") {
    CHECK(Quantity::whole(3) == Quantity{3'000});
    CHECK(Quantity{2'350} + Quantity{150} == Quantity{2'500});
    CHECK(Quantity{2'350} - Quantity::whole(3) == Quantity{-650});
    CHECK(-Quantity{2'350} == Quantity{-2'350});
    CHECK(Quantity{3'000}.is_whole());
    CHECK(Quantity{-3'000}.is_whole());
    CHECK(Quantity{}.is_whole());
    CHECK_FALSE(Quantity{2'999}.is_whole());
    CHECK_FALSE(Quantity{-1}.is_whole());
}

TEST_CASE("quantity: an overflow is a broken invariant and leaves the quantity as it was") {
    Quantity largest{int_max};
    CHECK_THROWS_AS(largest += Quantity{1}, BrokenInvariant);
    CHECK(largest == Quantity{int_max});
    Quantity smallest{int_min};
    CHECK_THROWS_AS(smallest -= Quantity{1}, BrokenInvariant);
    CHECK(smallest == Quantity{int_min});
    CHECK_THROWS_AS(-smallest, BrokenInvariant);
    CHECK_THROWS_AS(Quantity::whole(int_max / 1'000 + 1), BrokenInvariant);
    CHECK(Quantity::whole(int_max / 1'000) == Quantity{int_max / 1'000 * 1'000});
}

TEST_CASE("percent: a share of an amount, a half rupiah away from zero") {
    struct Case {
        std::int64_t basis_points, whole, share;
    };
    const Case cases[] = {
        {2'500, 60'000'000, 15'000'000}, // 25 % of the surplus
        {250, 50, 1},                    // 1,25
        {250, 60, 2},                    // 1,5
        {250, -60, -2},
        {0, 12'345, 0},
        {10'000, 12'345, 12'345},
        {10'000, int_max, int_max}, // the product needs 128 bits
        {-250, 1'000, -25},
    };
    for (const Case& c : cases) {
        INFO(c.basis_points << " basis points of " << c.whole);
        CHECK(Percent{c.basis_points}.of(Money{c.whole}) == Money{c.share});
    }
    CHECK_THROWS_AS(Percent{20'000}.of(Money{int_max}), BrokenInvariant);
}

TEST_CASE("money: subtracting undoes adding, whatever the order") {
    check_property("(a + b) − b = a and a + b = b + a", [](std::int32_t a, std::int32_t b) {
        RC_ASSERT(Money{a} + Money{b} - Money{b} == Money{a});
        RC_ASSERT(Money{a} + Money{b} == Money{b} + Money{a});
        RC_ASSERT((Money{a} < Money{b}) == (a < b));
    });
}
