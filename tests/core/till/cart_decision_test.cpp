#include "core/sale/limits.h"
#include "core/till/decision.h"
#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Product product_with(ProductId id) {
    for (Product& product : example_products()) {
        if (product.id == id) return product;
    }
    throw std::invalid_argument("no such product in the example shop");
}

/// Three lines, numbered 1 to 3: noodles, rice, crisps.
Cart cart_of_three() {
    Cart cart;
    cart.id = CartId{7};
    for (const ProductId id : {noodles, rice, crisps}) {
        cart = decide_add(cart, product_with(id), piece, Quantity::whole(2))->cart;
    }
    return cart;
}

std::vector<std::int64_t> line_ids(const Cart& cart) {
    std::vector<std::int64_t> ids;
    for (const CartLine& line : cart.lines) {
        ids.push_back(line.id.value());
    }
    return ids;
}

} // namespace

TEST_CASE("cart decision: a line copies from the product what the sale will keep") {
    const auto decision = decide_add(Cart{}, product_with(noodles), case_of_forty, Quantity::whole(2));
    REQUIRE(decision);
    REQUIRE(decision->cart.lines.size() == 1);
    const CartLine& line = decision->cart.lines.front();
    CHECK(line.id == LineId{1});
    CHECK(line.product == noodles);
    CHECK(line.unit == case_of_forty);
    CHECK(line.name == "INDOMIE GORENG 85G");
    CHECK(line.unit_name == "DUS");
    CHECK(line.category == "makanan");
    CHECK(line.factor == Quantity::whole(40));
    CHECK(line.quantity == Quantity::whole(2));
    CHECK(line.unit_price == Money{132'000});
    CHECK(line.gross() == Money{264'000});
    CHECK(decision->cart.selected == line.id);
    CHECK(decision->outcome == Outcome::line_added);
    CHECK((decision->changes == std::vector<CartChange>{CartLineSet{CartId{}, line, line.id}}));
    const auto other = decide_add(Cart{}, product_with(crisps), piece, Quantity::whole(1));
    CHECK(other->cart.lines.front().consignor == "Bu Sri");
    CHECK(decide_add(Cart{}, product_with(rice), piece, Quantity{1})->cart.lines.front().tax ==
          TaxClass::exempt);
}

TEST_CASE("cart decision: the same thing at the same price joins its line") {
    const Cart cart = cart_of_three();
    const auto more = decide_add(cart, product_with(noodles), piece, Quantity::whole(3));
    REQUIRE(more);
    CHECK(line_ids(more->cart) == std::vector<std::int64_t>{1, 2, 3});
    CHECK(more->cart.lines[0].quantity == Quantity::whole(5));
    CHECK(more->cart.selected == LineId{1});
}

TEST_CASE("cart decision: another unit, another price and a scale label's price each have their own line") {
    const Cart cart = cart_of_three();
    Product dearer = product_with(noodles);
    dearer.units[0].price = Money{3'600};
    CHECK(line_ids(decide_add(cart, product_with(noodles), case_of_forty, Quantity::whole(1))->cart).size() ==
          4);
    const auto at_new_price = decide_add(cart, dearer, piece, Quantity::whole(1));
    CHECK(line_ids(at_new_price->cart).size() == 4);
    CHECK(at_new_price->cart.lines[0].unit_price == Money{3'500}); // what was said stays
    const auto labelled = decide_add(cart, product_with(cake), piece, Quantity::whole(1), {Money{85'000}});
    const auto twice =
        decide_add(labelled->cart, product_with(cake), piece, Quantity::whole(1), {Money{85'000}});
    CHECK(line_ids(twice->cart) == std::vector<std::int64_t>{1, 2, 3, 4, 5});
    const auto plain = decide_add(twice->cart, product_with(cake), piece, Quantity::whole(1));
    CHECK(plain->cart.lines.size() == 6);
    CHECK(plain->cart.lines[5].gross() == Money{90'000});
}

TEST_CASE("cart decision: goods by weight whose label has the price weigh what that price buys") {
    const auto decision = decide_add(Cart{}, product_with(meat), piece, Quantity::whole(1), {Money{23'500}});
    REQUIRE(decision);
    const CartLine& line = decision->cart.lines.front();
    CHECK(line.quantity == Quantity{235});
    CHECK(line.gross() == Money{23'500});

    Product free = product_with(meat);
    free.units[0].price = Money{};
    const auto of_free = decide_add(Cart{}, free, piece, Quantity::whole(1), {Money{23'500}});
    REQUIRE(of_free);
    CHECK(of_free->cart.lines.front().quantity == Quantity::whole(1)); // no price to divide by
    CHECK(decide_add(Cart{}, product_with(cake), piece, Quantity::whole(1), {Money{85'000}})
              ->cart.lines.front()
              .quantity == Quantity::whole(1)); // sold by the piece
}

TEST_CASE("cart decision: a price below zero or beyond the limit is no price to sell at") {
    Product product = product_with(cake);
    product.units[0].price = Money{-1};
    CHECK(decide_add(Cart{}, product, piece, Quantity::whole(1)).error().reason ==
          RefusalReason::product_without_price);
    product.units[0].price = unit_price_max + Money{1};
    CHECK(decide_add(Cart{}, product, piece, Quantity::whole(1)).error().reason ==
          RefusalReason::amount_too_large);
    product.units[0].price = unit_price_max;
    CHECK(decide_add(Cart{}, product, piece, Quantity::whole(1)));
}

TEST_CASE("cart decision: a label without a price on it is refused") {
    for (const Money price : {Money{}, Money{-1}}) {
        const auto decision = decide_add(Cart{}, product_with(cake), piece, Quantity::whole(1), {price});
        REQUIRE_FALSE(decision);
        CHECK(decision.error().reason == RefusalReason::amount_not_positive);
    }
}

TEST_CASE("cart decision: only the base unit of divisible goods is sold in parts") {
    Product sack = product_with(rice);
    sack.units.push_back(unit_of(UnitId{2}, "SAK", Quantity::whole(25), Money{350'000}));
    CHECK(decide_add(Cart{}, sack, piece, Quantity{2'350}));
    const auto half_sack = decide_add(Cart{}, sack, UnitId{2}, Quantity{500});
    REQUIRE_FALSE(half_sack);
    CHECK((half_sack.error() == Refusal{.reason = RefusalReason::quantity_not_whole, .text = "BERAS CURAH"}));
}

TEST_CASE("cart decision: a quantity is set, and changed by steps") {
    const Cart cart = cart_of_three();
    const auto set = decide_set_quantity(cart, LineId{2}, Quantity{1'250});
    REQUIRE(set);
    CHECK(set->cart.lines[1].quantity == Quantity{1'250});
    CHECK(set->cart.selected == LineId{2});
    CHECK(set->outcome == Outcome::done);
    CHECK((set->changes == std::vector<CartChange>{CartLineSet{CartId{7}, set->cart.lines[1], LineId{2}}}));
    CHECK(decide_change_quantity(cart, LineId{1}, Quantity::whole(-1))->cart.lines[0].quantity ==
          Quantity::whole(1));
    CHECK(decide_change_quantity(cart, LineId{1}, Quantity::whole(98))->cart.lines[0].quantity ==
          Quantity::whole(100));
}

TEST_CASE("cart decision: a line that is stepped down to nothing is removed") {
    const Cart cart = cart_of_three();
    for (const std::int64_t step : {-2, -3}) {
        const auto decision = decide_change_quantity(cart, LineId{2}, Quantity::whole(step));
        REQUIRE(decision);
        CHECK(line_ids(decision->cart) == std::vector<std::int64_t>{1, 3});
        CHECK((decision->changes ==
               std::vector<CartChange>{CartLineRemoved{CartId{7}, LineId{2}, decision->cart.selected}}));
    }
    const auto labelled = decide_add(cart, product_with(cake), piece, Quantity::whole(1), {Money{85'000}});
    CHECK(line_ids(decide_change_quantity(labelled->cart, LineId{4}, Quantity::whole(-1))->cart) ==
          std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("cart decision: after a removal the neighbour above is selected") {
    struct Case {
        std::int64_t selected, removed, selected_after;
    };
    const Case cases[] = {{3, 3, 2}, {2, 2, 1}, {1, 1, 2}, {1, 3, 1}, {3, 1, 3}, {2, 1, 2}};
    for (const Case& c : cases) {
        INFO("selected " << c.selected << ", removed " << c.removed);
        Cart cart = cart_of_three();
        cart.selected = LineId{c.selected};
        const auto decision = decide_remove(cart, LineId{c.removed});
        REQUIRE(decision);
        CHECK(decision->cart.selected == LineId{c.selected_after});
        CHECK(decision->cart.selected_line() != nullptr);
    }
    Cart single = decide_add(Cart{}, product_with(noodles), piece, Quantity::whole(1))->cart;
    CHECK(decide_remove(single, LineId{1})->cart.selected == LineId{});
}

TEST_CASE("cart decision: the number of a removed line is not used again in its cart") {
    Cart cart = cart_of_three();
    cart = decide_remove(cart, LineId{3})->cart;
    cart = decide_add(cart, product_with(sweet), piece, Quantity::whole(1))->cart;
    CHECK(line_ids(cart) == std::vector<std::int64_t>{1, 2, 4});
    cart = decide_empty(cart, {}).cart;
    CHECK(cart.lines.empty());
    CHECK(cart.selected == LineId{});
    CHECK(cart.id == CartId{7});
    cart = decide_add(cart, product_with(sweet), piece, Quantity::whole(1))->cart;
    CHECK(line_ids(cart) == std::vector<std::int64_t>{5});
}

TEST_CASE("cart decision: selecting changes only the selection and needs nothing kept") {
    const Cart cart = cart_of_three();
    const auto decision = decide_select(cart, LineId{2});
    REQUIRE(decision);
    Cart expected = cart;
    expected.selected = LineId{2};
    CHECK((decision->cart == expected));
    CHECK(decision->changes.empty());
}

TEST_CASE("cart decision: a cart takes 2,000 lines, and a full one still more of what is in it") {
    Cart cart;
    Product product = product_with(sweet);
    for (std::size_t i = 0; i < cart_lines_max; ++i) {
        product.id = ProductId{static_cast<std::int64_t>(1'000 + i)};
        CartLine line;
        line.id = cart.next_line;
        line.product = product.id;
        line.unit_price = Money{50};
        cart.next_line = LineId{line.id.value() + 1};
        cart.lines.push_back(line);
    }
    CHECK(decide_add(cart, product, piece, Quantity::whole(1)));
    const auto refused = decide_add(cart, product_with(noodles), piece, Quantity::whole(1));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == RefusalReason::cart_full);
    const Cart with_room = decide_remove(cart, LineId{1})->cart;
    CHECK(decide_add(with_room, product_with(noodles), piece, Quantity::whole(1)));
}
