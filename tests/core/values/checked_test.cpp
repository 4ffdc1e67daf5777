#include "core/values/checked.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t int_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int_min = std::numeric_limits<std::int64_t>::min();

} // namespace

TEST_CASE("checked: what fits into 64 bits is computed, up to both borders") {
    CHECK(checked_add(int_max - 1, 1) == int_max);
    CHECK(checked_add(int_min, int_max) == -1);
    CHECK(checked_subtract(-1, int_max) == int_min);
    CHECK(checked_subtract(int_min, -1) == int_min + 1);
    CHECK(checked_multiply(int_min / 2, 2) == int_min);
    CHECK(checked_multiply(3'037'000'499, 3'037'000'499) == 9'223'372'030'926'249'001);
}

TEST_CASE("checked: what does not fit is a broken invariant") {
    CHECK_THROWS_AS(checked_add(int_max, 1), BrokenInvariant);
    CHECK_THROWS_AS(checked_add(int_min, -1), BrokenInvariant);
    CHECK_THROWS_AS(checked_subtract(int_min, 1), BrokenInvariant);
    CHECK_THROWS_AS(checked_subtract(0, int_min), BrokenInvariant);
    CHECK_THROWS_AS(checked_multiply(int_min, -1), BrokenInvariant);
    CHECK_THROWS_AS(checked_multiply(3'037'000'500, 3'037'000'500), BrokenInvariant);
}

TEST_CASE("checked: a product is divided with a half rounded away from zero") {
    struct Case {
        std::int64_t left, right, divisor, result;
    };
    const Case cases[] = {
        {0, 7, 3, 0},
        {1, 1, 3, 0}, // 0,33
        {2, 1, 3, 1}, // 0,67
        {-1, 1, 3, 0},
        {-2, 1, 3, -1},
        {1, 1, 2, 1}, // a tie
        {5, 1, 2, 3},
        {-1, 1, 2, -1},
        {-5, 1, 2, -3},
        {5, -1, 2, -3},
        {-5, -1, 2, 3},
        {3, 1, 7, 0},                   // 3 of 7 is below the half
        {4, 1, 7, 1},                   // 4 of 7 is above it
        {-3, 1, 7, 0},                  // and an odd divisor has no tie
        {-4, 1, 7, -1},                 //
        {14'500, 2'350, 1'000, 34'075}, // 2,350 kg at 14.500
        {14'500, 1, 1'000, 15},         // 14,5
        {27'500, 11, 111, 2'725},       // 2.725,23
        {3'000'000'000'000, 4'000'000'000'000, 12'000'000'000'000, 1'000'000'000'000}, // needs 128 bits
        {int_max, 3, 4, 6'917'529'027'641'081'855},                                    // …855,25
        {int_max, int_max, int_max, int_max},
        {int_min, int_max, int_max, int_min},
        {int_min, 1, 1, int_min},
        {1, 1, int_max, 0},
        {int_max, 1, int_max, 1},
    };
    for (const Case& c : cases) {
        INFO(c.left << " × " << c.right << " ÷ " << c.divisor);
        CHECK(multiply_divide_half_up(c.left, c.right, c.divisor) == c.result);
    }
}

TEST_CASE(
    "checked: a quotient that does not fit, and a divisor that is not positive, are broken invariants") {
    struct Case {
        std::int64_t left, right, divisor;
    };
    const Case cases[] = {{int_max, 2, 1},
                          {int_min, -1, 1},
                          {int_max, int_max, 1},
                          {int_min, int_min, 1},
                          {int_min, int_min, int_max},
                          {1, 1, 0},
                          {1, 1, -2}};
    for (const Case& c : cases) {
        INFO(c.left << " × " << c.right << " ÷ " << c.divisor);
        CHECK_THROWS_AS(multiply_divide_half_up(c.left, c.right, c.divisor), BrokenInvariant);
    }
}

TEST_CASE("checked: the rounded quotient is never further than half a unit from the exact one") {
    check_property("|2 × (quotient × divisor − product)| ≤ divisor, and the sign mirrors the result", [] {
        const auto left = std::int64_t{*rc::gen::arbitrary<std::int32_t>()};
        const auto right = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        const auto divisor = *rc::gen::inRange<std::int64_t>(1, 5'000);
        const std::int64_t quotient = multiply_divide_half_up(left, right, divisor);
        const std::int64_t twice_off = 2 * (quotient * divisor - left * right);
        RC_ASSERT(twice_off <= divisor);
        RC_ASSERT(twice_off >= -divisor);
        RC_ASSERT(multiply_divide_half_up(-left, right, divisor) == -quotient);
    });
}
