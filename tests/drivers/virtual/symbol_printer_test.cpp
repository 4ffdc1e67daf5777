#include "drivers/virtual/code128_data.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_zbar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using Kind = PaperEvent::Kind;

namespace {

template <std::size_t n>
std::string literal(const char (&bytes)[n]) {
    return std::string(bytes, n - 1);
}

std::vector<std::string> refusals(std::string_view bytes) {
    VirtualPaper paper(*find_printer_profile("58mm"));
    paper.feed(bytes);
    std::vector<std::string> details;
    for (const PaperEvent& event : paper.events())
        if (event.kind == Kind::symbol_refused) details.push_back(event.detail);
    return details;
}

const Page::Image& first_image(const VirtualPaper& paper) {
    for (const Page::Item& item : paper.page().items)
        if (const auto* image = std::get_if<Page::Image>(&item)) return *image;
    throw std::runtime_error("there is no image on the paper");
}

} // namespace

TEST_CASE("code 128 data: the alphabets and the brace") {
    struct Row {
        std::string coded;
        std::optional<Code128Data> data;
    };
    const std::vector<Row> rows = {
        {"{BK1-2", Code128Data{"K1-2", false}},
        {"{Ba{{b", Code128Data{"a{b", false}},
        {literal("{C\x0C\x22"), Code128Data{"1234", true}},
        {literal("{BK{C\x01"), Code128Data{"K01", true}},
        {"{AABC", Code128Data{"ABC", false}},
        {"K1", std::nullopt},
        {"{Aabc", std::nullopt},
        {"{C\x7F", std::nullopt},
        {"{B{1", std::nullopt},
        {"{Babc{", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.coded);
        CHECK(decode_code128(row.coded) == row.data);
    }
}

TEST_CASE("symbol printer: bar height, bar width and caption are obeyed") {
    VirtualPaper paper(*find_printer_profile("58mm"));
    paper.feed(literal("\x1Dh\x32\x1Dw\x02\x1DH\x02\x1D"
                       "f\x01\x1DkI\x04{BAB"));
    const Page::Image& image = first_image(paper);
    CHECK(image.module_width == 2);
    CHECK(image.height() == 50);
    CHECK(image.grid.columns == 11 * 2 + 35);
    const auto& caption = std::get<Page::TextLine>(paper.page().items.at(1));
    CHECK(caption.purpose == Page::TextLine::Purpose::symbol_caption);
    CHECK(caption.cells.front().style.font == Page::Font::b);
    CHECK(caption.top == 50);
    CHECK(paper.plain_text() == "[CODE128 AB]\n");
}

TEST_CASE("symbol printer: zbar reads an EAN-13 in the old form and the new form") {
    for (const std::string& bytes : {literal("\x1Dk\x02"
                                             "899600160026\0"),
                                     literal("\x1DkC\x0C"
                                             "899600160026"),
                                     literal("\x1DkC\x0D"
                                             "8996001600269")}) {
        VirtualPaper paper(*find_printer_profile("58mm"));
        paper.feed(literal("\x1B"
                           "a\x01\x1Dw\x03") +
                   bytes + "\n");
        CHECK(test::read_symbols(paper.draw()) == std::vector<std::string>{"EAN-13:8996001600269"});
        CHECK(paper.plain_text() == "[EAN13 8996001600269]\n\n");
    }
}

TEST_CASE("symbol printer: what a printer would not print is refused with a reason") {
    CHECK(refusals(literal("\x1DkC\x0D"
                           "8996001600260")) ==
          std::vector<std::string>{"GS k: the symbol cannot say this data"});
    CHECK(refusals(literal("\x1DkE\x03"
                           "ABC")) ==
          std::vector<std::string>{"GS k 69: this paper knows no such symbology"});
    CHECK(refusals(literal("\x1DkI\x03"
                           "ABC")) == std::vector<std::string>{"GS k 73: this is no data of a Code 128"});
    CHECK(refusals(literal("\x1Dw\x06\x1DkI\x10{BK1-260314-0042")) ==
          std::vector<std::string>{"GS k: 1134 dots are too wide for the paper"});
    CHECK(refusals(literal("\x1D(k\x03\x00\x31Q0")) ==
          std::vector<std::string>{"GS ( k 81: no data is stored, or more than a symbol can hold"});
    CHECK(refusals(literal("\x1D(k\x03\x00\x31"
                           "C\x10\x1D(k\x06\x00\x31P0abc\x1D(k\x03\x00\x31Q0"))
              .empty());
    CHECK(refusals(literal("\x1D(k\x03\x00\x31"
                           "C\x10\x1D(k\x43\x00\x31P0") +
                   std::string(64, 'x') + literal("\x1D(k\x03\x00\x31Q0")) ==
          std::vector<std::string>{"GS ( k 81: 528 dots are too wide for the paper"});
    CHECK(refusals(literal("\x1D(k\x03\x00\x30"
                           "C\x03"))
              .size() == 1);
}
