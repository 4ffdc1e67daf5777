#include "core/stock/costing.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

StockLevel level_of(std::int64_t thousandths, std::int64_t value, std::int64_t last_unit_cost) {
    return {Quantity{thousandths}, Money{value}, Money{last_unit_cost}};
}

/// The books of one product: what the movements add up to.
struct Books {
    StockLevel level;
    Money received;
    Money true_ups;
    Money cost_of_goods_sold;

    void sell(Quantity quantity) {
        const StockChange out = cost_of_sale(level, quantity);
        level.quantity += out.quantity;
        level.value += out.value;
        cost_of_goods_sold -= out.value;
    }
    /// At a given value: a return, or the undoing of one.
    void move(const StockChange& moved) {
        const Money true_up = true_up_of(level, moved);
        level.quantity += moved.quantity;
        level.value += moved.value + true_up;
        cost_of_goods_sold -= moved.value;
        true_ups += true_up;
    }
    void receive(Quantity quantity, Money value) {
        const ReceiptOfGoods in = receive_goods(level, quantity, value);
        level.quantity += in.received.quantity;
        level.value += in.received.value + in.true_up;
        level.last_unit_cost = in.unit_cost;
        received += in.received.value;
        true_ups += in.true_up;
    }
};

} // namespace

TEST_CASE("costing: a sale takes its share of the value, and the last piece all that is left") {
    struct Case {
        StockLevel level;
        std::int64_t sold, cost;
    };
    const Case cases[] = {
        {level_of(10'000, 30'000, 3'000), 4'000, 12'000},
        {level_of(3'000, 10'000, 3'333), 1'000, 3'333},
        {level_of(2'000, 6'667, 3'333), 1'000, 3'334}, // 3.333,5
        {level_of(1'000, 3'333, 3'333), 1'000, 3'333},
        {level_of(2'350, 34'075, 14'500), 350, 5'075},
        {level_of(5'000, 0, 0), 2'000, 0}, // a gift
    };
    for (const Case& c : cases) {
        CAPTURE(c.level.quantity.thousandths());
        CAPTURE(c.level.value.rupiah());
        CHECK((cost_of_sale(c.level, Quantity{c.sold}) == StockChange{Quantity{-c.sold}, Money{-c.cost}}));
    }
}

TEST_CASE("costing: what is sold below zero costs what the last goods cost") {
    struct Case {
        StockLevel level;
        std::int64_t sold, cost;
    };
    const Case cases[] = {
        {level_of(2'000, 6'000, 3'200), 5'000, 15'600}, // both pieces and three at 3.200
        {level_of(0, 0, 3'200), 2'000, 6'400},
        {level_of(-1'000, -3'200, 3'200), 1'000, 3'200},
        {level_of(0, 0, 0), 2'000, 0},   // never received: no cost is known
        {level_of(0, 0, 14'500), 1, 15}, // 14,5
    };
    for (const Case& c : cases) {
        CAPTURE(c.level.quantity.thousandths());
        CAPTURE(c.sold);
        CHECK((cost_of_sale(c.level, Quantity{c.sold}) == StockChange{Quantity{-c.sold}, Money{-c.cost}}));
    }
}

TEST_CASE("costing: a receipt of goods settles what was sold below zero at the real cost") {
    struct Case {
        StockLevel level;
        std::int64_t quantity, value, true_up, unit_cost;
    };
    const Case cases[] = {
        {level_of(0, 0, 0), 10'000, 30'000, 0, 3'000},
        {level_of(5'000, 10'000, 2'000), 10'000, 30'000, 0, 3'000},
        {level_of(-3'000, -300, 100), 5'000, 600, -60, 120}, // three cost 360 and not 300
        {level_of(-3'000, -300, 100), 3'000, 360, -60, 120},
        {level_of(-3'000, -300, 100), 1'000, 120, -20, 120}, // one of three is settled
        {level_of(-3'000, -300, 100), 5'000, 400, 60, 80},   // cheaper than was thought
        {level_of(-2'000, 0, 0), 4'000, 400, -200, 100},
        {level_of(0, 0, 0), 3'000, 10'000, 0, 3'333},
    };
    for (const Case& c : cases) {
        CAPTURE(c.level.quantity.thousandths());
        CAPTURE(c.quantity);
        CAPTURE(c.value);
        const ReceiptOfGoods expected{
            {Quantity{c.quantity}, Money{c.value}}, Money{c.true_up}, Money{c.unit_cost}};
        CHECK((receive_goods(c.level, Quantity{c.quantity}, Money{c.value}) == expected));
    }
}

TEST_CASE("costing: goods that come back into a negative stock settle what was sold at an estimate") {
    struct Case {
        const char* what;
        StockLevel level;
        std::int64_t quantity, value, true_up;
    };
    const Case cases[] = {
        {"into a stock that is there", level_of(5'000, 500, 100), 2'000, 300, 0},
        {"into an empty one", level_of(0, 0, 100), 1'000, 150, 0},
        {"to exactly nothing: nothing is left of the value", level_of(-1'000, -50, 50), 1'000, 100, -50},
        {"of several, one comes back", level_of(-4'000, -200, 50), 1'000, 100, -50},
        {"over the zero: what is on hand keeps its cost", level_of(-1'000, -50, 50), 3'000, 300, -50},
        {"cheaper than the estimate", level_of(-1'000, -150, 150), 1'000, 100, 50},
        {"leaving again, as it came", level_of(11'000, 600, 50), -1'000, -100, 0},
        {"leaving again after the rest was sold", level_of(1'000, 55, 50), -1'000, -100, 45},
        {"leaving again more dearly than all is worth", level_of(2'000, 90, 50), -1'000, -100, 55},
        {"leaving again below zero", level_of(-4'000, -200, 50), -1'000, -100, 50},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        CHECK(true_up_of(c.level, {Quantity{c.quantity}, Money{c.value}}) == Money{c.true_up});
    }
}

TEST_CASE("costing: nothing or less than nothing is neither sold nor received") {
    const StockLevel level = level_of(1'000, 100, 100);
    CHECK_THROWS_AS(cost_of_sale(level, Quantity{}), BrokenInvariant);
    CHECK_THROWS_AS(cost_of_sale(level, Quantity{-1}), BrokenInvariant);
    CHECK_THROWS_AS(receive_goods(level, Quantity{}, Money{100}), BrokenInvariant);
    CHECK_THROWS_AS(receive_goods(level, Quantity{-1}, Money{100}), BrokenInvariant);
}

TEST_CASE(
    "costing: value received = cost of goods sold + value on hand, to the rupiah, also below zero and when "
    "goods come back") {
    check_property("invariant 3 over a product's life", [] {
        Books books;
        const auto movements = *rc::gen::inRange(1, 60);
        for (int i = 0; i < movements; ++i) {
            const Quantity quantity{*rc::gen::inRange<std::int64_t>(1, 20'000)};
            const Money value{*rc::gen::inRange<std::int64_t>(0, 1'000'000)};
            switch (*rc::gen::inRange(0, 4)) {
            case 0: books.sell(quantity); break;
            case 1: books.receive(quantity, value); break;
            case 2: books.move({quantity, value}); break;
            default: books.move({-quantity, -value}); break;
            }
            RC_ASSERT(books.received + books.true_ups == books.cost_of_goods_sold + books.level.value);
            if (books.level.quantity == Quantity{}) RC_ASSERT(books.level.value == Money{});
            if (books.level.quantity > Quantity{}) RC_ASSERT(books.level.value >= Money{});
            if (books.level.quantity < Quantity{}) RC_ASSERT(books.level.value <= Money{});
        }
        RC_CLASSIFY(books.level.quantity < Quantity{}, "ends below zero");
        if (books.level.quantity > Quantity{}) books.sell(books.level.quantity);
        if (books.level.quantity < Quantity{}) books.receive(-books.level.quantity, Money{12'345});
        RC_ASSERT(books.level.quantity == Quantity{});
        RC_ASSERT(books.level.value == Money{});
        RC_ASSERT(books.received + books.true_ups == books.cost_of_goods_sold);
    });
}

TEST_CASE("costing: when all pieces were bought at one price, each piece sold costs that price") {
    check_property("a constant price stays", [] {
        const auto price = *rc::gen::inRange<std::int64_t>(0, 100'000);
        Books books;
        books.receive(Quantity::whole(1), Money{price});
        std::int64_t sold = 0;
        for (int i = 0; i < 30; ++i) {
            const auto pieces = *rc::gen::inRange<std::int64_t>(1, 30);
            if (*rc::gen::arbitrary<bool>()) {
                books.sell(Quantity::whole(pieces));
                sold += pieces;
            } else {
                books.receive(Quantity::whole(pieces), Money{price * pieces});
            }
            RC_ASSERT(books.cost_of_goods_sold == Money{price * sold});
            RC_ASSERT(books.true_ups == Money{});
        }
    });
}
