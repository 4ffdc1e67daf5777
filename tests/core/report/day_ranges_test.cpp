#include "core/report/day_ranges.h"

#include <doctest/doctest.h>

#include <string>

using namespace sokoguru;

namespace {

std::string text(const DayRange& days) {
    return format_yymmdd(days.first) + "-" + format_yymmdd(days.last);
}

constexpr BusinessDay tuesday{20'781};  ///< 24/11/2026
constexpr BusinessDay leap_day{19'782}; ///< 29/02/2024, a Thursday.

} // namespace

TEST_CASE("ranges of days: what people mean by a word") {
    CHECK(text(named_range(RangeName::today, tuesday)) == "261124-261124");
    CHECK(text(named_range(RangeName::yesterday, tuesday)) == "261123-261123");
    CHECK(text(named_range(RangeName::this_week, tuesday)) == "261123-261124");
    CHECK(text(named_range(RangeName::this_month, tuesday)) == "261101-261124");
    CHECK(text(named_range(RangeName::last_month, tuesday)) == "261001-261031");
    CHECK(text(named_range(RangeName::this_year, tuesday)) == "260101-261124");
    CHECK(text(named_range(RangeName::own, tuesday)) == "261124-261124");
    CHECK(text(named_range(RangeName::last_month, BusinessDay{20'454})) == "251201-251231"); // In January.
}

TEST_CASE("ranges of days: with what one is compared") {
    const auto before = [](RangeName name, BusinessDay today) {
        return text(range_before(named_range(name, today), name));
    };
    CHECK(before(RangeName::today, tuesday) == "261117-261117");
    CHECK(before(RangeName::yesterday, tuesday) == "261116-261116");
    CHECK(before(RangeName::this_week, tuesday) == "261116-261117");
    CHECK(before(RangeName::this_month, tuesday) == "261001-261024");
    CHECK(before(RangeName::last_month, tuesday) == "260901-260930");
    CHECK(before(RangeName::this_year, tuesday) == "250101-251124");
    // The month before may be shorter, and so may the year.
    CHECK(before(RangeName::this_month, BusinessDay{19'813}) == "240201-240229"); // On 31/03/2024.
    CHECK(before(RangeName::this_year, leap_day) == "230101-230228");
    CHECK(text(range_before({BusinessDay{20'775}, tuesday}, RangeName::own)) == "261111-261117");
    CHECK(text(range_before({tuesday, tuesday}, RangeName::own)) == "261117-261117");
}

TEST_CASE("ranges of days: what can't be reported") {
    CHECK(problem_of({tuesday, BusinessDay{tuesday.days - 1}}, tuesday) ==
          RangeProblem::ends_before_it_begins);
    CHECK(problem_of({tuesday, BusinessDay{tuesday.days + 1}}, tuesday) == RangeProblem::has_not_come);
    CHECK_FALSE(problem_of({leap_day, tuesday}, tuesday));
    CHECK(length_of({leap_day, leap_day}) == 1);
}
