#include "app/shop/product_export.h"
#include "core/values/text.h"
#include "product_store_fake.h"
#include "tests/folders.h"
#include "tests/support/property.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>

using namespace sokoguru;
using namespace sokoguru::shop;

namespace {

std::string exported(ProductStore& store) {
    std::string text;
    write_product_list(store, [&](std::string_view piece) { text += piece; });
    return text;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

/// A text as products have them: clean, but with everything that spreadsheets and CSV trip over.
rc::Gen<std::string> text(std::size_t length_max) {
    return rc::gen::map(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("=+-@'\",;\t|E0179.x é"))),
        [length_max](const std::string& raw) { return clean_text(raw, length_max); });
}

Unit any_unit(int number, std::string suffix) {
    Unit unit{UnitId{number}, *text(10) + suffix, Quantity{1000}, {}, {}};
    if (number > 1) unit.factor = Quantity{*rc::gen::inRange<std::int64_t>(1, 100'000'000)};
    for (const PriceLevel level :
         {PriceLevel::retail, PriceLevel::candidate, PriceLevel::member, PriceLevel::wholesale}) {
        for (const std::int64_t from : {1'000, 2'500, 3'125, 12'000}) {
            if (*rc::gen::inRange(0, 4) > 0) continue;
            unit.steps.push_back(
                {level, Quantity{from}, Money{*rc::gen::inRange<std::int64_t>(1, 1'000'000'000)}});
        }
    }
    if (*rc::gen::arbitrary<bool>()) unit.price = Money{*rc::gen::inRange<std::int64_t>(1, 1'000'000'000)};
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        const std::string code = *rc::gen::oneOf(
            text(20),
            rc::gen::elementOf(std::vector<std::string>{"9520010001008", "1.5E+3", "12345678905", "0"}));
        const auto barcode = canonical_barcode(code + suffix + std::to_string(i));
        unit.barcodes.push_back(*barcode);
    }
    return unit;
}

Product any_product(int number) {
    const std::string mark = std::to_string(number);
    Product product;
    product.id = ProductId{number};
    product.sku = *text(20) + mark;
    product.name = *rc::gen::suchThat(text(40), [](const std::string& name) { return !name.empty(); });
    product.category = *text(20);
    product.consignor = *text(20);
    product.tax = *rc::gen::element(TaxClass::ppn, TaxClass::exempt);
    product.divisibility = *rc::gen::element(Divisibility::whole, Divisibility::divisible);
    product.favourite = *rc::gen::arbitrary<bool>();
    const int unit_count = *rc::gen::inRange(1, 4);
    for (int unit = 1; unit <= unit_count; ++unit) {
        product.units.push_back(any_unit(unit, "n" + mark + "u" + std::to_string(unit)));
    }
    return product;
}

} // namespace

TEST_CASE("export: a row for each unit and each further barcode, in the project's own format") {
    ProductStoreFake store;
    import_text(
        store,
        "sku,barcode,name,category,unit,factor,price,cost,stock,tax,favourite,consignor,divisible,"
        "harga anggota,harga grosir,harga bertingkat\n"
        "A1,9520010001008,\"Sabun, wangi\",Mandi,pcs,1,4000,3000,12,ppn,yes,Bu Ani,,3.900,3700,12=3800\n"
        "A1,9520010002005,\"Sabun, wangi\",Mandi,pcs,1,4000,,,,,,,,,\n"
        "A1,,\"Sabun, wangi\",Mandi,dus,40,,,,,,,,,,\n"
        "PLU1,,=1+1,Sembako,kg,1,14500,12700,86.400,exempt,,,yes,,,\n");
    CHECK(exported(store) ==
          "sku,barcode,name,category,unit,factor,price,cost,stock,tax,favourite,consignor,divisible,"
          "member price,wholesale price,tier prices\n"
          "A1,9520010001008,\"Sabun, wangi\",Mandi,pcs,1,4000,3000,12,ppn,yes,Bu Ani,,3900,3700,12=3800\n"
          "A1,9520010002005,\"Sabun, wangi\",Mandi,pcs,1,4000,,,,,,,3900,3700,12=3800\n"
          "A1,,\"Sabun, wangi\",Mandi,dus,40,,,,,,,,,,\n"
          "PLU1,,'=1+1,Sembako,kg,1,14500,12700,86.4,exempt,,,yes,,,\n");
}

TEST_CASE("export: the demo shop's list comes out with the products that went in") {
    ProductStoreFake store;
    import_text(store, read_file(SOKOGURU_SOURCE_DIR "/assets/demo/products.csv"));
    ProductStoreFake other;
    const ProductImportPlan plan = import_text(other, exported(store));
    CHECK(plan.list.reports.empty());
    CHECK(other.state == store.state);
}

TEST_CASE("export: exporting and importing changes nothing, whatever the products") {
    test::check_property("the same shop and a new one", [] {
        ProductStoreFake store;
        const int count = *rc::gen::inRange(0, 5);
        for (int number = 1; number <= count; ++number) {
            store.state.products[ProductId{number}] = any_product(number);
            if (*rc::gen::arbitrary<bool>()) {
                const Quantity stock{*rc::gen::inRange<std::int64_t>(-10'000, 1'000'000)};
                store.state.levels[ProductId{number}] = {stock, Money{stock.thousandths() * 2}, Money{2000}};
            }
        }
        const auto before = store.state;
        const std::string list = exported(store);
        const ProductImportPlan again = import_text(store, list);
        RC_ASSERT(again.list.changes_nothing());
        RC_ASSERT(store.state == before);

        ProductStoreFake other;
        import_text(other, list);
        RC_ASSERT(other.state.products == store.state.products);
        RC_ASSERT(exported(other).substr(0, 80) == list.substr(0, 80));
    });
}

TEST_CASE("export: the file is the owner's alone and replaces the old one") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "barang.csv";
    std::ofstream(file) << "old";
    ::chmod(file.c_str(), 0644);
    ProductStoreFake store;
    import_text(store, "nama,harga\nSabun,4000\n");
    export_products(store, file);
    CHECK(read_file(file) == exported(store));
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("export: one that fails leaves the old file and nothing else") {
    class BrokenStore : public ProductStoreFake {
        void
        for_each_product(const std::function<void(const ShopProduct&, const StockLevel&)>& visit) override {
            ProductStoreFake::for_each_product(visit);
            throw std::runtime_error("the disk is gone");
        }
    };
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "barang.csv";
    std::ofstream(file) << "old";
    BrokenStore store;
    CHECK_THROWS(export_products(store, file));
    CHECK(read_file(file) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK_THROWS_AS(export_products(store, folder.path() / "nowhere" / "x.csv"), std::system_error);
}
