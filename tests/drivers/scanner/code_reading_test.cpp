#include "drivers/scanner/code_reading.h"
#include "tests/support/property.h"
#include "tests/support/scan_invariants.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

Scan read(std::string_view raw, std::string_view symbology, const CodeReadingOptions& options) {
    const auto event = read_code(raw, symbology, options);
    REQUIRE(event);
    REQUIRE(std::holds_alternative<Scan>(*event));
    return std::get<Scan>(*event);
}

} // namespace

TEST_CASE("code reading: what counts as GS1") {
    struct Row {
        const char* what;
        std::string_view raw;
        std::string_view symbology;
        bool gs1;
    };
    const std::vector<Row> rows = {
        {"GS1-128", "0108996001600269", "]C1", true},
        {"GS1-128 of which only the start is understood", "010899600160026999X", "]C1", true},
        {"GS1-128 of which nothing is understood", "99X", "]C1", false},
        {"GS1 DataMatrix with a terminator", "010899600160026910A1\r\n", "]d2", true},
        {"plain Code 128 with the same text", "0108996001600269", "]C0", false},
        {"EAN-13", "8996001600269", "]E0", false},
        {"no identifier, all elements", "010899600160026910A1", "", true},
        {"no identifier, something unknown", "010899600160026999X", "", false},
        {"no identifier, a wrong check digit", "0108996001600268", "", false},
        {"no identifier, no GTIN", "10A1", "", false},
        {"an EAN-13 that begins like an element", "1012345678905", "", false},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(read(row.raw, row.symbology, {.device = "kasir-1"}).gs1.has_value() == row.gs1);
    }
}

TEST_CASE("code reading: a substitute for the separator stays in the code and ends the element") {
    const Scan scan =
        read("010899600160026910A1|17261130", "]C1", {.device = "kasir-1", .gs1_separator_substitutes = "|"});
    CHECK(scan.code == "010899600160026910A1|17261130");
    REQUIRE(scan.gs1);
    CHECK(scan.gs1->batch == "A1");
}

TEST_CASE("code reading: an identifier from the cable is not looked for in the code") {
    const Scan scan = read("]E08996001600269", "]C0", {.device = "kasir-1", .aim_identifier_leads = true});
    CHECK(scan.code == "]E08996001600269");
    CHECK(scan.symbology == "]C0");
}

TEST_CASE("code reading: a code's length counts characters, not bytes") {
    std::string longest;
    for (std::size_t i = 0; i < scan_length_max; ++i)
        longest += "é";
    CHECK(read(longest, "", {.device = "kasir-1"}).code == longest);
    CHECK(read_code(longest + "é", "", {.device = "kasir-1"}) ==
          ScanEvent{NoiseDropped{scan_length_max + 1}});
}

TEST_CASE("code reading: broken UTF-8 never leaves a driver") {
    struct Row {
        const char* what;
        std::string_view raw;
    };
    const std::vector<Row> rows = {
        {"a lone continuation", "a\x80"
                                "b"},
        {"an overlong slash", "a\xC0\xAF"},
        {"an overlong slash of three", "\xE0\x80\xAF"},
        {"a surrogate", "\xED\xA0\x80"},
        {"beyond Unicode", "\xF4\x90\x80\x80"},
        {"cut off", "a\xE2\x82"},
        {"no UTF-8 byte at all", "\xFF\xFE"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const auto event = read_code(row.raw, "", {.device = "kasir-1"});
        REQUIRE(event);
        CHECK(broken_invariant(*event) == "");
    }
}

TEST_CASE("code reading: random bytes break nothing") {
    check_property("every event is harmless", [] {
        const auto raw = *rc::gen::container<std::string>(any_byte());
        const auto event = read_code(raw, "", {.device = "kasir-1", .aim_identifier_leads = true});
        if (event) RC_ASSERT(broken_invariant(*event) == "");
    });
}
