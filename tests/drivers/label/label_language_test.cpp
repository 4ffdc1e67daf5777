#include "drivers/label/label_language.h"
#include "drivers/label/tspl_encoder.h"
#include "drivers/label/zpl_encoder.h"
#include "tests/support/label_reader.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

const ShelfLabel indomie{.name = "Indomie Goreng 85g",
                         .price_text = "Rp 3.500",
                         .unit = "/pcs",
                         .code = "8998866200226",
                         .date_text = "24/11/2026",
                         .copies = 3};
const ShelfLabel rice{.name = "Beras Ramos",
                      .price_text = "Rp 14.000",
                      .unit = "/kg",
                      .code = "PLU00101",
                      .date_text = "24/11/2026"};

/// Names that try to be a command, or that a printer could take for one.
const std::vector<std::string> attacks = {
    "A\"\r\nPRINT 1,99\r\nTEXT 0,0,\"3\",0,1,1,\"B",
    "A\" PRINT 1,99",
    "A\\\"",
    "A\\[\"]B",
    "\\[R]KILL F,\"*.*\"",
    "A^FS^XZ^XA^IDR:*.*^FS^XZ",
    "~JR",
    "~DGR:X.GRF,1,1,FF",
    "A_5EXA",
    "^CC#",
    "A\x1B!R",
    "A\x10\x14\x01",
    std::string("A\0B", 3),
    "A\xFF\xFE",
    "A\n~!T\n",
    "_",
    "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
};

ShelfLabel label_of(const std::string& text) {
    return {.name = text, .price_text = text, .unit = text, .code = text, .date_text = text};
}

} // namespace

TEST_CASE("label language: each speaks by its encoder and has a name of its own") {
    const std::array labels{indomie, rice};
    const LabelStock stock{.width_mm = 40, .height_mm = 20};
    CHECK(encode_labels(labels, LabelLanguage::tspl, stock) == encode_tspl(labels, stock));
    CHECK(encode_labels(labels, LabelLanguage::zpl, stock) == encode_zpl(labels, stock));
    for (const LabelLanguage language : {LabelLanguage::tspl, LabelLanguage::zpl}) {
        CHECK(label_language_of_name(label_language_name(language)) == language);
    }
    CHECK_FALSE(label_language_of_name("epl"));
}

TEST_CASE("label stock: only labels that there are") {
    CHECK(is_possible({}));
    CHECK(is_possible({.width_mm = 120, .height_mm = 300, .gap_mm = 0, .dots_per_mm = 24}));
    for (const LabelStock& stock :
         {LabelStock{.width_mm = 14}, LabelStock{.width_mm = 121}, LabelStock{.height_mm = 9},
          LabelStock{.height_mm = 301}, LabelStock{.gap_mm = -1}, LabelStock{.gap_mm = 21},
          LabelStock{.dots_per_mm = 0}, LabelStock{.dots_per_mm = 9}}) {
        CHECK_FALSE(is_possible(stock));
    }
}

TEST_CASE("tspl: the commands of a label are those of the manual") {
    const std::array labels{indomie};
    CHECK(encode_tspl(labels, {}) == "SIZE 50 mm,30 mm\r\n"
                                     "GAP 2 mm,0 mm\r\n"
                                     "DIRECTION 1\r\n"
                                     "CODEPAGE 1252\r\n"
                                     "CLS\r\n"
                                     "TEXT 16,16,\"3\",0,1,1,\"Indomie Goreng 85g\"\r\n"
                                     "TEXT 16,72,\"5\",0,1,1,\"Rp 3.500\"\r\n"
                                     "TEXT 272,94,\"2\",0,1,1,\"/pcs\"\r\n"
                                     "TEXT 264,204,\"2\",0,1,1,\"24/11/2026\"\r\n"
                                     "BARCODE 22,128,\"EAN13\",72,1,0,2,2,\"899886620022\"\r\n"
                                     "PRINT 1,3\r\n");
}

TEST_CASE("zpl: the commands of a label are those of the manual") {
    const std::array labels{rice};
    CHECK(encode_zpl(labels, {}) == "^XA^CI28^PW400^LL240^LH0,0\n"
                                    "^FO16,16^A0N,24,24^FH_^FDBeras Ramos^FS\n"
                                    "^FO16,72^A0N,48,48^FH_^FDRp 14.000^FS\n"
                                    "^FO304,94^A0N,20,20^FH_^FD/kg^FS\n"
                                    "^FO264,204^A0N,20,20^FH_^FD24/11/2026^FS\n"
                                    "^FO20,128^BY2^BCN,72,Y,N,N^FD>:PLU00101^FS\n"
                                    "^PQ1^XZ\n");
}

TEST_CASE("label languages: both say the same of a label") {
    const std::array labels{indomie, rice};
    const std::vector<ReadLabel> expected = {
        {{"Indomie Goreng 85g", "Rp 3.500", "/pcs", "24/11/2026"}, "EAN13 899886620022", 3},
        {{"Beras Ramos", "Rp 14.000", "/kg", "24/11/2026"}, "128 PLU00101", 1},
    };
    CHECK((read_tspl(encode_tspl(labels, {})) == expected));
    auto in_zpl = expected;
    in_zpl[1].symbol = "128 >:PLU00101";
    CHECK((read_zpl(encode_zpl(labels, {})) == in_zpl));
}

TEST_CASE("label languages: no labels are no print") {
    CHECK((read_tspl(encode_tspl({}, {})) == std::vector<ReadLabel>{}));
    CHECK(encode_zpl({}, {}).empty());
}

TEST_CASE("label languages: copies stay between one and what a roll holds") {
    for (const auto& [asked, printed] : {std::pair{0, 1}, {-5, 1}, {7, 7}, {1'000'000, 999}}) {
        ShelfLabel label = rice;
        label.copies = asked;
        const std::array labels{label};
        CHECK(read_tspl(encode_tspl(labels, {}))->front().copies == printed);
        CHECK(read_zpl(encode_zpl(labels, {}))->front().copies == printed);
    }
}

TEST_CASE("label languages: letters beyond ASCII reach the printer") {
    ShelfLabel label = rice;
    label.name = "Café “Arabika” 3\" \\ ½";
    const std::array labels{label};
    CHECK(read_tspl(encode_tspl(labels, {}))->front().texts.front() == "Caf\xE9 \x93"
                                                                       "Arabika\x94 3'' / \xBD");
    CHECK(read_zpl(encode_zpl(labels, {}))->front().texts.front() == label.name);
}

TEST_CASE("label languages: no text is a command") {
    for (const std::string& attack : attacks) {
        CAPTURE(attack);
        const std::array labels{label_of(attack), indomie};
        const auto in_tspl = read_tspl(encode_tspl(labels, {}));
        const auto in_zpl = read_zpl(encode_zpl(labels, {}));
        REQUIRE(in_tspl);
        REQUIRE(in_zpl);
        CHECK(in_tspl->size() == 2);
        CHECK(in_zpl->size() == 2);
        CHECK(in_tspl->front().copies == 1);
        CHECK(in_zpl->front().copies == 1);
    }
}

TEST_CASE("label languages: whatever a text is made of, each label is one label") {
    check_property("any text", [] {
        const auto piece =
            rc::gen::oneOf(rc::gen::container<std::string>(any_byte()), rc::gen::elementOf(attacks));
        const auto text = rc::gen::map(rc::gen::pair(piece, piece),
                                       [](const auto& pieces) { return pieces.first + pieces.second; });
        const std::array labels{ShelfLabel{.name = *text,
                                           .price_text = *text,
                                           .unit = *text,
                                           .code = *text,
                                           .date_text = *text,
                                           .copies = 2}};
        const LabelStock stock{.width_mm = *rc::gen::inRange(20, 100),
                               .height_mm = *rc::gen::inRange(10, 80)};
        const auto in_tspl = read_tspl(encode_tspl(labels, stock));
        const auto in_zpl = read_zpl(encode_zpl(labels, stock));
        RC_ASSERT(in_tspl && in_tspl->size() == 1U && in_tspl->front().copies == 2);
        RC_ASSERT(in_zpl && in_zpl->size() == 1U && in_zpl->front().copies == 2);
    });
}
