// Importing into and exporting from a real shop file.

#include "app/shop/product_export.h"
#include "app/shop/product_import_store.h"
#include "tests/folders.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace sokoguru;
using namespace sokoguru::shop;

namespace {

const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};

/// A shop without products.
struct ShopFile {
    ShopFile() { test::make_test_shop(file, 0); }
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
};

std::string list_of(int product_count) {
    std::string list = "barcode;nama;satuan;isi;harga;hpp;stok\n";
    for (int i = 0; i < product_count; ++i) {
        list += ";Barang " + std::to_string(i) + ";pcs;1;4.000;3.000;12\n";
        list += ";Barang " + std::to_string(i) + ";dus;40;150.000;;\n";
    }
    return list;
}

ProductImportPlan plan_of(const std::string& list, ProductStore& products) {
    auto plan = plan_product_import(*CsvFile::from_bytes(list), {}, products);
    REQUIRE(plan);
    return std::move(*plan);
}

std::string exported(ProductStore& products) {
    std::string text;
    write_product_list(products, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("import into a shop file: it is there after opening again, and the same file changes nothing") {
    const ShopFile shop;
    {
        db::Store store(shop.file, db::Access::write);
        DatabaseProductStore products(store);
        CHECK(apply_product_import(plan_of(list_of(50), products), products, context, {}) ==
              ImportOutcome::imported);
    }
    db::Store store(shop.file, db::Access::write);
    DatabaseProductStore products(store);
    CHECK(store.product_count() == 50);
    CHECK(store.catalog().stock_level(ProductId{50}) ==
          StockLevel{Quantity::whole(12), Money{36'000}, Money{3000}});
    const db::JournalHead head = store.head();
    const ProductImportPlan again = plan_of(list_of(50), products);
    CHECK(again.list.changes_nothing());
    apply_product_import(again, products, context, {});
    CHECK(store.head() == head);
}

TEST_CASE("import into a shop file: one that is cancelled or fails leaves nothing, and the shop goes on") {
    const ShopFile shop;
    db::Store store(shop.file, db::Access::write);
    DatabaseProductStore products(store);
    const db::JournalHead head = store.head();
    const ProductImportPlan plan = plan_of(list_of(300), products);
    int asked = 0;
    ImportObserver cancelling;
    cancelling.is_cancelled = [&] { return asked++ == 1; };
    CHECK(apply_product_import(plan, products, context, cancelling) == ImportOutcome::cancelled);
    ImportObserver failing;
    failing.on_progress = [](std::size_t done, std::size_t) {
        if (done > 0) throw std::runtime_error("the screen is gone");
    };
    CHECK_THROWS_WITH(apply_product_import(plan, products, context, failing), "the screen is gone");
    CHECK(store.product_count() == 0);
    CHECK(store.head() == head);
    CHECK(apply_product_import(plan, products, context, {}) == ImportOutcome::imported);
    CHECK(store.product_count() == 300);
}

TEST_CASE("import into a shop file: the demo list comes out as it went in") {
    const ShopFile shop;
    db::Store store(shop.file, db::Access::write);
    DatabaseProductStore products(store);
    const auto plan = plan_product_import(SOKOGURU_SOURCE_DIR "/assets/demo/products.csv", {}, products);
    REQUIRE(plan);
    CHECK(plan->list.reports.empty());
    apply_product_import(*plan, products, context, {});
    const std::string list = exported(products);
    const ProductImportPlan again = plan_of(list, products);
    CHECK(again.list.changes_nothing());
    CHECK(again.list.reports.empty());

    const ShopFile other_shop;
    db::Store other_store(other_shop.file, db::Access::write);
    DatabaseProductStore other_products(other_store);
    apply_product_import(plan_of(list, other_products), other_products, context, {});
    CHECK(exported(other_products) == list);
}
