#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("log: a scan and a sale are one write each, however many pages they touch") {
    FailingDisk disk;
    SampleShop shop;
    shop.sell(1);
    shop.fill_cart(1);
    std::int64_t before = disk.write_count();
    shop.fill_cart(1);
    CHECK(disk.write_count() == before + 1);
    const Sale sale = shop.make_sale(5);
    before = disk.write_count();
    shop.store().ledger().record(SaleMade{sale}, shop.context());
    CHECK(disk.write_count() == before + 1);
}

TEST_CASE("log: a reader beside sees a commit as soon as it is made") {
    SampleShop shop;
    db::Store reader(shop.path(), db::Access::read_only);
    const Sale sale = shop.sell(3);
    CHECK(reader.find_sale(sale.number) == sale);
}

TEST_CASE("log: a transaction of more pages than SQLite writes at once is there whole") {
    SampleShop shop;
    constexpr std::int64_t last_product = 1'500;
    shop.store().in_one_transaction([&] {
        for (std::int64_t product = 6; product <= last_product; ++product) {
            shop.store().ledger().record(ProductSet{sample_product(product)}, shop.context());
        }
    });
    shop.open_again();
    CHECK(shop.store().product_count() == last_product);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}
