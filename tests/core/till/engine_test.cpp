#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

void check_line(const CartLine& line, ProductId product, UnitId unit, Quantity quantity, Money gross) {
    CHECK(line.product == product);
    CHECK(line.unit == unit);
    CHECK(line.quantity == quantity);
    CHECK(line.gross() == gross);
}

} // namespace

TEST_CASE("engine: a scan adds a line, and the same code again joins it") {
    ExampleTill till;
    const auto outcome = till.handle(ScanCode{noodles_code});
    REQUIRE(outcome);
    CHECK(*outcome == Outcome::line_added);
    till.must(ScanCode{"0089686010947"}); // as other scanners send it
    till.must(ScanCode{noodles_code, Quantity::whole(3)});
    REQUIRE(till.cart().lines.size() == 1);
    check_line(till.cart().lines[0], noodles, piece, Quantity::whole(5), Money{17'500});
    CHECK(till.cart().selected == LineId{1});
}

TEST_CASE("engine: the barcode of a case sells a case") {
    ExampleTill till;
    till.must(ScanCode{noodles_case_code});
    till.must(ScanCode{noodles_code});
    REQUIRE(till.cart().lines.size() == 2);
    check_line(till.cart().lines[0], noodles, case_of_forty, Quantity::whole(1), Money{132'000});
    check_line(till.cart().lines[1], noodles, piece, Quantity::whole(1), Money{3'500});
    CHECK(till.cart().lines[0].base_quantity() == Quantity::whole(40));
}

TEST_CASE("engine: a scale label sells its weight, and two labels weigh together") {
    ExampleTill till;
    till.must(ScanCode{rice_label});
    REQUIRE(till.cart().lines.size() == 1);
    check_line(till.cart().lines[0], rice, piece, Quantity{2'350}, Money{34'075});
    till.must(ScanCode{rice_label});
    check_line(till.cart().lines[0], rice, piece, Quantity{4'700}, Money{68'150});
}

TEST_CASE("engine: a scale label with a price sells at that price, each label on its own line") {
    ExampleTill till;
    till.must(ScanCode{meat_label});
    till.must(ScanCode{meat_label});
    REQUIRE(till.cart().lines.size() == 2);
    check_line(till.cart().lines[0], meat, piece, Quantity{235}, Money{23'500});
    check_line(till.cart().lines[1], meat, piece, Quantity{235}, Money{23'500});
}

TEST_CASE("engine: the product that carries a label's own code goes before the label") {
    ExampleTill till;
    till.shop.catalog.products[0].units[0].barcodes.push_back(Barcode{rice_label});
    till.must(ScanCode{rice_label});
    CHECK(till.cart().lines[0].product == noodles);
}

TEST_CASE("engine: the shop's own product code sells the base unit, also when it looks like a retail code") {
    struct Case {
        std::string code;
        ProductId product;
    };
    const Case cases[] = {{"10003", crisps}, {" 10003\r\n", crisps}, {"PLU00101", rice}, {"73513537", sweet}};
    for (const Case& c : cases) {
        INFO(c.code);
        ExampleTill till;
        REQUIRE(till.handle(ScanCode{c.code}));
        CHECK(till.cart().lines[0].product == c.product);
        CHECK(till.cart().lines[0].unit == piece);
    }
}

TEST_CASE("engine: a line keeps the price that was said when the catalogue's changes") {
    ExampleTill till;
    till.must(ScanCode{noodles_code});
    till.shop.catalog.products[0].units[0].price = Money{4'000};
    till.must(ScanCode{noodles_code});
    REQUIRE(till.cart().lines.size() == 2);
    CHECK(till.cart().gross() == Money{7'500});
}

TEST_CASE("engine: a payment makes a sale and opens the next cart") {
    ExampleTill till;
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    till.must(AddProduct{sweet});
    CHECK(till.engine.due().in_cash == Money{10'500}); // 10.550, the tie down
    const auto outcome = till.handle(PayCash{CartId{1}, Money{20'000}});
    REQUIRE(outcome);
    CHECK(*outcome == Outcome::sale_made);

    REQUIRE(till.engine.state().finished_sale);
    const Sale& sale = *till.engine.state().finished_sale;
    CHECK(sale.number.text() == "K1-260314-0001");
    CHECK(sale.change == Money{9'500});
    CHECK(sale.lines[0].cost == Money{9'000}); // from the stock's level
    CHECK((till.shop.ledger.sales() == std::vector<Sale>{sale}));
    const FactContext& context = till.shop.ledger.facts.back().second;
    CHECK((context.at == afternoon));
    CHECK((context.day == sale.number.day));
    CHECK(context.user == UserId{11});

    CHECK(till.cart().id == CartId{2});
    CHECK(till.cart().lines.empty());
    CHECK(till.cart().next_line == LineId{1});
}

TEST_CASE("engine: after midnight a sale belongs to the day of the cut-off") {
    ShopProfile profile = example_profile();
    profile.day_cutoff_minutes = 120;
    ExampleTill till(ExampleTill::Login::faisal, profile);
    till.now = UtcTime{afternoon.ms + 9 * 3'600'000}; // 15 March, 1:05
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{1}, Money{3'500}});
    CHECK(till.engine.state().finished_sale->number.text() == "K1-260314-0001");
    till.now = UtcTime{till.now.ms + 3'600'000}; // 2:05
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{2}, Money{3'500}});
    CHECK(till.engine.state().finished_sale->number.text() == "K1-260315-0001");
}

TEST_CASE("engine: a second tap on Pay is told the number of the sale and pays nothing") {
    ExampleTill till;
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{1}, Money{3'500}});
    const TillState paid = till.engine.state();
    const auto again = till.handle(PayCash{CartId{1}, Money{3'500}});
    REQUIRE_FALSE(again);
    CHECK((again.error() == Refusal{.reason = RefusalReason::already_paid, .text = "K1-260314-0001"}));
    CHECK((till.engine.state() == paid));
    till.must(AddProduct{crisps}); // and does not pay for the next customer either
    CHECK(till.handle(PayCash{CartId{1}, Money{10'000}}).error().reason == RefusalReason::already_paid);
    CHECK(till.shop.ledger.sales().size() == 1);
}

TEST_CASE("engine: a scan after a payment begins the next cart") {
    ExampleTill till;
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{1}, Money{3'500}});
    CHECK_FALSE(till.handle(ScanCode{unknown_code}));
    CHECK(till.engine.state().finished_sale); // a refusal changes nothing
    till.must(ScanCode{noodles_code});
    CHECK_FALSE(till.engine.state().finished_sale);
    CHECK(till.cart().id == CartId{2});
    CHECK(till.cart().lines.size() == 1);
    CHECK(till.cart().lines[0].id == LineId{1});
}

TEST_CASE("engine: beginning a sale leaves the finished one and keeps the cart") {
    ExampleTill till;
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{1}, Money{3'500}});
    till.must(BeginSale{});
    CHECK_FALSE(till.engine.state().finished_sale);
    till.must(AddProduct{crisps});
    const Cart cart = till.cart();
    till.must(BeginSale{});
    CHECK((till.cart() == cart));
}

TEST_CASE("engine: the cart stays while users change") {
    ExampleTill till;
    till.must(AddProduct{noodles});
    const Cart cart = till.cart();
    till.must(LogOut{});
    CHECK_FALSE(till.engine.state().user);
    CHECK((till.cart() == cart));
    CHECK(till.handle(AddProduct{noodles}).error().reason == RefusalReason::not_logged_in);
    till.shop.people.add({UserId{13}, "AISYAH", "Aisyah", Role::cashier}, "5678");
    till.must(LogIn{"AISYAH", "5678"});
    CHECK((till.cart() == cart));
    till.must(PayCash{CartId{1}, Money{3'500}});
    CHECK(till.engine.state().finished_sale->cashier == UserId{13});
}

TEST_CASE("engine: logging out leaves the finished sale's screen") {
    ExampleTill till;
    till.must(AddProduct{noodles});
    till.must(PayCash{CartId{1}, Money{3'500}});
    till.must(LogOut{});
    CHECK_FALSE(till.engine.state().finished_sale);
    till.must(LogIn{"FAISAL", "1234"});
    CHECK_FALSE(till.engine.state().finished_sale);
}

TEST_CASE("engine: a wrong PIN leaves whoever is logged in") {
    ExampleTill till;
    till.shop.people.add({UserId{13}, "AISYAH", "Aisyah", Role::cashier}, "5678");
    CHECK_FALSE(till.handle(LogIn{"AISYAH", "0000"}));
    REQUIRE(till.engine.state().user);
    CHECK(till.engine.state().user->id == UserId{11});
}

TEST_CASE("engine: a program that is started again takes up the open cart") {
    ExampleTill till;
    till.must(ScanCode{noodles_code});
    till.must(ScanCode{meat_label});
    till.must(AddProduct{sweet, piece, Quantity::whole(3)});
    till.must(RemoveLine{LineId{2}});
    till.must(SetQuantity{LineId{3}, Quantity::whole(7)});
    CHECK((till.kept_cart() == till.cart()));
    till.must(PayCash{CartId{1}, Money{10'000}});
    CHECK((till.kept_cart() == till.cart()));
    till.must(AddProduct{crisps});
    till.must(EmptyCart{});
    CHECK((till.kept_cart() == till.cart()));
}
