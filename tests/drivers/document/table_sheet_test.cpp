#include "drivers/document/table_sheet.h"
#include "tests/support/system_output.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

using namespace sokoguru;
using namespace sokoguru::test;
using drivers::SheetChart;
using drivers::TableSheet;

namespace {

TableSheet sheet_with(SheetChart chart) {
    TableSheet sheet;
    sheet.shop_name = "Toko Uji";
    sheet.title = "Penjualan";
    sheet.subtitle = "24/11/2026";
    sheet.chart = std::move(chart);
    sheet.tables = {
        {"", {{"Hari"}, {"Bersih", true}}, {{"24/11/2026", "12.408.500"}}, {"TOTAL", "12.408.500"}}};
    sheet.page_label = "Halaman";
    return sheet;
}

SheetChart chart_of(SheetChart::Kind kind, std::size_t count, int permille) {
    SheetChart chart;
    chart.kind = kind;
    chart.most = "9.000.000";
    for (std::size_t i = 0; i < count; ++i) {
        chart.marks.push_back({"M" + std::to_string(i), "V" + std::to_string(i), permille});
    }
    if (kind == SheetChart::Kind::calendar) chart.heads = {"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"};
    return chart;
}

/// A sheet on paper, as text and as a picture.
struct Paper {
    TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "sheet.pdf";

    explicit Paper(const TableSheet& sheet) {
        const auto written = drivers::write_table_sheet_pdf(sheet, path);
        REQUIRE_MESSAGE(written, written.error());
    }
    bool says(const std::string& text) const {
        return output_of("pdftotext -layout '" + path.string() + "' -").find(text) != std::string::npos;
    }
    /// How many dots of its first page are green, at 40 dots an inch.
    long green_count() const {
        const std::string page = (folder.path() / "page").string();
        output_of("pdftoppm -r 40 -singlefile '" + path.string() + "' '" + page + "'");
        std::ifstream file(page + ".ppm", std::ios::binary);
        std::string kind;
        int width = 0;
        int height = 0;
        int most = 0;
        file >> kind >> width >> height >> most;
        file.get();
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        REQUIRE(bytes.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
        long count = 0;
        for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
            const auto part = [&](std::size_t place) { return static_cast<unsigned char>(bytes[i + place]); };
            if (part(1) > part(0) + 30) ++count;
        }
        return count;
    }
};

} // namespace

TEST_CASE("table sheet: a picture of each kind above the table, with its words and its colour") {
    for (const auto& [kind, count] :
         {std::pair(SheetChart::Kind::line, 31), std::pair(SheetChart::Kind::bars, 24),
          std::pair(SheetChart::Kind::shares, 8), std::pair(SheetChart::Kind::calendar, 35)}) {
        const auto marks = static_cast<std::size_t>(count);
        const Paper paper(sheet_with(chart_of(kind, marks, 1'000)));
        INFO(static_cast<int>(kind));
        CHECK(paper.says("M0"));
        CHECK(paper.says("TOTAL"));
        CHECK(paper.green_count() > 100);
        CHECK(Paper(sheet_with(chart_of(kind, marks, 0))).green_count() < paper.green_count());
    }
    CHECK(Paper(sheet_with({})).green_count() == 0);
}

TEST_CASE("table sheet: the higher the bars, the more ink, and the days before are drawn beside them") {
    const long half = Paper(sheet_with(chart_of(SheetChart::Kind::bars, 12, 500))).green_count();
    const long whole = Paper(sheet_with(chart_of(SheetChart::Kind::bars, 12, 1'000))).green_count();
    CHECK(std::abs(2 * half - whole) < whole / 10);
    SheetChart compared = chart_of(SheetChart::Kind::bars, 12, 1'000);
    compared.before = "17/11/2026";
    for (SheetChart::Mark& mark : compared.marks) {
        mark.before_permille = 1'000;
    }
    const Paper paper(sheet_with(compared));
    CHECK(paper.says("17/11/2026"));
    CHECK(paper.green_count() < whole);
}

TEST_CASE("table sheet: one mark is enough, and a picture that has no room begins a page") {
    CHECK(Paper(sheet_with(chart_of(SheetChart::Kind::line, 1, 1'000))).green_count() > 0);
    TableSheet sheet = sheet_with(chart_of(SheetChart::Kind::shares, 30, 100));
    sheet.shop_lines.assign(30, "Jl. Uji 1");
    const Paper paper(sheet);
    CHECK(paper.says("M29"));
    CHECK(paper.says("Halaman 2"));
}
