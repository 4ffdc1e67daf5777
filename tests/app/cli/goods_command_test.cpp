#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

namespace {

struct GoodsLine : CommandLine {
    GoodsLine() { make_test_shop(file, 4); }

    json answer(std::vector<std::string> words) const {
        words.emplace_back("--json");
        const Ran ran = run(std::move(words));
        CHECK(ran.error == "");
        return json::parse(ran.out);
    }
    StockLevel level(std::int64_t product) const {
        return db::Store(file, db::Access::read_only).catalog().stock_level(ProductId{product});
    }
    void check_verifies() const {
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
};

} // namespace

TEST_CASE("suppliers: set once, changed by their code, listed, and the shop verifies") {
    const GoodsLine line;
    CHECK(line.run({"suppliers", "list"}).out == "There are no suppliers.\n");
    const Ran set = line.run({"suppliers", "set", "INDAH", "--name", "CV Indah", "--phone", "0812",
                              "--lead-time", "3", "--minimum", "100000"});
    CHECK(set.exit_code == 0);
    CHECK(line.run({"suppliers", "set", "indah", "--phone", "0813"}).exit_code == 0);
    const json listed = line.answer({"suppliers", "list"}).at("suppliers");
    REQUIRE(listed.size() == 1);
    CHECK(listed[0] == json{{"code", "INDAH"},
                            {"name", "CV Indah"},
                            {"phone", "0813"},
                            {"lead_time_days", 3},
                            {"minimum_order_rupiah", 100'000},
                            {"payment_days", 0},
                            {"active", true}});
    const Ran nameless = line.run({"suppliers", "set", "BARU"});
    CHECK(nameless.exit_code == 1);
    CHECK(nameless.error == "A supplier needs a code and a name.\n");
    line.check_verifies();
}

TEST_CASE("receive: cases and pieces, bonus, discount and freight become value and cost") {
    const GoodsLine line;
    line.run({"suppliers", "set", "INDAH", "--name", "CV Indah"});
    const json receipt =
        line.answer({"receive", "--supplier", "INDAH", "--invoice", "F-17", "--freight", "2000", "--discount",
                     "1000", "P1/dus:2:16000", "P2:10:800:bonus=2:discount=500:batch=B7:expiry=2027-01-31"});
    CHECK(receipt.at("document") == "K1-B-261118-0001");
    CHECK(receipt.at("supplier") == "INDAH");
    CHECK(receipt.at("total_rupiah") == 32'000 + 7'500 + 2'000 - 1'000);
    CHECK(receipt.at("lines")[0].at("base_thousandths") == 80'000);
    CHECK(receipt.at("lines")[1].at("bonus_thousandths") == 2'000);
    CHECK(receipt.at("lines")[1].at("expiry") == "31/01/2027");
    CHECK(line.level(1).quantity == Quantity::whole(180));
    CHECK(line.level(2).quantity == Quantity::whole(112));
    CHECK(line.level(1).value + line.level(2).value == Money{40'000 + 80'000 + 40'500});
    line.check_verifies();
}

TEST_CASE("receive: a barcode counts in its own unit, and the text says what came in") {
    const GoodsLine line;
    const Ran ran = line.run({"receive", "9520000000011:24:400"});
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.find("Goods received: K1-B-261118-0001") == 0);
    CHECK(ran.out.find("TOTAL 9.600") != std::string::npos);
    CHECK(line.level(1).quantity == Quantity::whole(124));
}

TEST_CASE("receive: what can't be is refused with a sentence, and nothing is half written") {
    struct Case {
        std::vector<std::string> words;
        const char* sentence;
    };
    const Case cases[] = {
        {{"P1:10:400", "P9:1:400"}, "No product has the code P9."},
        {{"P1:0:400"}, "A quantity must be more than zero."},
        {{"P1:200000:400"}, "That is too many"},
        {{"P1:1,5:400"}, "is sold whole"},
        {{"P1/peti:1:400"}, "That unit is no longer sold."},
        {{"P1:10:16000"}, "would cost 16.000 each, far from the last time"},
        {{"P1:1:400:expiry=2020-01-01"}, "would be expired already"},
        {{"P1:1:400:discount=401"}, "That is more than it costs."},
        {{"--supplier", "SIAPA", "P1:1:400"}, "No supplier has the code SIAPA."},
        {{"P1:1:99999999999999"}, "That amount is too large"},
        {{"P1"}, "Not understood: P1"},
        {{"P1:1:400:warna=merah"}, "Not understood: P1:1:400:warna=merah"},
        {{"P1:1:400:expiry=31-02-2027"}, "Not understood:"},
    };
    const GoodsLine line;
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        std::vector<std::string> words = {"receive"};
        words.insert(words.end(), c.words.begin(), c.words.end());
        const Ran ran = line.run(words);
        CHECK(ran.exit_code == 1);
        CHECK_MESSAGE(ran.error.find(c.sentence) != std::string::npos, ran.error);
    }
    CHECK(line.level(1).quantity == Quantity::whole(100));
    CHECK(line.run({"receive"}).exit_code == 2);
    CHECK(line.run({"receive", "--confirm-costs", "P1:10:16000"}).exit_code == 0);
    line.check_verifies();
}

TEST_CASE("adjust: broken goods leave at cost, found ones come in, others go back to their supplier") {
    const GoodsLine line;
    line.run({"suppliers", "set", "INDAH", "--name", "CV Indah"});
    const json broken = line.answer({"adjust", "damaged", "P1:3", "--note", "basah"});
    CHECK(broken.at("document") == "K1-P-261118-0001");
    CHECK(broken.at("total_rupiah") == -1'200);
    CHECK(line.answer({"adjust", "found", "P1:1"}).at("total_rupiah") == 400);
    const json back =
        line.answer({"adjust", "return", "--supplier", "INDAH", "--reference", "NK-1", "P1/dus:1"});
    CHECK(back.at("document") == "K1-R-261118-0001");
    CHECK(back.at("total_rupiah") == -16'000);
    CHECK(line.level(1).quantity == Quantity::whole(58));
    CHECK(line.run({"adjust", "return", "P1:1"}).error == "Choose the supplier first.\n");
    CHECK(line.run({"adjust", "lost", "P1:59"}).error ==
          "By the books there are 58 of Barang 1. Count it first.\n");
    CHECK(line.run({"adjust", "stolen", "P1:1"}).exit_code == 2);
    line.check_verifies();
}

TEST_CASE("count: the till sells between the counting of a line and the posting") {
    const GoodsLine line;
    const std::string sheet = line.answer({"count", "open", "--note", "rak depan"}).at("document");
    CHECK(sheet == "K1-O-261118-0001");
    line.till("login KASIR 1111\nscan P1 10\npay cash 50000\n"); // 90 should be there
    line.run({"count", "line", sheet, "P1:88", "P2:100"});
    line.till("login KASIR 1111\nscan P1 5\npay cash 50000\n");
    const json shown = line.answer({"count", "show", sheet});
    CHECK(shown.at("products")[0].at("expected_thousandths") == 90'000);
    CHECK(shown.at("products")[0].at("difference_thousandths") == -2'000);
    const json posted = line.answer({"count", "post", sheet});
    CHECK(posted.at("standing") == "posted");
    CHECK(posted.at("total_rupiah") == -800);
    CHECK(line.level(1) == StockLevel{Quantity::whole(83), Money{83 * 400}, Money{400}});
    CHECK(line.level(2).quantity == Quantity::whole(100));
    CHECK(line.run({"count", "post", sheet}).error ==
          "Count sheet K1-O-261118-0001 is closed. Open a new one.\n");
    line.check_verifies();
}

TEST_CASE("count: a large difference is counted again, a further place adds, a sheet is put away") {
    const GoodsLine line;
    const std::string sheet = line.answer({"count", "open", "--category", "Minuman"}).at("document");
    CHECK(line.run({"count", "line", sheet, "P1:1"}).error ==
          "Barang 1 is of another category than this sheet counts.\n");
    line.run({"count", "line", sheet, "P4:10"});
    const Ran refused = line.run({"count", "post", sheet});
    CHECK(refused.error ==
          "Products to count again because the difference is large: 1. The first is Barang 4.\n");
    line.run({"count", "line", sheet, "P4:60", "--again"});
    line.run({"count", "line", sheet, "P4:35"});
    CHECK(line.answer({"count", "post", sheet}).at("total_rupiah") == -8'000);
    const std::string other = line.answer({"count", "open", "--visible"}).at("document");
    CHECK(line.run({"count", "cancel", other, "--reason", "salah rak"}).exit_code == 0);
    const json listed = line.answer({"count", "list"}).at("counts");
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].at("standing") == "cancelled");
    CHECK(listed[1].at("products") == 1);
    CHECK(line.run({"count", "show", "K1-O-261118-0009"}).exit_code == 1);
    CHECK(line.run({"count", "show", "apa"}).error == "There is no count sheet apa.\n");
    line.check_verifies();
}

TEST_CASE("count: of one shelf, which nobody else counts meanwhile") {
    const GoodsLine line;
    const json sheet = line.answer({"count", "open", "--shelf", "Rak 3"});
    CHECK(sheet.at("scope") == "shelf");
    const std::string number = sheet.at("document");
    const Ran second = line.run({"count", "open", "--shelf", "rak 3"});
    CHECK(second.exit_code == 1);
    CHECK(second.error.find("That shelf is being counted on sheet " + number) == 0);
    CHECK(line.run({"count", "open", "--shelf", "Rak 4"}).exit_code == 0);
    CHECK(line.run({"count", "list"}).out.find("Shelf: Rak 3") != std::string::npos);
    line.run({"count", "line", number, "P1:100"});
    line.run({"count", "post", number});
    CHECK(line.run({"count", "open", "--shelf", "Rak 3"}).exit_code == 0);
    CHECK(line.run({"count", "open", "--shelf", "Rak 5", "--category", "Minuman"}).exit_code == 2);
    line.check_verifies();
}

TEST_CASE("goods work: while a till is open only it writes, and the answer says so; lists go on") {
    const GoodsLine line;
    const db::Store open_till(line.file, db::Access::write);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"receive", "P1:1:400"},
                                                  {"adjust", "lost", "P1:1"},
                                                  {"count", "open"},
                                                  {"suppliers", "set", "A", "--name", "B"}}) {
        const Ran ran = line.run(words);
        CHECK(ran.exit_code == 1);
        CHECK_MESSAGE(ran.error.find("The shop is open in another till") != std::string::npos, ran.error);
        CHECK(ran.error.find("Use the till that is open") != std::string::npos);
    }
    CHECK(line.run({"count", "list"}).out == "There are no counts.\n");
    CHECK(line.run({"suppliers", "list"}).exit_code == 0);
}

TEST_CASE("stock card: names the document of each movement, and the entry of what has none") {
    const GoodsLine line;
    line.run({"suppliers", "set", "INDAH", "--name", "CV Indah"});
    line.run({"receive", "P1:10:400"});
    line.run({"adjust", "damaged", "P1:3"});
    line.run({"adjust", "return", "P1:2", "--supplier", "INDAH"});
    const std::string sheet = line.answer({"count", "open"}).at("document");
    line.run({"count", "line", sheet, "P1:104"});
    line.run({"count", "post", sheet});
    const json card = line.answer({"stock", "card", "P1"});
    REQUIRE(card.size() == 5);
    CHECK(card[0].at("document") == "K1-O-261118-0001");
    CHECK(card[1].at("document") == "K1-R-261118-0001");
    CHECK(card[2].at("document") == "K1-P-261118-0001");
    CHECK(card[3].at("document") == "K1-B-261118-0001");
    CHECK(card[4].at("document").is_null()); // the opening stock
    CHECK(line.run({"stock", "card", "P1", "--limit", "1"}).out.find("Stock count K1-O-261118-0001") !=
          std::string::npos);
}

TEST_CASE("console till: receives, adjusts and counts with the same words, each by who may") {
    const GoodsLine line;
    line.run({"suppliers", "set", "INDAH", "--name", "CV Indah"});
    const auto answers =
        line.till("login KASIR 1111\n"
                  "receive P1:10:400\n"
                  "allow PENGAWAS 9999 receive supplier=INDAH invoice=F-1 freight=100 P1:10:400\n"
                  "count open category Minuman\n"
                  "count line K1-O-261118-0001 P2:99\n"
                  "count show K1-O-261118-0001\n"
                  "scan P2 3\n"
                  "pay cash 50000\n"
                  "count post K1-O-261118-0001\n"
                  "login PENGAWAS 9999\n"
                  "adjust damaged P1:2 because jatuh dari rak\n"
                  "adjust lost\n"
                  "count list\n"
                  "suppliers\n"
                  "count show K1-B-261118-0001\n");
    REQUIRE(answers.size() == 15);
    CHECK(answers[1].at("refused") == "needs_approval");
    CHECK(answers[2].at("total_rupiah") == 4'100);
    CHECK(answers[3].at("blind") == true);
    CHECK_FALSE(answers[5].at("products")[0].contains("expected_thousandths"));
    CHECK(answers[7].at("paid") == true);
    CHECK(answers[8].at("refused") == "needs_approval");
    CHECK(answers[10].at("note") == "jatuh dari rak");
    CHECK(answers[11].at("refused") == "not_understood");
    CHECK(answers[12].at("counts")[0].at("standing") == "open");
    CHECK(answers[13].at("suppliers")[0].at("code") == "INDAH");
    CHECK(answers[14].at("refused") == "unknown_count");
    CHECK(line.answer({"count", "post", "K1-O-261118-0001"}).at("total_rupiah") == -800);
    CHECK(line.level(2).quantity == Quantity::whole(96));
    line.check_verifies();
}
