// A device shows any report descriptor and sends any reports. Input: the length of the descriptor in two
// bytes, little-endian; the descriptor; then reports, each behind its length in one byte. An empty report
// lets time pass.

#include "drivers/scanner/hid_pos_decoder.h"
#include "fuzz_input.h"
#include "tests/support/scan_invariants.h"

using namespace sokoguru::drivers;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    sokoguru::fuzz::FuzzInput input(data, size);
    const std::size_t low = input.take_byte();
    const std::size_t descriptor_size = low | std::size_t{input.take_byte()} << 8u;
    const auto descriptor = parse_hid_report_descriptor(input.take(descriptor_size));
    if (!descriptor) return 0;
    const auto report = find_hid_pos_report(*descriptor);
    if (!report) return 0;
    HidPosDecoder decoder(*report, {.reading = {.device = "fuzz"}});
    std::int64_t now_ms = 0;
    while (!input.empty()) {
        const auto bytes = input.take_chunk();
        decoder.on_report(bytes, now_ms);
        if (bytes.empty()) now_ms += 1'000;
        decoder.tick(now_ms);
        sokoguru::fuzz::require_unbroken(sokoguru::test::broken_invariant(decoder.take_events()));
    }
    return 0;
}
