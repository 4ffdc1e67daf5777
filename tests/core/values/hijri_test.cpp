#include "core/values/hijri.h"

#include <doctest/doctest.h>

using namespace sokoguru;

TEST_CASE(
    "hijri: 14 March 2026 in Mojokerto is 24 Ramadan 1447 as announced, a day behind the arithmetic calendar") {
    const UtcTime afternoon{1'773'479'100'000};
    CHECK(format_hijri(afternoon, Zone::wib, -1) == "24 Ramadan 1447");
    CHECK(format_hijri(afternoon, Zone::wib, 0) == "25 Ramadan 1447");
}
