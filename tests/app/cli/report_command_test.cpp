#include "app/shop/report_catalogue.h"
#include "app/shop/table_file.h"
#include "tests/support/command_line.h"
#include "tests/support/golden.h"
#include "tests/support/system_output.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

namespace {

/// Two sales of the test shop's day: 3 of P1 and 1 of P2, 1 of P2.
struct ReportLine : CommandLine {
    ReportLine() {
        make_test_shop(file, 4);
        till("login KASIR 1111\nscan P1 3\nscan P2\npay cash 5000\nscan P2\npay cash 1000\n");
    }
    json answer(std::vector<std::string> words) const {
        words.insert(words.end(), {"--format", "json"});
        const Ran ran = run(std::move(words));
        CHECK(ran.error == "");
        return json::parse(ran.out);
    }
};

} // namespace

TEST_CASE("report: the day as text and as JSON, with tenders, hours and shifts") {
    const ReportLine line;
    const json day = line.answer({"report", "day"});
    CHECK(day.at("net_rupiah") == 3'500);
    CHECK(day.at("receipts") == 2);
    CHECK(day.at("gross_profit_rupiah") == 3'500 - 3 * 400 - 2 * 800);
    CHECK(day.at("net_rupiah_by_hour").at(18) == 3'500);
    CHECK(day.at("tenders").at(0).at("amount_rupiah") == 3'500);
    CHECK(day.at("tenders").at(0).at("tender") == "cash");
    CHECK(day.at("best_sellers").at(0).at("product") == "P2");
    CHECK(day.at("shifts").at(0).at("expected_cash_rupiah") == 203'500);
    CHECK(day.at("shifts").at(0).at("counted_cash_rupiah").is_null());
    const std::string text = line.run({"report", "day"}).out;
    CHECK(text.find("The day in numbers · 18/11/2026\n") == 0);
    CHECK(text.find("Net sales") != std::string::npos);
    CHECK(text.find("Shift 1 · Kasir Uji · open · should be 203.500\n") != std::string::npos);
}

TEST_CASE("report: groups add up to their total in every form") {
    const ReportLine line;
    for (const char* by : {"by-day", "by-weekday", "by-hour", "by-cashier", "by-class", "by-member",
                           "by-product", "by-category", "by-consignor", "by-supplier"}) {
        CAPTURE(by);
        std::int64_t net_rupiah = 0;
        const json report = line.answer({"report", by});
        for (const json& row : report.at("rows")) {
            net_rupiah += row.at("net_rupiah").get<std::int64_t>();
        }
        CHECK(net_rupiah == 3'500);
        CHECK(line.run({"report", by}).out.find("3.500") != std::string::npos);
    }
    const auto key_of = [&](const char* report, const char* column) {
        return line.answer({"report", report}).at("rows").at(0).at(column).get<std::string>();
    };
    CHECK(key_of("by-day", "day") == "2026-11-18"); // Programs read keys, people words.
    CHECK(key_of("by-weekday", "weekday") == "3");
    CHECK(key_of("by-class", "class") == "general_public");
    CHECK(line.run({"report", "by-day"}).out.find("18/11/2026  ") != std::string::npos);
    CHECK(line.run({"report", "by-class"}).out.find("Public") != std::string::npos);
    CHECK(line.run({"report", "by-product", "--format", "csv"}).out ==
          "Product,Name,Quantity,Unit,Lines,Gross,Discount,Net,PPN,Cost,Gross profit\n"
          "P2,Barang 2,2,pcs,2,2000,0,2000,0,1600,400\n"
          "P1,Barang 1,3,pcs,1,1500,0,1500,0,1200,300\n");
}

TEST_CASE("report: a range that can't be is refused in words, a day with nothing is zeros") {
    const ReportLine line;
    CHECK(line.run({"report", "by-day", "--from", "2026-11-18", "--to", "2026-11-01"}).error ==
          "The range ends before it begins. Write the earlier day after --from.\n");
    CHECK(line.run({"report", "by-day", "--from", "2027-01-01"}).error ==
          "01/01/2027 has not come yet. Choose a day that has begun.\n");
    CHECK(line.run({"report", "by-day", "--from", "kemarin"}).error ==
          "\"kemarin\" is no day. Write it as 2026-11-24.\n");
    CHECK(line.run({"report", "day", "--from", "2026-11-01"}).exit_code == 1);
    CHECK(line.run({"report", "by-colour"}).exit_code == 2);
    CHECK(line.answer({"report", "day", "--to", "2026-11-01"}).at("net_rupiah") == 0);
}

TEST_CASE("report: the same numbers as a spreadsheet, as CSV and on paper") {
    const ReportLine line;
    const auto rows_of = [&](const std::string& name) {
        const std::filesystem::path file = line.folder.path() / name;
        CHECK(line.run({"report", "by-product", "--output", file.string()}).out ==
              "The report is in " + file.string() + "\n");
        std::vector<std::vector<std::string>> rows;
        const auto table = shop::TableFile::read(file);
        REQUIRE(table);
        table->for_each_row(
            [&](const shop::CsvRow& row) { rows.emplace_back(row.cells.begin(), row.cells.end()); });
        return rows;
    };
    const auto csv = rows_of("barang.csv");
    CHECK(csv == rows_of("barang.xlsx"));
    REQUIRE(csv.size() == 3);
    CHECK(csv[1] == std::vector<std::string>{"P2", "Barang 2", "2", "pcs", "2", "2000", "0", "2000", "0",
                                             "1600", "400"});
    const std::string pdf = (line.folder.path() / "barang.pdf").string();
    CHECK(line.run({"report", "by-product", "--output", pdf}).exit_code == 0);
    const std::string text = output_of("pdftotext -layout '" + pdf + "' -");
    for (const char* part : {"Sales by product", "Barang 2", "2.000", "3.500", "Page 1"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    const std::string day = (line.folder.path() / "hari.pdf").string();
    CHECK(line.run({"report", "day", "--output", day}).exit_code == 0);
    const std::string summary = output_of("pdftotext -layout '" + day + "' -");
    for (const char* part :
         {"Wednesday 18/11/2026", "Sales by hour", "Net sales", "3.500", "Cash", "Shifts"}) {
        CAPTURE(part);
        CHECK(summary.find(part) != std::string::npos);
    }
}

TEST_CASE("report: a file is of the format that is said, else of the one that its name ends with") {
    const ReportLine line;
    const std::filesystem::path file = line.folder.path() / "laporan";
    const auto saved = [&](std::vector<std::string> words, const std::string& end) {
        words.insert(words.begin(), {"report", "tender"});
        words.insert(words.end(), {"--output", file.string() + end});
        CHECK(line.run(std::move(words)).exit_code == 0);
        return read_whole_file(file.string() + end);
    };
    const std::string as_json = line.run({"report", "tender", "--format", "json"}).out;
    CHECK(saved({}, ".json") == as_json);
    CHECK(saved({"--format", "json"}, "") == as_json);
    CHECK(saved({}, ".txt") == line.run({"report", "tender"}).out);
    CHECK(saved({"--format", "csv"}, ".txt") == saved({}, ".csv"));
    CHECK(saved({"--format", "pdf"}, "").starts_with("%PDF"));
    CHECK(saved({"--format", "xlsx"}, "").starts_with("PK"));
}

TEST_CASE("report: every one that there is, as text, JSON, CSV, spreadsheet and on paper") {
    const ReportLine line;
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        const std::string name(kind.key);
        CAPTURE(name);
        const json report = line.answer({"report", name});
        CHECK(report.at("rows").is_array());
        const Ran text = line.run({"report", name});
        CHECK(text.exit_code == 0);
        CHECK(text.out.find(kind.title) == 0);
        const std::string csv = line.run({"report", name, "--format", "csv"}).out;
        CHECK(static_cast<std::size_t>(std::ranges::count(csv, '\n')) == report.at("rows").size() + 1);
        for (const char* end : {"csv", "xlsx", "pdf"}) {
            const std::filesystem::path file = line.folder.path() / (name + "." + end);
            CHECK(line.run({"report", name, "--output", file.string()}).exit_code == 0);
            CHECK(std::filesystem::file_size(file) > 0);
        }
    }
}

TEST_CASE("report: the keys of the columns, which programs read, stay as they are documented") {
    const std::map<std::string, std::string> keys = {
        {"by-supplier", "supplier name count gross_rupiah discount_rupiah net_rupiah tax_rupiah cost_rupiah "
                        "gross_profit_rupiah"},
        {"margin", "product name goods quantity_thousandths unit net_rupiah cost_rupiah margin_rupiah "
                   "margin_percent_thousandths"},
        {"tax", "day class receipts paid_rupiah selling_price_rupiah tax_base_rupiah tax_rupiah"},
        {"digunggung", "receipt day paid_rupiah selling_price_rupiah tax_base_rupiah tax_rupiah"},
        {"discounts", "kind promotion cashier approver count amount_rupiah"},
        {"exceptions", "cashier name exception count amount_rupiah"},
        {"credit", "member name owed_rupiah days_0_30_rupiah days_31_60_rupiah days_61_90_rupiah "
                   "days_over_90_rupiah in_favour_rupiah overdue_rupiah oldest_due"},
        {"stock-value", "category products value_rupiah"},
        {"stock-movement", "product name opening_thousandths received_thousandths sold_thousandths "
                           "returned_thousandths supplier_return_thousandths counted_thousandths "
                           "adjusted_thousandths transferred_thousandths closing_thousandths "
                           "opening_value_rupiah closing_value_rupiah"},
        {"slow", "product name category quantity_thousandths unit value_rupiah last_sold idle_days class"},
        {"consignment", "consignor name quantity_thousandths sold_rupiah fee_rupiah paid_rupiah owed_rupiah"},
        {"shu", "year member name receipts net_rupiah share_percent_thousandths"},
        {"ledger", "day account_code account_name debit_rupiah credit_rupiah source reference"},
    };
    const ReportLine line;
    db::Store store(line.file, db::Access::read_only);
    for (const auto& [name, expected] : keys) {
        CAPTURE(name);
        const shop::ReportKind* kind = shop::find_report_kind(name);
        REQUIRE(kind != nullptr);
        const ReportTable table = kind->make(store, {BusinessDay{20'775}, BusinessDay{20'775}});
        std::string found;
        for (const ReportTable::Column& column : table.columns) {
            found += (found.empty() ? "" : " ") + column.key;
        }
        CHECK(found == expected);
        for (const ReportTable::Row& row : table.rows) {
            CHECK(row.size() == table.columns.size());
        }
        CHECK((table.total.empty() || table.total.size() == table.columns.size()));
    }
}

TEST_CASE("report: what goods earn, where they come from, and what is there") {
    const ReportLine line;
    // P1 costs 400 and sells for 500, P2 costs 800 and sells for 1.000.
    const json margins = line.answer({"report", "margin"}).at("rows");
    REQUIRE(margins.size() == 2);
    CHECK(margins.at(0).at("margin_percent_thousandths") == 20'000);
    CHECK(margins.at(0).at("goods") == "own");
    CHECK(margins.at(0).at("margin_rupiah").get<int>() + margins.at(1).at("margin_rupiah").get<int>() == 700);
    const json supplier = line.answer({"report", "by-supplier"}).at("rows").at(0);
    CHECK(supplier.at("supplier") == "");
    CHECK(supplier.at("net_rupiah") == 3'500);
    std::int64_t value_rupiah = 0;
    const json stock = line.answer({"report", "stock-value"});
    for (const json& category : stock.at("rows")) {
        value_rupiah += category.at("value_rupiah").get<std::int64_t>();
    }
    CHECK(value_rupiah == 97 * 400 + 98 * 800 + 100 * 1'200 + 100 * 1'600);
    const json moved = line.answer({"report", "stock-movement"}).at("rows").at(0);
    CHECK(moved.at("product") == "P1");
    CHECK(moved.at("received_thousandths") == 100'000);
    CHECK(moved.at("sold_thousandths") == -3'000);
    CHECK(moved.at("closing_value_rupiah") == 97 * 400);
}

TEST_CASE("report: the PPN of a taxable enterprise, by day and receipt by receipt") {
    ReportLine line;
    {
        db::Store store(line.file, db::Access::write);
        ShopProfile profile = store.profile();
        profile.tax_status = TaxStatus::taxable_enterprise;
        profile.tax_number = "01.234.567.8-601.000";
        store.ledger().record(ShopSet{profile}, {test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    line.till("login KASIR 1111\nscan P1 55\npay cash 27500\n"); // domain.md's 27.500.
    const json days = line.answer({"report", "tax"}).at("rows");
    REQUIRE(days.size() == 2);
    CHECK(days.at(0).at("class") == "ppn");
    CHECK(days.at(0).at("paid_rupiah") == 27'500);
    CHECK(days.at(0).at("selling_price_rupiah") == 24'775);
    CHECK(days.at(0).at("tax_base_rupiah") == 22'710);
    CHECK(days.at(0).at("tax_rupiah") == 2'725);
    CHECK(days.at(1).at("class") == "not_charged");
    CHECK(days.at(1).at("paid_rupiah") == 3'500);
    const json receipts = line.answer({"report", "digunggung"}).at("rows");
    REQUIRE(receipts.size() == 1);
    CHECK(receipts.at(0).at("receipt") == "K1-261118-0003");
    CHECK(receipts.at(0).at("tax_base_rupiah") == 22'710);
    CHECK(receipts.at(0).at("day") == "2026-11-18");
}

TEST_CASE("report: the ledger balances on every day") {
    const ReportLine line;
    std::int64_t balance_rupiah = 0;
    const json ledger = line.answer({"report", "ledger"});
    CHECK(ledger.at("rows").size() > 6);
    for (const json& row : ledger.at("rows")) {
        balance_rupiah +=
            row.at("debit_rupiah").get<std::int64_t>() - row.at("credit_rupiah").get<std::int64_t>();
        CHECK(row.at("day") == "2026-11-18");
    }
    CHECK(balance_rupiah == 0);
}

TEST_CASE("report: the accounts of the ledger are a list that is changed and taken again") {
    const ReportLine line;
    const std::filesystem::path list = line.folder.path() / "akun.csv";
    CHECK(line.run({"report", "accounts", "--output", list.string()}).exit_code == 0);
    const auto import = [&](std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"import", "accounts", list.string()});
        return line.run(std::move(more)).out;
    };
    CHECK(import() == "Changed 0; 26 stay as they were, 0 rows are doubtful.\n");
    std::ofstream(list) << "akun;kode;nama\nsales;41000;Penjualan toko\nkas;1;Kas\nsales;42;\nbank;;Bank\n"
                           "own_use;6-1300;\n";
    const char* const notes =
        "Line 3: the account “kas” is unknown. “sokoguru report accounts” lists them all. "
        "The row was left out.\n"
        "Line 4: the account “sales” is there twice. The row was left out.\n"
        "Line 5: “” is no code. Write one of 1 to 20 characters. The row was left out.\n";
    CHECK(import({"--dry-run"}) == std::string(notes) +
                                       "4-1100 Sales → 41000 Penjualan toko\n"
                                       "Would change 1; 1 stay as they are, 3 rows are doubtful.\n");
    CHECK(line.run({"report", "ledger"}).out.find("41000") == std::string::npos);
    CHECK(import() == std::string(notes) + "Changed 1; 1 stay as they were, 3 rows are doubtful.\n");
    const std::string booked = line.run({"report", "ledger"}).out;
    CHECK(booked.find("41000") != std::string::npos);
    CHECK(booked.find("Penjualan toko") != std::string::npos);
}

TEST_CASE("report: a file of an unknown kind, or in a folder that is gone, is refused in words") {
    const ReportLine line;
    CHECK(line.run({"report", "by-day", "--output", "laporan.doc"}).error ==
          "Name the file with .pdf, .xlsx, .csv, .json or .txt at its end.\n");
    CHECK(line.run({"report", "by-day", "--format", "pdf"}).error ==
          "A PDF and a spreadsheet need a file. Name it with --output.\n");
    const std::string gone = (line.folder.path() / "tidak-ada" / "laporan.").string();
    for (const char* end : {"csv", "xlsx", "pdf"}) {
        CAPTURE(end);
        const Ran ran = line.run({"report", "day", "--output", gone + end});
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find("tidak-ada") != std::string::npos);
    }
}
