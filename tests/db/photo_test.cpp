#include "db/database.h"
#include "db/statement.h"
#include "db/store.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr ProductId rice{1};
constexpr ProductId sugar{2};

/// How SQLite answers a question.
std::string plan_of(const std::filesystem::path& file, const char* question) {
    db::Database database(file, db::OpenMode::read_only);
    db::Statement explain(database, question);
    db::Rows rows = explain.query();
    REQUIRE(rows.next());
    for (int before_the_words = 0; before_the_words < 3; ++before_the_words) {
        static_cast<void>(rows.integer());
    }
    return rows.text();
}

} // namespace

TEST_CASE("photos: a product has one until it has another one or none") {
    SampleShop shop;
    CHECK(shop.store().products_with_photo().empty());
    CHECK_FALSE(shop.store().photo(rice));
    const std::string first("\xFF\xD8\x00\xFF", 4);
    shop.store().set_photo(rice, first);
    shop.store().set_photo(sugar, "second");
    shop.open_again();
    CHECK(shop.store().photo(rice) == first);
    CHECK(shop.store().products_with_photo() == std::vector{rice, sugar});
    shop.store().set_photo(rice, "another");
    CHECK(shop.store().photo(rice) == "another");
    shop.store().set_photo(rice, std::nullopt);
    shop.store().set_photo(rice, std::nullopt);
    CHECK_FALSE(shop.store().photo(rice));
    CHECK(shop.store().products_with_photo() == std::vector{sugar});
}

TEST_CASE("photos: they are no fact of the books, and a changed product keeps its own") {
    SampleShop shop;
    const auto head = shop.store().head();
    shop.store().set_photo(rice, "photo");
    CHECK(shop.store().head().sequence == head.sequence);
    Product product = *shop.store().catalog().find(rice);
    product.name = "Beras";
    shop.store().ledger().record(ProductSet{product}, shop.context());
    CHECK(shop.store().photo(rice) == "photo");
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("photos: they go with a copy of the shop") {
    SampleShop shop;
    const TemporaryFolder folder;
    shop.store().set_photo(rice, "photo");
    shop.store().backup_to(folder.path() / "copy.db");
    CHECK(db::verify(folder.path() / "copy.db").ok());
    db::Store copy(folder.path() / "copy.db", db::Access::read_only);
    CHECK(copy.photo(rice) == "photo");
}

TEST_CASE("photos: a transaction that is undone changes none") {
    SampleShop shop;
    shop.store().set_photo(rice, "photo");
    struct Enough {};
    const auto work = [&] {
        shop.store().set_photo(rice, std::nullopt);
        shop.store().set_photo(sugar, "second");
        throw Enough{};
    };
    CHECK_THROWS_AS(shop.store().in_one_transaction(work), Enough);
    CHECK(shop.store().products_with_photo() == std::vector{rice});
}

TEST_CASE("photos: none is of a product that is not there") {
    SampleShop shop;
    CHECK_THROWS(shop.store().set_photo(ProductId{999}, "photo"));
    CHECK(shop.store().products_with_photo().empty());
}

TEST_CASE("photos: which products have one is read from the key alone") {
    SampleShop shop;
    shop.close();
    const auto is_of_key = [&](const char* question) {
        return plan_of(shop.path(), question).find("USING COVERING INDEX") != std::string::npos;
    };
    CHECK(is_of_key("EXPLAIN QUERY PLAN SELECT product FROM product_photo WHERE shop = 1 ORDER BY product"));
    CHECK_FALSE(is_of_key("EXPLAIN QUERY PLAN SELECT jpeg FROM product_photo WHERE shop = 1"));
}

TEST_CASE("photos: no list and no look-up of products reads them") {
    SampleShop shop;
    shop.store().set_photo(rice, "photo");
    shop.close();
    // Whoever reads the table now meets an error.
    RawSqlite(shop.path())
        .execute("PRAGMA foreign_keys = OFF; ALTER TABLE product_photo RENAME TO elsewhere");
    shop.open();
    db::Store& store = shop.store();
    CHECK_FALSE(store.search_products("barang", 40).empty());
    CHECK_FALSE(store.products_of_category(store.categories().at(0), 40).empty());
    static_cast<void>(store.favourites());
    int count = 0;
    store.for_each_product([&](const db::StockedProduct&) { ++count; });
    CHECK(count == 5);
    CHECK(store.catalog().find(rice).has_value());
    CHECK(store.catalog().find_by_barcode(sample_barcode(1)).has_value());
    store.stock().bring_up_to_date({.today = {20'780}});
    CHECK(store.stock().rows({}, 0, 40).size() == 5);
    CHECK_THROWS(static_cast<void>(store.photo(rice)));
}
