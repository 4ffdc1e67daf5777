#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("a new shop: its first entry is its settings, and nothing is sold") {
    TemporaryFolder folder;
    db::Store::create(folder.path() / "toko.db", {sample_profile(), LaneId{3}, morning, std::nullopt});
    db::Store store(folder.path() / "toko.db", db::Access::write);
    CHECK(store.profile() == sample_profile());
    CHECK(store.lane().lane == LaneId{3});
    CHECK(store.lane().shop.value() > 0);
    CHECK(store.head().sequence == SequenceId{1});
    CHECK(store.ledger().open_cart().id == CartId{1});
    CHECK_FALSE(store.last_sale());
    CHECK(store.warnings().empty());
}

TEST_CASE("products: what was recorded is found by code, SKU and id") {
    SampleShop shop;
    const Product product = sample_product(2);
    Catalog& catalog = shop.store().catalog();
    CHECK(catalog.find(ProductId{2}) == product);
    CHECK(catalog.find_by_sku("BR00002") == product);
    CHECK(catalog.find_by_sku("br00002") == product);
    const auto box = catalog.find_by_barcode(sample_barcode(500'002));
    CHECK(box == unit_for_sale(product, UnitId{2}));
    CHECK_FALSE(catalog.find_by_barcode(Barcode("nothing")));
    CHECK(catalog.stock_level(ProductId{2}) == StockLevel{Quantity::whole(10), Money{14'000}, Money{1'400}});
    CHECK(catalog.stock_level(ProductId{99}) == StockLevel{});
    CHECK(shop.store().product_count() == 5);
    CHECK(shop.store().next_product_id() == ProductId{6});
}

TEST_CASE("products: a product recorded again replaces its units and codes") {
    SampleShop shop;
    Product product = sample_product(2);
    product.name = "Barang Baru";
    product.units.pop_back();
    product.units[0].barcodes.emplace_back("kode-lain");
    shop.store().ledger().record(ProductSet{product}, shop.context());
    CHECK(shop.store().catalog().find(ProductId{2}) == product);
    CHECK_FALSE(shop.store().catalog().find_by_barcode(sample_barcode(500'002)));
    CHECK(shop.store().search_products("baru", 5).size() == 1);
    CHECK(shop.store().search_products("barang 2", 5).empty());
}

TEST_CASE("products: a code belongs to one product, and a contradiction changes nothing") {
    SampleShop shop;
    Product thief = sample_product(6);
    thief.units[0].barcodes = {sample_barcode(1)};
    const auto head = shop.store().head();
    CHECK_THROWS_AS(shop.store().ledger().record(ProductSet{thief}, shop.context()), BrokenInvariant);
    CHECK(shop.store().head() == head);
    CHECK_FALSE(shop.store().broken());
    CHECK_FALSE(shop.store().catalog().find(ProductId{6}));
    shop.sell(1);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("a sale: everything of it is found again, and the stock has moved") {
    SampleShop shop;
    const Sale sale = shop.sell(3);
    CHECK(shop.store().find_sale(sale.number) == sale);
    CHECK(shop.store().last_sale() == sale);
    CHECK(shop.store().ledger().sale_of_cart(sale.cart) == sale);
    CHECK_FALSE(shop.store().ledger().sale_of_cart(CartId{77}));
    CHECK(shop.store().catalog().stock_level(ProductId{3}).quantity == Quantity::whole(9));
    CHECK(shop.store().catalog().stock_level(ProductId{3}).value == Money{21'000 - 2'100});
    CHECK(shop.store().ledger().open_cart().id == CartId{sale.cart.value() + 1});
    CHECK(shop.store().ledger().open_cart().lines.empty());
    const auto list = shop.store().sales({});
    REQUIRE(list.size() == 1);
    CHECK(list[0] ==
          db::SaleSummary{sale.number, sale.at, "Faisal Contoh", BuyerClass::general_public, 3, sale.due});
}

TEST_CASE("sale numbers: they count within a day") {
    SampleShop shop;
    CHECK(shop.sell(1).number.ordinal == 1);
    CHECK(shop.sell(1).number.ordinal == 2);
    const BusinessDay tomorrow{shop.context().day.days + 1};
    CHECK(shop.store().ledger().next_sale_number(tomorrow).ordinal == 1);
    CHECK(shop.store().ledger().next_sale_number(shop.context().day).ordinal == 3);
    CHECK(shop.store().sales({.from = tomorrow}).empty());
}

TEST_CASE("a sale recorded twice: the second is refused and leaves no trace") {
    SampleShop shop;
    const Sale sale = shop.sell(2);
    const auto head = shop.store().head();
    CHECK_THROWS_AS(shop.store().ledger().record(SaleMade{sale}, shop.context()), BrokenInvariant);
    CHECK(shop.store().head() == head);
    CHECK(shop.store().catalog().stock_level(ProductId{1}).quantity == Quantity::whole(9));
    CHECK(shop.store().sales({}).size() == 1);
}

TEST_CASE("goods below zero: the next receipt trues the cost up") {
    SampleShop shop;
    for (int i = 0; i < 12; ++i) {
        shop.sell(1);
    }
    CHECK(shop.store().catalog().stock_level(ProductId{1}) ==
          StockLevel{Quantity::whole(-2), Money{-1'400}, Money{700}});
    shop.receive(ProductId{1}, Quantity::whole(10), Money{9'000});
    CHECK(shop.store().catalog().stock_level(ProductId{1}) ==
          StockLevel{Quantity::whole(8), Money{7'200}, Money{900}});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("one transaction: an exception undoes all of it") {
    SampleShop shop;
    const auto head = shop.store().head();
    CHECK_THROWS_AS(shop.store().in_one_transaction([&] {
        shop.store().ledger().record(ProductSet{sample_product(6)}, shop.context());
        throw std::runtime_error("row 7 of the list has no name");
    }),
                    std::runtime_error);
    CHECK(shop.store().head() == head);
    CHECK_FALSE(shop.store().catalog().find(ProductId{6}));
    CHECK_FALSE(shop.store().broken());
}

TEST_CASE("one transaction: a part that failed can't be left out silently") {
    SampleShop shop;
    const auto head = shop.store().head();
    Product thief = sample_product(7);
    thief.units[0].barcodes = {sample_barcode(1)};
    CHECK_THROWS_AS(shop.store().in_one_transaction([&] {
        shop.store().ledger().record(ProductSet{sample_product(6)}, shop.context());
        CHECK_THROWS_AS(shop.store().ledger().record(ProductSet{thief}, shop.context()), BrokenInvariant);
    }),
                    BrokenInvariant);
    CHECK(shop.store().head() == head);
    CHECK_FALSE(shop.store().catalog().find(ProductId{6}));
    shop.sell(1);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("members: name and phone stay out of the journal") {
    SampleShop shop;
    const Member member{MemberId{1},        "A-00101",        "Siti Contoh",
                        BuyerClass::member, "0800-0000-0101", "2021-07-12"};
    shop.store().ledger().record(MemberSet{member}, shop.context());
    CHECK(shop.store().find_member("a-00101") == member);
    CHECK(shop.store().members() == std::vector<Member>{member});
    CHECK(shop.store().next_member_id() == MemberId{2});
    shop.close();
    RawSqlite raw(shop.path());
    CHECK(raw.number("SELECT count(*) FROM journal WHERE body LIKE '%Siti%' OR body LIKE '%0800%'") == 0);
    CHECK(raw.number("SELECT count(*) FROM journal WHERE body LIKE '%A-00101%'") == 1);
    // Erasing the person leaves a journal that verifies.
    raw.execute("DELETE FROM member_detail");
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("lists: favourites, categories and all products with their stock") {
    SampleShop shop;
    const auto favourites = shop.store().favourites();
    REQUIRE(favourites.size() == 1);
    CHECK(favourites[0] == db::ProductSummary{ProductId{1}, UnitId{1}, "Barang 1", "BR00001", "Ganjil", "pcs",
                                              Money{1000}, Quantity::whole(10)});
    CHECK(shop.store().categories() == std::vector<std::string>{"Ganjil", "Genap"});
    CHECK(shop.store().products_of_category("Genap", 10).size() == 2);
    CHECK(shop.store().products_of_category("Genap", 10, 1).front().name == "Barang 4");
    std::vector<db::StockedProduct> all;
    shop.store().for_each_product([&](const db::StockedProduct& product) { all.push_back(product); });
    REQUIRE(all.size() == 5);
    CHECK(all[4].product == sample_product(5));
    CHECK(all[4].stock.quantity == Quantity::whole(10));
}
