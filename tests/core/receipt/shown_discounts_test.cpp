#include "core/receipt/shown_discounts.h"
#include "tests/core/receipt/example_sales.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

using Kind = LineDiscount::Kind;
using Entries = std::vector<ShownDiscounts::Entry>;

ShownDiscounts shown(const Sale& sale) {
    return shown_discounts(sale, in_indonesian);
}

Sale two_lines() {
    Sale sale = plain_sale();
    sale.lines.pop_back();
    return sale;
}

} // namespace

TEST_CASE("shown discounts: what came off one line stands under it, by its name") {
    struct Case {
        LineDiscount discount;
        const char* label;
    };
    const Case cases[] = {
        {promotion(1, "Beli 3 gratis 1", 500), "Beli 3 gratis 1"},
        {promotion(1, "", 500), "Promo"},
        {discount_of(Kind::tier, 500), "Harga jumlah"},
        {discount_of(Kind::case_price, 500), "Harga dus"},
        {discount_of(Kind::manual_line, 500), "Diskon"},
    };
    for (const Case& c : cases) {
        Sale sale = two_lines();
        take_off(sale.lines[1], c.discount);
        CAPTURE(c.label);
        CHECK((shown(sale).under_lines == std::vector<Entries>{{}, {{c.label, Money{500}}}}));
        CHECK(shown(sale).below_subtotal.empty());
        CHECK(shown(sale).savings == Money{500});
    }
}

TEST_CASE("shown discounts: why somebody took something off by hand is the shop's own") {
    Sale sale = two_lines();
    LineDiscount discount = discount_of(Kind::manual_line, 500);
    discount.label = "kemasan rusak";
    take_off(sale.lines[0], discount);
    CHECK((shown(sale).under_lines.front() == Entries{{"Diskon", Money{500}}}));
}

TEST_CASE("shown discounts: the prices of the buyer's class and what came off the cart are summed") {
    struct Case {
        BuyerClass buyer;
        Kind kind;
        const char* label;
    };
    const Case cases[] = {
        {BuyerClass::member, Kind::price_level, "Diskon anggota"},
        {BuyerClass::candidate, Kind::price_level, "Diskon calon anggota"},
        {BuyerClass::wholesale, Kind::price_level, "Diskon grosir"},
        {BuyerClass::member, Kind::manual_cart, "Diskon"},
    };
    for (const Case& c : cases) {
        Sale sale = two_lines();
        sale.buyer_class = c.buyer;
        take_off(sale.lines[0], discount_of(c.kind, 300));
        take_off(sale.lines[1], discount_of(c.kind, 200));
        CAPTURE(c.label);
        CHECK((shown(sale).below_subtotal == Entries{{c.label, Money{500}}}));
        CHECK((shown(sale).under_lines == std::vector<Entries>{{}, {}}));
    }
}

TEST_CASE("shown discounts: a promotion of several lines stands once, one of the same name is another") {
    Sale sale = two_lines();
    take_off(sale.lines[0], promotion(1, "Paket hemat", 300));
    take_off(sale.lines[1], promotion(1, "Paket hemat", 200));
    CHECK((shown(sale).below_subtotal == Entries{{"Paket hemat", Money{500}}}));
    sale.lines[1].discounts[0].promotion = PromotionId{2};
    CHECK(shown(sale).below_subtotal.empty());
    CHECK(shown(sale).entry_count() == 2);
}

TEST_CASE("shown discounts: a sum without an explanation is a discount, and nothing is no entry") {
    Sale sale = two_lines();
    take_off(sale.lines[0], discount_of(Kind::price_level, 0));
    sale.lines[1].discount = Money{700};
    CHECK((shown(sale).under_lines == std::vector<Entries>{{}, {{"Diskon", Money{700}}}}));
    CHECK(shown(sale).below_subtotal.empty());
}

TEST_CASE("shown discounts: goods that come back save nothing") {
    CHECK(shown(returned_sale()).savings == Money{});
    CHECK((shown(returned_sale()).under_lines.front() == Entries{{"Diskon saat dibeli", Money{-250}}}));
    CHECK(shown(undone_sale()).savings == Money{});
    CHECK((shown(undone_sale()).below_subtotal == Entries{{"Diskon anggota", Money{-250}}}));
}
