// A keyboard sends any reports. Input: a byte that chooses the layout, then reports, each behind its length
// in one byte. An empty report lets time pass.

#include "drivers/scanner/hid_keyboard_decoder.h"
#include "drivers/scanner/scanner_binding.h"
#include "fuzz_input.h"
#include "tests/support/scan_invariants.h"

using namespace sokoguru::drivers;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    sokoguru::fuzz::FuzzInput input(data, size);
    const auto layouts = keyboard_layouts();
    HidKeyboardDecoder decoder({.reading = {.device = "fuzz", .aim_identifier_leads = true},
                                .layout = layouts[input.take_byte() % layouts.size()]});
    ScannerBinding binding;
    binding.begin(0);
    std::int64_t now_ms = 0;
    while (!input.empty()) {
        const auto report = input.take_chunk();
        decoder.on_report(report, now_ms);
        if (report.empty()) now_ms += 1'000;
        decoder.tick(now_ms);
        const auto events = decoder.take_events();
        sokoguru::fuzz::require_unbroken(sokoguru::test::broken_invariant(events));
        for (const ScanEvent& event : events) {
            const auto* scan = std::get_if<Scan>(&event);
            if (scan != nullptr) binding.on_scan(*scan, decoder.strokes_of_last_code(), now_ms);
        }
    }
    return 0;
}
