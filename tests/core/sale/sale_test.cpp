#include "core/sale/sale.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr BusinessDay march_14{20'526};

} // namespace

TEST_CASE("sale: a number names lane, day and ordinal, and the epoch after a restore") {
    CHECK(SaleNumber{LaneId{1}, EpochId{1}, march_14, 42}.text() == "K1-260314-0042");
    CHECK(SaleNumber{LaneId{12}, EpochId{1}, march_14, 9'999}.text() == "K12-260314-9999");
    CHECK(SaleNumber{LaneId{1}, EpochId{2}, march_14, 12'345}.text() == "K1.2-260314-12345");
}

TEST_CASE("sale: a number is read as it is printed, and as people type it") {
    struct Case {
        std::string text;
        SaleNumber number;
    };
    const Case cases[] = {
        {"K1-260314-0042", {LaneId{1}, EpochId{1}, march_14, 42}},
        {"K1.2-260314-12345", {LaneId{1}, EpochId{2}, march_14, 12'345}},
        {"k1-260314-42", {LaneId{1}, EpochId{1}, march_14, 42}},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        const auto number = parse_sale_number(c.text);
        REQUIRE(number);
        CHECK((*number == c.number));
    }
}

TEST_CASE("sale: what is no number is not read as one") {
    const std::string texts[] = {
        "",
        "K",
        "K1",
        "K1-",
        "K1-260314",
        "K1-260314-",
        "1-260314-0042",
        "X1-260314-0042",
        "K-260314-0042",
        "K1.-260314-0042",
        "K1-260314-0042 ",
        " K1-260314-0042",
        "K1-260314-0042-1",
        "K1-261314-0042",  // no thirteenth month
        "K1-260230-0042",  // no 30 February
        "K1-000000-0042",  //
        "K1-60314-0042",   // five digits of a day
        "K1-0260314-0042", // seven
        "K1-2603140042",
        "K1-260314-+42",
        "K1-260314--42",
        "K1-260314--0",
        "K-0-260314-0042",
        "K+1-260314-0042",
        "K0-260314-0042", // lanes, epochs and ordinals begin at 1
        "K1.0-260314-0042",
        "K1-260314-0000",
        "K1-260314-99999999999999999999",
        "K99999999999999999999-260314-0042",
        "K1-99999999999999-0042",
        "K1-260314-4２",
    };
    for (const std::string& text : texts) {
        INFO(text);
        CHECK_FALSE(parse_sale_number(text));
    }
}

TEST_CASE("sale: reading a number's text gives the number") {
    check_property("parse_sale_number(number.text()) = number", [] {
        SaleNumber number;
        number.lane = LaneId{*rc::gen::inRange<std::int64_t>(1, 1'000)};
        number.epoch = EpochId{*rc::gen::inRange<std::int64_t>(1, 20)};
        number.day = BusinessDay{*rc::gen::inRange<std::int32_t>(10'957, 10'957 + 36'525)};
        number.ordinal = *rc::gen::inRange<std::int64_t>(1, 2'000'000);
        RC_ASSERT(parse_sale_number(number.text()) == number);
    });
}

TEST_CASE("sale: a number that can be read has one printed form") {
    check_property("parse(text) printed and read again is the same", [] {
        std::string text = *rc::gen::elementOf(
            std::vector<std::string>{"K1-260314-0042", "K1.2-260314-12345", "K12-991231-0001"});
        const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
        text[place] = *rc::gen::oneOf(any_byte(), rc::gen::elementOf(std::string("0123456789-.K+ ")));
        const auto number = parse_sale_number(text);
        RC_CLASSIFY(number.has_value());
        if (!number) return;
        RC_ASSERT(number->lane.value() >= 1);
        RC_ASSERT(number->ordinal >= 1);
        RC_ASSERT(parse_sale_number(number->text()) == number);
    });
}

TEST_CASE("sale: PPN inside a price is 11/111 of it") {
    struct Case {
        std::int64_t price, ppn;
    };
    const Case cases[] = {{27'500, 2'725}, // 2.725,23
                          {111, 11},
                          {0, 0},
                          {5, 0}, // 0,495
                          {6, 1}, // 0,59
                          {-27'500, -2'725},
                          {999'999'999'999, 99'099'099'099}}; // 99.099.099.099,0
    for (const Case& c : cases) {
        CAPTURE(c.price);
        CHECK(ppn_inside(Money{c.price}) == Money{c.ppn});
    }
}
