#include "db/store.h"
#include "tests/support/command_line.h"
#include "tests/support/past_sales.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;

UtcTime hours_ago(std::int64_t hours) {
    return UtcTime{test_shop_opened.ms - hours * hour_ms};
}

/// Four products, a hundred of each that came in today; of P1 there are a case of 40 and a barcode. Before
/// that, by the dates of the sales, P1 was sold for ten days, ten pieces a day, which leaves none.
struct StockLine : CommandLine {
    StockLine() {
        make_test_shop(file, 4);
        db::Store store(file, db::Access::write);
        for (int day = 10; day >= 1; --day) {
            sell_then(store, hours_ago(24 * day), {{ProductId{1}, Quantity::whole(day == 1 ? 8 : 10)}});
        }
    }
};

} // namespace

TEST_CASE("stock list: what is on hand, for how long, and what to do") {
    const StockLine line;
    const Ran ran = line.run({"stock", "list"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.error.empty());
    CHECK(ran.out.find(
              "P1           Barang 1                                  2 pcs                         0,2") ==
          0);
    CHECK(ran.out.find("Order 3 dus\n") != std::string::npos);
    CHECK(ran.out.find("P4 ") > ran.out.find("P3 "));
    CHECK(line.run({"stock", "list", "--limit", "1"}).out.find("Shown: 1 / 4\n") != std::string::npos);
    CHECK(line.run({"stock"}).exit_code == 2);
}

TEST_CASE("stock list: filters, words, categories") {
    const StockLine line;
    const auto names = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"stock", "list", "--json"});
        std::string found;
        for (const auto& row : nlohmann::json::parse(line.run(words).out)) {
            found += row.at("sku").get<std::string>() + " ";
        }
        return found;
    };
    CHECK(names({}) == "P1 P2 P3 P4 ");
    CHECK(names({"--filter", "critical"}) == "P1 ");
    CHECK(names({"--filter", "negative"}).empty());
    CHECK(names({"--category", "Minuman"}) == "P2 P4 ");
    CHECK(names({"barang 3"}) == "P3 ");
    CHECK(names({"9520000000011"}) == "P1 ");
    CHECK(line.run({"stock", "list", "--filter", "cheap"}).exit_code == 2);
    CHECK(line.run({"stock", "list", "durian"}).out == "There is no such product.\n");
}

TEST_CASE("stock list: figures as JSON and as a table for a spreadsheet") {
    const StockLine line;
    const auto rows = nlohmann::json::parse(line.run({"stock", "list", "--json"}).out);
    const auto& first = rows.at(0);
    CHECK(first.at("on_hand_thousandths") == 2'000);
    CHECK(first.at("value_rupiah") == 800);
    CHECK(first.at("case_unit") == "dus");
    CHECK(first.at("sold_a_day_thousandths") == 9'800);
    CHECK(first.at("days_judged") == 10);
    CHECK(first.at("order_thousandths") == 120'000);
    CHECK(first.at("state") == "order_now");
    CHECK(first.at("class") == "AX");
    CHECK(first.at("last_sold") == "17/11/2026");
    CHECK(rows.at(1).at("cover_days_thousandths").is_null());
    const std::string csv = line.run({"stock", "list", "--csv", "--limit", "1"}).out;
    CHECK(csv.starts_with("sku,barcode,name,category,unit,stock,value,"));
    CHECK(csv.find("\nP1,9520000000011,Barang 1,Jajanan,pcs,2,800,dus,40,9.8,") != std::string::npos);
    CHECK(line.run({"stock", "list", "--csv", "--json"}).exit_code == 2);
}

TEST_CASE("stock card: by barcode or by the shop's own code, the newest first") {
    const StockLine line;
    const Ran ran = line.run({"stock", "card", "9520000000011", "--limit", "2"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.find("17/11/2026 18.06  Sale K1-261117-0001") == 0);
    CHECK(ran.out.find("Kasir Uji") != std::string::npos);
    const auto rows = nlohmann::json::parse(line.run({"stock", "card", "P1", "--json"}).out);
    REQUIRE(rows.size() == 11);
    CHECK(rows[0].at("quantity_thousandths") == -8'000);
    CHECK(rows[0].at("balance_thousandths") == 2'000);
    CHECK(rows[10].at("kind") == "receipt");
    CHECK(rows[10].at("sale").is_null());
    CHECK(rows[10].at("balance_value_rupiah") == 40'000);
    const std::string csv = line.run({"stock", "card", "P1", "--csv", "--limit", "1"}).out;
    CHECK(csv == "date,time,kind,document,user,quantity,value,balance,balance value\n"
                 "17/11/2026,18.06,sale,K1-261117-0001,Kasir Uji,-8,-3200,2,800\n");
    const Ran unknown = line.run({"stock", "card", "P9"});
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.error == "No product has this code: P9\n");
}

TEST_CASE("stock value: now and at a moment of the past") {
    const CommandLine line;
    make_test_shop(line.file, 4);
    {
        db::Store store(line.file, db::Access::write);
        sell_then(store, UtcTime{test_shop_opened.ms + 1'000}, {{ProductId{1}, Quantity::whole(50)}});
    }
    const Ran now = line.run({"stock", "value"});
    CHECK(now.out == "Jajanan                                         2          140.000\n"
                     "Minuman                                         2          240.000\n"
                     "Stock value                                     4          380.000\n");
    const auto past = nlohmann::json::parse(line.run({"stock", "value", "--at", "2026-11-17", "--json"}).out);
    CHECK(past.at("value_rupiah") == 0);
    CHECK(past.at("categories").empty());
    const auto opened = nlohmann::json::parse(
        line.run({"stock", "value", "--at", "2026-11-18 23:59", "--json", "--products"}).out);
    CHECK(opened.at("value_rupiah") == 380'000);
    CHECK(opened.at("products").at(0).at("on_hand_thousandths") == 50'000);
    CHECK(line.run({"stock", "value", "--csv"}).out.find("\nP1,Barang 1,Jajanan,50,20000\n") !=
          std::string::npos);
    for (const char* wrong : {"yesterday", "2026-13-01", "2026-02-30", "2026-11-24 25:00", "24/11/2026"}) {
        CAPTURE(wrong);
        const Ran ran = line.run({"stock", "value", "--at", wrong});
        CHECK(ran.exit_code == 1);
        CHECK(ran.error == "Write a moment as 2026-11-24 or \"2026-11-24 16:00\".\n");
    }
}

TEST_CASE("order suggest: what has reached its reorder point, or everything that a review fills up") {
    const StockLine line;
    const Ran ran = line.run({"order", "suggest"});
    CHECK(ran.out.find("P1 ") == 0);
    CHECK(ran.out.find("Order 3 dus\n") != std::string::npos);
    CHECK(ran.out.find("P2") == std::string::npos);
    const auto more = nlohmann::json::parse(
        line.run({"order", "suggest", "--json", "--lead-days", "14", "--service", "99"}).out);
    CHECK(more.at(0).at("order_thousandths").get<std::int64_t>() > 120'000);
    CHECK(line.run({"order", "suggest", "--category", "Minuman"}).out == "Nothing needs to be ordered.\n");
    CHECK(line.run({"order", "suggest", "--lead-days", "0", "--lead-spread-days", "0", "--review-days", "0"})
              .out == "Nothing needs to be ordered.\n");
    CHECK(line.run({"order", "suggest", "--review", "--csv"}).out.find("\nP1,") != std::string::npos);
    CHECK(line.run({"order", "suggest", "--service", "42"}).exit_code == 2);
}
