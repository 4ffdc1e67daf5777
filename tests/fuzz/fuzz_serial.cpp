// A serial line sends any bytes. However they are cut, the same codes come out. Input: the bytes.

#include "drivers/scanner/serial_decoder.h"
#include "fuzz_input.h"
#include "tests/support/scan_invariants.h"

#include <string_view>

using namespace sokoguru::drivers;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SerialDecoder::Options options{
        .reading = {.device = "fuzz", .aim_identifier_leads = true, .gs1_separator_substitutes = "|"}};
    SerialDecoder whole(options);
    SerialDecoder byte_by_byte(options);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    whole.on_bytes(bytes, 0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        byte_by_byte.on_bytes(bytes.substr(i, 1), 0);
    }
    whole.tick(1'000);
    byte_by_byte.tick(1'000);
    const auto events = whole.take_events();
    sokoguru::fuzz::require_unbroken(sokoguru::test::broken_invariant(events));
    sokoguru::fuzz::require_unbroken(events == byte_by_byte.take_events() ? "" : "cuts change nothing");
    return 0;
}
