#include "core/till/decision.h"
#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
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
    shop.store().ledger().keep(removal->changes, {}, shop.context());
    shop.open_again();
    cart = shop.store().ledger().open_cart();
    CHECK(cart == removal->cart);
    CHECK(cart.next_line == LineId{4});
    CHECK(cart.selected == LineId{2});
}

TEST_CASE("the open cart: emptied, it goes on with its id and its next number") {
    SampleShop shop;
    const Cart cart = shop.fill_cart(3);
    const CartDecision emptied = decide_empty(cart, {});
    shop.store().ledger().keep(emptied.changes, {}, shop.context());
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == emptied.cart);
}

TEST_CASE("the open cart: a changed quantity selects its line") {
    SampleShop shop;
    Cart cart = shop.fill_cart(3);
    const auto changed = decide_set_quantity(cart, LineId{1}, Quantity::whole(7));
    shop.store().ledger().keep(changed->changes, {}, shop.context());
    shop.open_again();
    CHECK(shop.store().ledger().open_cart() == changed->cart);
    CHECK(shop.store().ledger().open_cart().selected == LineId{1});
}

TEST_CASE("the open cart: a label's price is kept") {
    SampleShop shop;
    const Product rice = sample_product(1);
    const auto added = decide_add(shop.store().ledger().open_cart(), rice, UnitId{1}, Quantity::whole(1),
                                  {.label_price = Money{12'345}});
    shop.store().ledger().keep(added->changes, {}, shop.context());
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

namespace {

/// A line with everything that a line can have.
CartLine full_line() {
    CartLine line;
    line.id = LineId{1};
    line.product = ProductId{1};
    line.name = "Beras \"ح\" 5 kg";
    line.unit_name = "sak";
    line.quantity = Quantity::whole(-2);
    line.unit_price = Money{60'000};
    line.label_price = Money{-1};
    line.steps = {{PriceLevel::member, Quantity::whole(1), Money{58'000}},
                  {PriceLevel::wholesale, Quantity::whole(10), Money{55'000}}};
    line.cases = {{Quantity::whole(40), Money{2'000'000}}};
    line.rules = {PriceSource::asked, 18, Quantity::whole(3), Halal::not_halal};
    line.manual_price = ManualPrice{Money{59'000}, "kemasan rusak", UserId{4}};
    line.discount = ManualDiscount{Percent{500}, Money{}, "teman", UserId{3}};
    line.sold_before = SoldBefore{{LaneId{1}, EpochId{1}, BusinessDay{20'781}, 42},
                                  LineId{3},
                                  Quantity::whole(5),
                                  Quantity::whole(1),
                                  Money{300'000},
                                  Money{10'000},
                                  Money{28'000},
                                  Money{240'000}};
    line.added_at = UtcTime{1'795'485'600'123};
    return line;
}

HeldCart held(CartId cart) {
    return {cart, "Bu Siti", "Faisal Contoh", morning, 3, Money{6'000}};
}

CartHeader full_header() {
    CartHeader header;
    header.buyer = Buyer{MemberId{7}, "A-00007", BuyerClass::candidate};
    header.discount = ManualDiscount{Percent{}, Money{2'000}, "hari raya", UserId{2}};
    header.payments = {
        {Tender::qris, Money{5'000}, PaymentState::unconfirmed, "K1-0042", {}},
        {Tender::member_credit, Money{1'000}, PaymentState::confirmed, "", BusinessDay{20'811}}};
    header.allowed_return = AllowedReturn{UserId{2}, "rusak"};
    return header;
}

} // namespace

TEST_CASE("the open cart: all that a line and a cart can have is there again") {
    SampleShop shop;
    const CartId id = shop.store().ledger().open_cart().id;
    shop.store().ledger().keep(CartLineSet{id, full_line(), LineId{1}});
    shop.store().ledger().keep(CartHeaderSet{id, full_header()});
    shop.open_again();
    const Cart cart = shop.store().ledger().open_cart();
    CHECK(cart.id == id);
    CHECK(cart.lines == std::vector<CartLine>{full_line()});
    CHECK(cart.header == full_header());
    CHECK(cart.began == full_line().added_at);
    shop.store().ledger().keep(CartHeaderSet{id, {}});
    CHECK(shop.store().ledger().open_cart().header == CartHeader{});
}

TEST_CASE("the open cart: it began when the first of its lines was added") {
    SampleShop shop;
    const CartId id = shop.store().ledger().open_cart().id;
    CartLine first = full_line();
    CartLine second = full_line();
    second.id = LineId{2};
    second.added_at = UtcTime{first.added_at.ms + 60'000};
    shop.store().ledger().keep(CartLineSet{id, first, LineId{1}});
    shop.store().ledger().keep(CartLineSet{id, second, LineId{2}});
    CHECK(shop.store().ledger().open_cart().began == first.added_at);
    shop.store().ledger().keep(CartLineRemoved{id, LineId{1}, LineId{2}});
    shop.open_again();
    CHECK(shop.store().ledger().open_cart().began == second.added_at);
}

TEST_CASE("held carts: put aside, listed after a restart, taken up again as they were") {
    SampleShop shop;
    Ledger& ledger = shop.store().ledger();
    Cart cart = shop.fill_cart(3);
    ledger.keep(CartHeaderSet{cart.id, full_header()});
    cart.header = full_header();
    ledger.keep(CartPutAside{held(cart.id)});
    CHECK(ledger.open_cart().lines.empty());
    CHECK(ledger.open_cart().id == CartId{cart.id.value() + 1});
    CHECK(ledger.next_cart() == CartId{cart.id.value() + 1});

    shop.open_again();
    Ledger& after = shop.store().ledger();
    CHECK(after.held_carts() == std::vector<HeldCart>{held(cart.id)});
    CHECK(after.held_cart(cart.id) == cart);
    CHECK_FALSE(after.held_cart(CartId{99}));
    after.keep(CartTakenUp{cart.id});
    CHECK(after.open_cart() == cart);
    CHECK(after.held_carts().empty());
    CHECK_FALSE(after.held_cart(cart.id));
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("held carts: sales of others go on meanwhile, and what was taken up ends with its own") {
    SampleShop shop;
    const Cart first = shop.fill_cart(2);
    shop.store().ledger().keep(CartPutAside{held(first.id)});
    const Sale other = shop.sell(1);
    CHECK(other.cart.value() == first.id.value() + 1);
    CHECK(shop.store().last_sale() == other);
    shop.store().ledger().keep(CartTakenUp{first.id});
    const Sale late = shop.sell(0);
    CHECK(late.cart == first.id);
    CHECK(late.lines.size() == 2);
    CHECK(shop.store().last_sale() == late); // Though its cart is the older one.
    CHECK(shop.store().ledger().next_cart().value() == other.cart.value() + 1);
    CHECK(shop.store().ledger().open_cart().lines.empty());
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("held carts: what was open and empty ends when another is taken up") {
    SampleShop shop;
    const Cart first = shop.fill_cart(2);
    shop.store().ledger().keep(CartPutAside{held(first.id)});
    const Cart second = shop.fill_cart(1);
    const std::vector<CartChange> changes = {CartEmptied{second.id}, CartHeaderSet{second.id, {}},
                                             CartTakenUp{first.id}};
    shop.store().ledger().keep(changes, {}, shop.context());
    CHECK(shop.store().ledger().open_cart() == first);
    CHECK_THROWS_AS(shop.store().ledger().keep(CartTakenUp{CartId{99}}), BrokenInvariant);
    CHECK(shop.store().ledger().open_cart() == first);
}

TEST_CASE(
    "touched carts: the entry is in the journal with the change, and its cart's id is not given again") {
    SampleShop shop;
    const Cart cart = shop.fill_cart(2);
    const CartTouched touched{.kind = CartTouched::Kind::cart_cancelled,
                              .cart = CartId{cart.id.value() + 7},
                              .product = {},
                              .name = {},
                              .quantity_before = Quantity::whole(2),
                              .quantity_after = {},
                              .amount_before = Money{3'000},
                              .amount_after = {},
                              .reason = "tidak jadi",
                              .approver = UserId{2}};
    const std::vector<CartChange> changes = {CartEmptied{cart.id}};
    const auto head = shop.store().head();
    shop.store().ledger().keep(changes, {&touched, 1}, shop.context());
    CHECK(shop.store().head().sequence.value() == head.sequence.value() + 1);
    CHECK(shop.store().ledger().next_cart().value() == cart.id.value() + 8);
    shop.close();
    CHECK(RawSqlite(shop.path()).text("SELECT kind || ' ' || reason FROM cart_touch") ==
          "cart_cancelled tidak jadi");
    CHECK(db::verify(shop.path()).ok());
}
