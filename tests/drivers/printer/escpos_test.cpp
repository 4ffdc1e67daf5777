#include "drivers/printer/escpos.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_hex.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using sokoguru::test::hex;

namespace {

using Document = ReceiptDocument;

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

/// The bytes of a document that follow its initialisation.
Bytes body(const Document::Line& line, const PrinterProfile& profile) {
    Document document;
    document.lines = {line};
    const Bytes start = encode(Document{}, profile);
    const Bytes all = encode(document, profile);
    REQUIRE(all.starts_with(start));
    return all.substr(start.size());
}

Bytes text_body(std::string text, Document::Weight weight = Document::Weight::regular,
                Document::Size size = Document::Size::normal) {
    return body(Document::Text{std::move(text), weight, size}, narrow());
}

} // namespace

TEST_CASE("escpos: a job begins by setting everything that an earlier one may have changed") {
    CHECK(hex(encode(Document{}, narrow())) == "1B \"@\" 1C \".\" 1B \"M\" 00 1B \"t\" 00");
    PrinterProfile profile = *find_printer_profile("80mm");
    CHECK(hex(encode(Document{}, profile)) == "1B \"@\" 1C \".\" 1B \"M\" 00 1B \"t\" 13");
    profile.line_spacing_dots = 24;
    CHECK(hex(encode(Document{}, profile)).ends_with("1B \"t\" 13 1B \"3\" 18"));
}

TEST_CASE("escpos: a regular line is its text and a line feed") {
    CHECK(hex(text_body("Tunai 50.000")) == "\"Tunai 50.000\" 0A");
    CHECK(hex(text_body("")) == "0A");
    CHECK(hex(text_body("Kafé")) == "\"Kaf\" 82 0A");
}

TEST_CASE("escpos: a bold line is wrapped in ESC E 1 and ESC E 0") {
    CHECK(hex(text_body("TOTAL", Document::Weight::bold)) == "1B \"E\" 01 \"TOTAL\" 0A 1B \"E\" 00");
}

TEST_CASE("escpos: tall and large lines are wrapped in GS !") {
    CHECK(hex(text_body("A", Document::Weight::regular, Document::Size::tall)) ==
          "1D \"!\" 01 \"A\" 0A 1D \"!\" 00");
    CHECK(hex(text_body("A", Document::Weight::regular, Document::Size::large)) ==
          "1D \"!\" 11 \"A\" 0A 1D \"!\" 00");
    CHECK(hex(text_body("A", Document::Weight::bold, Document::Size::large)) ==
          "1B \"E\" 01 1D \"!\" 11 \"A\" 0A 1D \"!\" 00 1B \"E\" 00");
}

TEST_CASE("escpos: a line longer than the paper is cut at its edge") {
    const std::string fits(32, 'x');
    CHECK(text_body(fits) == fits + "\n");
    CHECK(text_body(fits + "y") == fits + "\n");
    const Bytes large = text_body(fits, Document::Weight::regular, Document::Size::large);
    CHECK(large.find(std::string(16, 'x') + "\n") != Bytes::npos);
    CHECK(large.find(std::string(17, 'x')) == Bytes::npos);
    CHECK(text_body("5 € is spelled in three letters: xxxxx").size() == 33);
}

TEST_CASE("escpos: spaces at the end of a line are not sent") {
    CHECK(text_body("Kembali         ") == "Kembali\n");
    CHECK(text_body("      ") == "\n");
}

TEST_CASE("escpos: feeds are counted in one byte") {
    CHECK(hex(body(Document::Feed{1}, narrow())) == "1B \"d\" 01");
    CHECK(hex(body(Document::Feed{3}, narrow())) == "1B \"d\" 03");
    CHECK(hex(body(Document::Feed{1000}, narrow())) == "1B \"d\" FF");
    CHECK(hex(body(Document::Feed{0}, narrow())) == "");
    CHECK(hex(body(Document::Feed{-1}, narrow())) == "");
}

TEST_CASE("escpos: a cut feeds past the knife, and cuts where there is one") {
    PrinterProfile profile = narrow();
    CHECK(hex(body(Document::Cut{}, profile)) == "1B \"d\" 04");
    profile.cutter = PrinterProfile::Cutter::partial;
    CHECK(hex(body(Document::Cut{}, profile)) == "1B \"d\" 04 1D \"VB\" 00");
    profile.cutter = PrinterProfile::Cutter::full;
    profile.feed_lines_before_cut = 0;
    CHECK(hex(body(Document::Cut{}, profile)) == "1D \"VA\" 00");
}

TEST_CASE("escpos: the drawer pulse has both times, in steps of two milliseconds") {
    PrinterProfile profile = narrow();
    CHECK(hex(encode_drawer_kick(profile)) == "1B \"p\" 00 19 FA");
    profile.drawer_pulse = {.pin = PrinterProfile::DrawerPin::pin_5, .on_ms = 120, .off_ms = 240};
    CHECK(hex(encode_drawer_kick(profile)) == "1B \"p\" 01 \"<x\"");
    profile.drawer_pulse = {.pin = PrinterProfile::DrawerPin::pin_2, .on_ms = 0, .off_ms = 9999};
    CHECK(hex(encode_drawer_kick(profile)) == "1B \"p\" 00 01 FF");
}

TEST_CASE("escpos: the real-time drawer pulse is counted in tenths of a second") {
    PrinterProfile profile = narrow();
    CHECK(hex(encode_real_time_drawer_kick(profile)) == "10 14 01 00 01");
    profile.drawer_pulse = {.pin = PrinterProfile::DrawerPin::pin_5, .on_ms = 240, .off_ms = 500};
    CHECK(hex(encode_real_time_drawer_kick(profile)) == "10 14 01 01 02");
}

TEST_CASE("escpos: a text can't give the printer a command") {
    CHECK(hex(text_body("A\x1Bp\x01\x10\x14\nB")) == "\"A p    B\" 0A");
    sokoguru::test::check_property("a line of any text makes the printer do nothing but print it", [] {
        const auto text = *rc::gen::container<std::string>(sokoguru::test::any_byte());
        VirtualPaper paper(narrow());
        paper.feed(text_body(text));
        RC_ASSERT(paper.events().empty());
    });
    sokoguru::test::check_property("a line that needs no image has one control byte, its line feed", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange('\x01', '\x7F'));
        const Bytes bytes = text_body(text);
        RC_ASSERT(bytes.back() == '\n');
        for (const char byte : bytes.substr(0, bytes.size() - 1))
            RC_ASSERT(static_cast<unsigned char>(byte) >= 0x20);
    });
}

TEST_CASE("escpos: the buzzer sounds by the command that the printer has") {
    PrinterProfile profile = narrow();
    CHECK(encode_buzzer(profile).empty());
    profile.buzzer = PrinterProfile::Buzzer::esc_b;
    CHECK(hex(encode_buzzer(profile)) == "1B \"B\" 02 02");
    profile.buzzer = PrinterProfile::Buzzer::esc_paren_a;
    CHECK(hex(encode_buzzer(profile)) == "1B \"(A\" 03 00 \"a\" 01 02");
}
