#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

StockLevel level(SampleShop& shop, std::int64_t product) {
    return shop.store().catalog().stock_level(ProductId{product});
}

const StockLevel nine{Quantity::whole(9), Money{6'300}, Money{700}};
const StockLevel eight{Quantity::whole(8), Money{5'600}, Money{700}};

} // namespace

TEST_CASE("stock on hand: the same before and after a pause of the cashier's") {
    SampleShop shop;
    shop.sell(1);
    CHECK(level(shop, 1) == nine);
    shop.store().sync_when_idle();
    CHECK(level(shop, 1) == nine);
    shop.sell(1);
    CHECK(level(shop, 1) == eight);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("stock on hand: what was not settled is there when the shop is opened again") {
    SampleShop shop;
    shop.sell(1);
    shop.open_again();
    CHECK(level(shop, 1) == nine);
    shop.store().sync_when_idle();
    shop.open_again();
    CHECK(level(shop, 1) == nine);
}

TEST_CASE("stock on hand: goods that were never received go below zero, and a pause changes nothing") {
    SampleShop shop;
    shop.store().ledger().record(ProductSet{sample_product(6)}, shop.context());
    Sale sale = shop.make_sale(1);
    sale.lines[0].product = ProductId{6};
    sale.lines[0].cost = Money{};
    shop.store().ledger().record(SaleMade{sale}, shop.context());
    const StockLevel below{Quantity::whole(-1), Money{}, Money{}};
    CHECK(level(shop, 6) == below);
    shop.store().sync_when_idle();
    CHECK(level(shop, 6) == below);
}

TEST_CASE("stock that was read ahead: a sale, goods that come in and a sale that fails keep it right") {
    SampleShop shop;
    shop.fill_cart(1);
    shop.store().sync_when_idle();
    const Sale sale = shop.sell(1); // Of two pieces: one more goes into the cart that was there.
    CHECK(level(shop, 1) == eight);
    CHECK_THROWS_AS(shop.store().ledger().record(SaleMade{sale}, shop.context()), BrokenInvariant);
    CHECK(level(shop, 1) == eight);
    shop.receive(ProductId{1}, Quantity::whole(1), Money{1'000});
    CHECK(level(shop, 1) == StockLevel{Quantity::whole(9), Money{6'600}, Money{1'000}});
}

TEST_CASE("a pause of the cashier's: what sales moved is settled") {
    SampleShop shop;
    shop.sell(5);
    const auto unsettled = [&] {
        return RawSqlite(shop.path()).number("SELECT count(*) FROM stock_unsettled");
    };
    CHECK(unsettled() == 5);
    shop.store().sync_when_idle();
    CHECK(unsettled() == 0);
}
