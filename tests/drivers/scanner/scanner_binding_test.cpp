#include "drivers/scanner/hid_keyboard_decoder.h"
#include "drivers/scanner/scanner_binding.h"
#include "tests/support/scanner_reports.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

const Scan test_scan{.code = std::string(scanner_test_code), .symbology = "]C0", .device = "kasir-2"};

} // namespace

TEST_CASE("scanner binding: the device that reads the test code is the scanner") {
    ScannerBinding binding;
    binding.begin(1'000);
    CHECK(binding.state() == ScannerBinding::State::waiting);
    CHECK(binding.on_scan(test_scan, {}, 2'000) == BoundScanner{.device = "kasir-2", .layout = std::nullopt});
    CHECK(binding.state() == ScannerBinding::State::bound);
    CHECK(binding.next_deadline_ms() == std::nullopt);
}

TEST_CASE("scanner binding: a keyboard scanner's layout shows in its keys") {
    for (const KeyboardLayout set : keyboard_layouts()) {
        INFO(keyboard_layout_name(set));
        HidKeyboardDecoder decoder({.reading = {.device = "kasir-1"}});
        auto reports = keyboard_reports(scanner_test_code, set);
        press(reports, 0x28);
        for (const Report& report : reports)
            decoder.on_report(report, 1'500);
        const auto events = decoder.take_events();
        REQUIRE(events.size() == 1);
        ScannerBinding binding;
        binding.begin(1'000);
        CHECK(binding.on_scan(std::get<Scan>(events[0]), decoder.strokes_of_last_code(), 1'500) ==
              BoundScanner{.device = "kasir-1", .layout = set});
    }
}

TEST_CASE("scanner binding: another code binds nothing and the wait goes on") {
    ScannerBinding binding;
    binding.begin(1'000);
    CHECK(!binding.on_scan({.code = "8996001600269", .symbology = {}, .device = "kasir-1"}, {}, 2'000));
    CHECK(binding.state() == ScannerBinding::State::waiting);
    CHECK(binding.on_scan(test_scan, {}, 3'000));
}

TEST_CASE("scanner binding: the test code binds only while it is waited for") {
    ScannerBinding binding(10'000);
    CHECK(!binding.on_scan(test_scan, {}, 1'000));
    binding.begin(1'000);
    binding.cancel();
    CHECK(binding.state() == ScannerBinding::State::idle);
    CHECK(!binding.on_scan(test_scan, {}, 1'100));
    binding.begin(2'000);
    REQUIRE(binding.next_deadline_ms() == 12'000);
    binding.tick(11'999);
    CHECK(binding.state() == ScannerBinding::State::waiting);
    CHECK(!binding.on_scan(test_scan, {}, 12'000));
    CHECK(binding.state() == ScannerBinding::State::timed_out);
    binding.begin(20'000);
    CHECK(binding.on_scan(test_scan, {}, 20'100));
    CHECK(!binding.on_scan(test_scan, {}, 20'200));
}

TEST_CASE("scanner binding: a test code behind an AIM identifier is one too") {
    ScannerBinding binding;
    binding.begin(1'000);
    CHECK(binding.on_scan(
        {.code = "]C0" + std::string(scanner_test_code), .symbology = {}, .device = "kasir-1"}, {}, 2'000));
}
