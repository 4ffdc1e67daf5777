#include "core/till/decision.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("the open cart: it is there again after the program died") {
    SampleShop shop;
    const Cart cart = shop.fill_cart(4);
    CHECK(shop.store().ledger().open_cart() == cart);
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == cart);
}

TEST_CASE("the open cart: a removed line's number is not given again") {
    SampleShop shop;
    Cart cart = shop.fill_cart(3);
    const auto removal = decide_remove(cart, LineId{3});
    shop.store().ledger().keep(*removal->change);
    shop.open_again();
    cart = shop.store().ledger().open_cart();
    CHECK(cart == removal->cart);
    CHECK(cart.next_line == LineId{4});
    CHECK(cart.selected == LineId{2});
}

TEST_CASE("the open cart: emptied, it goes on with its id and its next number") {
    SampleShop shop;
    const Cart cart = shop.fill_cart(3);
    const CartDecision emptied = decide_empty(cart);
    shop.store().ledger().keep(*emptied.change);
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == emptied.cart);
}

TEST_CASE("the open cart: a changed quantity selects its line") {
    SampleShop shop;
    Cart cart = shop.fill_cart(3);
    const auto changed = decide_set_quantity(cart, LineId{1}, Quantity::whole(7));
    shop.store().ledger().keep(*changed->change);
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == changed->cart);
    CHECK(shop.store().ledger().open_cart().selected == LineId{1});
}

TEST_CASE("the open cart: a label's price is kept") {
    SampleShop shop;
    const Product rice = sample_product(1);
    const auto added =
        decide_add(shop.store().ledger().open_cart(), rice, UnitId{1}, Quantity::whole(1), {Money{12'345}});
    shop.store().ledger().keep(*added->change);
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == added->cart);
}

TEST_CASE("the open cart: it ends with its sale, and the next has the next id") {
    SampleShop shop;
    const Sale first = shop.sell(2);
    shop.open_again();
    const Cart next = shop.store().ledger().open_cart();
    CHECK(next.lines.empty());
    CHECK(next.id.value() == first.cart.value() + 1);
    CHECK(next.next_line == LineId{1});
}
