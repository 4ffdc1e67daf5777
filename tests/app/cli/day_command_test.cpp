#include "db/store.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

namespace {

/// Two sales on 18 November, one of them by transfer, which nobody has seen arrive. The float is 200.000.
struct SoldDay : CommandLine {
    SoldDay() {
        make_test_shop(file, 4);
        {
            db::Store store(file, db::Access::write);
            ShopProfile profile = store.profile();
            profile.tenders.bank_account = "BSI 123";
            store.ledger().record(ShopSet{profile}, {test_shop_opened, BusinessDay{20'775}, UserId{}});
        }
        const auto sold = till("login KASIR 1111\nscan P1 3\npay cash 1500\nscan P2\n"
                               "pay transfer 1000 unconfirmed\npay cash 0\n");
        CHECK_MESSAGE(sold.back().at("ok") == true, sold.back().dump());
    }
    void close_shift() const {
        const auto answers = till("login KASIR 1111\nshift close 10000x20 1000x1 500x1\n");
        CHECK_MESSAGE(answers.back().at("ok") == true, answers.back().dump());
    }
    json report() const { return json::parse(run({"report", "day", "--format", "json"}).out); }
};

} // namespace

TEST_CASE("day close: not while a shift is open, and not a day that has not come") {
    const SoldDay shop;
    CHECK(shop.run({"day", "close"}).error ==
          "The shift of Kasir Uji is still open. Count the drawer and close it, then end the day.\n");
    shop.close_shift();
    CHECK(shop.run({"day", "close", "--day", "2026-11-19"}).error ==
          "19/11/2026 has not come yet. Choose a day that has begun.\n");
    CHECK(shop.report().at("closed_at_ms").is_null());
}

TEST_CASE("day close: freezes the summary once, and the next sale is of the next day") {
    const SoldDay shop;
    shop.close_shift();
    const json closed = json::parse(shop.run({"day", "close", "--json"}).out);
    CHECK(closed.at("net_rupiah") == 2'500);
    CHECK(closed.at("cash_difference_rupiah") == 0);
    CHECK(closed.at("closed_at_ms") == test_shop_opened.ms + 60'000);
    CHECK(shop.run({"day", "close"}).error ==
          "18/11/2026 is over: it or a later day was closed before. Look at its summary instead.\n");
    const auto late = shop.till("login KASIR 1111\nshift open 10000x20\nscan P1\npay cash 500\n");
    CHECK(late.back().at("ok") == true);
    CHECK(shop.report().at("net_rupiah") == 2'500);
    CHECK(shop.run({"verify"}).exit_code == 0);
}

TEST_CASE("day close: what comes later is shown beside what the day was at its end") {
    const SoldDay shop;
    shop.close_shift();
    CHECK(shop.run({"day", "close"}).exit_code == 0);
    CHECK(shop.report().at("changed_since_closing").empty());
    const auto confirmed = shop.till("login KASIR 1111\nconfirm K1-261118-0002 1\n");
    CHECK(confirmed.back().at("ok") == true);
    const json changes = shop.report().at("changed_since_closing");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == json{{"figure", "unconfirmed_rupiah"}, {"at_closing", 1'000}, {"now", 0}});
    const std::string text = shop.run({"report", "day"}).out;
    CHECK(text.find("18/11/2026 · closed on 18/11/2026 at ") != std::string::npos);
    CHECK(text.find("At its end: Not seen to arrive") != std::string::npos);
}

TEST_CASE("day close: its files go to the folder that is named, and beside the shop file when it is none") {
    const SoldDay shop;
    shop.close_shift();
    const auto wanted = shop.folder.path() / "usb" / "laporan";
    const Ran closed = shop.run({"day", "close", "--report-folder", wanted.string()});
    CHECK(closed.exit_code == 0);
    CHECK(closed.out.find("The report is in " + (wanted / "20261118.pdf").string()) != std::string::npos);
    CHECK(std::filesystem::exists(wanted / "20261118.csv"));
    CHECK(std::filesystem::exists(wanted / "20261118.xlsx"));
}

TEST_CASE("day close: a folder that is no folder is said, and the day is closed") {
    const SoldDay shop;
    shop.close_shift();
    const Ran closed = shop.run({"day", "close", "--json", "--report-folder", shop.file.string()});
    CHECK(closed.exit_code == 0);
    CHECK(closed.error.starts_with("The day is closed. The folder " + shop.file.string() + " is gone."));
    CHECK_FALSE(json::parse(closed.out).at("closed_at_ms").is_null());
    CHECK(std::filesystem::exists(shop.file.string() + ".reports/20261118.pdf"));
}
