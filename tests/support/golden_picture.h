#pragma once

#include "tests/support/golden.h"
#include "tests/support/system_output.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace sokoguru::test {

// PDFs compared as pictures. A page is drawn by poppler at a low resolution and compared with the picture of
// it that somebody has looked at:
//
//     check_golden_pages("report/day", pdf);   // tests/golden/report/day_1.png, day_2.png, …
//
// Another version of the fonts, or of what draws them, makes other dots of the same page. So it is not dots
// that are compared but how much ink there is: of cells of eight dots (2.7 mm), averaged with the cells
// around them. A page is another one when in any place the ink differs by more than `ink_tolerance`. A line
// of text, a column, a bar of a chart that is missing or stands elsewhere differs by more;
// `report_picture_test.cpp` proves it.

/// A page in shades of grey.
struct GreyPage {
    int width = 0;
    int height = 0;
    std::string dots; ///< Row by row; 0 is black, 255 the paper.

    int ink(int x, int y) const {
        return 255 - static_cast<unsigned char>(dots[static_cast<std::size_t>(y * width + x)]);
    }
};

inline constexpr int page_dots_per_inch = 75;
inline constexpr int ink_cell_dots = 8;
/// Of 255, which is black. Other ways to draw letters reach 8; what must be noticed differs by 11 and more.
inline constexpr double ink_tolerance = 10;

/// A portable graymap (PGM, P5).
inline GreyPage read_grey_page(const std::string& graymap) {
    std::istringstream in(graymap);
    std::string kind;
    int most = 0;
    GreyPage page;
    in >> kind >> page.width >> page.height >> most;
    in.get();
    REQUIRE(kind == "P5");
    REQUIRE(most == 255);
    page.dots.assign(std::istreambuf_iterator<char>(in), {});
    REQUIRE(page.dots.size() == static_cast<std::size_t>(page.width * page.height));
    return page;
}

/// The pages of a PDF, drawn by `pdftoppm` or by another program of poppler's that writes graymaps.
inline std::vector<GreyPage> pages_of_pdf(const std::filesystem::path& pdf, const std::string& options = {}) {
    const TemporaryFolder folder;
    output_of("pdftoppm -gray -r " + std::to_string(page_dots_per_inch) + " " + options + " '" +
              pdf.string() + "' '" + (folder.path() / "page").string() + "'");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<GreyPage> pages;
    for (const auto& file : files) {
        pages.push_back(read_grey_page(read_whole_file(file)));
    }
    return pages;
}

/// How much ink is in each cell and around it, row by row.
inline std::vector<double> ink_map(const GreyPage& page) {
    const int columns = (page.width + ink_cell_dots - 1) / ink_cell_dots;
    const int rows = (page.height + ink_cell_dots - 1) / ink_cell_dots;
    std::vector<double> cells(static_cast<std::size_t>(columns * rows));
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            const int cell = y / ink_cell_dots * columns + x / ink_cell_dots;
            cells[static_cast<std::size_t>(cell)] += page.ink(x, y);
        }
    }
    constexpr double dots_around = 9.0 * ink_cell_dots * ink_cell_dots;
    std::vector<double> smooth(cells.size());
    for (int i = 0; i < columns * rows; ++i) {
        const int column = i % columns;
        const int row = i / columns;
        for (int y = std::max(row - 1, 0); y <= std::min(row + 1, rows - 1); ++y) {
            for (int x = std::max(column - 1, 0); x <= std::min(column + 1, columns - 1); ++x) {
                smooth[static_cast<std::size_t>(i)] +=
                    cells[static_cast<std::size_t>(y * columns + x)] / dots_around;
            }
        }
    }
    return smooth;
}

/// Where two pages of one size differ most, and by how much.
struct InkDifference {
    double ink = 0;
    int x = 0; ///< In dots.
    int y = 0;
};

inline InkDifference largest_difference(const GreyPage& expected, const GreyPage& actual) {
    const std::vector<double> before = ink_map(expected);
    const std::vector<double> now = ink_map(actual);
    REQUIRE(before.size() == now.size());
    const int columns = (expected.width + ink_cell_dots - 1) / ink_cell_dots;
    InkDifference largest;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double ink = std::abs(before[i] - now[i]);
        const int place = static_cast<int>(i);
        if (ink > largest.ink)
            largest = {ink, place % columns * ink_cell_dots, place / columns * ink_cell_dots};
    }
    return largest;
}

/// As a PNG of sixteen greys, which is small.
inline void write_picture(const std::filesystem::path& file, const GreyPage& page) {
    const TemporaryFolder folder;
    const auto graymap = folder.path() / "page.pgm";
    write_whole_file(graymap, "P5 " + std::to_string(page.width) + " " + std::to_string(page.height) +
                                  " 255\n" + page.dots);
    std::filesystem::create_directories(file.parent_path());
    output_of("convert '" + graymap.string() + "' -depth 4 -define png:bit-depth=4 -strip '" + file.string() +
              "'");
}

inline GreyPage read_picture(const std::filesystem::path& file) {
    return read_grey_page(output_of("convert '" + file.string() + "' -colorspace Gray -depth 8 pgm:-"));
}

/// Compares a page with its picture, as `check_golden` compares texts.
inline void check_golden_page(const std::string& name, const GreyPage& actual) {
    const auto expected_path = std::filesystem::path(SOKOGURU_SOURCE_DIR) / "tests/golden" / name;
    const char* accept = std::getenv("SOKOGURU_ACCEPT_GOLDEN");
    if (accept != nullptr && std::string(accept) == "1") write_picture(expected_path, actual);
    const bool is_there = std::filesystem::exists(expected_path);
    const GreyPage expected = is_there ? read_picture(expected_path) : GreyPage{};
    const bool has_size = expected.width == actual.width && expected.height == actual.height;
    const InkDifference difference = has_size ? largest_difference(expected, actual) : InkDifference{};
    if (has_size && difference.ink <= ink_tolerance) {
        CHECK(has_size);
        return;
    }
    const auto actual_path = std::filesystem::path(SOKOGURU_BINARY_DIR) / "golden" / name;
    write_picture(actual_path, actual);
    FAIL_CHECK(
        "the page differs from its golden picture", std::string(is_there ? "" : ", which is not there"), ": ",
        std::string(has_size ? "most" : "in size, or"), " at ", difference.x, ", ", difference.y, " by ",
        difference.ink, "\n  ", expected_path.string(), "\n  ", actual_path.string(),
        "\nWhen the new page is right, look at it, and accept it: SOKOGURU_ACCEPT_GOLDEN=1 and run the test "
        "again.");
}

/// The whole PDF, page by page; it has as many pages as there are pictures.
inline void check_golden_pages(const std::string& name, const std::filesystem::path& pdf) {
    const std::vector<GreyPage> pages = pages_of_pdf(pdf);
    const auto picture_of = [&](std::size_t page) { return name + "_" + std::to_string(page) + ".png"; };
    for (std::size_t i = 0; i < pages.size(); ++i) {
        check_golden_page(picture_of(i + 1), pages[i]);
    }
    const auto golden = std::filesystem::path(SOKOGURU_SOURCE_DIR) / "tests/golden";
    CHECK_FALSE(std::filesystem::exists(golden / picture_of(pages.size() + 1)));
}

} // namespace sokoguru::test
