#include "tests/app/cli/lots_line.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

TEST_CASE("stock lots: what came in with a date, what is there without one, as they leave") {
    const LotsLine line;
    line.receive_two_lots();
    const json lots = line.answer({"stock", "lots", "P2"});
    REQUIRE(lots.size() == 3);
    CHECK(lots[0] == json{{"batch", "A"},
                          {"expiry", "24/11/2026"},
                          {"days_left", 6},
                          {"quantity_thousandths", 10'000},
                          {"received_thousandths", 10'000},
                          {"standing", ""},
                          {"reason", ""}});
    CHECK(lots[2].at("quantity_thousandths") == 100'000);
    CHECK(lots[2].at("expiry").is_null());
    line.done({"adjust", "expired", "P2:12"});
    CHECK(line.answer({"stock", "lots", "P2"})[1].at("quantity_thousandths") == 4'000);
    line.done({"adjust", "damaged", "P2:2:batch=B"});
    CHECK(line.answer({"stock", "lots", "P2"})[1].at("quantity_thousandths") == 2'000);
    CHECK(line.refused({"adjust", "damaged", "P2:1:batch=C"}) ==
          "Barang 2 has no such lot. Look at its list of lots.\n");
    CHECK(line.run({"stock", "lots", "P2", "--csv"})
              .out.starts_with("batch,expiry,days_left,quantity,received,standing,reason\nA,24/11/2026,6,"));
    line.check_verifies();
}

TEST_CASE("stock expiring: what expires in so many days, with its value at cost") {
    const LotsLine line;
    line.receive_two_lots();
    CHECK(line.answer({"stock", "expiring"}).size() == 2);
    const json soon = line.answer({"stock", "expiring", "--days", "7"});
    REQUIRE(soon.size() == 1);
    CHECK(soon[0].at("sku") == "P2");
    CHECK(soon[0].at("days_left") == 6);
    CHECK(soon[0].at("value_rupiah") == 8'000);
    CHECK(line.run({"stock", "expiring", "--days", "2"}).out == "Nothing expires in these days.\n");
    const json listed = line.answer({"stock", "list", "--filter", "expiring"});
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].at("near_expiry_thousandths") == 16'000);
    CHECK(listed[0].at("first_expiry") == "24/11/2026");
    const std::string text = line.run({"stock", "list", "--filter", "expiring"}).out;
    CHECK(text.find("116 · exp 24/11") != std::string::npos);
    CHECK(text.find("FEFO: 16 near expiry") != std::string::npos);
}

TEST_CASE("stock block: a blocked lot is not sold, not planned with, and free again") {
    const LotsLine line;
    line.receive_two_lots();
    CHECK(line.refused({"stock", "block", "P2", "--reason", "ditarik"}) ==
          "Say which lot, by its batch, its expiry, or both.\n");
    CHECK(line.run({"stock", "block", "P2", "--batch", "A"}).exit_code == 2);
    CHECK(line.refused({"stock", "block", "P2", "--batch", "X", "--reason", "ditarik"}) ==
          "Barang 2 has no such lot. Look at its list of lots.\n");
    line.done({"stock", "block", "P2", "--batch", "A", "--reason", "ditarik"});
    CHECK(line.answer({"stock", "lots", "P2"})[0].at("standing") == "blocked");
    CHECK(line.answer({"stock", "list", "barang 2"})[0].at("blocked_thousandths") == 10'000);
    const auto answers = line.till("login KASIR 1111\nscan P2\nqty 107\nqty 106\n");
    CHECK(answers.at(2).at("refused") == "lot_blocked");
    CHECK(answers.at(3).at("ok") == true);
    line.done({"stock", "unblock", "P2", "--batch", "A", "--reason", "ternyata baik"});
    CHECK(line.answer({"stock", "lots", "P2"})[0].at("standing") == "");
    line.check_verifies();
}

TEST_CASE("stock markdown: what expires soon gets cheaper at the till, once, and dear again") {
    const LotsLine line;
    line.receive_two_lots();
    const json proposed = line.answer({"stock", "markdown"});
    REQUIRE(proposed.size() == 1);
    CHECK(proposed[0].at("percent") == 30);
    CHECK(db::Store(line.file, db::Access::read_only).promotions().empty());
    line.done({"stock", "markdown", "--apply"});
    line.done({"stock", "markdown", "--apply"});
    CHECK(db::Store(line.file, db::Access::read_only).promotions().size() == 1);
    const auto answers = line.till("login KASIR 1111\nscan P2\n");
    CHECK(answers.at(1).at("total_rupiah") == 700);
    line.done({"adjust", "expired", "P2:16"});
    line.done({"stock", "markdown", "--apply"});
    CHECK(db::Store(line.file, db::Access::read_only).promotions().front().standing ==
          Promotion::Standing::stopped);
}

TEST_CASE("transfer: to a room and back in, with what was lost on the way") {
    const LotsLine line;
    CHECK(line.refused({"transfer", "out", "P1/dus:2", "--to", "GUDANG"}) ==
          "There is no place GUDANG. Look at the list of places.\n");
    line.done({"transfer", "place", "GUDANG", "--name", "Gudang belakang"});
    CHECK(line.refused({"transfer", "out", "P1:1", "--to", "TOKO"}) ==
          "Toko: goods can't be moved to the place where they are.\n");
    const json sent = line.answer({"transfer", "out", "P1/dus:2", "--to", "GUDANG"});
    CHECK(sent.at("document") == "K1-M-261118-0001");
    CHECK(sent.at("total_rupiah") == 32'000);
    CHECK(line.level(1) == StockLevel{Quantity::whole(20), Money{8'000}, Money{400}});
    CHECK(line.run({"transfer", "list"}).out.find("On the way at cost: 32.000\n") != std::string::npos);
    CHECK(line.refused({"transfer", "in", "K1-M-261118-0001", "--arrived", "P1:79"}).find("why") !=
          std::string::npos);
    const json there =
        line.answer({"transfer", "in", "K1-M-261118-0001", "--arrived", "P1:79", "--reason", "pecah"});
    CHECK(there.at("difference_rupiah") == -400);
    CHECK(line.level(1) == StockLevel{Quantity::whole(99), Money{39'600}, Money{400}});
    CHECK(line.refused({"transfer", "in", "K1-M-261118-0001"}) ==
          "Transfer K1-M-261118-0001 was taken in before. Nothing was booked twice.\n");
    CHECK(line.answer({"transfer", "list"})[0].at("standing") == "arrived");
    CHECK(line.answer({"transfer", "show", "K1-D-261118-0001"}).at("reason") == "pecah");
    CHECK(line.answer({"transfer", "places"}).size() == 2);
    line.check_verifies();
}

TEST_CASE("transfer: what arrived of goods that were sent in two lines is spread over them") {
    const LotsLine line;
    line.done({"transfer", "place", "GUDANG", "--name", "Gudang"});
    line.done({"transfer", "out", "P1/dus:1", "P1:10", "--to", "GUDANG"});
    const json there =
        line.answer({"transfer", "in", "K1-M-261118-0001", "--arrived", "P1:45", "--reason", "kurang"});
    CHECK(there.at("lines")[0].at("arrived_thousandths") == 40'000);
    CHECK(there.at("lines")[1].at("arrived_thousandths") == 5'000);
    CHECK(line.level(1).quantity == Quantity::whole(95));
    line.check_verifies();
}

TEST_CASE("transfer: another shop reads the file, once, and a changed file is refused") {
    const LotsLine line;
    line.done({"transfer", "place", "SUNAN", "--name", "Toko Sunan", "--shop"});
    line.done({"receive", "P2:10:800:batch=A:expiry=2026-11-24"});
    line.done({"transfer", "out", "P2:12", "--to", "SUNAN"});
    const std::string path = (line.folder.path() / "mutasi.json").string();
    CHECK(line.answer({"transfer", "file", "K1-M-261118-0001", path}).at("file") == path);
    CHECK(line.refused({"transfer", "in", "--file", path})
              .starts_with("This shop itself sent these goods, as K1-M-261118-0001."));

    const OtherShopLine other("Toko Sunan");
    CHECK(other.refused({"transfer", "in", "--file", path}) ==
          "Not in the list of products yet: Barang 2 (P2)\n");
    other.know_goods();
    const json taken = other.answer({"transfer", "in", "--file", path});
    CHECK(taken.at("from") == "Toko Uji");
    CHECK(taken.at("total_rupiah") ==
          line.answer({"transfer", "show", "K1-M-261118-0001"}).at("total_rupiah"));
    CHECK(other.answer({"stock", "lots", "P2"})[0].at("batch") == "A");
    CHECK(other.level(2).quantity == Quantity::whole(12));
    const SequenceId head = other.head();
    CHECK(other.refused({"transfer", "in", "--file", path}).find("taken in before") != std::string::npos);
    CHECK(other.refused({"transfer", "in", "--file", path, "--confirm-shop"}).find("taken in before") !=
          std::string::npos);
    std::ifstream in(path);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    text.replace(text.find("12000"), 5, "92000");
    std::ofstream(path) << text;
    CHECK(other.refused({"transfer", "in", "--file", path}).starts_with("This is no whole transfer"));
    CHECK(other.head() == head);
    CHECK(other.level(2).quantity == Quantity::whole(12));
    other.check_verifies();

    line.done({"transfer", "done", "K1-M-261118-0001"});
    CHECK(line.answer({"transfer", "list"})[0].at("standing") == "handed_over");
    line.check_verifies();
}

TEST_CASE("transfer: a file for another shop is refused and changes nothing, until the shop is confirmed") {
    const LotsLine line;
    line.done({"transfer", "place", "SUNAN", "--name", "Toko Sunan", "--shop"});
    line.done({"transfer", "out", "P2:12", "--to", "SUNAN"});
    const std::string path = (line.folder.path() / "mutasi.json").string();
    line.done({"transfer", "file", "K1-M-261118-0001", path});

    const OtherShopLine other("Koppontren Drajat");
    other.know_goods();
    const SequenceId head = other.head();
    CHECK(other.refused({"transfer", "in", "--file", path}) ==
          "These goods were sent to Toko Sunan, and this shop is Koppontren Drajat. Give the file to that "
          "shop. If they are yours all the same, confirm the shop.\n");
    const Ran refused = other.run({"transfer", "in", "--file", path, "--json"});
    CHECK(json::parse(refused.out).at("refused") == "file_for_another_shop");
    CHECK(other.head() == head);
    CHECK(other.level(2).quantity == Quantity{});
    CHECK(other.answer({"transfer", "in", "--file", path, "--confirm-shop"}).at("kind") == "arrival");
    CHECK(other.level(2).quantity == Quantity::whole(12));
    other.check_verifies();
}

TEST_CASE("consignment: received, sold, given back and paid once, apart from the shop's own value") {
    const LotsLine line;
    line.sell_consigned();
    const json owed = line.answer({"consignment", "owed"});
    REQUIRE(owed.size() == 1);
    CHECK(owed[0].at("sold_thousandths") == 3'000);
    CHECK(owed[0].at("amount_rupiah") == 27'000);
    line.done({"consignment", "return", "SRI", "T1:2"});
    CHECK(line.level(5) == StockLevel{Quantity::whole(5), Money{}, Money{}});
    CHECK(line.refused({"consignment", "receive", "SRI", "P1:2"}) ==
          "Barang 1 does not belong to this consignor. Take it out of the list.\n");
    const json paid =
        line.answer({"consignment", "settle", "SRI", "--damage", "2000", "--note", "satu bungkus basi"});
    CHECK(paid.at("document") == "K1-T-261118-0001");
    CHECK(paid.at("total_rupiah") == 25'000);
    CHECK(line.refused({"consignment", "settle", "SRI"}) ==
          "Nothing of Bu Sri was sold since the last settlement.\n");
    CHECK(line.answer({"consignment", "list"})[0].at("owed_rupiah") == 0);
    CHECK(line.answer({"consignment", "settlements"})[0].at("paid_rupiah") == 25'000);
    const std::string paper = line.run({"consignment", "paper", "K1-T-261118-0001"}).out;
    CHECK(paper.find("CONSIGNMENT SETTLEMENT") != std::string::npos);
    CHECK(paper.find("25.000") != std::string::npos);
    CHECK(line.run({"consignment", "paper", "K1-B-261118-0001"}).out.find("CONSIGNED GOODS") !=
          std::string::npos);
    line.check_verifies();
}

TEST_CASE("consignment settle: out of the drawer, whose cash falls by it and whose reports say so") {
    const LotsLine line;
    line.sell_consigned();
    const auto expected = [&] {
        db::Store store(line.file, db::Access::read_only);
        return store.ledger().expected_cash(*store.ledger().open_shift());
    };
    const ExpectedCash before = expected();
    const json paid = line.answer({"consignment", "settle", "SRI", "--from-drawer"});
    CHECK(paid.at("total_rupiah") == 27'000);
    CHECK(expected().cash_out == before.cash_out + Money{27'000});
    CHECK(expected().total() == before.total() - Money{27'000});
    line.check_verifies();
}

TEST_CASE("consignment settle: not out of a drawer with too little, and nothing is half paid") {
    const LotsLine line;
    line.sell_consigned();
    {
        db::Store store(line.file, db::Access::write);
        const Shift shift = *store.ledger().open_shift();
        const Money there = store.ledger().expected_cash(shift).total() - Money{26'999};
        store.ledger().record(CashMoved{shift.id, CashMovementKind::drop, there, "", UserId{}},
                              {test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    CHECK(line.refused({"consignment", "settle", "SRI", "--from-drawer"}).find("drawer") !=
          std::string::npos);
    CHECK(line.answer({"consignment", "list"})[0].at("owed_rupiah") == 27'000);
    line.done({"consignment", "settle", "SRI"});
    line.check_verifies();
}

TEST_CASE("stock list: only what came from a supplier last") {
    const LotsLine line;
    line.done({"suppliers", "set", "INDAH", "--name", "CV Indah"});
    line.done({"receive", "--supplier", "INDAH", "P2:10:800"});
    const json listed = line.answer({"stock", "list", "--supplier", "INDAH"});
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].at("sku") == "P2");
    CHECK(line.refused({"stock", "list", "--supplier", "SIAPA"}).find("SIAPA") != std::string::npos);
}
