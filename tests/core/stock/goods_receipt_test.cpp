#include "core/sale/limits.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <functional>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr UnitId piece{1};
constexpr UnitId dozen_and_more{2};

ReceivedLine line(std::int64_t product, std::int64_t quantity, std::int64_t amount, UnitId unit = piece) {
    ReceivedLine received;
    received.product = ProductId{product};
    received.unit = unit;
    received.quantity = Quantity::whole(quantity);
    received.amount = Money{amount};
    return received;
}

Money unit_cost_of(const GoodsReceipt& receipt, std::size_t place) {
    return receipt.lines.at(place).received.unit_cost;
}

} // namespace

TEST_CASE("goods receipt: a case of forty for 116.480 costs 2.912 a piece") {
    const auto receipt = Stockroom().receive({.lines = {line(1, 1, 116'480, dozen_and_more)}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].received.received == StockChange{Quantity::whole(40), Money{116'480}});
    CHECK(unit_cost_of(*receipt, 0) == Money{2'912});
    CHECK(receipt->lines[0].goods.unit_name == "dus");
    CHECK(receipt->total() == Money{116'480});
}

TEST_CASE("goods receipt: what came free makes each piece cheaper") {
    ReceivedLine with_bonus = line(1, 10, 12'000);
    with_bonus.bonus = Quantity::whole(2);
    const auto receipt = Stockroom().receive({.lines = {with_bonus}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].received.received == StockChange{Quantity::whole(12), Money{12'000}});
    CHECK(unit_cost_of(*receipt, 0) == Money{1'000});
}

TEST_CASE("goods receipt: discount and freight are spread over the lines to the rupiah") {
    ReceivedLine first = line(1, 10, 10'000);
    first.discount = Money{1'000};
    const auto receipt = Stockroom().receive({.freight = Money{100},
                                              .discount = Money{1'000},
                                              .lines = {first, line(2, 3, 9'000), line(4, 1, 9'000)}});
    REQUIRE(receipt);
    // 27.000 net, three equal parts of the discount: the rupiah that is left goes to the first line.
    CHECK(receipt->lines[0].received.received.value == Money{9'000 - 334 + 34});
    CHECK(receipt->lines[1].received.received.value == Money{9'000 - 333 + 33});
    CHECK(receipt->lines[2].received.received.value == Money{9'000 - 333 + 33});
    CHECK(receipt->total() == Money{27'000 - 1'000 + 100});
}

TEST_CASE("goods receipt: the freight of goods that came free is what they cost") {
    ReceivedLine sample = line(1, 0, 0);
    sample.bonus = Quantity::whole(3);
    const auto receipt = Stockroom().receive({.freight = Money{1'000}, .lines = {sample, line(2, 1, 0)}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].received.received.value == Money{750});
    CHECK(receipt->lines[1].received.received.value == Money{250});
}

TEST_CASE("goods receipt: free goods leave the cost of the last ones as it was") {
    Stockroom room;
    room.levels[ProductId{1}] = level_of(2, 4'000, 2'000);
    ReceivedLine sample = line(1, 0, 0);
    sample.bonus = Quantity::whole(3);
    const auto receipt = room.receive({.lines = {sample}});
    REQUIRE(receipt);
    CHECK(unit_cost_of(*receipt, 0) == Money{2'000});
}

TEST_CASE("goods receipt: what was sold below zero is trued up, once, also over two lines of a product") {
    Stockroom room;
    room.levels[ProductId{1}] = level_of(-5, -5'000, 1'000);
    const auto receipt = room.receive({.lines = {line(1, 3, 3'600), line(1, 10, 12'000)}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].received.true_up == Money{-600});
    CHECK(receipt->lines[1].received.true_up == Money{-400});
}

TEST_CASE("goods receipt: goods of a consignor come in without a value") {
    Stockroom room;
    Product consigned = goods(3);
    consigned.consignor = "Bu Sri";
    room.products[ProductId{3}] = consigned;
    const auto receipt = room.receive({.freight = Money{500}, .lines = {line(3, 10, 0), line(1, 1, 1'000)}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].received.received.value == Money{});
    CHECK(receipt->lines[1].received.received.value == Money{1'500});
    CHECK(room.receive({.lines = {line(3, 10, 5'000)}}).error().reason == RefusalReason::consigned_goods);
    CHECK(room.receive({.freight = Money{500}, .lines = {line(3, 10, 0)}}).error().reason ==
          RefusalReason::consigned_goods);
}

TEST_CASE("goods receipt: a cost far from the last one wants somebody's look, then it is taken") {
    Stockroom room;
    room.levels[ProductId{1}] = level_of(10, 29'120, 2'912);
    // A case's price for a piece.
    ReceivedGoods typo{.lines = {line(1, 1, 116'480)}};
    const Refusal refused = room.receive(typo).error();
    CHECK(refused.reason == RefusalReason::cost_far_off);
    CHECK(refused.text == "Barang 1");
    CHECK(refused.amount == Money{116'480});
    CHECK(refused.number == 1);
    typo.costs_are_confirmed = true;
    CHECK(room.receive(typo));
    struct Case {
        std::int64_t cost;
        bool is_far;
    };
    for (const Case& c : {Case{2'912, false}, {3'786, false}, {3'787, true}, {2'038, false}, {2'037, true}}) {
        CAPTURE(c.cost);
        CHECK(is_far_from(Money{c.cost}, Money{2'912}) == c.is_far);
    }
    CHECK_FALSE(is_far_from(Money{9'999}, Money{}));
}

TEST_CASE("goods receipt: what can't be is refused with its reason") {
    struct Case {
        const char* what;
        RefusalReason reason;
        std::function<void(ReceivedGoods&)> change;
    };
    const Case cases[] = {
        {"no goods", RefusalReason::no_goods, [](ReceivedGoods& g) { g.lines.clear(); }},
        {"nothing of them", RefusalReason::quantity_not_positive,
         [](ReceivedGoods& g) { g.lines[0].quantity = {}; }},
        {"less than nothing", RefusalReason::quantity_not_positive,
         [](ReceivedGoods& g) { g.lines[0].quantity = Quantity{-1'000}; }},
        {"a bonus of less than nothing", RefusalReason::quantity_not_positive,
         [](ReceivedGoods& g) { g.lines[0].bonus = Quantity{-1'000}; }},
        {"half a piece", RefusalReason::quantity_not_whole,
         [](ReceivedGoods& g) { g.lines[0].quantity = Quantity{500}; }},
        {"an absurd number", RefusalReason::quantity_too_large,
         [](ReceivedGoods& g) { g.lines[0].quantity = Quantity{INT64_MAX - 807}; }},
        {"a unit that is not there", RefusalReason::unknown_unit,
         [](ReceivedGoods& g) { g.lines[0].unit = UnitId{9}; }},
        {"a case of nothing", RefusalReason::unknown_unit,
         [](ReceivedGoods& g) { g.lines[0].unit = UnitId{3}; }},
        {"a negative price", RefusalReason::amount_not_positive,
         [](ReceivedGoods& g) { g.lines[0].amount = Money{-1}; }},
        {"an absurd price", RefusalReason::amount_too_large,
         [](ReceivedGoods& g) { g.lines[0].amount = amount_max + Money{1}; }},
        {"more off a line than it costs", RefusalReason::discount_too_large,
         [](ReceivedGoods& g) { g.lines[0].discount = Money{10'001}; }},
        {"more off than all costs", RefusalReason::discount_too_large,
         [](ReceivedGoods& g) { g.discount = Money{10'001}; }},
        {"negative freight", RefusalReason::amount_not_positive,
         [](ReceivedGoods& g) { g.freight = Money{-1}; }},
        {"absurd freight", RefusalReason::amount_too_large,
         [](ReceivedGoods& g) { g.freight = Money{INT64_MAX}; }},
        {"an expiry in the past", RefusalReason::expiry_passed,
         [](ReceivedGoods& g) { g.lines[0].expiry = BusinessDay{99}; }},
        {"a sum beyond all bounds", RefusalReason::amount_too_large,
         [](ReceivedGoods& g) {
             g.lines[0].amount = amount_max;
             g.lines.push_back(g.lines[0]);
         }},
        {"a book of lines", RefusalReason::too_many_lines,
         [](ReceivedGoods& g) { g.lines.assign(stock_lines_max + 1, g.lines[0]); }},
    };
    for (const Case& c : cases) {
        INFO(std::string(c.what));
        ReceivedGoods received{.lines = {line(1, 10, 10'000)}};
        REQUIRE(Stockroom().receive(received));
        c.change(received);
        const auto receipt = Stockroom().receive(received);
        REQUIRE_FALSE(receipt);
        CHECK(receipt.error().reason == c.reason);
    }
}

TEST_CASE("goods receipt: a case of so many that it overflows is refused, not wrapped") {
    Stockroom room;
    Product silly = goods(1);
    silly.units[1].factor = Quantity{INT64_MAX};
    room.products[ProductId{1}] = silly;
    CHECK(room.receive({.lines = {line(1, 1, 1'000, dozen_and_more)}}).error().reason ==
          RefusalReason::quantity_too_large);
    silly.units[1].factor = Quantity{90'000'000'000};
    room.products[ProductId{1}] = silly;
    CHECK(room.receive({.lines = {line(1, 1, 1'000, dozen_and_more)}}));
    CHECK(room.receive({.lines = {line(1, 2, 1'000, dozen_and_more)}}).error().reason ==
          RefusalReason::quantity_too_large);
}

TEST_CASE("goods receipt: an expiry of today still comes in, and is kept with its batch") {
    ReceivedLine dated = line(1, 1, 1'000);
    dated.expiry = BusinessDay{100};
    dated.batch = " B\n7 ";
    const auto receipt = Stockroom().receive({.invoice = " INV \t1", .lines = {dated}});
    REQUIRE(receipt);
    CHECK(receipt->lines[0].expiry == BusinessDay{100});
    CHECK(receipt->lines[0].batch == "B 7");
    CHECK(receipt->invoice == "INV 1");
}

TEST_CASE("goods receipt: while it is typed it says what a piece of each line would cost") {
    const ReceivedGoods received{.freight = Money{400}, .lines = {line(1, 2, 4'000), line(2, 2, 4'000)}};
    const auto products = Stockroom().products_of(received.lines);
    CHECK(unit_costs(received, products) == std::vector<Money>{Money{2'100}, Money{2'100}});
    CHECK_FALSE(unit_costs({}, {}));
}

TEST_CASE("goods receipt: lines always add up to the invoice, and value in is value on hand and trued up") {
    check_property("the parts sum to the whole", [] {
        Stockroom room;
        ReceivedGoods received;
        received.costs_are_confirmed = true;
        const int lines = *rc::gen::inRange(1, 6);
        Money net;
        for (int i = 0; i < lines; ++i) {
            ReceivedLine one =
                line(*rc::gen::inRange(1, 4), *rc::gen::inRange(1, 500),
                     *rc::gen::inRange<std::int64_t>(0, 10'000'000), UnitId{*rc::gen::inRange(1, 3)});
            one.bonus = Quantity::whole(*rc::gen::inRange(0, 3));
            one.discount = Money{*rc::gen::inRange<std::int64_t>(0, one.amount.rupiah() + 1)};
            net += one.amount - one.discount;
            received.lines.push_back(one);
        }
        for (int id = 1; id <= 3; ++id) {
            const std::int64_t pieces = *rc::gen::inRange(-50, 50);
            room.levels[ProductId{id}] = level_of(pieces, pieces * 777, 777);
        }
        received.discount = Money{*rc::gen::inRange<std::int64_t>(0, net.rupiah() + 1)};
        received.freight = Money{*rc::gen::inRange<std::int64_t>(0, 1'000'000)};
        const auto receipt = room.receive(received);
        RC_ASSERT(receipt.has_value());
        RC_ASSERT(receipt->total() == net - received.discount + received.freight);
        auto levels = room.levels;
        for (const GoodsReceiptLine& one : receipt->lines) {
            RC_ASSERT(one.received.received.value >= Money{});
            StockLevel& level = levels[one.goods.product];
            level.quantity += one.received.received.quantity;
            level.value += one.received.received.value + one.received.true_up;
        }
        for (const auto& [product, level] : levels) {
            // No value without goods, and none of the wrong sign.
            RC_ASSERT(level.quantity != Quantity{} || level.value == Money{});
            RC_ASSERT(level.quantity <= Quantity{} || level.value >= Money{});
        }
    });
}
