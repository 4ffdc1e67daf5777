#include "core/sale/promotion.h"
#include "tests/core/sale/pricing_cart.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// A moment of 2026 on the clock of a shop in West Indonesian time.
UtcTime wib(int month, int day, int hour, int minute = 0) {
    constexpr std::int64_t new_year_2026 = 20'454;
    constexpr int days_before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    const std::int64_t days = new_year_2026 + days_before[month - 1] + day - 1;
    return {((days * 24 + hour) * 60 + minute - 7 * 60) * 60'000};
}

BusinessDay day_of_2026(int month, int day) {
    return business_day(wib(month, day, 12), Zone::wib, 0);
}

constexpr int friday = 1 << 4;
constexpr int saturday = 1 << 5;

} // namespace

TEST_CASE("promotion: it holds on its days, both of them included") {
    Promotion promotion = percent_off(1, {1}, 10);
    promotion.from = day_of_2026(11, 24);
    promotion.to = day_of_2026(11, 26);
    CHECK_FALSE(is_valid_at(promotion, wib(11, 23, 23, 59), Zone::wib, 0));
    CHECK(is_valid_at(promotion, wib(11, 24, 0), Zone::wib, 0));
    CHECK(is_valid_at(promotion, wib(11, 26, 23, 59), Zone::wib, 0));
    CHECK_FALSE(is_valid_at(promotion, wib(11, 27, 0), Zone::wib, 0));
}

TEST_CASE("promotion: its days are those of the shop's books") {
    Promotion promotion = percent_off(1, {1}, 10);
    promotion.from = promotion.to = day_of_2026(11, 24);
    // The books change at three in the morning.
    CHECK_FALSE(is_valid_at(promotion, wib(11, 24, 2, 59), Zone::wib, 180));
    CHECK(is_valid_at(promotion, wib(11, 24, 3), Zone::wib, 180));
    CHECK(is_valid_at(promotion, wib(11, 25, 2, 59), Zone::wib, 180));
    CHECK_FALSE(is_valid_at(promotion, wib(11, 25, 3), Zone::wib, 180));
    // The clock in Jayapura is two hours ahead.
    CHECK(is_valid_at(promotion, wib(11, 23, 22), Zone::wit, 0));
    CHECK_FALSE(is_valid_at(promotion, wib(11, 24, 22), Zone::wit, 0));
}

TEST_CASE("promotion: it holds on its weekdays") {
    Promotion promotion = percent_off(1, {1}, 10);
    promotion.weekdays = friday;
    for (int day = 23; day <= 29; ++day) { // Monday to Sunday
        CAPTURE(day);
        CHECK(is_valid_at(promotion, wib(11, day, 12), Zone::wib, 0) == (day == 27));
    }
    promotion.weekdays = 0;
    CHECK_FALSE(is_valid_at(promotion, wib(11, 27, 12), Zone::wib, 0));
}

TEST_CASE("promotion: it holds in its hours, the last minute not included") {
    Promotion promotion = percent_off(1, {1}, 10);
    promotion.from_minute = 16 * 60;
    promotion.to_minute = 18 * 60;
    CHECK_FALSE(is_valid_at(promotion, wib(11, 24, 15, 59), Zone::wib, 0));
    CHECK(is_valid_at(promotion, wib(11, 24, 16), Zone::wib, 0));
    CHECK(is_valid_at(promotion, wib(11, 24, 17, 59), Zone::wib, 0));
    CHECK_FALSE(is_valid_at(promotion, wib(11, 24, 18), Zone::wib, 0));
    promotion.to_minute = promotion.from_minute;
    CHECK_FALSE(is_valid_at(promotion, wib(11, 24, 16), Zone::wib, 0));
}

TEST_CASE("promotion: a night belongs to the day on which it began") {
    Promotion promotion = percent_off(1, {1}, 10);
    promotion.from_minute = 21 * 60;
    promotion.to_minute = 2 * 60;
    promotion.weekdays = friday;
    struct Case {
        int day, hour, minute;
        bool holds;
    };
    const Case cases[] = {
        {27, 1, 0, false}, // the night of Thursday
        {27, 12, 0, false}, {27, 20, 59, false}, {27, 21, 0, true}, {27, 23, 59, true},
        {28, 0, 0, true},   {28, 1, 59, true},   {28, 2, 0, false}, {28, 21, 0, false},
    };
    for (const int cutoff : {0, 180}) {
        for (const Case& c : cases) {
            CAPTURE(cutoff);
            CAPTURE(c.day);
            CAPTURE(c.hour);
            CHECK(is_valid_at(promotion, wib(11, c.day, c.hour, c.minute), Zone::wib, cutoff) == c.holds);
        }
    }
    promotion.weekdays = friday | saturday;
    promotion.to = day_of_2026(11, 27);
    CHECK(is_valid_at(promotion, wib(11, 28, 1), Zone::wib, 0));
    CHECK_FALSE(is_valid_at(promotion, wib(11, 28, 22), Zone::wib, 0));
}

TEST_CASE("promotion: a stopped one never holds") {
    Promotion promotion = percent_off(1, {1}, 10);
    CHECK(is_valid_at(promotion, tuesday_afternoon, Zone::wib, 0));
    promotion.standing = Promotion::Standing::stopped;
    CHECK_FALSE(is_valid_at(promotion, tuesday_afternoon, Zone::wib, 0));
}

TEST_CASE("promotion: only what takes something off on some day is possible") {
    using Kind = Promotion::Kind;
    struct Case {
        const char* what;
        bool is_possible;
        void (*change)(Promotion&);
    };
    const Case cases[] = {
        {"ten percent off noodles", true, [](Promotion&) {}},
        {"one day", true, [](Promotion& one) { one.from = one.to = day_of_2026(11, 24); }},
        {"no name", false, [](Promotion& one) { one.name.clear(); }},
        {"over before it begins", false,
         [](Promotion& one) {
             one.from = day_of_2026(11, 25);
             one.to = day_of_2026(11, 24);
         }},
        {"for no goods", false, [](Promotion& one) { one.products.clear(); }},
        {"for no category", false, [](Promotion& one) { one.scope = Promotion::Scope::category; }},
        {"for the basket", true,
         [](Promotion& one) {
             one.scope = Promotion::Scope::basket;
             one.products.clear();
         }},
        {"nothing off", false, [](Promotion& one) { one.percent = Percent{}; }},
        {"everything off", true, [](Promotion& one) { one.percent = Percent{10'000}; }},
        {"more than everything off", false, [](Promotion& one) { one.percent = Percent{10'001}; }},
        {"no amount off", false, [](Promotion& one) { one.kind = Kind::amount_off; }},
        {"three for the price of three", false,
         [](Promotion& one) {
             one.kind = Kind::n_for_price_of_m;
             one.take = one.pay = 3;
         }},
        {"three for the price of two", true,
         [](Promotion& one) {
             one.kind = Kind::n_for_price_of_m;
             one.take = 3;
             one.pay = 2;
         }},
        {"one given for none", false,
         [](Promotion& one) {
             one.kind = Kind::buy_x_get_y;
             one.pay = 1;
         }},
        {"a bundle for nothing", false, [](Promotion& one) { one.kind = Kind::bundle_price; }},
        {"any three for an amount", true,
         [](Promotion& one) {
             one.kind = Kind::mix_and_match;
             one.take = 3;
             one.amount = Money{10'000};
         }},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what);
        Promotion promotion = percent_off(1, {1}, 10);
        one.change(promotion);
        CHECK(is_possible(promotion) == one.is_possible);
    }
}
