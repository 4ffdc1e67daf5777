#include "core/receipt/layout.h"
#include "core/values/text.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

using Lines = std::vector<std::string>;
using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

Lines texts_of(ReceiptLayout& layout) {
    Lines lines;
    for (const auto& line : layout.take().lines) {
        lines.push_back(std::get<ReceiptDocument::Text>(line).text);
    }
    return lines;
}

Lines pair_on(int columns, const std::string& label, const std::string& amount, Size size = Size::normal) {
    ReceiptLayout layout(columns);
    layout.pair(label, amount, Weight::regular, size);
    return texts_of(layout);
}

} // namespace

TEST_CASE("layout: text is wrapped at spaces, and a word longer than the paper is broken") {
    struct Case {
        std::string text;
        std::size_t width;
        Lines lines;
    };
    const Case cases[] = {
        {"", 10, {}},
        {"   ", 10, {}},
        {"KOPI", 10, {"KOPI"}},
        {"KOPI SUSU", 9, {"KOPI SUSU"}},
        {"KOPI SUSU", 8, {"KOPI", "SUSU"}},
        {"KOPI SUSU GULA AREN", 10, {"KOPI SUSU", "GULA AREN"}},
        {"KOPISUSUGULA", 5, {"KOPIS", "USUGU", "LA"}},
        {"ES KOPISUSU", 5, {"ES", "KOPIS", "USU"}},
        {"KOPISUSU ES", 6, {"KOPISU", "SU ES"}},
        {"KOPI    SUSU", 10, {"KOPI SUSU"}},
        {"KOPI\nSUSU\x1b@", 20, {"KOPI SUSU@"}}, // no control character gets onto the paper
        {"éèêëēėę", 3, {"éèê", "ëēė", "ę"}},
        {"KOPI", 1, {"K", "O", "P", "I"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CAPTURE(c.width);
        CHECK((wrap_text(c.text, c.width) == c.lines));
    }
}

TEST_CASE("layout: wrapped text keeps every character but the spaces, in lines within the width") {
    check_property("wrap_text", [] {
        const auto words = *rc::gen::container<Lines>(
            rc::gen::elementOf(Lines{"a", "KOPI", "SUSU", "é", "بسم", "PANJANGSEKALITANPASPASI", "🍧🍧🍧🍧🍧"}));
        const auto width = *rc::gen::inRange<std::size_t>(1, 48);
        std::string text;
        std::string letters;
        for (const std::string& word : words) {
            text += word + " ";
            letters += word;
        }
        std::string wrapped;
        for (const std::string& line : wrap_text(text, width)) {
            RC_ASSERT(!line.empty());
            RC_ASSERT(text_length(line) <= width);
            RC_ASSERT(line.front() != ' ' && line.back() != ' ');
            wrapped += line;
        }
        std::erase(wrapped, ' ');
        RC_ASSERT(wrapped == letters);
    });
}

TEST_CASE("layout: a label stands at the left edge and its amount at the right one") {
    CHECK((pair_on(20, "TOTAL", "26.200") == Lines{"TOTAL         26.200"}));
    CHECK((pair_on(12, "TOTAL", "26.200") == Lines{"TOTAL 26.200"}));
    CHECK((pair_on(20, "", "26.200") == Lines{"              26.200"}));
    CHECK((pair_on(20, "  3 PCS", "26.200") == Lines{"  3 PCS       26.200"}));
    CHECK((pair_on(20, "Kué", "26.200") == Lines{"Kué           26.200"}));
    CHECK((pair_on(20, "TOTAL", "26.200", Size::large) == Lines{"TOTAL", "    26.200"}));
}

TEST_CASE("layout: a label that does not fit beside its amount stands above it, and nothing is cut off") {
    CHECK((pair_on(11, "TOTAL", "26.200") == Lines{"TOTAL", "     26.200"}));
    CHECK((pair_on(16, "  3 PCS x 3.500", "10.500") == Lines{"  3 PCS x 3.500", "          10.500"}));
    CHECK((pair_on(12, "  3 PCS x 3.500", "10.500") == Lines{"  3 PCS x", "  3.500", "      10.500"}));
}

TEST_CASE("layout: an amount that is too wide in large letters is printed tall") {
    ReceiptLayout layout(32);
    layout.pair("TOTAL", "999.999.999.999.999", Weight::bold, Size::large);
    const auto lines = layout.take().lines;
    REQUIRE(lines.size() == 1);
    const auto& text = std::get<ReceiptDocument::Text>(lines.front());
    CHECK(text.size == Size::tall);
    CHECK(text.text == "TOTAL        999.999.999.999.999");
}

TEST_CASE("layout: centred text has the odd space at its right, and each wrapped line is centred") {
    ReceiptLayout layout(9);
    layout.centre("KOPI");
    layout.centre("KOPI SUSU GULA", Weight::bold);
    layout.rule('=');
    CHECK((texts_of(layout) == Lines{"  KOPI", "KOPI SUSU", "  GULA", "========="}));
}

TEST_CASE("layout: a document as plain text shows its symbols and where it is cut") {
    ReceiptDocument document;
    document.columns = 21;
    document.lines = {ReceiptDocument::Text{"TOTAL", Weight::bold, Size::tall}, ReceiptDocument::Feed{2},
                      ReceiptDocument::Barcode{"K1-0042"}, ReceiptDocument::QrCode{"000201"},
                      ReceiptDocument::Cut{}};
    CHECK(to_plain_text(document) == "TOTAL\n"
                                     "\n"
                                     "\n"
                                     "  [CODE128 K1-0042]  \n"
                                     "[QR 000201]\n"
                                     "--------- ✂ ---------\n");
}
