#include "app/shop/product_import.h"
#include "app/shop/product_import_text.h"
#include "product_store_fake.h"
#include "tests/folders.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::shop;

namespace {

const std::string dirty_list = "\xEF\xBB\xBF"
                               "Kode Barang;Barcode;Nama Barang;Satuan;Harga Jual;Harga Beli;Stok\r\n"
                               "A1;9520010001008;Sabun;pcs;Rp 4.000,00;3.000;12\r\n"
                               "A2;9520010001009;Sampo;btl;12.500;10000;\r\n"
                               "A3;8,99E+12;Odol;pcs;gratis;;\r\n"
                               ";;Sikat \"halus\";pcs;5000;;\r\n"
                               "\r\n"
                               "A5;9520010001008;\"Keripik;\r\nPedas\";bks;7500;9000;5\r\n"
                               "A6;;;pcs;100;;\r\n"
                               "A7;95201184;Permen;pcs;0;;\r\n";

std::vector<std::string> words_of(const ProductImportPlan& plan) {
    std::vector<std::string> words;
    for (const RowReport& report : plan.list.reports) {
        words.push_back(std::to_string(report.line_number) + " " + reason_name(report.reason));
    }
    return words;
}

std::vector<std::string> imported_names(const ProductStoreFake& store) {
    std::vector<std::string> names;
    for (const auto& [id, product] : store.state.products) {
        names.push_back(product.name);
    }
    return names;
}

} // namespace

TEST_CASE("import: what is usable of a dirty list goes in, and each doubtful row is reported with its line") {
    ProductStoreFake store;
    const ProductImportPlan plan = import_text(store, dirty_list);
    CHECK(imported_names(store) ==
          std::vector<std::string>{"Sabun", "Sampo", "Odol", "Sikat \"halus\"", "Keripik; Pedas", "Permen"});
    CHECK(words_of(plan) == std::vector<std::string>{
                                "3 wrong_check_digit", "4 code_in_scientific_notation", "4 price_unreadable",
                                "5 code_missing", "7 line_break_in_cell", "7 cost_above_price",
                                "7 code_repeated_in_list", "9 name_missing", "10 price_zero"});
    CHECK(plan.list.row_count == 7);
    CHECK(store.state.products.at(ProductId{1}).units[0].price == Money{4000});
    CHECK(store.state.levels.at(ProductId{1}).value == Money{36'000});
    CHECK(store.state.levels.size() == 2);
}

TEST_CASE("import: the same file twice changes nothing") {
    ProductStoreFake store;
    import_text(store, dirty_list);
    const auto after_first = store.state;
    store.record_count = 0;
    const ProductImportPlan second = import_text(store, dirty_list);
    CHECK(second.list.changes_nothing());
    CHECK(second.list.unchanged_count == 6);
    CHECK(store.record_count == 0);
    CHECK(store.state == after_first);
}

TEST_CASE("import: a dry run writes nothing") {
    ProductStoreFake store;
    const auto plan = plan_product_import(*CsvFile::from_bytes(dirty_list), {}, store);
    REQUIRE(plan);
    CHECK(plan->list.added.size() == 6);
    CHECK(store.record_count == 0);
    CHECK(plan->headers[2] == "Nama Barang");
    CHECK(plan->columns.place(ListColumn::name) == 2);
}

TEST_CASE("import: one that is cancelled at any point leaves nothing") {
    std::string list = "nama,harga\n";
    for (int i = 0; i < 1000; ++i)
        list += "Barang " + std::to_string(i) + ",1000\n";
    for (int asked_max = 0; asked_max < 5; ++asked_max) {
        ProductStoreFake store;
        const auto plan = plan_product_import(*CsvFile::from_bytes(list), {}, store);
        int asked = 0;
        ImportObserver observer;
        observer.is_cancelled = [&] { return asked++ == asked_max; };
        CHECK(apply_product_import(*plan, store, {}, observer) == ImportOutcome::cancelled);
        CHECK(store.state == ProductStoreFake::State{});
    }
}

TEST_CASE("import: one whose store fails at any point leaves nothing") {
    for (int place = 0; place < 8; ++place) {
        ProductStoreFake store;
        const auto plan = plan_product_import(*CsvFile::from_bytes(dirty_list), {}, store);
        store.fail_after = place;
        CHECK_THROWS_WITH(apply_product_import(*plan, store, {}, {}), "the disk is full");
        CHECK(store.state == ProductStoreFake::State{});
        store.fail_after = -1;
        CHECK(apply_product_import(*plan, store, {}, {}) == ImportOutcome::imported);
        CHECK(store.state.products.size() == 6);
    }
}

TEST_CASE("import: progress grows to the total") {
    ProductStoreFake store;
    std::string list = "nama\n";
    for (int i = 0; i < 500; ++i)
        list += "Barang " + std::to_string(i) + "\n";
    const auto plan = plan_product_import(*CsvFile::from_bytes(list), {}, store);
    std::vector<std::size_t> seen;
    ImportObserver observer;
    observer.on_progress = [&](std::size_t done, std::size_t total) {
        CHECK(total == 500);
        seen.push_back(done);
    };
    apply_product_import(*plan, store, {}, observer);
    CHECK(seen == std::vector<std::size_t>{0, 200, 400, 500});
}

TEST_CASE("import: the demo shop's list goes in without a doubt") {
    ProductStoreFake store;
    const auto plan = plan_product_import(SOKOGURU_SOURCE_DIR "/assets/demo/products.csv", {}, store);
    REQUIRE(plan);
    for (const RowReport& report : plan->list.reports) {
        FAIL_CHECK(describe(report));
    }
    CHECK(plan->list.row_count == 567);
    CHECK(plan->list.added.size() == 442);
    apply_product_import(*plan, store, {}, {});
    std::size_t divisible = 0;
    for (const auto& [id, product] : store.state.products) {
        divisible += product.divisibility == Divisibility::divisible ? 1 : 0;
    }
    CHECK(divisible == 15);
    CHECK(plan_product_import(SOKOGURU_SOURCE_DIR "/assets/demo/products.csv", {}, store)
              ->list.changes_nothing());
}

TEST_CASE("import: problems of the whole list are sentences, and nothing is imported") {
    ProductStoreFake store;
    const auto problem = [&](const std::string& text, const std::vector<ColumnChoice>& choices = {}) {
        return describe(plan_product_import(*CsvFile::from_bytes(text), choices, store).error());
    };
    CHECK(problem("Kode;Harga\n1;2\n") ==
          "The list has no column of names. Its columns are: Kode, Harga. Choose "
          "one with --map COLUMN=name.");
    CHECK(problem("Kode;Harga\n1;2\n", {*parse_column_choice("Warna=name")}) ==
          "The list has no column “Warna”.");
    CHECK(problem(";;\n") == "The file is empty. Nothing was imported.");
    CHECK(describe(ProductImportProblem{CsvFile::from_bytes("PK\x03\x04").error()})
              .starts_with("The file is a spreadsheet"));
}

TEST_CASE("import: a list of nothing but a header brings nothing") {
    ProductStoreFake store;
    CHECK(import_text(store, "nama,harga\n").list.changes_nothing());
}

TEST_CASE("import: every reason has its words and its name") {
    for (int i = 0; i <= static_cast<int>(RowReason::yes_no_unreadable); ++i) {
        const auto reason = static_cast<RowReason>(i);
        const std::string sentence = describe(RowReport{12, reason, "kata", 3});
        CHECK(sentence.starts_with("Line 12: "));
        CHECK(sentence.find('{') == std::string::npos);
        CHECK_FALSE(reason_name(reason).empty());
    }
    CHECK(describe(RowReport{7, RowReason::wrong_check_digit, "9520010001009"}) ==
          "Line 7: the check digit of 9520010001009 is wrong; the code was kept as it is.");
}

TEST_CASE("import: braces and signs from the file are text in a report") {
    CHECK(describe(RowReport{1, RowReason::price_unreadable, "{text} {} %s"}).find("{text} {} %s") !=
          std::string::npos);
}

TEST_CASE("import: any bytes as a file do no harm, and again change nothing") {
    test::check_property("random bytes", [] {
        const auto piece = rc::gen::elementOf(std::vector<std::string>{";",
                                                                       ";",
                                                                       ";",
                                                                       ";",
                                                                       "\n",
                                                                       "\n",
                                                                       "\r\n",
                                                                       "\"",
                                                                       "'",
                                                                       "=",
                                                                       "-",
                                                                       "9520010001008",
                                                                       "95201184",
                                                                       "12345678905",
                                                                       "8,99E+12",
                                                                       "Sabun",
                                                                       "Odol",
                                                                       "dus",
                                                                       "kg",
                                                                       "4.000",
                                                                       "40",
                                                                       "0",
                                                                       "1",
                                                                       "yes",
                                                                       "\xE9",
                                                                       "\xC3\xA9",
                                                                       std::string(1, '\0'),
                                                                       std::string(300, 'x'),
                                                                       " "});
        std::string text = "kode;barcode;nama;satuan;isi;harga;hpp;stok;isi per dus;harga dus;barcode dus\n";
        for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
            text += each;
        ProductStoreFake store;
        const auto plan = plan_product_import(*CsvFile::from_bytes(text), {}, store);
        RC_ASSERT(plan.has_value());
        apply_product_import(*plan, store, {}, {});
        RC_ASSERT(plan_product_import(*CsvFile::from_bytes(text), {}, store)->list.changes_nothing());
    });
}
