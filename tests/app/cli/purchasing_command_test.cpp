#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"
#include "tests/support/past_sales.h"
#include "tests/support/system_output.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

namespace {

constexpr std::int64_t day_ms = 86'400'000;
const char* const first = "K1-S-261118-0001";

/// P1 and P2 were sold for ten days and are nearly gone; INDAH is known, to be paid after fourteen days.
struct BuyingLine : CommandLine {
    BuyingLine() {
        make_test_shop(file, 4);
        {
            db::Store store(file, db::Access::write);
            for (int day = 10; day >= 1; --day) {
                const Quantity sold = Quantity::whole(day == 1 ? 8 : 10);
                sell_then(store, UtcTime{test_shop_opened.ms - day * day_ms},
                          {{ProductId{1}, sold}, {ProductId{2}, sold}});
            }
        }
        run({"suppliers", "set", "INDAH", "--name", "CV Indah", "--phone", "0812", "--payment-days", "14"});
    }
    json answer(std::vector<std::string> words) const {
        words.emplace_back("--json");
        const Ran ran = run(std::move(words));
        CHECK(ran.error == "");
        return json::parse(ran.out);
    }
    std::string refused(std::vector<std::string> words) const {
        const Ran ran = run(std::move(words));
        CHECK(ran.exit_code == 1);
        return ran.error;
    }
    void write(const std::string& name, const std::string& content) const {
        std::ofstream(folder.path() / name) << content;
    }
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    void check_verifies() const {
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("order: written, sent, received in two parts, closed by itself, and paid") {
    const BuyingLine line;
    const json drafted = line.answer({"order", "new", "--supplier", "INDAH", "P1/dus:2:18000", "P2:10:900"});
    CHECK(drafted.at("document") == first);
    CHECK(drafted.at("standing") == "draft");
    CHECK(drafted.at("total_rupiah") == 45'000);
    CHECK(line.answer({"order", "send", first}).at("standing") == "sent");
    const json part = line.answer({"receive", "--order", first, "P1/dus:1:18000", "--confirm-costs"});
    CHECK(part.at("order").at("standing") == "partly_received");
    CHECK(part.at("order").at("lines").at(0).at("open_thousandths") == 40'000);
    CHECK(part.at("due") == "02/12/2026");
    const json rest = line.answer({"receive", "--order", first, "--confirm-costs"});
    CHECK(rest.at("order").at("standing") == "closed");
    CHECK(rest.at("total_rupiah") == 27'000);
    const json owed = line.answer({"suppliers", "owe"});
    CHECK(owed.at(0).at("owed_rupiah") == 45'000);
    CHECK(owed.at(0).at("overdue_rupiah") == 0);
    CHECK(line.answer({"suppliers", "pay", "INDAH", "45000", "--reference", "TRX-1"}).at("owed_rupiah") == 0);
    CHECK(line.run({"suppliers", "owe"}).out == "Nothing is owed to suppliers.\n");
    CHECK(line.answer({"suppliers", "owe", "INDAH"}).size() == 3);
    CHECK(contains(line.run({"suppliers", "payments", "--csv"}).out, "K1-U-261118-0001,18/11/2026,INDAH"));
    line.check_verifies();
}

TEST_CASE("order: more than was ordered and too much money are told, and done when they are confirmed") {
    const BuyingLine line;
    line.run({"order", "new", "--supplier", "INDAH", "P2:10:900"});
    CHECK(contains(line.refused({"receive", "--order", first, "P2:10:900"}), "is a draft"));
    line.run({"order", "send", first});
    CHECK(contains(line.refused({"receive", "--order", first, "P2:12:900"}), "2 more of Barang 2"));
    CHECK(line.run({"receive", "--order", first, "P2:12:900", "--confirm-surplus", "--cash"}).exit_code == 0);
    CHECK(line.run({"suppliers", "owe"}).out == "Nothing is owed to suppliers.\n");
    CHECK(contains(line.refused({"suppliers", "pay", "INDAH", "5000"}), "Only 0 is owed to CV Indah"));
    CHECK(line.run({"suppliers", "pay", "INDAH", "5000", "--confirm"}).exit_code == 0);
    CHECK(contains(line.refused({"suppliers", "pay", "INDAH", "5000"}), "looks like payment"));
    line.check_verifies();
}

TEST_CASE("order: closed and cancelled with a reason, listed, and refused in words") {
    const BuyingLine line;
    CHECK(line.run({"order", "list"}).out == "There are no orders.\n");
    line.run({"order", "new", "--supplier", "INDAH", "P2:10:900"});
    CHECK(line.answer({"order", "list"}).at(0).at("standing") == "draft");
    CHECK(contains(line.run({"order", "list", "--csv"}).out, "document,date,supplier"));
    CHECK(contains(line.refused({"order", "close", first, "x"}), "is a draft"));
    CHECK(line.answer({"order", "cancel", first}).at("standing") == "cancelled");
    CHECK(contains(line.refused({"order", "show", "K1-S-261118-0009"}), "There is no order"));
    CHECK(contains(line.refused({"order", "show", "K1-B-261118-0001"}), "no number of an order"));
    CHECK(contains(line.refused({"order", "new", "--supplier", "SIAPA", "P2:10"}), "No supplier has"));
    line.check_verifies();
}

TEST_CASE("order draft: one for each supplier, what is on its way counts, and twice drafts nothing twice") {
    const BuyingLine line;
    line.run({"suppliers", "set", "JAYA", "--name", "UD Jaya"});
    line.run({"suppliers", "prices", "set", "INDAH", "P1/dus", "18000"});
    CHECK(line.answer({"order", "suggest", "--supplier", "INDAH"}).size() == 1);
    json drafted = line.answer({"order", "draft"});
    CHECK(drafted.at("orders").size() == 1);
    CHECK(drafted.at("without_supplier") == 1);
    line.run({"suppliers", "prices", "set", "JAYA", "P2", "900", "--pack", "24", "--minimum", "100"});
    drafted = line.answer({"order", "draft"});
    CHECK(drafted.at("orders") == json{"K1-S-261118-0002"});
    CHECK(drafted.at("drafted_before") == 1);
    const json order = line.answer({"order", "show", "K1-S-261118-0002"});
    CHECK(order.at("supplier") == "JAYA");
    CHECK(order.at("lines").at(0).at("quantity_thousandths") == 120'000);
    CHECK(order.at("lines").at(0).at("price_rupiah") == 900);
    line.run({"order", "send", first});
    line.run({"order", "send", "K1-S-261118-0002"});
    CHECK(line.run({"order", "draft"}).out == "Nothing needs to be ordered.\n");
    line.check_verifies();
}

TEST_CASE("order limits: the manager's word, and the statistics again") {
    const BuyingLine line;
    CHECK(line.run({"order", "limits", "P3", "120", "200"}).out == "Barang 3: 120 – 200\n");
    const json rows = line.answer({"order", "suggest"});
    CHECK(std::ranges::any_of(rows, [](const json& row) {
        return row.at("sku") == "P3" && row.at("order_thousandths") == 100'000;
    }));
    CHECK(contains(line.refused({"order", "limits", "P3", "20", "10"}), "the most has to be"));
    CHECK(line.answer({"order", "limits", "P3", "--clear"}).at("min_thousandths").is_null());
    line.check_verifies();
}

TEST_CASE("price list: from a table with other words for its columns, and back") {
    const BuyingLine line;
    line.write("daftar.csv", "Kode Barang;Satuan;Harga Beli;Isi;Min Order;Harga Bertingkat;Utama\n"
                             "P1;dus;18.000;1;2;5=17500 10=17000;ya\n"
                             "P2;pcs;Rp 900;12;;;\n"
                             "P9;pcs;100;;;;\n"
                             "P3;pcs;mahal;;;;\n"
                             "P4;pcs;2000;0;;;\n");
    const Ran tried =
        line.run({"suppliers", "prices", "import", "INDAH", line.path("daftar.csv"), "--dry-run"});
    CHECK(contains(tried.out, "2 prices would be imported, 3 rows left out."));
    const Ran ran = line.run({"suppliers", "prices", "import", "INDAH", line.path("daftar.csv")});
    CHECK(contains(ran.out, "Line 4: "));
    CHECK(contains(ran.out, "Line 5: “mahal” is no price."));
    CHECK(contains(ran.out, "Line 6: A pack of Barang 4"));
    const json prices = line.answer({"suppliers", "prices", "list", "INDAH"});
    REQUIRE(prices.size() == 2);
    CHECK(prices.at(0).at("tier_prices") == "5=17500 10=17000");
    CHECK(prices.at(0).at("minimum_thousandths") == 2'000);
    CHECK(prices.at(0).at("preferred") == "yes");
    CHECK(prices.at(1).at("pack_thousandths") == 12'000);
    line.write("lagi.csv", line.run({"suppliers", "prices", "list", "INDAH", "--csv"}).out);
    CHECK(contains(line.run({"suppliers", "prices", "import", "INDAH", line.path("lagi.csv")}).out,
                   "2 prices imported, 0 rows left out."));
    CHECK(line.answer({"suppliers", "prices", "list", "INDAH"}) == prices);
    line.run({"suppliers", "prices", "set", "INDAH", "P2", "--remove"});
    CHECK(line.answer({"suppliers", "prices", "list"}).size() == 1);
    line.check_verifies();
}

TEST_CASE("price list: wrong columns are refused in words, and nothing is written") {
    const BuyingLine line;
    line.write("salah.csv", "Nama,Warna\nIndomie,merah\n");
    const std::string why = line.refused({"suppliers", "prices", "import", "INDAH", line.path("salah.csv")});
    CHECK(contains(why, "needs a column for the code and one for the price"));
    CHECK(contains(why, "Nama, Warna"));
    CHECK(contains(line.refused({"suppliers", "prices", "import", "INDAH", line.path("tidak-ada.csv")}),
                   "can't be read"));
    CHECK(line.answer({"suppliers", "prices", "list"}).empty());
}

TEST_CASE("suppliers: also as a table for a spreadsheet, without formulas") {
    const BuyingLine line;
    line.run({"suppliers", "set", "JAHAT", "--name", "=1+1"});
    CHECK(line.run({"suppliers", "list", "--csv"}).out ==
          "code,name,phone,lead days,payment days,minimum order,active\n"
          "INDAH,CV Indah,0812,0,14,0,yes\nJAHAT,'=1+1,,0,0,0,yes\n");
}

TEST_CASE("order text and pdf: what the supplier gets") {
    const BuyingLine line;
    line.run({"order", "new", "--supplier", "INDAH", "--note", "sebelum Jumat", "P1/dus:2:18000", "P2:10"});
    const std::string text = line.run({"order", "text", first}).out;
    CHECK(contains(text, "Purchase order K1-S-261118-0001\nToko Uji\nFor: CV Indah\n"));
    CHECK(contains(text, "1. Barang 1\n   2 dus x 18.000\n"));
    CHECK(contains(text, "Note: sebelum Jumat\n"));
    CHECK(contains(text, "Deliver to:\nJl. Uji 1\n"));
    CHECK(line.run({"order", "pdf", first, "--output", line.path("pesanan.pdf")}).exit_code == 0);
    const std::string pdf = output_of("pdftotext -layout '" + line.path("pesanan.pdf") + "' -");
    for (const char* part :
         {"Toko Uji", "Purchase order", "CV Indah", "0812", first, "18/11/2026", "Barang 1", "dus", "36.000",
          "Expected total", "Ordered by", "Received by", "Page 1", "sebelum Jumat"}) {
        CAPTURE(part);
        CHECK(contains(pdf, part));
    }
}

TEST_CASE("order pdf: a long order goes on over pages, each with the heads of the columns") {
    const BuyingLine line;
    std::vector<std::string> words = {"order", "new", "--supplier", "INDAH"};
    {
        db::Store store(line.file, db::Access::write);
        store.in_one_transaction([&] {
            for (std::int64_t i = 5; i <= 84; ++i) {
                store.ledger().record(
                    ProductSet{test_product(i, "Barang panjang sekali namanya nomor " + std::to_string(i),
                                            Money{500}, "")},
                    {test_shop_opened, BusinessDay{20'775}, UserId{}});
            }
        });
    }
    for (int i = 5; i <= 84; ++i) {
        words.push_back("P" + std::to_string(i) + ":1:100");
    }
    CHECK(line.run(words).exit_code == 0);
    line.run({"order", "pdf", first, "--output", line.path("panjang.pdf")});
    const std::string pdf = output_of("pdftotext -layout '" + line.path("panjang.pdf") + "' -");
    CHECK(contains(pdf, "Page 3"));
    CHECK(contains(pdf, "84"));
    CHECK(contains(pdf, "8.000"));
}
