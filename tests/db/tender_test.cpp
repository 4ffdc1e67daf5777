#include "core/till/decision.h"
#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// A sale of `lines` products that is paid exactly, with one payment.
Sale paid_by(SampleShop& shop, std::int64_t lines, Payment payment) {
    Sale sale = shop.make_sale(lines);
    payment.amount = sale.due;
    sale.payments = {std::move(payment)};
    sale.change = Money{};
    return sale;
}

} // namespace

TEST_CASE("vouchers: found in any case, used once, and told where") {
    SampleShop shop;
    const Voucher voucher{"HARI-RAYA-7", Money{1'000}, BusinessDay{20'900}};
    shop.store().ledger().record(VoucherIssued{voucher}, shop.context());
    CHECK(shop.store().catalog().find_voucher("hari-raya-7") == voucher);
    CHECK_FALSE(shop.store().catalog().find_voucher("HARI-RAYA-8"));
    CHECK_FALSE(shop.store().catalog().is_voucher_used("HARI-RAYA-7"));
    CHECK_THROWS_AS(shop.store().ledger().record(VoucherIssued{voucher}, shop.context()), BrokenInvariant);

    const Sale sale = paid_by(shop, 1, {Tender::voucher, {}, PaymentState::confirmed, "HARI-RAYA-7", {}});
    shop.store().ledger().record(SaleMade{sale}, shop.context());
    CHECK(shop.store().catalog().is_voucher_used("hari-raya-7"));
    CHECK(shop.store().vouchers() == std::vector{db::VoucherSummary{voucher, sale.number}});
    const Sale again = paid_by(shop, 1, {Tender::voucher, {}, PaymentState::confirmed, "hari-raya-7", {}});
    CHECK_THROWS_AS(shop.store().ledger().record(SaleMade{again}, shop.context()), BrokenInvariant);
    const Sale forged = paid_by(shop, 1, {Tender::voucher, {}, PaymentState::confirmed, "TIDAK-ADA", {}});
    CHECK_THROWS_AS(shop.store().ledger().record(SaleMade{forged}, shop.context()), BrokenInvariant);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("vouchers: the void of a sale gives its voucher back, once") {
    SampleShop shop;
    Ledger& ledger = shop.store().ledger();
    ledger.record(VoucherIssued{{"V1", Money{1'000}, BusinessDay{20'900}}}, shop.context());
    for (int round = 0; round < 2; ++round) {
        const Sale sale = paid_by(shop, 1, {Tender::voucher, {}, PaymentState::confirmed, "V1", {}});
        ledger.record(SaleMade{sale}, shop.context());
        CHECK(shop.store().catalog().is_voucher_used("V1"));
        const auto stock = shop.store().catalog().stock_levels(products_of(sale));
        const Sale undone = undo_sale(sale, ledger.next_cart(),
                                      {.cashier = {UserId{1}, "FAISAL", "Faisal", Role::cashier},
                                       .shift = {},
                                       .number = ledger.next_sale_number(shop.context().day),
                                       .at = morning,
                                       .member_spending = {},
                                       .stock = stock});
        ledger.record(SaleMade{undone}, shop.context());
        CHECK_FALSE(shop.store().catalog().is_voucher_used("V1"));
        CHECK_FALSE(shop.store().vouchers().at(0).used_in);
    }
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("unconfirmed payments: listed until their money was seen, and confirmed once") {
    SampleShop shop;
    const Sale sale = paid_by(shop, 2, {Tender::qris, {}, PaymentState::unconfirmed, "K1-0001", {}});
    shop.store().ledger().record(SaleMade{sale}, shop.context());
    shop.sell(1);
    CHECK(shop.store().unconfirmed_payments() ==
          std::vector{db::UnconfirmedPayment{sale.number, 1, Tender::qris, sale.due, "K1-0001", sale.at,
                                             "Faisal Contoh"}});
    Ledger& ledger = shop.store().ledger();
    CHECK(ledger.payment_state(sale.number, 1) == PaymentState::unconfirmed);
    CHECK_FALSE(ledger.payment_state(sale.number, 2));
    ledger.record(PaymentConfirmed{sale.number, 1}, shop.context());
    CHECK(ledger.payment_state(sale.number, 1) == PaymentState::confirmed);
    CHECK(shop.store().unconfirmed_payments().empty());
    CHECK(shop.store().find_sale(sale.number) == sale);
    CHECK_THROWS_AS(ledger.record(PaymentConfirmed{sale.number, 1}, shop.context()), BrokenInvariant);
    CHECK_THROWS_AS(ledger.record(PaymentConfirmed{sale.number, 2}, shop.context()), BrokenInvariant);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("promotions: those that run are the catalogue's, all are listed, a later one replaces it") {
    SampleShop shop;
    Promotion promotion;
    promotion.id = shop.store().next_promotion_id();
    promotion.name = "Beli 2 gratis 1";
    promotion.kind = Promotion::Kind::buy_x_get_y;
    promotion.products = {ProductId{3}, ProductId{1}};
    promotion.rewards = {ProductId{2}};
    promotion.take = 2;
    promotion.pay = 1;
    promotion.percent = Percent{10'000};
    promotion.weekdays = 0b0010000;
    shop.store().ledger().record(PromotionSet{promotion}, shop.context());
    CHECK(shop.store().catalog().promotions() == std::vector{promotion});
    CHECK(shop.store().next_promotion_id() == PromotionId{2});
    promotion.standing = Promotion::Standing::stopped;
    promotion.products.pop_back();
    shop.store().ledger().record(PromotionSet{promotion}, shop.context());
    CHECK(shop.store().catalog().promotions().empty());
    CHECK(shop.store().promotions() == std::vector{promotion});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("prices: steps, rules and cases of a product are found by its code") {
    SampleShop shop;
    Product product = sample_product(2);
    product.units[0].steps = {{PriceLevel::retail, Quantity::whole(6), Money{1'900}},
                              {PriceLevel::member, Quantity::whole(1), Money{1'950}}};
    product.rules = {PriceSource::list, 18, Quantity::whole(2), Halal::certified};
    product.halal_number = "ID35110000000000000";
    product.halal_until = BusinessDay{21'500};
    shop.store().ledger().record(ProductSet{product}, shop.context());
    Catalog& catalog = shop.store().catalog();
    CHECK(catalog.find(ProductId{2}) == product);
    CHECK(catalog.find_by_barcode(sample_barcode(2)) == unit_for_sale(product, UnitId{1}));
    CHECK(catalog.find_by_barcode(sample_barcode(500'002)) == unit_for_sale(product, UnitId{2}));
    CHECK(catalog.case_offers(ProductId{2}) == std::vector<CaseOffer>{{Quantity::whole(40), Money{76'000}}});
    CHECK(catalog.case_offers(ProductId{99}).empty());
    product.units[0].steps.clear();
    shop.store().ledger().record(ProductSet{product}, shop.context());
    CHECK(catalog.find(ProductId{2}) == product);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("users: who is gone can't log in, and is told nothing else than a stranger") {
    SampleShop shop;
    shop.store().ledger().record(
        UserSet{{UserId{1}, "FAISAL", "Faisal", Role::cashier, UserStanding::gone}, "x"}, shop.context());
    CHECK(shop.store().find_user("FAISAL")->standing == UserStanding::gone);
    const auto refused = shop.store().people().check_pin("FAISAL", "1111", morning);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == RefusalReason::unknown_user);
}

TEST_CASE("settings: what sells, what is taken and how a drawer is judged is kept") {
    SampleShop shop;
    ShopProfile profile = sample_profile();
    profile.selling = {Choice::yes, {"Rokok", "Vape"}, 6 * 60, 21 * 60, Percent{500}, 3, 0};
    profile.tenders = {"000201", "BSI 7000", 45, Choice::no};
    profile.cash = {Money{2'000}, Money{20'000}, Money{}};
    shop.store().ledger().record(ShopSet{profile}, shop.context());
    shop.open_again();
    CHECK(shop.store().profile() == profile);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}
