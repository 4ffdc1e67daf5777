#include "app/shop/goods_item.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::shop;

TEST_CASE("goods in words: code, unit, quantity, cost and what else there is") {
    CHECK(parse_goods_item("P1:3") == GoodsItem{.code = "P1", .quantity = Quantity::whole(3)});
    CHECK(parse_goods_item("P1/dus:2:95000") ==
          GoodsItem{.code = "P1", .unit = "dus", .quantity = Quantity::whole(2), .cost = Money{95'000}});
    CHECK(parse_goods_item("A/B/kg:2,35:0:bonus=0.5:discount=500:batch=B 7:expiry=31/01/2027") ==
          GoodsItem{.code = "A/B",
                    .unit = "kg",
                    .quantity = Quantity{2'350},
                    .bonus = Quantity{500},
                    .discount = Money{500},
                    .batch = "B 7",
                    .expiry = BusinessDay{20'849}});
}

TEST_CASE("goods in words: what is written otherwise is not guessed at") {
    for (const char* text :
         {"", ":", "P1", ":3", "/dus:3", "P1:", "P1:-3", "P1:drei", "P1:3:", "P1:3:4,5", "P1:1,2345",
          "P1:3:400:5", "P1:3:400:bonus", "P1:3:400:bonus=", "P1:3:400:batch=", "P1:3:400:expiry=besok",
          "P1:3:400:harga=3", "P1:9999999999999", "P1:1.+12"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_goods_item(text));
    }
}

TEST_CASE("goods in words: a day in both ways of writing, none that is not in the calendar") {
    CHECK(parse_written_day("2027-01-31") == BusinessDay{20'849});
    CHECK(parse_written_day("31/1/2027") == BusinessDay{20'849});
    for (const char* text :
         {"", "2027", "2027-02-29", "2027-13-01", "0-1-1", "31/02/2027", "1/1/99999", "a/b/c"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_written_day(text));
    }
}
