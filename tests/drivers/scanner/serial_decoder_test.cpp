#include "drivers/scanner/serial_decoder.h"
#include "tests/support/property.h"
#include "tests/support/scan_invariants.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;
using namespace std::string_view_literals;
using Events = std::vector<ScanEvent>;

namespace {

SerialDecoder make_decoder() {
    return SerialDecoder({.reading = {.device = "kasir-1", .aim_identifier_leads = true}});
}

Scan scan(std::string code, std::string symbology = {}) {
    return {.code = std::move(code), .symbology = std::move(symbology), .device = "kasir-1"};
}

} // namespace

TEST_CASE("serial: bytes become codes") {
    struct Row {
        const char* what;
        std::string_view bytes;
        Events events;
    };
    const std::vector<Row> rows = {
        {"CR ends a code", "8996001600269\r", {scan("8996001600269")}},
        {"LF ends a code", "8996001600269\n", {scan("8996001600269")}},
        {"CR LF ends one code", "8996001600269\r\n42\r\n", {scan("8996001600269"), scan("42")}},
        {"STX and ETX frame a code",
         "\x02"
         "8996001600269\x03",
         {scan("8996001600269")}},
        {"STX ends what came before it",
         "42\x02"
         "43\x03",
         {scan("42"), scan("43")}},
        {"a frame may have a terminator too",
         "\x02"
         "42\x03\r\n",
         {scan("42")}},
        {"NUL is padding",
         "\0"
         "4\0"
         "2\0\r\0"sv,
         {scan("42")}},
        {"no terminator, no code yet", "42", {}},
        {"only terminators are nothing", "\r\n\r\n\x02\x03", {}},
        {"an identifier is split off", "]E08996001600269\r", {scan("8996001600269", "]E0")}},
        {"what only looks like one is part of the code", "]?08996001600269\r", {scan("]?08996001600269")}},
        {"an identifier alone is no code", "]E0\r", {}},
        {"control characters are dropped",
         "4\x07\x1B"
         "2\x7F\r",
         {scan("42")}},
        {"UTF-8 stays", "teh\xC2\xAE\r", {scan("teh\xC2\xAE")}},
        {"other bytes are ISO 8859-1", "teh\xAE\r", {scan("teh\xC2\xAE")}},
        {"C1 characters are controls as well",
         "a\xC2\x9B"
         "b\r"
         "a\x9B"
         "b\r",
         {scan("ab"), scan("ab")}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        SerialDecoder decoder = make_decoder();
        decoder.on_bytes(row.bytes, 1'000);
        CHECK(decoder.take_events() == row.events);
        SerialDecoder byte_by_byte = make_decoder();
        for (const char byte : row.bytes)
            byte_by_byte.on_bytes({&byte, 1}, 1'000);
        CHECK(byte_by_byte.take_events() == row.events);
    }
}

TEST_CASE("serial: quiet ends a code that has no terminator") {
    SerialDecoder decoder = make_decoder();
    decoder.on_bytes("89960", 1'000);
    decoder.on_bytes("01600269", 1'200);
    REQUIRE(decoder.next_deadline_ms() == 1'500);
    decoder.tick(1'499);
    CHECK(decoder.take_events().empty());
    decoder.tick(1'500);
    CHECK(decoder.take_events() == Events{scan("8996001600269")});
    CHECK(decoder.next_deadline_ms() == std::nullopt);
}

TEST_CASE("serial: an identifier is left alone where the scanner is not set to send one") {
    SerialDecoder decoder({.reading = {.device = "kasir-1"}});
    decoder.on_bytes("]E08996001600269\r", 1'000);
    CHECK(decoder.take_events() == Events{scan("]E08996001600269")});
}

TEST_CASE("serial: 5,000 characters are dropped as a whole") {
    SerialDecoder decoder = make_decoder();
    decoder.on_bytes(std::string(5'000, '7') + "\r42\r", 1'000);
    CHECK(decoder.take_events() == Events{NoiseDropped{5'000}, scan("42")});
    const std::string longest(scan_length_max, '7');
    decoder.on_bytes(longest + "\r" + longest + "7\r", 1'000);
    CHECK(decoder.take_events() == Events{scan(longest), NoiseDropped{scan_length_max + 1}});
}

TEST_CASE("serial: random bytes break nothing, however they are cut") {
    check_property("every event is harmless", [] {
        const auto part = rc::gen::container<std::string>(any_byte());
        const auto parts = *rc::gen::container<std::vector<std::string>>(part);
        SerialDecoder decoder = make_decoder();
        SerialDecoder whole = make_decoder();
        std::string all;
        for (const std::string& bytes : parts) {
            decoder.on_bytes(bytes, 1'000);
            all += bytes;
        }
        whole.on_bytes(all, 1'000);
        decoder.tick(9'000);
        whole.tick(9'000);
        const Events events = decoder.take_events();
        RC_ASSERT(broken_invariant(events) == "");
        RC_ASSERT(events == whole.take_events());
    });
}
