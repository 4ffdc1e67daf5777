#include "app/shop/table_file.h"
#include "app/shop/table_writer.h"
#include "app/shop/xlsx_number.h"
#include "app/shop/xml_walk.h"
#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"
#include "tests/support/property.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <zip.h>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Kind = TableCell::Kind;

/// An XLSX file that a test made up, part by part.
struct MadeUp {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "buku.xlsx";
    std::map<std::string, std::string> parts = {
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="x"><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId7" Target="worksheets/data.xml"/></Relationships>)"}};

    tl::expected<TableFile, CsvProblem> read(const std::string& sheet) {
        parts["xl/worksheets/data.xml"] = "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>";
        return write();
    }
    tl::expected<TableFile, CsvProblem> write() {
        std::filesystem::remove(file);
        int code = 0;
        zip_t* zip = zip_open(file.c_str(), ZIP_CREATE, &code);
        for (const auto& [name, content] : parts) {
            zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), 0);
        }
        REQUIRE(zip_close(zip) == 0);
        return TableFile::read(file);
    }
};

Rows rows_of(const TableFile& file) {
    Rows rows;
    file.for_each_row([&](const CsvRow& row) { rows.emplace_back(row.cells.begin(), row.cells.end()); });
    return rows;
}

/// Texts with everything that a spreadsheet could take for something else.
rc::Gen<std::string> tricky_text() {
    return rc::gen::map(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("=+-@'\",;<&>E01. é"))),
        [](const std::string& raw) { return clean_text(raw, 20); });
}

} // namespace

TEST_CASE("xlsx: what is written reads back, in CSV as in XLSX, and no text becomes a formula or a number") {
    check_property("tables round trip", [] {
        const TemporaryFolder folder;
        std::vector<std::string> texts;
        std::vector<Quantity> numbers;
        for (int i = *rc::gen::inRange(1, 5); i > 0; --i) {
            texts.push_back(*tricky_text());
            numbers.push_back(Quantity{*rc::gen::inRange<std::int64_t>(-5'000'000, 5'000'000)});
        }
        const auto source = [&](const TableSink& sink) {
            sink(header_row({"name", "sku", "stock"}));
            for (std::size_t i = 0; i < texts.size(); ++i) {
                sink({{texts[i]},
                      {texts[i], Kind::sku},
                      {fmt::to_string(numbers[i].thousandths()), Kind::number}});
            }
        };
        for (const TableFormat format : {TableFormat::csv, TableFormat::xlsx}) {
            const auto file = folder.path() / (format == TableFormat::csv ? "a.csv" : "a.xlsx");
            write_table(source, format, file);
            const auto read = TableFile::read(file);
            RC_ASSERT(read.has_value());
            const Rows rows = rows_of(*read);
            RC_ASSERT(rows.size() == texts.size() + 1);
            for (std::size_t i = 0; i < texts.size(); ++i) {
                const auto& row = rows[i + 1];
                RC_ASSERT(unshield_text(row[0]) == texts[i]);
                RC_ASSERT(row[2] == fmt::to_string(numbers[i].thousandths()));
            }
        }
    });
}

TEST_CASE("xlsx: shared and inline strings, numbers, truths, dates, errors, holes") {
    MadeUp book;
    book.parts["xl/sharedStrings.xml"] =
        "<sst><si><t>Kopi</t></si><si><r><t>Te</t></r><r><t xml:space=\"preserve\">h </t></r>"
        "<rPh><t>x</t></rPh></si></sst>";
    book.parts["xl/styles.xml"] =
        "<styleSheet><numFmts><numFmt numFmtId=\"165\" formatCode=\"[$-421]dd mmm yy\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    const auto file = book.read(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>)"
        R"(<row r="4"><c r="A4" t="inlineStr"><is><t>A &amp; B</t></is></c><c r="B4"><v>12500</v></c>)"
        R"(<c r="C4"><v>1.25E4</v></c><c r="D4"><v>2.3500000000000001</v></c><c r="E4" t="b"><v>1</v></c>)"
        R"(<c r="F4" s="1"><v>46357</v></c><c r="G4" s="2"><v>46357.5</v></c><c r="H4" t="e"><v>#N/A</v></c>)"
        R"(<c r="I4" t="str"><f>1+1</f><v>2</v></c></row>)");
    REQUIRE(file);
    CHECK(rows_of(*file) ==
          Rows{{"Kopi", "", "Teh "},
               {"A & B", "12500", "12500", "2.35", "1", "2026-12-01", "2026-12-01", "", "2"}});
    std::vector<std::size_t> lines;
    file->for_each_row([&](const CsvRow& row) { lines.push_back(row.line_number); });
    CHECK(lines == std::vector<std::size_t>{1, 4});
}

TEST_CASE("xlsx: numbers and formats of numbers") {
    CHECK(number_text("8991234000015") == "8991234000015");
    CHECK(number_text("8.991234000015E12") == "8991234000015");
    CHECK(number_text("0.125") == "0.1250");
    CHECK(number_text("-3") == "-3");
    CHECK(number_text("abc") == "abc");
    CHECK(is_date_format("dd/mm/yyyy"));
    CHECK_FALSE(is_date_format("#,##0.00"));
    CHECK_FALSE(is_date_format("0\" day\""));
    CHECK_FALSE(is_date_format("[Red]0"));
    CHECK(date_text("1", XlsxEpoch::of_1904) == "1904-01-02");
    CHECK(date_text("0.5", XlsxEpoch::of_1900) == "0.5");
}

TEST_CASE("xlsx: broken, foreign and malicious files are refused in words") {
    const auto reason = [](const tl::expected<TableFile, CsvProblem>& file) { return file.error().reason; };
    MadeUp book;
    CHECK(reason(book.read("<row><c")) == CsvProblemReason::xlsx_damaged);
    CHECK(reason(book.read(R"(<row r="1"><c r="A1" t="s"><v>7</v></c></row>)")) ==
          CsvProblemReason::xlsx_damaged);
    CHECK(reason(book.read(R"(<row r="1"><c r="ZZZ1"><v>7</v></c></row>)")) == CsvProblemReason::too_large);
    book.parts.erase("xl/worksheets/data.xml");
    CHECK(reason(book.write()) == CsvProblemReason::xlsx_damaged);
    book.parts = {{"content.xml", "<x/>"}};
    CHECK(reason(book.write()) == CsvProblemReason::xlsx_damaged);
    std::ofstream(book.file, std::ios::binary) << "PK\x03\x04 and then nothing of the kind";
    CHECK(reason(TableFile::read(book.file)) == CsvProblemReason::xlsx_damaged);
}

TEST_CASE("xlsx: an archive that unpacks to more than its limit is not unpacked") {
    MadeUp book;
    book.parts["xl/sharedStrings.xml"] = "<sst>" + std::string(257u << 20u, ' ') + "</sst>";
    const auto file = book.read("<row r=\"1\"/>");
    CHECK(std::filesystem::file_size(book.file) < 1'000'000);
    CHECK(file.error().reason == CsvProblemReason::too_large);
}

TEST_CASE("xml: entities that unfold are not read") {
    const std::string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
    const auto nothing = [](auto&&...) {};
    CHECK_FALSE(walk_xml(bomb, {nothing, nothing, nothing}));
    CHECK(walk_xml("<a><b/></a>", {nothing, nothing, nothing}));
    CHECK_FALSE(walk_xml("<a>", {nothing, nothing, nothing}));
}
