#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// P1 costs 500 (400 to the shop), P2 1.000 (800), and so on; P1 has a case of 40 for 19.000.
struct ProductLine : CommandLine {
    ProductLine() { make_test_shop(file, 4); }

    nlohmann::json product(const std::string& code) const {
        return nlohmann::json::parse(run({"products", "show", code, "--json"}).out);
    }
    std::int64_t price(const std::string& code, std::size_t unit = 0) const {
        return product(code)["units"][unit]["price_rupiah"];
    }
    bool has(const Ran& ran, const std::string& text) const {
        return (ran.out + ran.error).find(text) != std::string::npos;
    }
};

} // namespace

TEST_CASE("products list and show: prices, cost and margin, for people and programs") {
    const ProductLine line;
    const Ran list = line.run({"products", "list"});
    CHECK(list.exit_code == 0);
    CHECK(line.has(list, "Barang 4"));
    CHECK(line.run({"products", "list", "--csv", "barang 2"}).out ==
          "sku,barcode,name,category,unit,price,cost,margin basis points,stock\n"
          "P2,,Barang 2,Minuman,pcs,1000,800,2000,100\n");
    CHECK(
        nlohmann::json::parse(line.run({"products", "list", "--category", "Minuman", "--json"}).out).size() ==
        2);
    const auto shown = line.product("9520000000011");
    CHECK(shown["sku"] == "P1");
    CHECK(shown["units"][1]["factor_thousandths"] == 40'000);
    CHECK(shown["units"][1]["cost_rupiah"] == 16'000);
    CHECK(line.run({"products", "show", "P1", "--csv"}).out ==
          "sku,barcode,name,category,unit,factor,level,from quantity,price,cost,margin basis points\n"
          "P1,9520000000011,Barang 1,Jajanan,pcs,1,list,1,500,400,2000\n"
          "P1,,Barang 1,Jajanan,dus,40,list,1,19000,16000,1579\n");
    CHECK(line.run({"products", "show", "NONE"}).exit_code == 1);
}

TEST_CASE("products set: a new product, and changes of one that is there") {
    const ProductLine line;
    const Ran made =
        line.run({"products",   "set",        "KB01",          "--new",   "--name",
                  "Kopi Bubuk", "--category", "Minuman",       "--unit",  "pcs",
                  "--unit",     "dus:20",     "--price",       "8500",    "--price",
                  "dus=160000", "--barcode",  "8991234000053", "--level", "dus/wholesale/3=155000"});
    CHECK(made.error.empty());
    CHECK(made.exit_code == 0);
    const auto product = line.product("8991234000053");
    CHECK(product["sku"] == "KB01");
    CHECK(product["units"][1]["prices"][0]["price_rupiah"] == 155'000);
    CHECK(line.run({"products", "set", "KB01", "--favourite", "yes", "--tax", "exempt"}).exit_code == 0);
    CHECK(line.product("KB01")["tax"] == "exempt");
    CHECK(line.run({"products", "set", "KB01", "--remove-unit", "dus", "--price", "-"}).exit_code == 0);
    CHECK(line.product("KB01")["units"].size() == 1);
    CHECK(line.product("KB01")["units"][0]["price_rupiah"].is_null());
    CHECK(db::verify(line.file).ok());
}

TEST_CASE("products set: what can't be is refused in words, and nothing changes") {
    const ProductLine line;
    const auto refused = [&](std::vector<std::string> words, const std::string& why) {
        words.insert(words.begin(), {"products", "set"});
        const Ran ran = line.run(words);
        CAPTURE(ran.error);
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find(why) != std::string::npos);
    };
    refused({"P2", "--barcode", "9520000000011"}, "in use already: 9520000000011 (Barang 1)");
    refused({"P2", "--price", "700"}, "below its cost of 800");
    refused({"P2", "--name", " "}, "needs a name");
    refused({"P2", "--unit", "dus"}, "How many are in one dus?");
    refused({"P2", "--price", "renteng=7000"}, "no such unit");
    refused({"P2", "--level", "pcs/vip=900"}, "Not understood");
    refused({"P2", "--from", "besok", "--price", "1200"}, "Not understood: besok");
    refused({"P2", "--from", "2026-11-01", "--price", "1200"}, "from today");
    refused({"P2", "--remove-unit", "pcs"}, "base unit");
    refused({"NONE", "--name", "X"}, "No product has this code");
    CHECK(line.price("P2") == 1'000);
    CHECK(line.run({"products", "set", "P2", "--price", "700", "--below-cost"}).exit_code == 0);
    CHECK(line.price("P2") == 700);
    const Ran dry = line.run({"products", "set", "P2", "--price", "2000", "--dry-run"});
    CHECK(line.has(dry, "2.000"));
    CHECK(line.price("P2") == 700);
    CHECK(line.run({"products", "set", "P2", "--price", "2000", "--level", "pcs/member/12=1900", "--csv"})
              .out ==
          "sku,barcode,name,category,unit,factor,level,from quantity,price,cost,margin basis points\n"
          "P2,,Barang 2,Minuman,pcs,1,list,1,2000,800,6000\n"
          "P2,,Barang 2,Minuman,pcs,1,member,12,1900,800,5789\n");
}

TEST_CASE("products history: who, when, what was and what is") {
    const ProductLine line;
    line.run({"products", "set", "P2", "--price", "1200", "--name", "Barang Dua"});
    const auto history = nlohmann::json::parse(line.run({"products", "history", "P2", "--json"}).out);
    REQUIRE(history.size() == 2);
    CHECK(history[0]["changes"][0]["after"] == "Barang Dua");
    CHECK(history[0]["changes"][1]["before"] == "1.000");
    CHECK(history[1]["new"] == true);
    CHECK(line.has(line.run({"products", "history", "P2"}), "Price (pcs): 1.000 → 1.200"));
    CHECK(line.has(line.run({"products", "history", "P2", "--csv"}), "Price,pcs,,1.000,1.200"));
}

TEST_CASE("prices change: a preview first, then all of them in one entry") {
    const ProductLine line;
    const Ran dry = line.run(
        {"prices", "change", "--category", "Minuman", "--percent", "+5", "--round", "100", "--dry-run"});
    CHECK(dry.exit_code == 0);
    CHECK(line.has(dry, "Would change 2 prices; below cost: 0."));
    CHECK(line.price("P2") == 1'000);
    const Ran csv =
        line.run({"prices", "change", "--category", "Minuman", "--percent", "5", "--csv", "--dry-run"});
    CHECK(csv.out == "sku,name,unit,level,from quantity,old price,new price,cost,margin basis points\n"
                     "P2,Barang 2,pcs,list,1,1000,1050,800,2381\n"
                     "P4,Barang 4,pcs,list,1,2000,2100,1600,2381\n");
    CHECK(line.run({"prices", "change", "--category", "Minuman", "--percent", "+5", "--round", "100"})
              .exit_code == 0);
    CHECK(line.price("P2") == 1'100);
    CHECK(line.price("P4") == 2'100);
    CHECK(line.price("P1") == 500);
    const Ran loss = line.run({"prices", "change", "--search", "barang 3", "--amount", "-400"});
    CHECK(loss.exit_code == 1);
    CHECK(line.has(loss, "below its cost of 1.200"));
    CHECK(line.run({"prices", "change", "--percent", "5"}).exit_code == 1); // which goods?
    CHECK(line.run({"prices", "change", "--all", "--percent", "fünf"}).exit_code == 1);
    CHECK(db::verify(line.file).ok());
}

TEST_CASE("prices planned and cancel") {
    const ProductLine line;
    CHECK(line.has(line.run({"prices", "planned"}), "No prices are planned."));
    const Ran planned =
        line.run({"prices", "change", "--all", "--amount", "+100", "--from", "2026-12-01", "--note", "naik"});
    CHECK(line.has(planned, "5 prices hold from 01/12/2026 on (plan 1)."));
    CHECK(line.price("P2") == 1'000);
    CHECK(line.run({"products", "set", "P2", "--price", "1300", "--from", "2026-12-02"}).exit_code == 0);
    const auto plans = nlohmann::json::parse(line.run({"prices", "planned", "--json"}).out);
    REQUIRE(plans.size() == 2);
    CHECK(plans[0]["from"] == "01/12/2026");
    CHECK(plans[0]["prices"].size() == 5);
    CHECK(plans[1]["prices"][0]["new_price_rupiah"] == 1'300);
    CHECK(line.run({"prices", "cancel", "1", "--reason", "batal"}).exit_code == 0);
    CHECK(line.run({"prices", "cancel", "1", "--reason", "batal"}).exit_code == 1);
    CHECK(nlohmann::json::parse(line.run({"prices", "planned", "--json"}).out).size() == 1);
    CHECK(line.has(line.run({"prices", "planned", "--all"}), "called off"));
    CHECK(line.run({"prices", "cancel", "2", "--reason", "batal", "--csv"}).out ==
          "plan,from,sku,name,unit,level,from quantity,old price,new price,cost,margin basis points\n"
          "2,02/12/2026,P2,Barang 2,pcs,list,1,1000,1300,800,3846\n");
    CHECK(line.run({"prices", "cancel", "2", "--reason", "batal", "--csv"}).out.empty());
    CHECK(db::verify(line.file).ok());
}
