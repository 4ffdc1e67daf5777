#include "core/report/credit_report.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

using namespace sokoguru;

namespace {

constexpr BusinessDay today{20'781};

/// Sold so many days ago on credit for 30 days.
CreditDebt debt(std::int32_t days_ago, std::int64_t rupiah) {
    return {BusinessDay{today.days - days_ago}, BusinessDay{today.days - days_ago + 30}, Money{rupiah}};
}

struct AgeCase {
    const char* what;
    std::vector<CreditDebt> newest_first;
    std::int64_t owed;
    std::array<std::int64_t, AgedCredit::age_count> by_age;
    std::int64_t overdue;
};

} // namespace

TEST_CASE("credit: what is owed stands under its age, and money pays the oldest first") {
    const std::vector<AgeCase> cases = {
        {"the borders of the ages",
         {debt(0, 1), debt(30, 2), debt(31, 4), debt(60, 8), debt(61, 16), debt(90, 32), debt(91, 64)},
         127,
         {3, 12, 48, 64},
         124},
        {"what is due today is not overdue", {debt(30, 5), debt(31, 7)}, 12, {5, 7, 0, 0}, 7},
        {"the oldest is paid", {debt(1, 100), debt(40, 200), debt(100, 300)}, 300, {100, 200, 0, 0}, 200},
        {"a part of a debt is paid",
         {debt(1, 100), debt(40, 200), debt(100, 300)},
         250,
         {100, 150, 0, 0},
         150},
        {"all but the newest rupiah is paid", {debt(1, 100), debt(40, 200)}, 1, {1, 0, 0, 0}, 0},
        {"nothing is owed", {debt(40, 200)}, 0, {0, 0, 0, 0}, 0},
    };
    for (const AgeCase& one : cases) {
        CAPTURE(one.what);
        const AgedCredit aged = age_credit(one.newest_first, Money{one.owed}, today);
        for (std::size_t i = 0; i < AgedCredit::age_count; ++i) {
            CAPTURE(i);
            CHECK(aged.by_age.at(i) == Money{one.by_age.at(i)});
        }
        CHECK(aged.overdue == Money{one.overdue});
        CHECK(aged.in_favour == Money{});
    }
}

TEST_CASE("credit: who has paid too much has it in favour and owes nothing of any age") {
    const AgedCredit aged = age_credit(std::vector{debt(40, 200)}, Money{-50}, today);
    CHECK(aged.owed == Money{-50});
    CHECK(aged.in_favour == Money{50});
    CHECK(aged.by_age == std::array<Money, AgedCredit::age_count>{});
    CHECK_FALSE(aged.oldest_due);
}

TEST_CASE("credit: the oldest due day is that of the oldest debt that is open") {
    const std::vector<CreditDebt> debts = {debt(1, 100), debt(40, 200), debt(100, 300)};
    CHECK(age_credit(debts, Money{301}, today).oldest_due == debts[2].due);
    CHECK(age_credit(debts, Money{300}, today).oldest_due == debts[1].due);
    CHECK(age_credit(debts, Money{100}, today).oldest_due == debts[0].due);
}

TEST_CASE("credit: money that is used up from the oldest debt on leaves the same ages") {
    sokoguru::test::check_property("ageing", [](const std::vector<std::uint16_t>& amounts) {
        std::vector<CreditDebt> debts;
        for (const std::uint16_t amount : amounts) {
            debts.push_back(debt(static_cast<std::int32_t>(debts.size()) * 7, std::int64_t{amount} + 1));
        }
        std::int64_t whole = 0;
        for (const CreditDebt& one : debts) {
            whole += one.amount.rupiah();
        }
        std::int64_t paid = *rc::gen::inRange<std::int64_t>(0, whole + 1);
        const AgedCredit aged = age_credit(debts, Money{whole - paid}, today);
        std::array<std::int64_t, AgedCredit::age_count> expected = {};
        for (std::size_t i = debts.size(); i-- > 0;) {
            const std::int64_t used = std::min(paid, debts[i].amount.rupiah());
            paid -= used;
            const std::int32_t age = today.days - debts[i].day.days;
            expected.at(age <= 30 ? 0 : age <= 60 ? 1 : age <= 90 ? 2 : 3) += debts[i].amount.rupiah() - used;
        }
        for (std::size_t i = 0; i < AgedCredit::age_count; ++i) {
            RC_ASSERT(aged.by_age.at(i).rupiah() == expected.at(i));
        }
    });
}

TEST_CASE("SHU: the shares of a year add up to the whole, and who brought everything back has none") {
    const auto bought = [](int year, std::int64_t rupiah) {
        MemberSpending spending;
        spending.year = year;
        spending.net = Money{rupiah};
        return spending;
    };
    // 5 of 75 million is 6,67 % (domain.md's vector).
    std::vector<MemberSpending> spendings = {
        bought(2025, 5'000'000), bought(2025, 70'000'000), bought(2026, 1), bought(2026, 1),
        bought(2026, 1),         bought(2026, -9),         bought(2027, 0)};
    share_out(spendings);
    const std::vector<std::int64_t> expected = {667, 9'333, 3'334, 3'333, 3'333, 0, 0};
    for (std::size_t i = 0; i < spendings.size(); ++i) {
        CAPTURE(i);
        CHECK(spendings[i].share == Percent{expected[i]});
    }
}
