#include "drivers/scanner/hid_pos_decoder.h"
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

HidPosDecoder make_decoder(const Report& descriptor = pos_descriptor) {
    const auto parsed = parse_hid_report_descriptor(descriptor);
    REQUIRE(parsed);
    const auto report = find_hid_pos_report(*parsed);
    REQUIRE(report);
    return {*report, {.reading = {.device = "kasir-1"}}};
}

Scan scan(std::string code, std::string symbology = "]E0") {
    return {.code = std::move(code), .symbology = std::move(symbology), .device = "kasir-1"};
}

Events read(HidPosDecoder& decoder, const std::vector<Report>& reports, std::int64_t now_ms = 1'000) {
    for (const Report& report : reports) {
        decoder.on_report(report, now_ms);
    }
    return decoder.take_events();
}

/// A report of `shifted_pos_descriptor`.
Report shifted_report(std::string_view symbology, std::string_view data, bool continued = false) {
    Report report(64, 0);
    std::copy(symbology.begin(), symbology.end(), report.begin());
    std::copy(data.begin(), data.end(), report.begin() + 3);
    report[63] = continued ? 1 : 0;
    return report;
}

} // namespace

TEST_CASE("hid pos: a report becomes a scan with its symbology") {
    HidPosDecoder decoder = make_decoder();
    CHECK(read(decoder, pos_reports("8996001600269", "]E0")) == Events{scan("8996001600269")});
    CHECK(read(decoder, pos_reports("96385074", "]E4")) == Events{scan("96385074", "]E4")});
}

TEST_CASE("hid pos: the fields are where the descriptor says, not where most scanners have them") {
    HidPosDecoder decoder = make_decoder(shifted_pos_descriptor);
    CHECK(read(decoder, {shifted_report("]E0", "8996001600269")}) == Events{scan("8996001600269")});
    CHECK(read(decoder, {shifted_report("E0", "8996001600269")}) == Events{scan("8996001600269")});
    CHECK(read(decoder, {shifted_report("]?!", "8996001600269")}) == Events{scan("8996001600269", "")});
}

TEST_CASE("hid pos: a field that is not aligned to bytes is read all the same") {
    const Report descriptor = {0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF,
                               0x81, 0x02, 0x75, 0x08, 0x95, 0x04, 0x09, 0xFE, 0x81, 0x02, 0xC0};
    HidPosDecoder decoder = make_decoder(descriptor);
    Report report(5, 0);
    const std::string data = "AB12";
    for (std::size_t i = 0; i < data.size(); ++i) {
        const unsigned shifted = static_cast<unsigned>(data[i]) << 1u;
        report[i] = static_cast<std::uint8_t>(report[i] | (shifted & 0xFFu));
        report[i + 1] = static_cast<std::uint8_t>(shifted >> 8u);
    }
    CHECK(read(decoder, {report}) == Events{scan("AB12", "")});
}

TEST_CASE("hid pos: a continued code is put together") {
    HidPosDecoder decoder = make_decoder();
    const std::string code = "https://example.org/" + std::string(100, 'x');
    const auto reports = pos_reports(code, "]Q1");
    REQUIRE(reports.size() == 3);
    CHECK(read(decoder, {reports[0], reports[1]}).empty());
    CHECK(read(decoder, {reports[2]}) == Events{scan(code, "]Q1")});

    HidPosDecoder shifted = make_decoder(shifted_pos_descriptor);
    const std::string half(60, 'a');
    CHECK(read(shifted, {shifted_report("]Q1", half, true), shifted_report("", "b")}) ==
          Events{scan(half + "b", "]Q1")});
}

TEST_CASE("hid pos: the start of a code whose rest never comes is dropped") {
    HidPosDecoder decoder = make_decoder();
    const auto reports = pos_reports(std::string(100, 'x'), "]Q1");
    CHECK(read(decoder, {reports[0]}, 1'000).empty());
    REQUIRE(decoder.next_deadline_ms() == 1'500);
    decoder.tick(1'499);
    CHECK(decoder.take_events().empty());
    decoder.tick(1'500);
    CHECK(decoder.take_events() == Events{NoiseDropped{56}});
    CHECK(decoder.next_deadline_ms() == std::nullopt);
    CHECK(read(decoder, pos_reports("42", "]E0")) == Events{scan("42")});
}

TEST_CASE("hid pos: another identifier in the middle begins another code") {
    HidPosDecoder decoder = make_decoder();
    const auto cut = pos_reports(std::string(100, 'x'), "]Q1");
    CHECK(read(decoder, {cut[0], pos_reports("42", "]E0")[0]}) == Events{NoiseDropped{56}, scan("42")});
}

TEST_CASE("hid pos: reports that are not ours are ignored") {
    HidPosDecoder decoder = make_decoder();
    Report other_number = pos_reports("42", "]E0")[0];
    other_number[0] = 0x03;
    Report too_short = pos_reports("42", "]E0")[0];
    too_short.pop_back();
    Report longer = pos_reports("42", "]E0")[0];
    longer.resize(128, 0xFF);
    CHECK(read(decoder, {{}, {0x02}, other_number, too_short}).empty());
    CHECK(read(decoder, {longer}) == Events{scan("42")});
}

TEST_CASE("hid pos: a report that claims more than it has is noise") {
    HidPosDecoder decoder = make_decoder();
    Report liar = pos_reports("42", "]E0")[0];
    liar[1] = 57;
    CHECK(read(decoder, {liar}) == Events{NoiseDropped{64}});
    CHECK(read(decoder, pos_reports("42", "]E0")) == Events{scan("42")});
}

TEST_CASE("hid pos: an empty report is nothing and a terminator inside the data is dropped") {
    HidPosDecoder decoder = make_decoder();
    CHECK(read(decoder, pos_reports("", "]E0")).empty());
    CHECK(read(decoder, pos_reports("8996001600269\r\n", "]E0")) == Events{scan("8996001600269")});
}

TEST_CASE("hid pos: 5,000 characters are dropped as a whole") {
    HidPosDecoder decoder = make_decoder();
    CHECK(read(decoder, pos_reports(std::string(5'000, '7'), "]Q1")) == Events{NoiseDropped{5'000}});
    CHECK(read(decoder, pos_reports(std::string(scan_length_max + 1, '7'), "]Q1")) ==
          Events{NoiseDropped{scan_length_max + 1}});
    const std::string longest(scan_length_max, '7');
    CHECK(read(decoder, pos_reports(longest, "]Q1")) == Events{scan(longest, "]Q1")});
}

TEST_CASE("hid pos: a GS1 code carries its fields") {
    HidPosDecoder decoder = make_decoder();
    const auto events = read(decoder, pos_reports("010899600160026910A1\x1D"
                                                  "17261130",
                                                  "]d2"));
    REQUIRE(events.size() == 1);
    const Scan& read_scan = std::get<Scan>(events[0]);
    CHECK(read_scan.code == "010899600160026910A117261130");
    REQUIRE(read_scan.gs1);
    CHECK(read_scan.gs1->batch == "A1");
}

TEST_CASE("hid pos: a keyboard and a mouse are no point-of-sale scanners") {
    CHECK(!find_hid_pos_report(*parse_hid_report_descriptor(keyboard_descriptor)));
    CHECK(!find_hid_pos_report(*parse_hid_report_descriptor(mouse_descriptor)));
}

TEST_CASE("hid pos: any printable text round-trips") {
    check_property("a code comes back", [] {
        auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7F'));
        text.resize(std::min(text.size(), scan_length_max));
        HidPosDecoder decoder = make_decoder();
        const Events events = read(decoder, pos_reports(text, "]C0"));
        if (text.empty())
            RC_ASSERT(events.empty());
        else
            RC_ASSERT(std::get<Scan>(events.at(0)).code == text);
    });
}

TEST_CASE("hid pos: random reports break nothing") {
    check_property("every event is harmless", [] {
        const auto length = *rc::gen::elementOf(std::vector<std::size_t>{0, 1, 63, 64, 65, 200});
        const auto report = rc::gen::container<Report>(length, rc::gen::arbitrary<std::uint8_t>());
        auto reports = *rc::gen::container<std::vector<Report>>(report);
        const bool right_number = *rc::gen::arbitrary<bool>();
        for (Report& one : reports) {
            if (right_number && one.size() > 1) {
                one[0] = 0x02;
                one[1] %= 57;
            }
        }
        HidPosDecoder decoder = make_decoder();
        RC_ASSERT(broken_invariant(read(decoder, reports)) == "");
        HidPosDecoder shifted = make_decoder(shifted_pos_descriptor);
        RC_ASSERT(broken_invariant(read(shifted, reports)) == "");
    });
}
