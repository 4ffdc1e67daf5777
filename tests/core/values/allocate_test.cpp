#include "core/values/allocate.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t int_max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t int_min = std::numeric_limits<std::int64_t>::min();

std::vector<std::int64_t> rupiah_of(const std::vector<Money>& parts) {
    std::vector<std::int64_t> rupiah;
    for (const Money part : parts) {
        rupiah.push_back(part.rupiah());
    }
    return rupiah;
}

} // namespace

TEST_CASE("allocate: the largest remainders get the rupiah that are left over") {
    struct Case {
        std::int64_t whole;
        std::vector<std::int64_t> weights;
        std::vector<std::int64_t> parts;
    };
    const Case cases[] = {
        {100, {1, 1, 1}, {34, 33, 33}}, // equal remainders: the earlier part
        {101, {1, 1, 1}, {34, 34, 33}},
        {-100, {1, 1, 1}, {-34, -33, -33}},
        {5, {3, 3, 1}, {2, 2, 1}}, // 2,14 · 2,14 · 0,71
        {-5, {3, 3, 1}, {-2, -2, -1}},
        {7, {1, 2, 4}, {1, 2, 4}},
        {250, {10'500, 6'000, 10'000}, {99, 57, 94}}, // 99,06 · 56,60 · 94,34
        {1, {0, 1, 1}, {0, 1, 0}},
        {10, {0, 5, 0}, {0, 10, 0}},
        {10, {0, 0}, {10, 0}}, // no weight at all: the first part
        {0, {1, 2}, {0, 0}},
        {42, {7}, {42}},
        {int_max, {int_max}, {int_max}},
        {int_min, {1}, {int_min}},
        {int_min, {1, 1}, {int_min / 2, int_min / 2}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.whole);
        CAPTURE(c.weights.size());
        CHECK(rupiah_of(allocate(Money{c.whole}, c.weights)) == c.parts);
    }
}

TEST_CASE("allocate: of many equal remainders the earlier parts get the rupiah") {
    const auto parts = rupiah_of(allocate(Money{25}, std::vector<std::int64_t>(50, 1)));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CAPTURE(i);
        CHECK(parts[i] == (i < 25 ? 1 : 0));
    }
}

TEST_CASE("allocate: no parts, a negative weight and a sum of weights beyond 64 bits are broken invariants") {
    const std::vector<std::int64_t> none;
    const std::vector<std::int64_t> negative = {3, -1};
    const std::vector<std::int64_t> huge = {int_max, 1};
    CHECK_THROWS_AS(allocate(Money{1}, none), BrokenInvariant);
    CHECK_THROWS_AS(allocate(Money{1}, negative), BrokenInvariant);
    CHECK_THROWS_AS(allocate(Money{1}, huge), BrokenInvariant);
}

TEST_CASE("allocate: the parts always sum to the whole, each within a rupiah of its exact share") {
    check_property("allocate", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'001);
        const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(
            rc::gen::oneOf(rc::gen::just(std::int64_t{0}), rc::gen::inRange<std::int64_t>(0, 100'000))));
        const auto parts = rupiah_of(allocate(Money{whole}, weights));
        std::int64_t sum = 0;
        std::int64_t weight_sum = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            sum += parts[i];
            weight_sum += weights[i];
        }
        RC_ASSERT(parts.size() == weights.size());
        RC_ASSERT(sum == whole);
        if (weight_sum == 0) return;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::int64_t off = parts[i] * weight_sum - whole * weights[i];
            RC_ASSERT(off < weight_sum);
            RC_ASSERT(off > -weight_sum);
            if (weights[i] == 0) RC_ASSERT(parts[i] == 0);
        }
    });
}

TEST_CASE("allocate: a larger weight never gets less, and a refund mirrors the sale") {
    check_property("allocate in order", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(0, 10'000'001);
        const auto weights = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 1'000)));
        const auto parts = rupiah_of(allocate(Money{whole}, weights));
        const auto refunds = rupiah_of(allocate(Money{-whole}, weights));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            RC_ASSERT(refunds[i] == -parts[i]);
            for (std::size_t j = 0; j < parts.size(); ++j) {
                if (weights[i] > weights[j]) RC_ASSERT(parts[i] >= parts[j]);
            }
        }
    });
}
