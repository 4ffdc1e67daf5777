#include "core/values/time.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;
/// 14 March 2026, 09:05 in UTC.
constexpr UtcTime afternoon{1'773'479'100'000};
/// 24 November 2026, 0:00 in UTC.
constexpr UtcTime november{1'795'478'400'000};

} // namespace

TEST_CASE("time: the wall clock is seven, eight and nine hours ahead of UTC") {
    struct Case {
        Zone zone;
        UtcTime time;
        std::string date;
        std::string clock;
    };
    const Case cases[] = {
        {Zone::wib, afternoon, "14/03/2026", "16.05"},
        {Zone::wita, afternoon, "14/03/2026", "17.05"},
        {Zone::wit, afternoon, "14/03/2026", "18.05"},
        {Zone::wib, {november.ms - 7 * hour_ms - 1}, "23/11/2026", "23.59"},
        {Zone::wib, {november.ms - 7 * hour_ms}, "24/11/2026", "00.00"},
        {Zone::wit, {november.ms - 9 * hour_ms}, "24/11/2026", "00.00"},
        {Zone::wita, {0}, "01/01/1970", "08.00"},
        {Zone::wib, {-8 * hour_ms}, "31/12/1969", "23.00"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.time.ms);
        CAPTURE(static_cast<int>(c.zone));
        CHECK(format_date(to_local(c.time, c.zone)) == c.date);
        CHECK(format_clock(to_local(c.time, c.zone)) == c.clock);
    }
}

TEST_CASE("time: seconds are those of the minute, and parts of a second go down") {
    CHECK(to_local({afternoon.ms + 59'999}, Zone::wib).second == 59);
    CHECK(to_local({afternoon.ms + 59'999}, Zone::wib).minute == 5);
    CHECK(to_local({afternoon.ms + 60'000}, Zone::wib).minute == 6);
    CHECK(to_local({-1}, Zone::wib).second == 59);
}

TEST_CASE("time: a business day begins at the cut-off in the shop's zone") {
    const std::int64_t midnight_wib = november.ms - 7 * hour_ms;
    struct Case {
        std::int64_t ms;
        int cutoff_minutes;
        std::string day;
    };
    const Case cases[] = {
        {midnight_wib - 1, 0, "23/11/2026"},
        {midnight_wib, 0, "24/11/2026"},
        {midnight_wib, 120, "23/11/2026"},
        {midnight_wib + 2 * hour_ms - 1, 120, "23/11/2026"},
        {midnight_wib + 2 * hour_ms, 120, "24/11/2026"},
        {midnight_wib + day_ms + 2 * hour_ms - 1, 120, "24/11/2026"},
        {midnight_wib + day_ms - minute_ms - 1, 1439, "23/11/2026"},
        {midnight_wib + day_ms - minute_ms, 1439, "24/11/2026"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.ms);
        CAPTURE(c.cutoff_minutes);
        CHECK(format_date(business_day({c.ms}, Zone::wib, c.cutoff_minutes)) == c.day);
    }
}

TEST_CASE("time: a day prints as in lists and as in a sale's number") {
    const BusinessDay day = business_day(november, Zone::wib, 0);
    CHECK(day == BusinessDay{20'781});
    CHECK(format_date(day) == "24/11/2026");
    CHECK(format_yymmdd(day) == "261124");
    CHECK(format_date(BusinessDay{}) == "01/01/1970");
    CHECK(format_yymmdd(BusinessDay{10'957}) == "000101");
    CHECK(format_date(LocalTime{2026, 3, 4, 5, 6, 7}) == "04/03/2026");
    CHECK(format_clock(LocalTime{2026, 3, 4, 5, 6, 7}) == "05.06");
}

TEST_CASE("time: a day for programs reads back as itself, and nothing else is one") {
    for (const std::int32_t days : {0, 10'957, 20'781, 20'820, 47'846}) {
        CHECK(parse_iso_date(format_iso_date(BusinessDay{days})) == BusinessDay{days});
    }
    CHECK(format_iso_date(BusinessDay{20'781}) == "2026-11-24");
    for (const char* const text :
         {"", "2026-11-2", "2026-11-240", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-00",
          "2026/11/24", "24-11-2026", "-026-11-24", "2026-1a-24", "2026-11--4", "+026-11-24", "2026-+1-24"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("time: the day of the books is the calendar's day, later by the cut-off, the same in every zone") {
    check_property("business days", [] {
        const UtcTime time{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
        const auto cutoff = *rc::gen::inRange(0, 1440);
        const BusinessDay day = business_day(time, Zone::wib, cutoff);
        RC_ASSERT(format_date(to_local({time.ms - cutoff * minute_ms}, Zone::wib)) == format_date(day));
        RC_ASSERT(business_day({time.ms + day_ms}, Zone::wib, cutoff).days == day.days + 1);
        RC_ASSERT(business_day({time.ms - hour_ms}, Zone::wita, cutoff) == day);
        RC_ASSERT(business_day({time.ms - 2 * hour_ms}, Zone::wit, cutoff) == day);
    });
}
