#include "drivers/scanner/keyboard_wedge.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sokoguru::drivers;
using Events = std::vector<WedgeEvent>;

namespace {

Scan scan(std::string code) {
    return {.code = std::move(code), .symbology = {}, .device = "keyboard"};
}

/// A window that is never busy: before each key it ticks as often as the wedge asks, and after each key at
/// once.
class IdleWindow {
  public:
    void type(std::string_view text, std::int64_t gap_ms) {
        for (const char character : text) {
            pass(gap_ms);
            wedge.on_text(static_cast<unsigned char>(character), now_ms_);
            wedge.tick(now_ms_);
        }
    }
    void press(Terminator key, std::int64_t gap_ms) {
        pass(gap_ms);
        wedge.on_terminator(key, now_ms_);
        wedge.tick(now_ms_);
    }
    void press_other(std::int64_t gap_ms) {
        pass(gap_ms);
        wedge.on_other_key(now_ms_);
        wedge.tick(now_ms_);
    }
    void pass(std::int64_t duration_ms) {
        const std::int64_t end_ms = now_ms_ + duration_ms;
        while (const auto deadline_ms = wedge.next_deadline_ms()) {
            if (*deadline_ms >= end_ms) break;
            wedge.tick(*deadline_ms);
        }
        now_ms_ = end_ms;
    }
    /// Typing is told apart key by key; joined, it reads as what the hand wrote.
    Events events() {
        pass(1'000);
        Events joined;
        for (WedgeEvent& event : wedge.take_events()) {
            auto* text = std::get_if<TypedText>(&event);
            auto* before = joined.empty() ? nullptr : std::get_if<TypedText>(&joined.back());
            if (text != nullptr && before != nullptr)
                before->utf8 += text->utf8;
            else
                joined.push_back(std::move(event));
        }
        return joined;
    }

    KeyboardWedge wedge;

  private:
    std::int64_t now_ms_ = 10'000;
};

} // namespace

TEST_CASE("keyboard wedge: speed tells a scanner from a hand") {
    struct Row {
        const char* who;
        std::string text;
        std::int64_t gap_ms;
        Events events;
    };
    const TypedKey enter{Terminator::enter};
    const std::vector<Row> rows = {
        {"scanner", "8996001600269", 5, {scan("8996001600269")}},
        {"slow scanner", "8996001600269", 20, {scan("8996001600269")}},
        {"slowest scanner", "8996001600269", 35, {scan("8996001600269")}},
        {"scanner, short code", "1234", 5, {scan("1234")}},
        {"scanner, too short for a code", "123", 5, {TypedText{"123"}, enter}},
        {"fast hand", "indomie", 80, {TypedText{"indomie"}, enter}},
        {"fast hand, a code", "8996001600269", 80, {TypedText{"8996001600269"}, enter}},
        {"hand, a quantity", "12", 80, {TypedText{"12"}, enter}},
        {"very fast hand, a quantity", "12", 30, {TypedText{"12"}, enter}},
        {"hand that rolls over the keys", "1000", 45, {TypedText{"1000"}, enter}},
        {"nobody", "", 5, {enter}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.who);
        IdleWindow window;
        window.type(row.text, row.gap_ms);
        window.press(Terminator::enter, row.gap_ms);
        CHECK(window.events() == row.events);
    }
}

TEST_CASE("keyboard wedge: a scanner may end with Tab, and a hand may press it") {
    IdleWindow window;
    window.type("8996001600269", 5);
    window.press(Terminator::tab, 5);
    window.pass(500);
    window.press(Terminator::tab, 5);
    CHECK(window.events() == Events{scan("8996001600269"), TypedKey{Terminator::tab}});
}

TEST_CASE("keyboard wedge: a terminator that comes late is a hand's") {
    IdleWindow window;
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 60);
    CHECK(window.events() == Events{TypedText{"8996001600269"}, TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: the second of two terminators is swallowed, a third is a key") {
    IdleWindow window;
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 5);
    window.press(Terminator::enter, 5);
    CHECK(window.events() == Events{scan("8996001600269")});
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 5);
    window.press(Terminator::enter, 5);
    window.press(Terminator::enter, 5);
    CHECK(window.events() == Events{scan("8996001600269"), TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: Enter a moment after a scan is the hand's") {
    IdleWindow window;
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 5);
    window.press(Terminator::enter, 80);
    CHECK(window.events() == Events{scan("8996001600269"), TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: a second terminator that a busy window delivers late is swallowed all the same") {
    KeyboardWedge wedge;
    for (const char character : std::string_view("8996001600269"))
        wedge.on_text(static_cast<char32_t>(character), 0);
    wedge.on_terminator(Terminator::enter, 0);
    wedge.tick(1);
    wedge.on_terminator(Terminator::enter, 400);
    wedge.tick(400);
    CHECK(wedge.take_events() == Events{scan("8996001600269")});
}

TEST_CASE("keyboard wedge: two scans in a row are two scans") {
    for (const bool has_second_terminator : {false, true}) {
        CAPTURE(has_second_terminator);
        IdleWindow window;
        for (const char* code : {"8996001600269", "8996001600269", "089686010947"}) {
            window.type(code, 5);
            window.press(Terminator::enter, 5);
            if (has_second_terminator) window.press(Terminator::enter, 2);
        }
        CHECK(window.events() == Events{scan("8996001600269"), scan("8996001600269"), scan("089686010947")});
    }
}

TEST_CASE("keyboard wedge: a scan while a quantity is typed leaves the quantity alone") {
    IdleWindow window;
    window.type("12", 120);
    window.pass(60);
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 5);
    window.type("3", 200);
    window.press(Terminator::enter, 150);
    CHECK(window.events() ==
          Events{TypedText{"12"}, scan("8996001600269"), TypedText{"3"}, TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: another key releases what is held before it") {
    IdleWindow window;
    window.type("89", 5);
    window.press_other(5);
    CHECK(window.wedge.take_events() == Events{TypedText{"89"}});
    window.press(Terminator::enter, 5);
    CHECK(window.events() == Events{TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: a key after a scan is not swallowed with it") {
    IdleWindow window;
    window.type("8996001600269", 5);
    window.press(Terminator::enter, 5);
    window.press_other(5);
    window.press(Terminator::enter, 5);
    CHECK(window.events() == Events{scan("8996001600269"), TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: a scan that a busy window delivers at once is a scan") {
    KeyboardWedge wedge;
    for (const char character : std::string_view("8996001600269"))
        wedge.on_text(static_cast<char32_t>(character), 200);
    wedge.on_terminator(Terminator::enter, 200);
    wedge.tick(200);
    CHECK(wedge.take_events() == Events{scan("8996001600269")});
}

TEST_CASE("keyboard wedge: a stall in the middle of a scan does not break it") {
    const std::string code = "8996001600269";
    for (const std::string& text : {code, code.substr(0, 4)})
        for (std::size_t before_stall = 1; before_stall <= text.size(); ++before_stall) {
            CAPTURE(text);
            CAPTURE(before_stall);
            KeyboardWedge wedge;
            std::int64_t now_ms = 0;
            for (std::size_t i = 0; i < text.size(); ++i) {
                if (i < before_stall) wedge.tick(now_ms += 5);
                if (i == before_stall) now_ms += 200;
                wedge.on_text(static_cast<char32_t>(text[i]), now_ms);
            }
            if (before_stall == text.size()) now_ms += 200;
            wedge.on_terminator(Terminator::enter, now_ms);
            wedge.tick(now_ms);
            CHECK(wedge.take_events() == Events{scan(text)});
        }
}

TEST_CASE("keyboard wedge: a window that draws ten frames a second still knows a hand") {
    KeyboardWedge wedge;
    std::int64_t now_ms = 0;
    for (const char character : std::string_view("12500")) {
        wedge.on_text(static_cast<char32_t>(character), now_ms += 100);
        wedge.tick(now_ms);
    }
    wedge.on_terminator(Terminator::enter, now_ms += 100);
    wedge.tick(now_ms);
    CHECK(wedge.take_events() == Events{TypedText{"12500"}, TypedKey{Terminator::enter}});
}

TEST_CASE("keyboard wedge: the window may sleep until the next decision") {
    KeyboardWedge wedge;
    CHECK_FALSE(wedge.next_deadline_ms());
    wedge.on_text(U'1', 1'000);
    CHECK(wedge.next_deadline_ms() == 1'040);
    wedge.tick(1'039);
    CHECK(wedge.take_events().empty());
    CHECK(wedge.next_deadline_ms() == 1'040);
    wedge.tick(1'040);
    CHECK(wedge.take_events() == Events{TypedText{"1"}});
    CHECK_FALSE(wedge.next_deadline_ms());
    for (const char32_t character : U"1234") // and its zero, which is dropped
        wedge.on_text(character, 2'000);
    wedge.on_terminator(Terminator::enter, 2'000);
    CHECK(wedge.next_deadline_ms() == 2'060);
    wedge.tick(2'060);
    CHECK_FALSE(wedge.next_deadline_ms());
}

TEST_CASE("keyboard wedge: control characters are dropped, and letters beyond ASCII are kept") {
    KeyboardWedge wedge;
    for (const char32_t character : std::u32string(U"K\u001D1\u007F-é€😀\u0085"))
        wedge.on_text(character, 0);
    wedge.on_terminator(Terminator::enter, 1);
    CHECK(wedge.take_events() == Events{scan("K1-é€😀")});
}

TEST_CASE("keyboard wedge: a burst too long to be a code is noise") {
    struct Row {
        std::size_t length;
        bool is_noise;
    };
    for (const Row& row : {Row{128, false}, Row{129, true}, Row{5'000, true}}) {
        CAPTURE(row.length);
        IdleWindow window;
        window.type(std::string(row.length, '7'), 5);
        window.press(Terminator::enter, 5);
        window.press(Terminator::enter, 5);
        const WedgeEvent expected = row.is_noise ? WedgeEvent{NoiseDropped{row.length}}
                                                 : WedgeEvent{scan(std::string(row.length, '7'))};
        CHECK(window.events() == Events{expected});
    }
    IdleWindow window;
    window.type(std::string(5'000, '7'), 5);
    CHECK(window.events() == Events{NoiseDropped{5'000}});
}

TEST_CASE("keyboard wedge: the limits are settings") {
    KeyboardWedge wedge({.quiet_ms = 100, .average_gap_ms = 90, .length_min = 2, .device = "kasir-2"});
    wedge.on_text(U'4', 0);
    wedge.tick(80);
    wedge.on_text(U'2', 80);
    wedge.on_terminator(Terminator::enter, 160);
    CHECK(wedge.take_events() == Events{Scan{.code = "42", .symbology = {}, .device = "kasir-2"}});
}

TEST_CASE("keyboard wedge: a clock that jumps back does no harm") {
    KeyboardWedge wedge;
    std::int64_t now_ms = 5'000;
    for (const char32_t character : std::u32string(U"12345"))
        wedge.on_text(character, now_ms -= 10);
    wedge.on_terminator(Terminator::enter, now_ms);
    CHECK(wedge.take_events() == Events{scan("12345")});
}

TEST_CASE("keyboard wedge: every code of printable ASCII comes out whole, once, and never as typing") {
    sokoguru::test::check_property("any code", [] {
        const auto length = *rc::gen::inRange<std::size_t>(4, scan_length_max + 1);
        const auto code = *rc::gen::container<std::string>(length, rc::gen::inRange<char>(0x20, 0x7F));
        IdleWindow window;
        for (const char character : code)
            window.type(std::string(1, character), *rc::gen::inRange<std::int64_t>(0, 21));
        window.press(Terminator::enter, *rc::gen::inRange<std::int64_t>(0, 21));
        RC_ASSERT(window.events() == Events{scan(code)});
    });
}

TEST_CASE("keyboard wedge: what a hand types comes out whole and in order") {
    sokoguru::test::check_property("any typing", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(0x20, 0x7F));
        IdleWindow window;
        for (const char character : text)
            window.type(std::string(1, character), *rc::gen::inRange<std::int64_t>(41, 400));
        window.press(Terminator::enter, *rc::gen::inRange<std::int64_t>(41, 400));
        Events expected;
        if (!text.empty()) expected.emplace_back(TypedText{text});
        expected.emplace_back(TypedKey{Terminator::enter});
        RC_ASSERT(window.events() == expected);
    });
}
