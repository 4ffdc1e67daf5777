#include "app/shop/csv_file.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::shop;

namespace {

using Cells = std::vector<std::string>;

struct Row {
    std::size_t line_number;
    Cells cells;
    bool operator==(const Row&) const = default;
};

std::vector<Row> rows_of(const std::string& bytes) {
    std::vector<Row> rows;
    const auto file = CsvFile::from_bytes(bytes);
    REQUIRE(file);
    file->for_each_row([&](const CsvRow& row) {
        rows.push_back({row.line_number, Cells(row.cells.begin(), row.cells.end())});
    });
    return rows;
}

std::string repeat(const std::string& text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i)
        result += text;
    return result;
}

} // namespace

TEST_CASE("csv: every line end and every delimiter gives the same rows") {
    const std::vector<Row> expected = {{1, {"kode", "nama"}}, {2, {"1", "Sabun"}}, {3, {"2", "Odol"}}};
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        for (const std::string delimiter : {",", ";", "\t", "|"}) {
            const std::string text = "kode" + delimiter + "nama" + end + "1" + delimiter + "Sabun" + end +
                                     "2" + delimiter + "Odol";
            CHECK(rows_of(text) == expected);
            CHECK(rows_of(text + end) == expected);
            CHECK(rows_of("\xEF\xBB\xBF" + text) == expected);
        }
    }
}

TEST_CASE("csv: a delimiter inside quotation marks does not count, and Excel's own line does") {
    CHECK(CsvFile::from_bytes("\"a;b;c\",nama\n")->delimiter() == ',');
    CHECK(rows_of("sep=;\nnama;harga\n") == std::vector<Row>{{2, {"nama", "harga"}}});
    CHECK(rows_of("nama\nSabun\n") == std::vector<Row>{{1, {"nama"}}, {2, {"Sabun"}}});
}

TEST_CASE("csv: quoted cells keep delimiters, marks and line breaks, and the line numbers stay true") {
    const std::string text =
        "\n\nnama,harga\r\n\"Pipa 1/2\"\" 4 m\",\"1,5\"\r\n\"dua\r\nbaris\r\n\",2\r\n\r\n,,\r\nakhir,3";
    CHECK(rows_of(text) == std::vector<Row>{{3, {"nama", "harga"}},
                                            {4, {"Pipa 1/2\" 4 m", "1,5"}},
                                            {5, {"dua\r\nbaris\r\n", "2"}},
                                            {10, {"akhir", "3"}}});
    const auto file = CsvFile::from_bytes(text);
    std::vector<std::size_t> spanning;
    file->for_each_row([&](const CsvRow& row) {
        if (row.spans_lines) spanning.push_back(row.line_number);
    });
    CHECK(spanning == std::vector<std::size_t>{5});
}

TEST_CASE("csv: a mark inside a cell is a letter") {
    CHECK(rows_of("nama,harga\nPipa 1/2\" 4m,5\n")[1].cells == Cells{"Pipa 1/2\" 4m", "5"});
}

TEST_CASE("csv: a mark that is never closed costs only its own line its quoting") {
    const auto file = CsvFile::from_bytes("nama,harga\nSabun,1\n\"Odol,2\nSikat,3\n");
    std::vector<Row> rows;
    std::vector<std::size_t> unclosed;
    file->for_each_row([&](const CsvRow& row) {
        rows.push_back({row.line_number, Cells(row.cells.begin(), row.cells.end())});
        if (row.quote_unclosed) unclosed.push_back(row.line_number);
    });
    CHECK(rows ==
          std::vector<Row>{
              {1, {"nama", "harga"}}, {2, {"Sabun", "1"}}, {3, {"\"Odol", "2"}}, {4, {"Sikat", "3"}}});
    CHECK(unclosed == std::vector<std::size_t>{3});
    // However many there are, no line is lost.
    CHECK(rows_of("nama,harga\n" + repeat("\"x,1\n", 1000)).size() == 1001);
}

TEST_CASE("csv: Latin-1 and Windows-1252 become UTF-8, and UTF-8 stays") {
    CHECK(rows_of("nama\nCaf\xE9 \x80 \x93kutip\x94\n")[1].cells == Cells{"Café € “kutip”"});
    CHECK(rows_of("nama\nCafé ✓\n")[1].cells == Cells{"Café ✓"});
    CHECK(CsvFile::from_bytes("nama\nCaf\xE9\n")->encoding() == TextEncoding::windows_1252);
    // Overlong forms, surrogates and cut characters are no UTF-8.
    for (const char* bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
        CHECK(detect_encoding(bytes) == TextEncoding::windows_1252);
    }
    CHECK(detect_encoding("\xF0\x9F\x8D\x9C") == TextEncoding::utf8);
}

TEST_CASE("csv: NUL bytes and huge cells are handed on") {
    CHECK(rows_of(std::string("nama\nSa\0bun\n", 12))[1].cells == Cells{std::string("Sa\0bun", 6)});
    CHECK(rows_of("nama\n" + std::string(5000, 'x') + "\n")[1].cells[0].size() == 5000);
}

TEST_CASE("csv: what is no table is refused with its reason") {
    const auto reason = [](std::string bytes) {
        return CsvFile::from_bytes(std::move(bytes)).error().reason;
    };
    CHECK(reason("") == CsvProblemReason::empty);
    CHECK(reason("\xEF\xBB\xBF \r\n\r\n") == CsvProblemReason::empty);
    CHECK(reason("PK\x03\x04rest") == CsvProblemReason::is_spreadsheet);
    CHECK(reason("\xFF\xFEn") == CsvProblemReason::is_utf16);
    CHECK(reason(std::string(csv_file_bytes_max + 1, 'x')) == CsvProblemReason::too_large);
    CHECK(CsvFile::read("/nowhere/at/all.csv").error().reason == CsvProblemReason::cannot_open);
    CHECK(CsvFile::read("/").error().reason == CsvProblemReason::cannot_open);
}

TEST_CASE("csv: any bytes are read to the end, and lines only go forward") {
    test::check_property("random bytes", [] {
        const auto signs = rc::gen::elementOf(std::string("ab,;\t\"\"\r\n\n\xE9\0 =", 15));
        const auto file = CsvFile::from_bytes("x" + *rc::gen::container<std::string>(signs));
        if (!file) return;
        std::size_t line_number = 0;
        file->for_each_row([&](const CsvRow& row) {
            RC_ASSERT(row.line_number > line_number);
            line_number = row.line_number;
            RC_ASSERT(!row.cells.empty());
        });
    });
}
