#include "drivers/printer/escpos.h"
#include "drivers/printer/logo_raster.h"
#include "drivers/printer/text_raster.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using namespace std::string_literals;

namespace {

using Text = ReceiptDocument::Text;
using Size = ReceiptDocument::Size;
using Weight = ReceiptDocument::Weight;

const std::string basmalah = "بسم الله الرحمن الرحيم";

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

int dark_count(const ModuleGrid& grid) {
    return static_cast<int>(std::ranges::count(grid.dark, true));
}

struct Range {
    int first = -1;
    int last = -1;
};

/// The columns that have ink.
Range dark_columns(const ModuleGrid& grid) {
    Range range;
    for (int column = 0; column < grid.columns; ++column)
        for (int row = 0; row < grid.rows; ++row)
            if (grid.is_dark(column, row)) {
                if (range.first < 0) range.first = column;
                range.last = column;
            }
    return range;
}

Bytes png_of(const Picture& picture) {
    const test::TemporaryFolder folder;
    REQUIRE(write_png(picture, folder.path() / "logo.png"));
    std::ifstream stream(folder.path() / "logo.png", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("text raster: the basmalah is sent as an image, and is dark on paper") {
    ReceiptDocument document;
    document.lines = {Text{"     " + basmalah, {}, {}}, Text{"AL-CONTOH", {}, {}}};
    const Bytes bytes = encode(document, narrow());
    CHECK(bytes.find("\x1D\x76\x30\x00\x30\x00"s) != Bytes::npos);
    CHECK(bytes.ends_with("AL-CONTOH\n"));

    VirtualPaper paper(narrow());
    paper.feed(bytes);
    CHECK(paper.events().empty());
    const auto* image = std::get_if<Page::Image>(&paper.page().items.at(0));
    REQUIRE(image != nullptr);
    CHECK(dark_count(image->grid) > 300);
    const Picture picture = paper.draw();
    int dark_pixels = 0;
    for (std::size_t at = 0; at < picture.rgba.size(); at += 4)
        dark_pixels += picture.rgba[at] < 128 ? 1 : 0;
    CHECK(dark_pixels > dark_count(image->grid));
}

TEST_CASE("text raster: a drawn line is as wide as the paper and about as high as a printed one") {
    for (const PrinterProfile& profile : built_in_printer_profiles()) {
        CAPTURE(profile.name);
        const ModuleGrid normal = draw_text_line({basmalah, {}, Size::normal}, profile);
        CHECK(normal.columns == profile.width_dots);
        CHECK(normal.dark.size() == static_cast<std::size_t>(normal.columns * normal.rows));
        CHECK(normal.rows >= 24);
        CHECK(normal.rows <= 40);
        CHECK(draw_text_line({basmalah, {}, Size::tall}, profile).rows == 2 * normal.rows);
        CHECK(draw_text_line({basmalah, {}, Size::large}, profile).rows == 2 * normal.rows);
    }
}

TEST_CASE("text raster: bold is darker, large is wider") {
    const ModuleGrid regular = draw_text_line({"كوب", Weight::regular, Size::normal}, narrow());
    const ModuleGrid bold = draw_text_line({"كوب", Weight::bold, Size::normal}, narrow());
    const ModuleGrid large = draw_text_line({"كوب", Weight::regular, Size::large}, narrow());
    CHECK(dark_count(bold) > dark_count(regular));
    CHECK(dark_columns(large).last > dark_columns(regular).last * 3 / 2);
}

TEST_CASE("text raster: a price stays at the right edge, and a title in the middle") {
    const Range row =
        dark_columns(draw_text_line({"كوب" + std::string(23, ' ') + "10.500", {}, {}}, narrow()));
    CHECK(row.first < 24);
    CHECK(row.last >= 384 - 12);
    const Range title = dark_columns(draw_text_line({std::string(13, ' ') + "السلام", {}, {}}, narrow()));
    CHECK(std::abs(title.first + title.last - 384) < 30);
}

TEST_CASE("text raster: a line that is too long is squeezed onto the paper, and anything can be drawn") {
    std::string longest;
    for (int i = 0; i < 20; ++i)
        longest += basmalah + " ";
    const ModuleGrid squeezed = draw_text_line({longest, {}, {}}, narrow());
    CHECK(squeezed.columns == 384);
    CHECK(dark_count(squeezed) > 0);
    for (const std::string& text : {""s, "     "s, "\xFF\xFE"s, "\x1B\x70"s, "\u0301"s, "コ"s}) {
        CAPTURE(text);
        CHECK(draw_text_line({text, {}, {}}, narrow()).rows >= 24);
    }
}

TEST_CASE("logo: a picture becomes dots in the width of the paper, and grey becomes a pattern") {
    Picture picture{.width = 800, .height = 200, .rgba = {}};
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const auto grey = static_cast<std::uint8_t>(x < 400 ? 128 : 255);
            picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
        }
    const auto logo = read_logo(png_of(picture), 384);
    REQUIRE(logo.has_value());
    CHECK(logo->columns == 384);
    CHECK(logo->rows == 96);
    const int half_of_the_left = 192 * 96 / 2;
    CHECK(dark_count(*logo) > half_of_the_left * 9 / 10);
    CHECK(dark_count(*logo) < half_of_the_left * 11 / 10);
    CHECK(dark_columns(*logo).last < 196);

    const Bytes bytes = encode(ReceiptDocument{}, narrow(), {.logo = *logo});
    VirtualPaper paper(narrow());
    paper.feed(bytes);
    CHECK(paper.page().items.size() == 1);
    CHECK(paper.events().empty());
}

TEST_CASE("logo: a small picture keeps its size and is centred") {
    Picture picture{.width = 8, .height = 8, .rgba = std::vector<std::uint8_t>(8 * 8 * 4, 0)};
    const auto logo = read_logo(png_of(picture), 384);
    REQUIRE(logo.has_value());
    CHECK(logo->columns == 8);
    VirtualPaper paper(narrow());
    paper.feed(encode(ReceiptDocument{}, narrow(), {.logo = *logo}));
    const auto& image = std::get<Page::Image>(paper.page().items.at(0));
    CHECK(dark_columns(image.grid).first == 188);
    CHECK(dark_columns(image.grid).last == 195);
}

TEST_CASE("logo: shrinking keeps what a paper of that width can show, and little of the bytes") {
    Picture picture{.width = 1'600, .height = 800, .rgba = {}};
    for (int i = 0; i < picture.width * picture.height; ++i) {
        const auto grey = static_cast<std::uint8_t>(i % 256);
        picture.rgba.insert(picture.rgba.end(), {grey, grey, grey, 255});
    }
    const auto small = shrink_logo(png_of(picture), 576);
    REQUIRE(small.has_value());
    const auto logo = read_logo(*small, 576);
    REQUIRE(logo.has_value());
    CHECK(logo->columns == 576);
    CHECK(logo->rows == 288);
    CHECK(shrink_logo(*small, 576) == small);
}

TEST_CASE("logo: what is no picture, or no logo, is told apart") {
    struct Case {
        const char* what;
        Bytes png;
        LogoProblem problem;
    };
    const Bytes good = png_of(Picture{.width = 8, .height = 8, .rgba = std::vector<std::uint8_t>(256, 255)});
    Bytes huge = good;
    huge.replace(16, 4, "\x7F\xFF\xFF\xFF"s);
    const Case cases[] = {
        {"nothing", "", LogoProblem::no_png},
        {"a text", std::string(100, 'x'), LogoProblem::no_png},
        {"a head without a picture", good.substr(0, 24), LogoProblem::no_png},
        {"half a picture", good.substr(0, good.size() / 2), LogoProblem::no_png},
        {"more pixels than there is memory for", huge, LogoProblem::too_large},
        {"only white", good, LogoProblem::blank},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        CHECK(shrink_logo(c.png, 384).error() == c.problem);
    }
}
