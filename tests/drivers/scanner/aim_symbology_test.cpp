#include "drivers/scanner/aim_symbology.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace sokoguru::drivers;

TEST_CASE("aim: identifiers have names, and some carry GS1 element strings") {
    struct Row {
        std::string_view identifier;
        std::optional<std::string_view> name;
        bool gs1;
    };
    const std::vector<Row> rows = {
        {"]E0", "EAN-13 or UPC", false},
        {"]E4", "EAN-8", false},
        {"]C0", "Code 128", false},
        {"]C1", "GS1-128", true},
        {"]Q1", "QR Code", false},
        {"]Q3", "GS1 QR Code", true},
        {"]d1", "Data Matrix", false},
        {"]d2", "GS1 DataMatrix", true},
        {"]e0", "GS1 DataBar", true},
        {"]A0", "Code 39", false},
        {"]I1", "Interleaved 2 of 5", false},
        {"]E9", std::nullopt, false},
        {"]D2", std::nullopt, false},
        {"[E0", std::nullopt, false},
        {"]E", std::nullopt, false},
        {"]E00", std::nullopt, false},
        {"", std::nullopt, false},
    };
    for (const Row& row : rows) {
        INFO(row.identifier);
        CHECK(symbology_name(row.identifier) == row.name);
        CHECK(carries_gs1_element_string(row.identifier) == row.gs1);
    }
}

TEST_CASE("aim: only a known identifier is taken off a code") {
    struct Row {
        std::string_view text;
        std::string_view identifier;
        std::string_view code;
    };
    const std::vector<Row> rows = {
        {"]E08996001600269", "]E0", "8996001600269"},
        {"]E0", "]E0", ""},
        {"]E98996001600269", "", "]E98996001600269"},
        {"8996001600269", "", "8996001600269"},
        {"8]E0", "", "8]E0"},
        {"]", "", "]"},
        {"", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const AimSplit split = split_aim_identifier(row.text);
        CHECK(split.identifier == row.identifier);
        CHECK(split.code == row.code);
    }
}
