#include "app/shop/table_file.h"
#include "tests/support/command_line.h"
#include "tests/support/system_output.h"

#include <doctest/doctest.h>

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
                           "by-product", "by-category", "by-consignor"}) {
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

TEST_CASE("report: a file of an unknown kind, or in a folder that is gone, is refused in words") {
    const ReportLine line;
    CHECK(line.run({"report", "by-day", "--output", "laporan.doc"}).error ==
          "Name the file with .pdf, .xlsx or .csv at its end.\n");
    const std::string gone = (line.folder.path() / "tidak-ada" / "laporan.").string();
    for (const char* end : {"csv", "xlsx", "pdf"}) {
        CAPTURE(end);
        const Ran ran = line.run({"report", "day", "--output", gone + end});
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find("tidak-ada") != std::string::npos);
    }
}
