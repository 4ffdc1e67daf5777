#include "db/store.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct PromotionsLine : CommandLine {
    std::filesystem::path list = folder.path() / "promosi.json";

    PromotionsLine() {
        make_test_shop(file, 4);
        write(
            R"({"name": "Tiga bayar dua", "kind": "n_for_price_of_m", "products": ["P2"], "take": 3, "pay": 2})");
    }
    void write(const std::string& json) const { std::ofstream(list) << json; }
    std::vector<Promotion> promotions() const { return db::Store(file, db::Access::read_only).promotions(); }
    /// What three of P2, which cost 1.000 each, cost at the console till.
    std::int64_t total_of_three() const {
        const auto answers = till("login KASIR 1111\nscan P2 3\nstate\ncancel\n");
        return answers.at(2).at("cart").at("total_rupiah");
    }
};

} // namespace

TEST_CASE("promotions: none at first") {
    const PromotionsLine line;
    CHECK(line.run({"promotions", "list"}).out == "There are no promotions.\n");
    CHECK(line.run({"promotions"}).exit_code == 2);
}

TEST_CASE("promotions: a dry run says what set would do, set does it, the same again changes nothing") {
    const PromotionsLine line;
    const Ran tried = line.run({"promotions", "set", line.list.string(), "--dry-run"});
    CHECK(tried.out == "Would add: Tiga bayar dua (3 for the price of 2)\n");
    CHECK(line.promotions().empty());
    const Ran done = line.run({"promotions", "set", line.list.string()});
    CHECK(done.exit_code == 0);
    CHECK(done.out == "Added: Tiga bayar dua (3 for the price of 2)\n");
    CHECK(line.promotions().size() == 1);
    CHECK(line.run({"promotions", "set", line.list.string()}).out ==
          "Stays as it is: Tiga bayar dua (3 for the price of 2)\n");
    CHECK(line.run({"promotions", "list"}).out == "   1  active     Tiga bayar dua (3 for the price of 2)\n");
    CHECK(line.run({"verify"}).exit_code == 0);
}

TEST_CASE("promotions: the till sells by them until they are stopped") {
    const PromotionsLine line;
    CHECK(line.total_of_three() == 3'000);
    line.run({"promotions", "set", line.list.string()});
    CHECK(line.total_of_three() == 2'000);
    CHECK(line.run({"promotions", "stop", "1"}).out == "Stopped: Tiga bayar dua\n");
    CHECK(line.run({"promotions", "stop", "1"}).exit_code == 0);
    CHECK(line.total_of_three() == 3'000);
    CHECK(line.run({"promotions", "list"}).out.find("stopped") != std::string::npos);
    CHECK(line.run({"promotions", "set", line.list.string()}).out ==
          "Changed: Tiga bayar dua (3 for the price of 2)\n");
    CHECK(line.total_of_three() == 2'000);
}

TEST_CASE("promotions: the list as JSON is a file that set reads") {
    const PromotionsLine line;
    line.run({"promotions", "set", line.list.string()});
    line.write(line.run({"promotions", "list", "--json"}).out);
    CHECK(line.run({"promotions", "set", line.list.string()}).out ==
          "Stays as it is: Tiga bayar dua (3 for the price of 2)\n");
}

TEST_CASE("promotions: bad input is refused with a sentence that names the field, and changes nothing") {
    const PromotionsLine line;
    line.write(R"([{"name": "Baik", "kind": "percent_off", "percent": 10, "products": ["P1"]},
                   {"name": "Buruk", "kind": "percent_off", "percent": 10, "products": ["P9"], "from": "besok"}])");
    const Ran ran = line.run({"promotions", "set", line.list.string()});
    CHECK(ran.exit_code == 1);
    CHECK(ran.error == "Promotion 2 “Buruk”, products: no product has the code P9.\n"
                       "Promotion 2 “Buruk”, from: write a date as 2026-11-24.\n"
                       "Nothing was changed.\n");
    CHECK(line.promotions().empty());
    CHECK(line.run({"promotions", "set", "/nowhere/promosi.json"}).exit_code == 1);
    const Ran stopped = line.run({"promotions", "stop", "9"});
    CHECK(stopped.exit_code == 1);
    CHECK(stopped.error == "There is no promotion with this number: 9\n");
}

TEST_CASE(
    "promotions: the demo shop has some, and prices for members, for wholesale and from a quantity on") {
    const CommandLine line;
    REQUIRE(line.run({"init", "--demo"}).exit_code == 0);
    db::Store store(line.file, db::Access::read_only);
    CHECK(store.promotions().size() == 4);
    const auto noodles = store.catalog().find_by_sku("MI001");
    REQUIRE(noodles);
    CHECK(noodles->units[0].steps ==
          std::vector<PriceStep>{{PriceLevel::retail, Quantity::whole(10), Money{3'350}},
                                 {PriceLevel::member, Quantity::whole(1), Money{3'400}},
                                 {PriceLevel::wholesale, Quantity::whole(1), Money{3'200}}});
}
