#include "core/values/hijri.h"

#include <doctest/doctest.h>

using namespace sokoguru;

TEST_CASE("hijri: 14 March 2026 in Mojokerto is 24 Ramadan 1447") {
    CHECK(format_hijri(UtcTime{1773479100000}, Zone::wib) == "24 Ramadan 1447");
}
