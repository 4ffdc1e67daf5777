#include "drivers/printer/escpos.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_receipt.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using sokoguru::test::any_byte;
using sokoguru::test::check_property;

namespace {

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

/// Bytes that are commands more often than chance would have it.
rc::Gen<std::string> any_stream() {
    const auto piece =
        rc::gen::oneOf(rc::gen::container<std::string>(any_byte()),
                       rc::gen::element<std::string>("\x1B", "\x1D", "\x10\x14\x01", "\x1D(k", "\x1Dv0",
                                                     "\x1Dk", "\x1D!", "\x1B*", "\n", "\x1B\x33",
                                                     std::string("\x1D(k\x03\0\x31Q0", 8), "{B", "1P0"));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string stream;
                            for (const std::string& bytes : pieces)
                                stream += bytes;
                            return stream;
                        });
}

bool is_drawer_kick(const PaperEvent& event) {
    return event.kind == PaperEvent::Kind::drawer_kicked ||
           event.kind == PaperEvent::Kind::hidden_drawer_kicked;
}

} // namespace

TEST_CASE("virtual paper: any bytes are read, and drawn, without harm") {
    check_property("random bytes", [] {
        VirtualPaper paper(narrow());
        paper.feed(*any_stream());
        RC_ASSERT(paper.page().height <= 32'000);
        paper.plain_text();
        if (paper.page().height < 3'000) RC_ASSERT(!paper.draw().rgba.empty());
    });
    // Long noise from a fixed generator: what comes is the same on every machine.
    std::uint32_t state = 42;
    const auto next_byte = [&state] {
        state = state * 1'664'525 + 1'013'904'223;
        return static_cast<char>(static_cast<unsigned char>(state >> 24));
    };
    for (int round = 0; round < 2'000; ++round) {
        VirtualPaper paper(narrow());
        std::string noise(static_cast<std::size_t>(round), '\0');
        std::ranges::generate(noise, next_byte);
        paper.feed(noise);
        CHECK(paper.page().height <= 32'000);
    }
}

TEST_CASE("virtual paper: the size of the pieces never changes the result") {
    check_property("in pieces", [] {
        const std::string stream = encode(test::printer_receipt(32), narrow()) + *any_stream();
        VirtualPaper whole(narrow());
        whole.feed(stream);
        VirtualPaper pieces(narrow());
        for (std::size_t at = 0; at < stream.size();) {
            const auto length = *rc::gen::inRange<std::size_t>(1, 40);
            pieces.feed(std::string_view(stream).substr(at, length));
            at += length;
        }
        RC_ASSERT(pieces.page() == whole.page());
        RC_ASSERT(pieces.events() == whole.events());
    });
}

TEST_CASE("escpos: no text, bar code or QR code of a receipt opens the drawer") {
    for (const bool native : {true, false}) {
        PrinterProfile profile = narrow();
        profile.native_code128 = native;
        profile.native_qr = native;
        check_property("no kick", [&profile] {
            ReceiptDocument document;
            document.lines = {ReceiptDocument::Text{*any_stream(), {}, {}},
                              ReceiptDocument::Barcode{*any_stream()},
                              ReceiptDocument::QrCode{*any_stream()}};
            VirtualPaper paper(profile);
            paper.feed(encode(document, profile));
            RC_ASSERT(std::ranges::none_of(paper.events(), is_drawer_kick));
            const bool has_unknown = std::ranges::any_of(paper.events(), [](const PaperEvent& event) {
                return event.kind == PaperEvent::Kind::unknown_command;
            });
            RC_ASSERT(!has_unknown);
        });
    }
}
