#include "drivers/scanner/hid_keyboard_decoder.h"
#include "tests/support/property.h"
#include "tests/support/scan_invariants.h"
#include "tests/support/scanner_reports.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;
using Events = std::vector<ScanEvent>;

namespace {

constexpr std::uint8_t enter = 0x28;
constexpr std::uint8_t caps_lock = 0x39;

HidKeyboardDecoder make_decoder(KeyboardLayout layout = KeyboardLayout::us) {
    return HidKeyboardDecoder({.reading = {.device = "kasir-1"}, .layout = layout});
}

Scan scan(std::string code) {
    return {.code = std::move(code), .symbology = {}, .device = "kasir-1"};
}

std::vector<Report> joined(std::vector<Report> first, const std::vector<Report>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<Report> pressed(std::uint8_t usage, std::uint8_t modifiers = 0) {
    std::vector<Report> reports;
    press(reports, usage, modifiers);
    return reports;
}

Events read(HidKeyboardDecoder& decoder, const std::vector<Report>& reports) {
    std::int64_t now_ms = 1'000;
    for (const Report& report : reports) {
        decoder.on_report(report, now_ms++);
    }
    return decoder.take_events();
}

} // namespace

TEST_CASE("hid keyboard: reports become codes") {
    struct Row {
        const char* what;
        std::vector<Report> reports;
        Events events;
    };
    const auto code = keyboard_reports("8996001600269");
    const std::vector<Row> rows = {
        {"Enter ends a code", joined(code, pressed(enter)), {scan("8996001600269")}},
        {"Tab ends a code", joined(code, pressed(0x2B)), {scan("8996001600269")}},
        {"keypad Enter ends a code", joined(code, pressed(0x58)), {scan("8996001600269")}},
        {"a second terminator is nothing",
         joined(joined(code, pressed(enter)),
                joined(pressed(enter), joined(keyboard_reports("42"), pressed(enter)))),
         {scan("8996001600269"), scan("42")}},
        {"no terminator, no code yet", code, {}},
        {"one character is a code", joined(keyboard_reports("x"), pressed(enter)), {scan("x")}},
        {"Shift makes capitals", joined(keyboard_reports("aBc"), pressed(enter)), {scan("aBc")}},
        {"right Shift does so too", joined(pressed(0x04, 0x20), pressed(enter)), {scan("A")}},
        {"Caps Lock stays until it is pressed again",
         joined(joined(pressed(caps_lock), keyboard_reports("ab")),
                joined(pressed(caps_lock), joined(keyboard_reports("ab"), pressed(enter)))),
         {scan("ABab")}},
        {"keypad digits", joined(joined(pressed(0x59), pressed(0x62)), pressed(enter)), {scan("10")}},
        {"commands type nothing",
         joined(joined(pressed(0x04, 0x04), pressed(0x04, 0x08)), pressed(enter)),
         {}},
        {"control characters are dropped",
         joined(keyboard_reports("a\x01\x1D"
                                 "b"),
                pressed(enter)),
         {scan("ab")}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        HidKeyboardDecoder decoder = make_decoder();
        CHECK(read(decoder, row.reports) == row.events);
    }
}

TEST_CASE("hid keyboard: only keys that are new since the last report type") {
    HidKeyboardDecoder decoder = make_decoder();
    const std::vector<Report> reports = {
        {0, 0, 0x1E, 0, 0, 0, 0, 0},       // 1 goes down
        {0, 0, 0x1E, 0x1F, 0, 0, 0, 0},    // 2 goes down while 1 is held
        {0, 0, 0x1F, 0x20, 0x20, 0, 0, 0}, // 1 goes up, 3 goes down and is named twice
        {0, 0, 0x20, 0x1E, 0, 0, 0, 0},    // 1 again
        {0, 0, enter, 0, 0, 0, 0, 0},
    };
    CHECK(read(decoder, reports) == Events{scan("1231")});
}

TEST_CASE("hid keyboard: a roll-over report types nothing") {
    HidKeyboardDecoder decoder = make_decoder();
    const std::vector<Report> reports = {
        {0, 0, 0x1E, 0, 0, 0, 0, 0},
        {0, 0, 1, 1, 1, 1, 1, 1},
        {0, 0, 0x1E, 0x1F, 0, 0, 0, 0},
        {0, 0, enter, 0, 0, 0, 0, 0},
    };
    CHECK(read(decoder, reports) == Events{scan("12")});
}

TEST_CASE("hid keyboard: short reports say nothing and long ones no more than eight bytes") {
    HidKeyboardDecoder decoder = make_decoder();
    const std::vector<Report> reports = {
        {},
        {0, 0, 0x1E},
        {0, 0, 0x1E, 0, 0, 0, 0, 0, 0x1F, 0x20},
        {0, 0, 0, 0, 0, 0, 0},
        {0},
        {0, 0, enter, 0, 0, 0, 0, 0},
    };
    CHECK(read(decoder, reports) == Events{scan("1")});
}

TEST_CASE("hid keyboard: quiet ends a code that has no terminator") {
    HidKeyboardDecoder decoder = make_decoder();
    CHECK(decoder.next_deadline_ms() == std::nullopt);
    decoder.on_report(Report{0, 0, 0x1E, 0, 0, 0, 0, 0}, 1'000);
    decoder.on_report(Report{0, 0, 0x1F, 0, 0, 0, 0, 0}, 1'200);
    REQUIRE(decoder.next_deadline_ms() == 1'450);
    decoder.tick(1'449);
    CHECK(decoder.take_events().empty());
    decoder.tick(1'450);
    CHECK(decoder.take_events() == Events{scan("12")});
    CHECK(decoder.next_deadline_ms() == std::nullopt);
}

TEST_CASE("hid keyboard: reports that a busy thread delivers late stay one code") {
    HidKeyboardDecoder decoder = make_decoder();
    decoder.on_report(Report{0, 0, 0x1E, 0, 0, 0, 0, 0}, 1'000);
    decoder.on_report(Report{0, 0, 0x1F, 0, 0, 0, 0, 0}, 9'000);
    decoder.on_report(Report{0, 0, enter, 0, 0, 0, 0, 0}, 9'000);
    CHECK(decoder.take_events() == Events{scan("12")});
}

TEST_CASE("hid keyboard: 5,000 characters are dropped as a whole") {
    HidKeyboardDecoder decoder = make_decoder();
    auto reports = keyboard_reports(std::string(5'000, '7'));
    CHECK(read(decoder, joined(reports, pressed(enter))) == Events{NoiseDropped{5'000}});
    CHECK(read(decoder, joined(keyboard_reports("42"), pressed(enter))) == Events{scan("42")});
}

TEST_CASE("hid keyboard: the longest code passes and one character more does not") {
    HidKeyboardDecoder decoder = make_decoder();
    const std::string longest(scan_length_max, '7');
    CHECK(read(decoder, joined(keyboard_reports(longest), pressed(enter))) == Events{scan(longest)});
    CHECK(read(decoder, joined(keyboard_reports(longest + "7"), pressed(enter))) ==
          Events{NoiseDropped{scan_length_max + 1}});
}

TEST_CASE("hid keyboard: Ctrl and ] is the separator of a GS1 code") {
    HidKeyboardDecoder decoder(
        {.reading = {.device = "kasir-1", .aim_identifier_leads = true}, .layout = KeyboardLayout::us});
    const auto events = read(decoder, joined(keyboard_reports("]C1010899600160026910A1\x1D"
                                                              "17261130"),
                                             pressed(enter)));
    REQUIRE(events.size() == 1);
    const Scan& read_scan = std::get<Scan>(events[0]);
    CHECK(read_scan.code == "010899600160026910A117261130");
    CHECK(read_scan.symbology == "]C1");
    REQUIRE(read_scan.gs1);
    CHECK(read_scan.gs1->gtin == "08996001600269");
    CHECK(read_scan.gs1->batch == "A1");
}

TEST_CASE("hid keyboard: the keys of the last code can be asked for") {
    HidKeyboardDecoder decoder = make_decoder();
    const auto reports = keyboard_reports(scanner_test_code, KeyboardLayout::german);
    const auto events = read(decoder, joined(reports, pressed(enter)));
    REQUIRE(events.size() == 1);
    CHECK(std::get<Scan>(events[0]).code != scanner_test_code);
    CHECK(detect_layout(decoder.strokes_of_last_code()) == KeyboardLayout::german);
}

TEST_CASE("hid keyboard: any printable text round-trips on every layout") {
    check_property("a code comes back", [] {
        const auto layout = *rc::gen::elementOf(
            std::vector<KeyboardLayout>(keyboard_layouts().begin(), keyboard_layouts().end()));
        auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7F'));
        text.resize(std::min(text.size(), scan_length_max));
        HidKeyboardDecoder decoder = make_decoder(layout);
        const Events events = read(decoder, joined(keyboard_reports(text, layout), pressed(enter)));
        if (text.empty())
            RC_ASSERT(events.empty());
        else
            RC_ASSERT(std::get<Scan>(events.at(0)).code == text);
    });
}

TEST_CASE("hid keyboard: random reports break nothing") {
    check_property("every event is harmless", [](const std::vector<std::vector<std::uint8_t>>& reports) {
        HidKeyboardDecoder decoder = make_decoder(KeyboardLayout::french);
        Events events = read(decoder, reports);
        decoder.tick(1'000'000);
        const Events late = decoder.take_events();
        events.insert(events.end(), late.begin(), late.end());
        RC_ASSERT(broken_invariant(events) == "");
    });
    check_property("every event is harmless when reports have the right length", [] {
        const auto report =
            rc::gen::container<std::vector<std::uint8_t>>(8, rc::gen::arbitrary<std::uint8_t>());
        const auto reports = *rc::gen::container<std::vector<Report>>(report);
        HidKeyboardDecoder decoder = make_decoder(KeyboardLayout::german);
        RC_ASSERT(broken_invariant(read(decoder, reports)) == "");
    });
}
