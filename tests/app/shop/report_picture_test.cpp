// Reports on paper, compared as pictures: a golden shop's day, a table with its chart, a table of two pages.

#include "app/shop/language.h"
#include "app/shop/report_catalogue.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_file.h"
#include "tests/support/golden_picture.h"
#include "tests/support/past_sales.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr int products = 30;
constexpr DayRange fortnight{BusinessDay{20'775}, BusinessDay{20'788}};

/// A shop that sold the same for two weeks whenever it is made: more at the end of the week, most in the
/// afternoon.
struct GoldenShop {
    TemporaryFolder folder;
    std::filesystem::path pdf = folder.path() / "report.pdf";
    std::string language_before{language()};
    db::Store store;

    GoldenShop() : store(filled(folder.path() / "toko.db"), db::Access::read_only) {}
    ~GoldenShop() { set_language(language_before); }

    void write_day() {
        const DayReport day = store.reports().day(BusinessDay{20'779}, store.profile().zone);
        REQUIRE(write_day_file(day, store.profile(), ReportFileKind::pdf, pdf));
    }
    enum class With { chart, table_only };
    void write_table(const std::string& name, With with) {
        const ReportTable table = find_report_kind(name)->make(store, fortnight);
        const Chart chart = with == With::chart ? report_chart(name, table, {.days = fortnight}) : Chart{};
        REQUIRE(write_report_file(table, store.profile(), ReportFileKind::pdf, pdf, chart));
    }

  private:
    static std::filesystem::path filled(const std::filesystem::path& file) {
        make_test_shop(file, products);
        db::Store store(file, db::Access::write);
        store.in_one_transaction([&] {
            for (std::int64_t sale = 0; sale < 14 * 12; ++sale) {
                const std::int64_t day = sale / 12;
                // From 8 in the morning to 7 in the evening; the shop was opened at 18.06.
                const std::int64_t hour = 8 + sale % 12;
                const UtcTime at{test_shop_opened.ms - 10 * hour_ms + day * day_ms + (hour - 8) * hour_ms};
                const std::int64_t pieces = 1 + day % 7 / 3 + (hour > 14 ? 2 : 0);
                sell_then(store, at,
                          {{ProductId{1 + sale * 7 % products}, Quantity::whole(pieces)},
                           {ProductId{1 + sale * 11 % products}, Quantity::whole(1)}});
            }
        });
        return file;
    }
};

/// The rows or columns of dots from `begin` to before `end`.
struct Band {
    int begin = 0;
    int end = 0;
};

/// Where along the page, down or across, ink follows ink without a gap; rulers are too thin to be among it.
std::vector<Band> bands_of(const std::vector<bool>& has_ink, int height_least) {
    std::vector<Band> bands;
    int begin = -1;
    for (int i = 0; i <= static_cast<int>(has_ink.size()); ++i) {
        const bool is_in = i < static_cast<int>(has_ink.size()) && has_ink[static_cast<std::size_t>(i)];
        if (is_in && begin < 0) begin = i;
        if (is_in || begin < 0) continue;
        if (i - begin >= height_least) bands.push_back({begin, i});
        begin = -1;
    }
    return bands;
}

std::vector<Band> lines_of(const GreyPage& page) {
    constexpr int faint = 60;
    std::vector<bool> has_ink(static_cast<std::size_t>(page.height));
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            if (page.ink(x, y) > faint) has_ink[static_cast<std::size_t>(y)] = true;
        }
    }
    return bands_of(has_ink, 4);
}

/// The page with what stands in the rows of the band moved down; from its lower edge it is gone.
GreyPage moved_down(GreyPage page, const Band& band, int by) {
    const auto row = [&](int y) { return static_cast<std::size_t>(y * page.width); };
    const auto width = static_cast<std::size_t>(page.width);
    const std::string moved = page.dots.substr(row(band.begin), row(band.end) - row(band.begin));
    std::fill_n(page.dots.begin() + static_cast<std::ptrdiff_t>(row(band.begin)), moved.size(), '\xFF');
    for (int y = band.begin; y < band.end; ++y) {
        if (y + by >= page.height) break;
        page.dots.replace(row(y + by), width, moved, row(y - band.begin), width);
    }
    return page;
}

GreyPage without_lines(const GreyPage& page, const Band& band) {
    return moved_down(page, band, page.height);
}

GreyPage without_columns(GreyPage page, const Band& band) {
    for (int y = 0; y < page.height; ++y) {
        const auto from = page.dots.begin() + y * page.width + band.begin;
        std::fill(from, from + (band.end - band.begin), '\xFF');
    }
    return page;
}

/// As another program for fonts might set it: half a dot lower or further right.
GreyPage drawn_otherwise(const GreyPage& page, int right, int down) {
    GreyPage other = page;
    for (int y = down; y < page.height; ++y) {
        for (int x = right; x < page.width; ++x) {
            const int ink = (page.ink(x, y) + page.ink(x - right, y - down)) / 2;
            other.dots[static_cast<std::size_t>(y * page.width + x)] = static_cast<char>(255 - ink);
        }
    }
    return other;
}

} // namespace

TEST_CASE("report pictures: a day in numbers, in both languages") {
    GoldenShop shop;
    for (const char* language : {"id", "en"}) {
        set_language(language);
        shop.write_day();
        check_golden_pages(std::string("report/day_") + language, shop.pdf);
    }
}

TEST_CASE("report pictures: a table with its chart, in both languages") {
    GoldenShop shop;
    for (const char* language : {"id", "en"}) {
        set_language(language);
        shop.write_table("by-day", GoldenShop::With::chart);
        check_golden_pages(std::string("report/by_day_") + language, shop.pdf);
    }
}

TEST_CASE("report pictures: a long table goes on, with its heads, on the next page") {
    GoldenShop shop;
    set_language("id");
    shop.write_table("by-product", GoldenShop::With::table_only);
    CHECK(pages_of_pdf(shop.pdf).size() == 2);
    check_golden_pages("report/by_product", shop.pdf);
}

TEST_CASE("golden pages: a line that is missing or moves, a column or a chart that is missing is noticed") {
    GoldenShop shop;
    set_language("id");
    shop.write_table("by-day", GoldenShop::With::chart);
    const GreyPage page = pages_of_pdf(shop.pdf).front();
    const std::vector<Band> lines = lines_of(page);
    CHECK(lines.size() > 15); // The heading, the chart and its words, the heads, lines of days, the foot.
    for (const Band& line : lines) {
        CAPTURE(line.begin);
        constexpr int third_of_a_row = 8;
        CHECK(largest_difference(page, without_lines(page, line)).ink > ink_tolerance);
        CHECK(largest_difference(page, moved_down(page, line, third_of_a_row)).ink > ink_tolerance);
    }
    for (int left = 60; left < page.width - 100; left += 40) {
        CAPTURE(left);
        CHECK(largest_difference(page, without_columns(page, {left, left + 40})).ink > ink_tolerance);
    }
}

TEST_CASE("golden pages: letters that are drawn otherwise are the same page") {
    GoldenShop shop;
    set_language("id");
    shop.write_day();
    const GreyPage page = pages_of_pdf(shop.pdf).front();
    CHECK(largest_difference(page, page).ink == 0);
    CHECK(largest_difference(page, drawn_otherwise(page, 1, 0)).ink <= ink_tolerance);
    CHECK(largest_difference(page, drawn_otherwise(page, 0, 1)).ink <= ink_tolerance);
    for (const std::string options : {"-aa no", "-aaVector no", "-thinlinemode solid"}) {
        CAPTURE(options);
        CHECK(largest_difference(page, pages_of_pdf(shop.pdf, options).front()).ink <= ink_tolerance);
    }
    // Poppler has another program, which draws with Cairo.
    const auto picture = shop.folder.path() / "cairo";
    output_of("pdftocairo -png -gray -singlefile -r " + std::to_string(page_dots_per_inch) + " '" +
              shop.pdf.string() + "' '" + picture.string() + "'");
    CHECK(largest_difference(page, read_picture(picture.string() + ".png")).ink <= ink_tolerance);
}
