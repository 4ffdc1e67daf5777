#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

CartLine cart_line(std::int64_t id, Money price) {
    CartLine line;
    line.id = LineId{id};
    line.name = "Barang";
    line.unit_name = "pcs";
    line.unit_price = price;
    return line;
}

/// What the sell screen shows of a cart with these discounts on its only line.
SellView shown(Cart cart, const std::vector<LineDiscount>& discounts) {
    TillState state;
    PricedLine priced{.line = cart.lines[0].id,
                      .gross = cart.lines[0].gross(),
                      .discount = {},
                      .net = {},
                      .discounts = discounts};
    for (const LineDiscount& one : discounts) {
        priced.discount += one.amount;
    }
    priced.net = priced.gross - priced.discount;
    state.prices = {
        .lines = {priced}, .gross = priced.gross, .discount = priced.discount, .total = priced.net};
    state.cart = std::move(cart);
    set_language("en");
    const ScreenState nothing;
    const ShopProfile profile;
    return make_sell_view({state, nothing, profile, LaneId{1}, now, {}});
}

LineDiscount discount(LineDiscount::Kind kind, const std::string& label, Money amount) {
    return {.kind = kind, .promotion = {}, .label = label, .amount = amount, .approver = {}};
}

} // namespace

TEST_CASE("sell view: a line says what came off it and why, and the summary adds it up by kind") {
    using Kind = LineDiscount::Kind;
    Cart cart;
    cart.lines = {cart_line(1, Money{20'000})};
    cart.lines[0].discount = ManualDiscount{Percent{1'000}, {}, "rusak", {}};
    cart.header.buyer = Buyer{{}, {}, BuyerClass::wholesale};
    struct Row {
        Kind kind;
        const char* note;
        const char* summary;
    };
    const Row rows[] = {{Kind::price_level, "Wholesale price −2.000", "Wholesale price"},
                        {Kind::tier, "Quantity price −2.000", "Quantity price"},
                        {Kind::case_price, "Case price −2.000", "Case price"},
                        {Kind::promotion, "Jumat berkah −2.000", "Promotions"},
                        {Kind::manual_line, "Discount 10 % −2.000", "Discount"}};
    for (const Row& row : rows) {
        const SellView view = shown(cart, {discount(row.kind, "Jumat berkah", Money{2'000})});
        CHECK(view.lines.at(0).note == row.note);
        REQUIRE(view.summary.size() == 3);
        CHECK(view.summary[1].value == "20.000");
        CHECK(view.summary[2].label == row.summary);
        CHECK(view.summary[2].value == "−2.000");
    }
}

TEST_CASE("sell view: kinds that have no room of their own become one row") {
    using Kind = LineDiscount::Kind;
    Cart cart;
    cart.lines = {cart_line(1, Money{20'000})};
    const SellView view = shown(
        cart, {discount(Kind::price_level, "", Money{100}), discount(Kind::tier, "", Money{200}),
               discount(Kind::promotion, "Promo", Money{300}), discount(Kind::manual_cart, "", Money{400})});
    REQUIRE(view.summary.size() == 2);
    CHECK(view.summary[1].label == "Discounts");
    CHECK(view.summary[1].value == "−1.000");
}

TEST_CASE_FIXTURE(TillDayFixture, "price: another one by hand needs a reason and somebody who may") {
    open_form(FormName::manual_price);
    CHECK(notice() == "No such line. Choose a line in the cart first.");
    scan("P5");
    open_form(FormName::manual_price);
    enter(0, "2200");
    confirm();
    CHECK_FALSE(screen<FormView>().can_confirm);
    choose(1, "Wrong price on the shelf");
    confirm();
    allow();
    const auto sell = screen<SellView>();
    CHECK(sell.lines.at(0).detail == "2.200 / pcs");
    CHECK(sell.lines.at(0).note == "price by hand");
}

TEST_CASE_FIXTURE(
    TillDayFixture,
    "discount: is on the chosen line first, on the whole cart by choice, and says what it lacks") {
    open_form(FormName::discount);
    CHECK(notice() == "The cart is empty. Scan something first.");
    scan("P40");
    open_form(FormName::discount);
    CHECK(screen<FormView>().fields.at(0).value == "Barang 40");
    CHECK(screen<FormView>().focus == 1);
    enter(1, "5");
    confirm();
    CHECK(notice() == "Say why: it is written down with it.");
    enter(2, "30000");
    choose(3, "Near expiry");
    confirm();
    CHECK(notice() == "That is more than it costs.");
    enter(2, "");
    choose(0, "The whole cart");
    confirm();
    if (std::holds_alternative<FormView>(view().screen)) allow();
    CHECK(screen<SellView>().lines.size() == 1);
}
