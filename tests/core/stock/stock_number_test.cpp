#include "core/sale/sale_number.h"
#include "core/stock/stock_number.h"

#include <doctest/doctest.h>

using namespace sokoguru;

namespace {

constexpr BusinessDay day{20'526}; // 14/03/2026

} // namespace

TEST_CASE("stock numbers: each kind of document has its letter") {
    struct Case {
        StockDocument document;
        const char* text;
    };
    for (const Case& c : {Case{StockDocument::receipt, "K1-B-260314-0001"},
                          {StockDocument::adjustment, "K1-P-260314-0001"},
                          {StockDocument::supplier_return, "K1-R-260314-0001"},
                          {StockDocument::count, "K1-O-260314-0001"}}) {
        const StockNumber number{c.document, LaneId{1}, EpochId{1}, day, 1};
        CHECK(number.text() == c.text);
        CHECK(parse_stock_number(c.text) == number);
        CHECK_FALSE(parse_sale_number(c.text)); // so a scanned one opens no sale
    }
}

TEST_CASE("stock numbers: after a restore with the epoch, and as people type them") {
    const StockNumber number{StockDocument::count, LaneId{2}, EpochId{3}, day, 42};
    CHECK(number.text() == "K2.3-O-260314-0042");
    CHECK(parse_stock_number("k2.3-o-260314-42") == number);
}

TEST_CASE("stock numbers: everything else is none") {
    for (const char* text : {"", "K1", "K1-", "K1-B", "K1-B-", "K1-X-260314-0001", "K1-260314-0001",
                             "K1-B-260314", "K1-BB-260314-0001", "K1-B260314-0001", "B-260314-0001"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_stock_number(text));
    }
}
