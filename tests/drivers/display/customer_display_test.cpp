#include "core/values/text.h"
#include "drivers/display/customer_display.h"
#include "drivers/display/display_encoder.h"
#include "drivers/virtual/virtual_display.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;

namespace {

std::vector<std::string> read(const CustomerDisplay& shown, const DisplayProfile& profile = {}) {
    VirtualDisplay display;
    display.feed(encode_display_start(profile) + encode_display(shown, profile));
    CHECK(display.unknown_command_count() == 0);
    return {display.line(0), display.line(1)};
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("customer display: what the customer reads of each moment of a sale") {
    CHECK(read(show_greeting("KOPONTREN AL-HIKMAH", "Selamat datang")) ==
          Lines{"KOPONTREN AL-HIKMAH ", "   Selamat datang   "});
    CHECK(read(show_line_added("Indomie Goreng 85g", Quantity::whole(2), Money{3'500}, Money{7'000})) ==
          Lines{"Indomie Goreng 85g  ", "2 x 3.500      7.000"});
    CHECK(read(show_line_added("Beras Ramos Premium Cianjur", Quantity{2'350}, Money{14'000},
                               Money{32'900})) == Lines{"Beras Ramos Premium ", "              32.900"});
    CHECK(read(show_total("TOTAL", Money{125'500})) == Lines{"TOTAL               ", "          Rp 125.500"});
    CHECK(read(show_change("TUNAI", Money{150'000}, "KEMBALI", Money{24'500})) ==
          Lines{"TUNAI        150.000", "KEMBALI       24.500"});
}

TEST_CASE("customer display: an amount is never cut, what stands left of it gives way") {
    CHECK(read(show_line_added("Emas", Quantity{1'250}, Money{1'250'000}, Money{1'562'500'000})) ==
          Lines{"Emas                ", "       1.562.500.000"});
    CHECK(read(show_change("DIBAYAR DENGAN KARTU", Money{1'000'000}, "KEMBALIAN UNTUK ANDA", Money{0}))[0] ==
          "DIBAYAR DE 1.000.000");
    CHECK(read({.lines = {CustomerDisplay::Line{"x", "12345678901234567890"}, {}}})[0] ==
          "12345678901234567890");
    CHECK(read({.lines = {CustomerDisplay::Line{"x", "123456789012345678901"}, {}}})[0] ==
          "********************");
    // A character that becomes several letters moves no amount.
    CHECK(read({.lines = {CustomerDisplay::Line{"Œuvre … € ½ kilogram", "7.000"}, {}}})[0] ==
          "OEuvre ... EUR 7.000");
}

TEST_CASE("customer display: letters come from the display's code page") {
    CHECK(read(show_greeting("Kafé", ""))[0] == "        Kafé        ");
    CHECK(read(show_greeting("Kafé €", ""), {.iconv_name = "CP858", .code_page_number = 19})[0] ==
          "       Kafé €       ");
    CHECK(read(show_greeting("كوب", ""))[0].find("???") != std::string::npos);
}

TEST_CASE("customer display: the bytes are those of the manuals") {
    CHECK(encode_display_start({.iconv_name = "CP858", .code_page_number = 19}) ==
          std::string("\x1B@\x1F\x01\x1Bt\x13\x1F\x43\0\x0C", 11));
    CHECK(encode_display({.lines = {CustomerDisplay::Line{"A", "1"}, {}}}, {}) == "\x0B"
                                                                                  "A                  1"
                                                                                  "\x0B\x0A"
                                                                                  "                    ");
}

TEST_CASE("customer display: no text gives the display a command, and each line has twenty cells") {
    test::check_property("any text", [] {
        const auto text = rc::gen::container<std::string>(test::any_byte());
        const CustomerDisplay shown{
            .lines = {CustomerDisplay::Line{*text, *text}, CustomerDisplay::Line{*text, *text}}};
        const Bytes bytes = encode_display(shown, {});
        RC_ASSERT(bytes.size() == 43U);
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            const bool is_command = at == 0 || at == 21 || at == 22;
            const auto byte = static_cast<unsigned char>(bytes[at]);
            RC_ASSERT(is_command == (byte < 0x20 || byte == 0x7F));
        }
    });
}

TEST_CASE("customer display: what is shown replaces all that was there, in pieces of any size") {
    test::check_property("replaced", [] {
        const auto text = rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
        const CustomerDisplay first{.lines = {CustomerDisplay::Line{*text, {}}, {*text, {}}}};
        const CustomerDisplay second =
            show_line_added(*text, Quantity{*rc::gen::inRange(1, 999'999)},
                            Money{*rc::gen::inRange(0, 99'999'999)}, Money{*rc::gen::inRange(0, 99'999'999)});
        VirtualDisplay display;
        display.feed(encode_display_start({}) + encode_display(first, {}));
        const Bytes bytes = encode_display(second, {});
        const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size());
        display.feed(bytes.substr(0, cut));
        display.feed(bytes.substr(cut));
        RC_ASSERT(display.line(0).starts_with(second.lines[0].left.substr(0, CustomerDisplay::columns)));
        RC_ASSERT(display.line(1).starts_with(second.lines[1].left));
        RC_ASSERT(display.line(1).ends_with(second.lines[1].right));
        RC_ASSERT_FALSE(display.has_cursor());
    });
}
