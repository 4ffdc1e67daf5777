#include "drivers/scanner/same_code_window.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru::drivers;

TEST_CASE("same code window: repeats are one item, later ones another") {
    struct Read {
        std::int64_t now_ms;
        const char* device;
        const char* code;
        bool repeat;
    };
    struct Row {
        const char* what;
        std::vector<Read> reads;
    };
    const std::vector<Row> rows = {
        {"the same code at once", {{1'000, "a", "42", false}, {1'000, "a", "42", true}}},
        {"the same code within the window", {{1'000, "a", "42", false}, {1'299, "a", "42", true}}},
        {"two identical items", {{1'000, "a", "42", false}, {1'300, "a", "42", false}}},
        {"an item that lies before the scanner",
         {{1'000, "a", "42", false},
          {1'250, "a", "42", true},
          {1'500, "a", "42", true},
          {1'800, "a", "42", false}}},
        {"another code", {{1'000, "a", "42", false}, {1'010, "a", "43", false}}},
        {"two codes in turns",
         {{1'000, "a", "42", false},
          {1'100, "a", "43", false},
          {1'200, "a", "42", true},
          {1'300, "a", "43", true}}},
        {"two devices", {{1'000, "a", "42", false}, {1'010, "b", "42", false}, {1'020, "a", "42", true}}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        SameCodeWindow window;
        for (const Read& read : row.reads) {
            INFO(read.now_ms);
            CHECK(window.is_repeat({.code = read.code, .symbology = {}, .device = read.device},
                                   read.now_ms) == read.repeat);
        }
    }
}

TEST_CASE("same code window: its length is the shop's, and 0 switches it off") {
    SameCodeWindow longer(1'000);
    const Scan scan{.code = "42", .symbology = {}, .device = "a"};
    CHECK(!longer.is_repeat(scan, 1'000));
    CHECK(longer.is_repeat(scan, 1'999));
    SameCodeWindow off(0);
    CHECK(!off.is_repeat(scan, 1'000));
    CHECK(!off.is_repeat(scan, 1'000));
}
