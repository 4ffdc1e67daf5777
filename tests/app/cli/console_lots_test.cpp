// Lots, transfers and consignment at the console till: the words of the command line, each by who may.

#include "tests/app/cli/lots_line.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

TEST_CASE("console till: lots are listed, blocked and freed by who may") {
    const LotsLine line;
    line.receive_two_lots();
    const auto answers = line.till("login KASIR 1111\n"
                                   "stock lots P2\n"
                                   "allow PENGAWAS 9999 stock lots P2\n"
                                   "stock block P2 batch=A because ditarik pabrik\n"
                                   "login PENGAWAS 9999\n"
                                   "stock expiring 7\n"
                                   "stock expiring\n"
                                   "stock block P2 because ditarik\n"
                                   "stock block P2 batch=X because ditarik\n"
                                   "stock block P2 batch=A\n"
                                   "stock block P2 batch=A expiry=2026-11-24 because ditarik pabrik\n"
                                   "scan P2 107\n"
                                   "stock unblock P2 expiry=24/11/2026 because ternyata baik\n"
                                   "scan P2 107\n"
                                   "stock lots NONE\n");
    REQUIRE(answers.size() == 15);
    CHECK(answers[1].at("refused") == "needs_approval");
    CHECK(answers[2].at("lots").size() == 3);
    CHECK(answers[2].at("lots")[0] == json{{"batch", "A"},
                                           {"expiry", "24/11/2026"},
                                           {"days_left", 6},
                                           {"quantity_thousandths", 10'000},
                                           {"received_thousandths", 10'000},
                                           {"standing", ""},
                                           {"reason", ""}});
    CHECK(answers[3].at("refused") == "needs_approval");
    CHECK(answers[5].at("lots").size() == 1);
    CHECK(answers[5].at("lots")[0].at("value_rupiah") == 8'000);
    CHECK(answers[6].at("lots").size() == 2);
    CHECK(answers[7].at("refused") == "which_lot");
    CHECK(answers[8].at("refused") == "unknown_lot");
    CHECK(answers[9].at("refused") == "reason_missing");
    CHECK(answers[10].at("lots")[0].at("standing") == "blocked");
    CHECK(answers[10].at("lots")[0].at("reason") == "ditarik pabrik");
    CHECK(answers[11].at("refused") == "lot_blocked");
    CHECK(answers[12].at("lots")[0].at("standing") == "");
    CHECK(answers[13].at("ok") == true);
    CHECK(answers[14].at("refused") == "unknown_barcode");
    line.check_verifies();
}

TEST_CASE("console till: goods go to a room and arrive, with what was lost on the way") {
    const LotsLine line;
    line.know_manager();
    const auto answers = line.till("login MANAJER 333333\n"
                                   "transfer place GUDANG Gudang belakang\n"
                                   "login KASIR 1111\n"
                                   "transfer out to=GUDANG P1/dus:2 because untuk besok\n"
                                   "allow PENGAWAS 9999 transfer out to=GUDANG P1/dus:2 because untuk besok\n"
                                   "login PENGAWAS 9999\n"
                                   "transfer list\n"
                                   "transfer in K1-M-261118-0001 P1:79\n"
                                   "transfer in K1-M-261118-0001 P2:1 because pecah\n"
                                   "transfer in K1-M-261118-0001 P1:79 because pecah di jalan\n"
                                   "transfer in K1-M-261118-0001\n"
                                   "transfer show K1-D-261118-0001\n"
                                   "transfer show K1-M-261118-0009\n"
                                   "transfer file K1-M-261118-0001 mutasi.json\n"
                                   "transfer places\n"
                                   "transfer out to=TOKO P1:1\n"
                                   "transfer out to=GUDANG from=GUDANG P1:1\n");
    REQUIRE(answers.size() == 17);
    CHECK(answers[1].at("places").size() == 2);
    CHECK(answers[3].at("refused") == "needs_approval");
    CHECK(answers[4].at("document") == "K1-M-261118-0001");
    CHECK(answers[4].at("note") == "untuk besok");
    CHECK(answers[6].at("transfers")[0].at("standing") == "on_the_way");
    CHECK(answers[7].at("refused") == "reason_missing");
    CHECK(answers[8].at("refused") == "not_sent");
    CHECK(answers[9].at("difference_rupiah") == -400);
    CHECK(answers[10].at("refused") == "transfer_ended");
    CHECK(answers[11].at("reason") == "pecah di jalan");
    CHECK(answers[12].at("refused") == "unknown_transfer");
    CHECK(answers[13].at("refused") == "needs_no_file");
    CHECK(answers[14].at("places")[1] ==
          json{{"code", "GUDANG"}, {"name", "Gudang belakang"}, {"kind", "room"}});
    CHECK(answers[15].at("refused") == "transfer_to_itself");
    CHECK(answers[16].at("refused") == "transfer_to_itself");
    CHECK(line.level(1) == StockLevel{Quantity::whole(99), Money{39'600}, Money{400}});
    line.check_verifies();
}

TEST_CASE("console till: a file goes to another shop's till, which takes it in once") {
    const LotsLine line;
    line.done({"transfer", "place", "SUNAN", "--name", "Toko Sunan", "--shop"});
    const std::string path = (line.folder.path() / "mutasi.json").string();
    const auto sent = line.till("login PENGAWAS 9999\n"
                                "transfer out to=SUNAN P2:12\n"
                                "transfer file K1-M-261118-0001 " +
                                path +
                                "\n"
                                "transfer done K1-M-261118-0001\n"
                                "transfer in file=" +
                                path + "\n");
    REQUIRE(sent.size() == 5);
    CHECK(sent[2].at("file") == path);
    CHECK(sent[3].at("standing") == "handed_over");
    CHECK(sent[4].at("refused") == "file_of_this_shop");

    const OtherShopLine other("Koppontren Drajat");
    other.know_goods();
    const auto taken = other.till("transfer in file=" + path +
                                  " confirm\n"
                                  "login PENGAWAS 9999\n"
                                  "transfer in file=" +
                                  path +
                                  "\n"
                                  "transfer in file=" +
                                  path +
                                  " confirm P2:11 because kurang satu\n"
                                  "transfer in file=" +
                                  path +
                                  " confirm\n"
                                  "transfer in file=/nowhere/mutasi.json\n");
    REQUIRE(taken.size() == 6);
    CHECK(taken[0].at("refused") == "not_logged_in");
    CHECK(taken[2].at("refused") == "file_for_another_shop");
    CHECK(taken[3].at("kind") == "arrival");
    CHECK(taken[4].at("refused") == "transfer_ended");
    CHECK(taken[5].at("refused") == "file_not_readable");
    CHECK(other.level(2).quantity == Quantity::whole(11));
    line.check_verifies();
    other.check_verifies();
}

TEST_CASE("console till: consigned goods come, are sold, go back and are paid") {
    const LotsLine line;
    line.know_consignor();
    line.know_manager();
    const auto answers = line.till("login KASIR 1111\n"
                                   "consignment receive SRI T1:10\n"
                                   "allow PENGAWAS 9999 consignment receive SRI T1:10 because N-1\n"
                                   "scan T1 3\n"
                                   "pay cash 30000\n"
                                   "consignment owed\n"
                                   "login MANAJER 333333\n"
                                   "consignment return SRI T1:2 because tidak laku\n"
                                   "consignment return SRI P1:2\n"
                                   "consignment owed sri\n"
                                   "consignment settle SRI damage=2000 because satu bungkus basi\n"
                                   "consignment settle SRI\n"
                                   "consignment owed\n"
                                   "consignment settlements\n"
                                   "consignment paper K1-T-261118-0001\n"
                                   "consignment paper K1-T-261118-0009\n"
                                   "consignment set SRI 12% Ibu Sri\n"
                                   "consignment list\n");
    REQUIRE(answers.size() == 18);
    CHECK(answers[1].at("refused") == "needs_approval");
    CHECK(answers[2].at("document") == "K1-B-261118-0001");
    CHECK(answers[2].at("total_rupiah") == 0);
    CHECK(answers[4].at("paid") == true);
    CHECK(answers[5].at("refused") == "needs_approval");
    CHECK(answers[7].at("kind") == "supplier_return");
    CHECK(answers[8].at("refused") == "other_consignor");
    CHECK(answers[9].at("owed")[0].at("amount_rupiah") == 27'000);
    CHECK(answers[10].at("document") == "K1-T-261118-0001");
    CHECK(answers[10].at("total_rupiah") == 25'000);
    CHECK(answers[11].at("refused") == "nothing_to_settle");
    CHECK(answers[12].at("owed").empty());
    CHECK(answers[13].at("settlements")[0].at("paid_rupiah") == 25'000);
    CHECK(answers[14].at("receipt").get<std::string>().find("25.000") != std::string::npos);
    CHECK(answers[15].at("refused") == "unknown_document");
    CHECK(answers[16].at("consignors")[0].at("label") == "Ibu Sri");
    CHECK(answers[17].at("consignors")[0].at("fee_percent") == 12);
    CHECK(line.level(5).quantity == Quantity::whole(5));
    line.check_verifies();
}

TEST_CASE("console till: what is not written as it should be is answered with how, and nothing is done") {
    const LotsLine line;
    for (const char* wrong : {"stock",
                              "stock lots",
                              "stock lots P1 P2",
                              "stock expiring soon",
                              "stock expiring -1",
                              "stock expiring 9999",
                              "stock block",
                              "stock block P2 lot=A because x",
                              "stock block P2 expiry=besok",
                              "stock block P2 batch=A because",
                              "stock markdown",
                              "transfer",
                              "transfer out P1:1",
                              "transfer out to=GUDANG",
                              "transfer out to=GUDANG P1",
                              "transfer out to=GUDANG P1:1 again",
                              "transfer out to=GUDANG P1:1 because",
                              "transfer in",
                              "transfer in K1-B-261118-0001",
                              "transfer in file=x P1",
                              "transfer done K1-D-261118-0001",
                              "transfer done",
                              "transfer file K1-M-261118-0001",
                              "transfer show K1-B-261118-0001",
                              "transfer list all",
                              "transfer place GUDANG",
                              "transfer place SUNAN shop",
                              "consignment",
                              "consignment receive SRI",
                              "consignment return SRI T1",
                              "consignment settle",
                              "consignment settle SRI damage=banyak",
                              "consignment settle SRI basi",
                              "consignment set SRI",
                              "consignment set SRI 10",
                              "consignment set SRI 12,5%",
                              "consignment owed SRI SRI",
                              "consignment paper K1-O-261118-0001",
                              "consignment pay SRI",
                              "allow PENGAWAS 9999 stock lots",
                              "allow PENGAWAS 9999 state"}) {
        CAPTURE(wrong);
        const auto answers = line.till("login PENGAWAS 9999\n" + std::string(wrong) + "\n");
        REQUIRE(answers.size() == 2);
        CHECK(answers[1].at("refused") == "not_understood");
        CHECK(answers[1].at("message").get<std::string>().starts_with("Write: "));
    }
    const auto help = line.till("help\n");
    CHECK(help.at(0).at("help").get<std::string>().find("consignment settle") != std::string::npos);
}
