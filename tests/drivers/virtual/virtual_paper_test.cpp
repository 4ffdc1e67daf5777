#include "drivers/virtual/page_writer.h"
#include "drivers/virtual/virtual_paper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sokoguru::drivers;
using Kind = PaperEvent::Kind;

namespace {

template <std::size_t n>
std::string literal(const char (&bytes)[n]) {
    return std::string(bytes, n - 1);
}

/// What 58 mm paper shows after these bytes.
struct Printed {
    explicit Printed(std::string_view bytes) : paper(*find_printer_profile("58mm")) { paper.feed(bytes); }

    const Page& page() const { return paper.page(); }
    std::string text() const { return paper.plain_text(); }
    std::vector<Kind> events() const {
        std::vector<Kind> kinds;
        for (const PaperEvent& event : paper.events())
            kinds.push_back(event.kind);
        return kinds;
    }
    /// Dots that are darker than grey.
    std::ptrdiff_t ink() const {
        const Picture picture = paper.draw();
        std::ptrdiff_t count = 0;
        for (std::size_t at = 0; at < picture.rgba.size(); at += 4)
            count += picture.rgba[at] < 100 ? 1 : 0;
        return count;
    }

    VirtualPaper paper;
};

const Page::TextLine& text_line(const Printed& printed, std::size_t index) {
    return std::get<Page::TextLine>(printed.page().items.at(index));
}

} // namespace

TEST_CASE("virtual paper: a line is on paper when its line feed has come") {
    Printed printed("Struk");
    CHECK(printed.text().empty());
    printed.paper.feed("\n");
    CHECK(printed.text() == "Struk\n");
    CHECK(printed.page().height == 30);
}

TEST_CASE("virtual paper: a full line wraps, and an exact one does not") {
    CHECK(Printed(std::string(32, 'a') + "\n").text() == std::string(32, 'a') + "\n");
    CHECK(Printed(std::string(33, 'a') + "\n").text() == std::string(32, 'a') + "\na\n");
    CHECK(Printed("\x1D!\x11" + std::string(17, 'a') + "\n").text() == std::string(16, 'a') + "\na\n");
    CHECK(Printed("\x1BM\x01" + std::string(43, 'a') + "\n").text() == std::string(42, 'a') + "\na\n");
}

TEST_CASE("virtual paper: code pages say what a byte above 7F is") {
    CHECK(Printed("Kaf\x82\n").text() == "Kafé\n");
    CHECK(Printed(literal("\x1Bt\x00"
                          "\x9C\n"))
              .text() == "£\n");
    CHECK(Printed(literal("\x1Bt\x02"
                          "\xB5\n"))
              .text() == "Á\n");
    CHECK(Printed(literal("\x1Bt\x13"
                          "\xD5\n"))
              .text() == "€\n");
    CHECK(Printed(literal("\x1Bt\x10"
                          "\x80\x96\n"))
              .text() == "€–\n");
    const Printed unknown(literal("\x1Bt\x63"
                                  "\x82\n"));
    CHECK(unknown.text() == "é\n");
    CHECK(unknown.events() == std::vector{Kind::ignored_command});
}

TEST_CASE("virtual paper: alignment moves the line as a whole") {
    CHECK(text_line(Printed(literal("\x1B"
                                    "a\x01"
                                    "abcd\n")),
                    0)
              .cells.front()
              .left == (384 - 48) / 2);
    CHECK(text_line(Printed(literal("\x1B"
                                    "a\x02"
                                    "abcd\n")),
                    0)
              .cells.front()
              .left == 384 - 48);
    CHECK(text_line(Printed(literal("x\x1B"
                                    "a\x02"
                                    "y\n")),
                    0)
              .cells.front()
              .left == 0);
}

TEST_CASE("virtual paper: sizes, spacing and feeds move the paper") {
    struct Row {
        std::string bytes;
        int height;
    };
    for (const Row& row : {
             Row{"\n\n", 60},
             Row{literal("\x1B"
                         "3\x18"
                         "a\n"),
                 24},
             Row{literal("\x1B"
                         "3\x00"
                         "a\n\n\n"),
                 24},
             Row{literal("\x1B"
                         "3\x50\x1B"
                         "2a\n"),
                 30},
             Row{literal("\x1D!\x01"
                         "a\n"),
                 48},
             Row{literal("\x1D!\x77"
                         "a\n"),
                 192},
             Row{literal("\x1B!\x30"
                         "a\n"),
                 48},
             Row{literal("\x1B"
                         "d\x03"),
                 90},
             Row{literal("a\x1B"
                         "d\x03"),
                 90},
             Row{literal("a\x1B"
                         "d\x00"),
                 24},
             Row{literal("\x1BJ\x0A"), 10},
             Row{literal("a\x1BJ\x0A"), 24},
             Row{literal("a\x1BJ\x64"), 100},
             Row{literal("\x1DV\x00"), 24},
             Row{literal("\x1DV\x42\x10"), 40},
         }) {
        CAPTURE(row.bytes);
        CHECK(Printed(row.bytes).page().height == row.height);
    }
}

TEST_CASE("virtual paper: characters of different height stand on one line") {
    const Printed printed(literal("a\x1D!\x01"
                                  "b\n"));
    CHECK(text_line(printed, 0).height == 48);
    CHECK(cell_height(text_line(printed, 0).cells[0].style) == 24);
    CHECK(cell_height(text_line(printed, 0).cells[1].style) == 48);
}

TEST_CASE("virtual paper: positions, margins and tabs") {
    CHECK(Printed(literal("a\x1B$\x60\x00"
                          "b\n"))
              .text() == "a       b\n");
    CHECK(Printed(literal("a\x1B\\\x0C\x00"
                          "b\n"))
              .text() == "a b\n");
    CHECK(text_line(Printed(literal("ab\x1B\\\xF4\xFF"
                                    "c\n")),
                    0)
              .cells[2]
              .left == 12);
    CHECK(Printed("a\tb\n").text() == "a       b\n");
    CHECK(text_line(Printed(literal("\x1DL\x30\x00"
                                    "a\n")),
                    0)
              .cells[0]
              .left == 48);
    CHECK(Printed(literal("\x1DW\x30\x00"
                          "abcde\n"))
              .text() == "abcd\ne\n");
}

TEST_CASE("virtual paper: initialising puts everything back and forgets the unprinted line") {
    const Printed printed(literal("\x1B"
                                  "E\x01\x1D!\x11\x1B"
                                  "a\x02lost\x1B@kept\n"));
    CHECK(printed.text() == "kept\n");
    CHECK(text_line(printed, 0).cells[0] == Page::Cell{.character = U'k', .left = 0, .style = {}});
}

TEST_CASE("virtual paper: bold, inverted, underlined and large text have more ink") {
    const std::string line = "KOPERASI\n";
    const std::ptrdiff_t regular = Printed(line).ink();
    CHECK(regular > 200);
    CHECK(Printed(literal("\x1B"
                          "E\x01") +
                  line)
              .ink() > regular * 11 / 10);
    CHECK(Printed(literal("\x1D"
                          "B\x01") +
                  line)
              .ink() > regular * 2);
    CHECK(Printed(literal("\x1B-\x01") + line).ink() > regular + 60);
    CHECK(Printed(literal("\x1B-\x02") + line).ink() > regular + 130);
    CHECK(Printed(literal("\x1D!\x11") + line).ink() > regular * 3);
    CHECK(Printed(literal("\x1B"
                          "E\x01\x1B"
                          "E\x00") +
                  line)
              .ink() == regular);
}

TEST_CASE("virtual paper: a raster image is drawn dot by dot and clipped at the edge") {
    const Printed printed(literal("\x1Dv0\x00\x01\x00\x02\x00\x80\x01"));
    const Picture picture = printed.paper.draw();
    const auto margin = static_cast<std::size_t>((picture.width - 384) / 2);
    const auto is_black = [&](std::size_t x, std::size_t y) {
        return picture.rgba[((y + margin) * static_cast<std::size_t>(picture.width) + x + margin) * 4] == 0;
    };
    CHECK(is_black(0, 0));
    CHECK(is_black(7, 1));
    CHECK(printed.ink() == 2);
    CHECK(Printed(literal("\x1Dv0\x03\x01\x00\x02\x00\x80\x01")).ink() == 8);
    CHECK(Printed(literal("\x1Dv0\x00\xFF\x00\x01\x00") + std::string(255, '\xFF')).ink() == 384);
}

TEST_CASE("virtual paper: what leaves no ink is an event") {
    struct Row {
        std::string bytes;
        PaperEvent event;
    };
    const std::vector<Row> rows = {
        {literal("\x1Bp\x00\x19\xFA"), {Kind::drawer_kicked, 0, "pin 2, 50 ms on, 500 ms off"}},
        {literal("\x1Bp\x01\x3C\x78"), {Kind::drawer_kicked, 0, "pin 5, 120 ms on, 240 ms off"}},
        {literal("ab\x10\x14\x01\x00\x02"), {Kind::drawer_kicked, 2, "pin 2, 200 ms"}},
        {literal("\x1DV\x42\x00"), {Kind::cut, 0, "1D 56 42 00"}},
        {literal("\x10\x04\x04"), {Kind::status_requested, 0, "10 04 04"}},
        {literal("\x1D(H\x06\x00\x30\x30"
                 "0042"),
         {Kind::fence_requested, 0, "0042"}},
        {literal("\x1BL"), {Kind::ignored_command, 0, "1B 4C"}},
        {literal("\x1BQ"), {Kind::unknown_command, 0, "1B 51"}},
        {literal("\x07"), {Kind::unknown_command, 0, "07"}},
        {literal("\x1Dv0\x00\x05\x00\x01\x00\x10\x14\x01\x00\x02"),
         {Kind::hidden_drawer_kicked, 8, "10 14 01 inside data"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.event.detail);
        CHECK(Printed(row.bytes).paper.events() == std::vector{row.event});
    }
}

TEST_CASE("virtual paper: a switched-off pulse is not obeyed inside an image") {
    const std::string off = literal("\x1D(D\x03\x00\x14\x01\x00");
    CHECK(Printed(off + literal("\x1Dv0\x00\x05\x00\x01\x00\x10\x14\x01\x00\x02")).events().empty());
    CHECK(Printed(off + literal("\x10\x14\x01\x00\x02")).events().empty());
}

TEST_CASE("virtual paper: paper ends, once, and nothing grows after that") {
    Printed printed(std::string(5000, '\n'));
    CHECK(printed.page().height == page_height_dots_max);
    CHECK(printed.events() == std::vector{Kind::out_of_paper});
    const std::size_t items = printed.page().items.size();
    printed.paper.feed("more\n" + literal("\x1DV\x00"));
    CHECK(printed.page().items.size() == items);
    const Picture picture = printed.paper.draw();
    CHECK(picture.height > page_height_dots_max);
}
