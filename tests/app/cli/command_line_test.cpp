#include "db/verify.h"
#include "tests/support/command_line.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("command line: exit codes are 0 for done, 1 for refused, 2 for usage") {
    struct Case {
        std::vector<std::string> words;
        int exit_code;
    };
    const Case cases[] = {
        {{"help"}, 0},
        {{"--help"}, 0},
        {{"--version"}, 0},
        {{"sales", "list"}, 0},
        {{"verify"}, 0},
        {{"receipt", "K1-261118-0001"}, 1},
        {{"receipt", "nonsense"}, 1},
        {{"import", "products", "/nonexistent/list.csv"}, 1},
        {{"init", "--demo"}, 1}, // The file is there.
        {{}, 2},
        {{"sell"}, 2},
        {{"receipt"}, 2},
        {{"receipt", "K1-261118-0001", "--format", "docx"}, 2},
        {{"sales", "list", "--limit", "-1"}, 2},
    };
    const CommandLine line;
    make_test_shop(line.file, 3);
    for (const Case& c : cases) {
        const Ran ran = line.run(c.words);
        INFO(ran.out << ran.error);
        CHECK(ran.exit_code == c.exit_code);
    }
}

TEST_CASE("command line: every failure is a sentence on standard error and nothing on standard output") {
    const CommandLine line;
    const Ran ran = line.run({"sales", "list"});
    CHECK(ran.exit_code == 1);
    CHECK(ran.out.empty());
    CHECK(ran.error.find("can't be opened") != std::string::npos);
}

TEST_CASE("command line: init makes a shop that sells after an import") {
    const CommandLine line;
    REQUIRE(line.run({"init", "--name", "Toko Baru", "--user", "ANI", "--pin", "2580"}).exit_code == 0);
    const auto list = line.folder.path() / "list.csv";
    std::ofstream(list) << "Kode;Nama Barang;Harga Jual\n9520000000011;Teh Botol;4.500\n";
    const Ran dry = line.run({"import", "products", list.string(), "--dry-run"});
    CHECK(dry.exit_code == 0);
    CHECK(dry.out.find("Would add 1 products") != std::string::npos);
    CHECK(line.run({"import", "products", list.string()}).out.find("Added 1 products") != std::string::npos);
    CHECK(line.run({"import", "products", list.string()}).out.find("Added 0 products and changed 0") !=
          std::string::npos);
    const auto answers = line.till("login ANI 2580\nshift open 500x10\nscan 9520000000011\npay cash 5000\n");
    REQUIRE(answers.size() == 4);
    CHECK(answers[3].at("change_rupiah") == 500);
    CHECK(line.run({"verify"}).exit_code == 0);
}

TEST_CASE("command line: init refuses what makes no shop, and leaves no file") {
    const std::vector<std::string> bad[] = {
        {"init"},
        {"init", "--name", "Toko"},
        {"init", "--name", "Toko", "--user", "ANI", "--pin", "12"},
        {"init", "--name", "Toko", "--user", "ANI", "--pin", "abcd"},
        {"init", "--name", "\x1b\x01", "--user", "ANI", "--pin", "2580"},
    };
    const CommandLine line;
    for (const auto& words : bad) {
        CHECK(line.run(words).exit_code == 1);
        CHECK(std::filesystem::is_empty(line.folder.path()));
    }
}

TEST_CASE(
    "command line: the demo shop is whole: products in a dozen categories, four users, twenty members") {
    const CommandLine line;
    REQUIRE(line.run({"init", "--demo"}).exit_code == 0);
    {
        db::Store store(line.file, db::Access::read_only);
        CHECK(store.product_count() >= 250);
        CHECK(store.categories().size() >= 12);
        CHECK(store.users().size() == 4);
        CHECK(store.members().size() == 20);
        CHECK(store.favourites().size() >= 12);
    }
    CHECK(line.run({"verify"}).exit_code == 0);
}

TEST_CASE("command line: an export brings everything back") {
    const CommandLine line;
    REQUIRE(line.run({"init", "--demo"}).exit_code == 0);
    const auto list = line.folder.path() / "out.csv";
    REQUIRE(line.run({"export", "products", list.string()}).exit_code == 0);
    const Ran again = line.run({"import", "products", list.string()});
    CHECK(again.out.find("Added 0 products and changed 0") != std::string::npos);
    CHECK(line.run({"export", "products"}).out == read_file(list));
}

TEST_CASE("command line: a receipt comes as text, as bytes, as a picture and as a PDF, also without prices") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    line.till("login KASIR 1111\nscan P2 3\npay cash 5000\n");
    const std::string number = "K1-261118-0001";
    CHECK(line.run({"receipt", number}).out.find("Barang 2") != std::string::npos);
    const Ran bytes = line.run({"receipt", number, "--format", "escpos"});
    CHECK(bytes.out.starts_with("\x1b@"));
    // The till printed the same bytes into the folder of the virtual printer.
    CHECK(read_file(line.file.string() + ".receipts/" + number + ".escpos") == bytes.out);
    CHECK(line.run({"receipt", number}).out.find("Subtotal (3 items)") != std::string::npos);
    const auto picture = line.folder.path() / "receipt.png";
    CHECK(line.run({"receipt", number, "--format", "png", "--output", picture.string()}).exit_code == 0);
    CHECK(read_file(picture).starts_with("\x89PNG"));
    CHECK(line.run({"receipt", number, "--format", "png"}).exit_code == 1);
    const auto pdf = line.folder.path() / "receipt.pdf";
    CHECK(line.run({"receipt", number, "--format", "pdf", "--output", pdf.string()}).exit_code == 0);
    CHECK(read_file(pdf).starts_with("%PDF"));
    CHECK(line.run({"receipt", number, "--format", "pdf"}).exit_code == 1);
    const std::string gift = line.run({"receipt", number, "--gift"}).out;
    CHECK(gift.find("GIFT RECEIPT") != std::string::npos);
    CHECK(gift.find("3.000") == std::string::npos);
    const auto sales = nlohmann::json::parse(line.run({"sales", "list", "--json"}).out);
    CHECK(sales.at(0).at("due_rupiah") == 3000);
}

TEST_CASE("command line: a backup is a shop that verifies") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    const auto copy = line.folder.path() / "copy.db";
    REQUIRE(line.run({"backup", copy.string()}).exit_code == 0);
    CHECK(db::verify(copy).ok());
}

TEST_CASE("command line: a copy takes the place of the shop, and receipts go on under another number") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    const auto copy = line.folder.path() / "copy.db";
    REQUIRE(line.run({"backup", copy.string()}).exit_code == 0);
    line.till("login KASIR 1111\nscan P2 3\npay cash 5000\n");
    const Ran restored = line.run({"restore", copy.string()});
    CHECK(restored.out.find("The shop is as it was on") == 0);
    CHECK(line.run({"sales", "list", "--json"}).out == "[]\n");
    CHECK(line.till("login KASIR 1111\nshift open 10000x10\nscan P2\npay cash 5000\n").at(3).at("sale") ==
          "K1.2-261118-0001");
    CHECK(db::verify(line.file).ok());
    // All entries are counted, those from before the restore, too.
    const auto entry_count = db::verify(line.file).entry_count;
    CHECK(entry_count > 1);
    CHECK(line.run({"verify"}).out.starts_with(fmt::format("Verified: {} journal entries,", entry_count)));
    CHECK(line.run({"restore", (line.folder.path() / "none.db").string()}).exit_code == 1);
}

TEST_CASE("command line: a sealed copy is restored with the secret key only") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    const auto key = line.folder.path() / "kunci.txt";
    std::string public_key = line.run({"seal-key", key.string()}).out;
    REQUIRE(public_key.size() == 65);
    public_key.pop_back();
    const auto copy = line.folder.path() / "copy.sealed";
    CHECK(line.run({"backup", copy.string(), "--seal-to", "4711"}).exit_code == 1);
    REQUIRE(line.run({"backup", copy.string(), "--seal-to", public_key}).exit_code == 0);
    CHECK(line.run({"restore", copy.string()}).error.find("--key FILE") != std::string::npos);
    const auto other = line.folder.path() / "lain.txt";
    line.run({"seal-key", other.string()});
    CHECK(line.run({"restore", copy.string(), "--key", other.string()}).error.find("another key") !=
          std::string::npos);
    CHECK(line.run({"seal-key", key.string()}).exit_code == 1);
    CHECK(line.run({"restore", copy.string(), "--key", key.string()}).exit_code == 0);
    CHECK_FALSE(std::filesystem::exists(line.file.string() + ".unsealed"));
    CHECK(db::verify(line.file).ok());
}

TEST_CASE("command line: a new PIN works, and the role stays") {
    const CommandLine line;
    make_test_shop(line.file, 1);
    CHECK(line.run({"user", "KASIR", "--name", "Nama Baru"}, "24680\n").exit_code == 0);
    CHECK(line.till("login KASIR 24680\n").at(0).at("ok") == true);
    CHECK(line.run({"user", "KASIR"}, "12\n").exit_code == 1);
    db::Store store(line.file, db::Access::read_only);
    CHECK(store.find_user("KASIR")->role == Role::cashier);
    CHECK(store.find_user("KASIR")->name == "Nama Baru");
}
