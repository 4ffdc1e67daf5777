#include "core/sale/cart.h"
#include "core/sale/limits.h"

#include <doctest/doctest.h>

using namespace sokoguru;

namespace {

CartLine line_of(std::int64_t id, Money unit_price, Quantity quantity) {
    CartLine line;
    line.id = LineId{id};
    line.unit_price = unit_price;
    line.quantity = quantity;
    return line;
}

} // namespace

TEST_CASE("cart: a line costs its price times its quantity, a half rupiah up") {
    struct Case {
        std::int64_t unit_price, thousandths, gross;
    };
    const Case cases[] = {
        {14'500, 2'350, 34'075},
        {3'500, 3'000, 10'500},
        {3'333, 500, 1'667}, // 1.666,5
        {3'333, 333, 1'110}, // 1.109,889
        {1, 499, 0},
        {1, 500, 1},
        {0, 5'000, 0},
    };
    for (const Case& c : cases) {
        INFO(c.unit_price << " × " << c.thousandths << "/1000");
        CHECK(line_of(1, Money{c.unit_price}, Quantity{c.thousandths}).gross() == Money{c.gross});
    }
}

TEST_CASE("cart: a scale label's price is the line's price") {
    CartLine line = line_of(1, Money{100'000}, Quantity{235});
    line.label_price = Money{23'450};
    CHECK(line.gross() == Money{23'450});
}

TEST_CASE("cart: a case of forty takes forty base units each") {
    CartLine line = line_of(1, Money{132'000}, Quantity::whole(3));
    line.factor = Quantity::whole(40);
    CHECK(line.base_quantity() == Quantity::whole(120));
    CHECK(line_of(1, Money{14'500}, Quantity{2'350}).base_quantity() == Quantity{2'350});
}

TEST_CASE("cart: the total is the sum of its lines, also of as many and as dear ones as a till takes") {
    Cart cart;
    CHECK(cart.gross() == Money{});
    cart.lines = {line_of(1, Money{14'500}, Quantity{2'350}), line_of(2, Money{3'500}, Quantity{3'000})};
    CHECK(cart.gross() == Money{44'575});
    cart.lines.assign(cart_lines_max, line_of(1, unit_price_max, line_quantity_max));
    CHECK(cart.gross() == Money{2'000 * 100'000'000'000'000});
}

TEST_CASE("cart: lines are found by their number") {
    Cart cart;
    CHECK(cart.find(LineId{1}) == nullptr);
    CHECK(cart.selected_line() == nullptr);
    cart.lines = {line_of(1, Money{100}, Quantity{1'000}), line_of(3, Money{200}, Quantity{1'000})};
    cart.selected = LineId{3};
    CHECK(cart.find(LineId{1}) == &cart.lines[0]);
    CHECK(cart.find(LineId{2}) == nullptr);
    CHECK(cart.selected_line() == &cart.lines[1]);
}
