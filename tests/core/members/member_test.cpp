#include "core/members/member.h"

#include <doctest/doctest.h>

using namespace sokoguru;

TEST_CASE("member: a name on paper says whose receipt it is to its owner and to nobody else") {
    struct Case {
        const char* name;
        const char* masked;
    };
    const Case cases[] = {{"Ahmad Fauzi", "AHMAD F*"},
                          {"Ahmad Fauzi Rahman", "AHMAD F*"},
                          {"Fatimah", "FAT*"},
                          {"Al", "AL*"},
                          {"", ""},
                          {"  siti  aminah ", "SITI A*"},
                          {"Núr Élina", "NúR É*"}};
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(masked_name(c.name) == c.masked);
    }
}

TEST_CASE("member: each class buys at its own level of prices") {
    CHECK(price_level(BuyerClass::member) == PriceLevel::member);
    CHECK(price_level(BuyerClass::candidate) == PriceLevel::candidate);
    CHECK(price_level(BuyerClass::wholesale) == PriceLevel::wholesale);
    CHECK(price_level(BuyerClass::extraordinary_member) == PriceLevel::retail);
    CHECK(price_level(BuyerClass::general_public) == PriceLevel::retail);
}
