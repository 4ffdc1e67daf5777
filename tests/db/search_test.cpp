#include "db/product_list.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// A shop with products of these names and no others of interest.
class NamedShop : public SampleShop {
  public:
    explicit NamedShop(std::initializer_list<const char*> names) {
        std::int64_t id = 100;
        for (const char* name : names) {
            Product product = sample_product(id++);
            product.name = name;
            store().ledger().record(ProductSet{product}, context());
        }
    }
    std::vector<std::string> find(std::string_view text, std::size_t limit = 20) {
        std::vector<std::string> names;
        for (const auto& found : store().search_products(text, limit)) {
            names.push_back(found.name);
        }
        return names;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("search: every word begins a word of the name, in any order") {
    NamedShop shop{"Indomie Goreng 85 g", "Mie Sedap Goreng", "Kopi Kapal Api"};
    CHECK(shop.find("gor") == Names{"Mie Sedap Goreng", "Indomie Goreng 85 g"});
    CHECK(shop.find("gor ind") == Names{"Indomie Goreng 85 g"});
    CHECK(shop.find("INDOMIE g") == Names{"Indomie Goreng 85 g"});
    CHECK(shop.find("oreng").empty());
    CHECK(shop.find("goreng kopi").empty());
    CHECK(shop.find("goreng", 1).size() == 1);
}

TEST_CASE("search: names that begin with the text come first, then shorter ones") {
    NamedShop shop{"Teh Kotak Kopi", "Kopi Kapal Api Special Mix", "Kopi Luwak", "Es Kopi"};
    CHECK(shop.find("kopi") ==
          Names{"Kopi Luwak", "Kopi Kapal Api Special Mix", "Es Kopi", "Teh Kotak Kopi"});
}

TEST_CASE("search: accents and other scripts") {
    NamedShop shop{"Pâté Crème", "القرآن الكريم", "Teh–Botol", "Ayam 1,5 kg"};
    CHECK(shop.find("pate") == Names{"Pâté Crème"});
    CHECK(shop.find("crème") == Names{"Pâté Crème"});
    CHECK(shop.find("القرآن") == Names{"القرآن الكريم"});
    CHECK(shop.find("botol") == Names{"Teh–Botol"});
    CHECK(shop.find("ayam 1,5") == Names{"Ayam 1,5 kg"});
}

TEST_CASE("search: nothing of the text is taken for an operator") {
    NamedShop shop{"Sabun AND Shampo", "Kopi NOT Teh"};
    CHECK(shop.find("and") == Names{"Sabun AND Shampo"});
    CHECK(shop.find("kopi not") == Names{"Kopi NOT Teh"});
    for (const char* text : {"\"",        "*",     "kopi*",  "kopi OR sabun",
                             "name:kopi", "(kopi", "-kopi",  "^kopi",
                             "'",         "%",     "kopi\"", "NEAR(kopi teh)",
                             "+",         "{",     "\\",     "",
                             " ",         "–",     "\xff",   "☪"}) {
        CAPTURE(text);
        CHECK_NOTHROW(shop.find(text));
    }
    CHECK(db::search_query("a\"b (c)*") == "\"a\" * AND \"b\" * AND \"c\" *");
    CHECK(db::search_query("!?").empty());
}

TEST_CASE(
    "search: codes by their beginning, leading zeros may be left out, and a case's code shows the case") {
    NamedShop shop{};
    Product product = sample_product(200);
    product.sku = "JJ001";
    product.name = "Chitato";
    product.units[0].barcodes = {Barcode("0089686010947"), Barcode("0000096385074")};
    shop.store().ledger().record(ProductSet{product}, shop.context());
    for (const char* text : {"jj0", "JJ001", "89686", "089686010947", "0089686010947", "96385"}) {
        CAPTURE(text);
        CHECK(shop.find(text) == Names{"Chitato"});
    }
    const auto box = shop.store().search_products(sample_barcode(500'200).text(), 5);
    REQUIRE(box.size() == 1);
    CHECK(box[0].unit == UnitId{2});
    CHECK(box[0].unit_name == "dus");
}

TEST_CASE("search: a product without a price is shown without one, and the first unit with one is offered") {
    NamedShop shop{};
    Product product = sample_product(200);
    product.name = "Beras";
    product.units[0].price.reset();
    shop.store().ledger().record(ProductSet{product}, shop.context());
    CHECK(shop.store().search_products("beras", 5)[0].unit == UnitId{2});
    product.units[1].price.reset();
    shop.store().ledger().record(ProductSet{product}, shop.context());
    CHECK_FALSE(shop.store().search_products("beras", 5)[0].price);
}
