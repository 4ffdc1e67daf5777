#include "core/till/decision.h"
#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const SaleNumber number{LaneId{1}, EpochId{1}, BusinessDay{20'526}, 42};

CartLine line_of(std::int64_t id, ProductId product, Money price, Quantity quantity) {
    CartLine line;
    line.id = LineId{id};
    line.product = product;
    line.name = "BARANG";
    line.unit_price = price;
    line.quantity = quantity;
    return line;
}

Cart cart_of(std::vector<CartLine> lines) {
    Cart cart;
    cart.id = CartId{7};
    cart.lines = std::move(lines);
    return cart;
}

OrRefusal<Sale> sell(const Cart& cart, Money received, std::vector<StockLevel> stock,
                     const ShopProfile& profile = example_profile()) {
    SaleCircumstances circumstances;
    circumstances.cashier = example_cashier();
    circumstances.shift = ShiftId{1};
    circumstances.number = number;
    circumstances.at = afternoon;
    circumstances.stock = stock;
    return decide_sale(cart, price_cart(cart, {}), {received}, profile, circumstances);
}

} // namespace

TEST_CASE("sale decision: a sale has total, rounding, due, payment and change") {
    struct Case {
        std::int64_t price, received, rounding, due, change;
    };
    const Case cases[] = {
        {82'075, 100'000, 25, 82'100, 17'900},
        {82'050, 82'000, -50, 82'000, 0},
        {82'000, 82'000, 0, 82'000, 0},
        {50, 0, -50, 0, 0}, // so little is given away
        {0, 0, 0, 0, 0},
        {999'999'999'900, 999'999'999'999, 0, 999'999'999'900, 99},
    };
    for (const Case& c : cases) {
        INFO(c.price << " paid with " << c.received);
        const auto sale =
            sell(cart_of({line_of(1, noodles, Money{c.price}, Quantity::whole(1))}), Money{c.received}, {{}});
        REQUIRE(sale);
        CHECK(sale->total == Money{c.price});
        CHECK(sale->rounding == Money{c.rounding});
        CHECK(sale->due == Money{c.due});
        CHECK(sale->change == Money{c.change});
        CHECK((sale->payments == std::vector<Payment>{{Tender::cash, Money{c.received}}}));
    }
}

TEST_CASE("sale decision: a sale keeps who sold it, when, and which cart it was") {
    const auto sale =
        sell(cart_of({line_of(1, noodles, Money{3'500}, Quantity::whole(3))}), Money{10'500}, {{}});
    REQUIRE(sale);
    CHECK((sale->number == number));
    CHECK(sale->cart == CartId{7});
    CHECK((sale->at == afternoon));
    CHECK(sale->cashier == UserId{11});
    CHECK(sale->cashier_name == "Faisal");
    CHECK(sale->buyer_class == BuyerClass::general_public);
}

TEST_CASE("sale decision: a line keeps its copy of the product") {
    CartLine line = line_of(3, noodles, Money{132'000}, Quantity::whole(2));
    line.unit = case_of_forty;
    line.unit_name = "DUS";
    line.category = "makanan";
    line.factor = Quantity::whole(40);
    line.consignor = "Bu Sri";
    const auto sale = sell(cart_of({line}), Money{264'000}, {{}});
    REQUIRE(sale);
    SaleLine expected;
    expected.id = LineId{3};
    expected.product = noodles;
    expected.unit = case_of_forty;
    expected.name = "BARANG";
    expected.unit_name = "DUS";
    expected.category = "makanan";
    expected.consignor = "Bu Sri";
    expected.factor = Quantity::whole(40);
    expected.quantity = Quantity::whole(2);
    expected.base_quantity = Quantity::whole(80);
    expected.unit_price = Money{132'000};
    expected.gross = Money{264'000};
    expected.net = Money{264'000};
    CHECK((sale->lines == std::vector<SaleLine>{expected}));
}

TEST_CASE("sale decision: only a taxable enterprise's taxed goods have PPN inside") {
    CartLine taxed = line_of(1, noodles, Money{27'500}, Quantity::whole(1));
    CartLine exempt = line_of(2, rice, Money{14'500}, Quantity::whole(1));
    exempt.tax = TaxClass::exempt;
    ShopProfile profile = example_profile();
    const auto untaxed_sale = sell(cart_of({taxed, exempt}), Money{50'000}, {{}, {}}, profile);
    CHECK(untaxed_sale->lines[0].tax == Money{});
    profile.tax_status = TaxStatus::taxable_enterprise;
    const auto taxed_sale = sell(cart_of({taxed, exempt}), Money{50'000}, {{}, {}}, profile);
    CHECK(taxed_sale->lines[0].tax == Money{2'725});
    CHECK(taxed_sale->lines[1].tax == Money{});
    CHECK(taxed_sale->total == untaxed_sale->total); // PPN is inside the price
}

TEST_CASE("sale decision: lines cost what the moving average says, one after the other") {
    const StockLevel three_for_ten{Quantity::whole(3), Money{10'000}, Money{3'400}};
    const Cart cart = cart_of({line_of(1, noodles, Money{5'000}, Quantity::whole(1)),
                               line_of(2, sweet, Money{50}, Quantity::whole(1)),
                               line_of(3, noodles, Money{5'000}, Quantity::whole(2)),
                               line_of(4, noodles, Money{5'000}, Quantity::whole(1))});
    const auto sale = sell(cart, Money{100'000}, {three_for_ten, {}, three_for_ten, three_for_ten});
    REQUIRE(sale);
    CHECK(sale->lines[0].cost == Money{3'333});
    CHECK(sale->lines[1].cost == Money{});
    CHECK(sale->lines[2].cost == Money{6'667}); // with it the stock is sold out
    CHECK(sale->lines[3].cost == Money{3'400}); // and goes below zero at the last cost
}

TEST_CASE("sale decision: consignment goods cost the shop nothing") {
    CartLine line = line_of(1, crisps, Money{10'000}, Quantity::whole(2));
    line.consignor = "Bu Sri";
    const auto sale =
        sell(cart_of({line}), Money{20'000}, {StockLevel{Quantity::whole(5), Money{40'000}, Money{8'000}}});
    CHECK(sale->lines[0].cost == Money{});
}

TEST_CASE("sale decision: what can't be a sale is refused with what is missing or allowed") {
    const Cart cart = cart_of({line_of(1, noodles, Money{82'075}, Quantity::whole(1))});
    CHECK((sell(cart, Money{82'099}, {{}}).error() ==
           Refusal{.reason = RefusalReason::payment_too_small, .amount = Money{1}}));
    CHECK((sell(cart, Money{}, {{}}).error() ==
           Refusal{.reason = RefusalReason::payment_too_small, .amount = Money{82'100}}));
    CHECK(sell(cart, Money{-1}, {{}}).error().reason == RefusalReason::amount_not_positive);
    CHECK((sell(cart, Money{1'000'000'000'000}, {{}}).error() ==
           Refusal{.reason = RefusalReason::amount_too_large, .amount = Money{999'999'999'999}}));
    CHECK(sell(cart_of({}), Money{1'000}, {}).error().reason == RefusalReason::cart_empty);
}

TEST_CASE("sale decision: a line without its stock level is a broken invariant") {
    const Cart cart = cart_of({line_of(1, noodles, Money{3'500}, Quantity::whole(1))});
    CHECK_THROWS_AS(sell(cart, Money{3'500}, {}), BrokenInvariant);
}
