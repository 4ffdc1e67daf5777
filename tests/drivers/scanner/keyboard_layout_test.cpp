#include "drivers/scanner/keyboard_layout.h"
#include "drivers/scanner/utf8.h"
#include "tests/support/property.h"
#include "tests/support/scanner_reports.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

/// The strokes of reports that press one key at a time.
std::vector<KeyStroke> strokes_of(const std::vector<Report>& reports) {
    std::vector<KeyStroke> strokes;
    for (const Report& report : reports) {
        if (report[2] == 0) continue;
        strokes.push_back({.usage = report[2],
                           .shift = (report[0] & 0x02) != 0,
                           .alt_gr = (report[0] & 0x40) != 0,
                           .control = (report[0] & 0x01) != 0});
    }
    return strokes;
}

std::string typed(const std::vector<KeyStroke>& strokes, KeyboardLayout layout) {
    return to_utf8(text_of_strokes(strokes, layout));
}

std::string all_printable() {
    std::string text;
    for (char c = ' '; c <= '~'; ++c)
        text += c;
    return text;
}

} // namespace

TEST_CASE("keyboard layout: every layout types all of printable ASCII") {
    for (const KeyboardLayout layout : keyboard_layouts()) {
        INFO(keyboard_layout_name(layout));
        CHECK(typed(strokes_of(keyboard_reports(all_printable(), layout)), layout) == all_printable());
    }
}

TEST_CASE("keyboard layout: keys type what stands on them") {
    struct Row {
        KeyboardLayout layout;
        KeyStroke stroke;
        const char* text;
    };
    using enum KeyboardLayout;
    const std::vector<Row> rows = {
        {us, {.usage = 0x1C}, "y"},
        {german, {.usage = 0x1C}, "z"},
        {french, {.usage = 0x14}, "a"},
        {french, {.usage = 0x1E}, "&"},
        {french, {.usage = 0x1E, .shift = true}, "1"},
        {uk, {.usage = 0x1F, .shift = true}, "\""},
        {uk, {.usage = 0x34, .shift = true}, "@"},
        {uk, {.usage = 0x32}, "#"},
        {german, {.usage = 0x31}, "#"},
        {german, {.usage = 0x14, .alt_gr = true}, "@"},
        {spanish, {.usage = 0x33}, "ñ"},
        {italian, {.usage = 0x2F, .shift = true, .alt_gr = true}, "{"},
        {us, {.usage = 0x30, .control = true}, "\x1D"},
        {us, {.usage = 0x10, .control = true}, "\r"},
        {us, {.usage = 0x1E, .control = true}, ""},
        {us, {.usage = 0x54}, "/"},
        {us, {.usage = 0x57}, "+"},
        {us, {.usage = 0x59}, "1"},
        {us, {.usage = 0x62}, "0"},
        {french, {.usage = 0x63}, "."},
        {us, {.usage = 0x67}, "="},
        {us, {.usage = 0x58}, ""},
        {us, {.usage = 0x3A}, ""},
        {us, {.usage = 0xFF}, ""},
        {us, {.usage = 0x14, .alt_gr = true}, ""},
    };
    for (const Row& row : rows) {
        INFO(keyboard_layout_name(row.layout), " key ", int{row.stroke.usage});
        CHECK(typed({row.stroke}, row.layout) == row.text);
    }
}

TEST_CASE("keyboard layout: Caps Lock turns letters and nothing else") {
    const KeyStroke a{.usage = 0x04, .caps_lock = true};
    const KeyStroke shift_a{.usage = 0x04, .shift = true, .caps_lock = true};
    const KeyStroke one{.usage = 0x1E, .caps_lock = true};
    const KeyStroke bracket{.usage = 0x2F, .caps_lock = true};
    const KeyStroke umlaut{.usage = 0x34, .caps_lock = true};
    CHECK(typed({a, shift_a, one, bracket}, KeyboardLayout::us) == "Aa1[");
    CHECK(typed({umlaut}, KeyboardLayout::german) == "Ä");
}

TEST_CASE("keyboard layout: a dead key waits for the next one") {
    const KeyStroke circumflex{.usage = 0x2F};
    const KeyStroke e{.usage = 0x08};
    const KeyStroke space{.usage = 0x2C};
    const KeyStroke x{.usage = 0x1B};
    CHECK(typed({circumflex, e}, KeyboardLayout::french) == "ê");
    CHECK(typed({circumflex, space}, KeyboardLayout::french) == "^");
    CHECK(typed({circumflex, x}, KeyboardLayout::french) == "^x");
    CHECK(typed({circumflex, circumflex, space}, KeyboardLayout::french) == "^^");
    CHECK(typed({circumflex}, KeyboardLayout::french) == "^");
}

TEST_CASE("keyboard layout: names lead back to their layouts") {
    for (const KeyboardLayout layout : keyboard_layouts()) {
        CHECK(keyboard_layout_of_name(keyboard_layout_name(layout)) == layout);
    }
    CHECK(keyboard_layout_of_name("klingon") == std::nullopt);
}

TEST_CASE("keyboard layout: the test code tells every two layouts apart") {
    for (const KeyboardLayout set : keyboard_layouts()) {
        const auto strokes = strokes_of(keyboard_reports(scanner_test_code, set));
        INFO(keyboard_layout_name(set));
        CHECK(detect_layout(strokes) == set);
        for (const KeyboardLayout other : keyboard_layouts()) {
            INFO("read as ", keyboard_layout_name(other));
            CHECK((typed(strokes, other) == scanner_test_code) == (set == other));
        }
    }
}

TEST_CASE("keyboard layout: the test code may come behind an AIM identifier, any other code tells nothing") {
    const std::string with_identifier = "]C0" + std::string(scanner_test_code);
    CHECK(detect_layout(strokes_of(keyboard_reports(with_identifier, KeyboardLayout::spanish))) ==
          KeyboardLayout::spanish);
    CHECK(detect_layout(strokes_of(keyboard_reports("8996001600269"))) == std::nullopt);
    CHECK(detect_layout({}) == std::nullopt);
}

TEST_CASE("keyboard layout: any text comes back from its keys on every layout") {
    check_property("strokes of a text type it", [] {
        const auto layout = *rc::gen::elementOf(
            std::vector<KeyboardLayout>(keyboard_layouts().begin(), keyboard_layouts().end()));
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7F'));
        RC_ASSERT(typed(strokes_of(keyboard_reports(text, layout)), layout) == text);
    });
}
