#include "drivers/printer/escpos.h"
#include "drivers/printer/escpos_raster.h"
#include "drivers/printer/escpos_symbol.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_hex.h"
#include "tests/support/printer_zbar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using sokoguru::test::hex;

namespace {

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

const PrinterProfile& wide() {
    return *find_printer_profile("80mm");
}

std::string hex_of(const std::optional<Bytes>& bytes) {
    return bytes ? hex(*bytes) : "nothing";
}

} // namespace

TEST_CASE("escpos symbol: a Code 128 is sent in code set B, its text below") {
    CHECK(
        hex_of(encode_code128("K1-260314-0042", narrow())) ==
        "1B \"a\" 01 1D \"hH\" 1D \"w\" 02 1D \"f\" 00 1D \"H\" 02 1D \"kI\" 10 \"{BK1-260314-0042\" 1B \"a\" 00");
}

TEST_CASE("escpos symbol: a brace in a Code 128 is doubled") {
    const std::optional<Bytes> bytes = encode_code128("a{b", narrow());
    REQUIRE(bytes);
    CHECK(hex(*bytes).find("1D \"kI\" 06 \"{Ba{{b\"") != std::string::npos);
}

TEST_CASE("escpos symbol: the bars are as wide as the paper allows") {
    struct Row {
        std::size_t length;
        const PrinterProfile* profile;
        int module_dots; ///< 0: not as a symbol.
    };
    // (11·n + 35) modules; 384 and 576 dots.
    for (const Row& row :
         {Row{8, &narrow(), 3}, Row{9, &narrow(), 2}, Row{14, &narrow(), 2}, Row{15, &narrow(), 0},
          Row{14, &wide(), 3}, Row{15, &wide(), 2}, Row{23, &wide(), 2}, Row{24, &wide(), 0}}) {
        CAPTURE(row.length);
        CAPTURE(row.profile->name);
        const std::optional<Bytes> bytes = encode_code128(std::string(row.length, '7'), *row.profile);
        CHECK(bytes.has_value() == (row.module_dots != 0));
        if (bytes) CHECK((*bytes)[bytes->find("\x1Dw") + 2] == row.module_dots);
    }
}

TEST_CASE("escpos symbol: a Code 128 that fits no paper or is no ASCII is printed as text") {
    const std::string long_code(20, '8');
    CHECK_FALSE(encode_code128(long_code, narrow()));
    CHECK_FALSE(encode_code128("kafé", narrow()));
    CHECK_FALSE(encode_code128("a\nb", narrow()));
    CHECK_FALSE(encode_code128("", narrow()));
    ReceiptDocument document;
    document.lines = {ReceiptDocument::Barcode{long_code}};
    CHECK(encode(document, narrow()).ends_with(long_code + "\n"));
}

TEST_CASE(
    "escpos symbol: a QR code is model 2, level M, stored with its length and printed, quiet zones fed") {
    CHECK(
        hex_of(encode_qr("https://contoh.example", narrow())) ==
        "1B \"J\" 18 1B \"a\" 01 1D \"(k\" 04 00 \"1A2\" 00 1D \"(k\" 03 00 \"1C\" 06 1D \"(k\" 03 00 \"1E1\" "
        "1D \"(k\" 19 00 \"1P0https://contoh.example\" 1D \"(k\" 03 00 \"1Q0\" 1B \"a\" 00 1B \"J\" 18");
}

TEST_CASE("escpos symbol: a long QR code counts its length in two bytes and has smaller modules") {
    const std::optional<Bytes> bytes = encode_qr(std::string(500, 'x'), narrow());
    REQUIRE(bytes);
    CHECK(hex(*bytes).find("1D \"(k\" F7 01 \"1P0xxx") != std::string::npos);
    // Version 17 has 85 modules: four dots each are 340 of 384.
    CHECK(hex(*bytes).find("\"1C\" 04") != std::string::npos);
    CHECK(encode_qr(std::string(2331, 'x'), narrow()));
    CHECK_FALSE(encode_qr(std::string(2332, 'x'), narrow()));
    CHECK_FALSE(encode_qr("", narrow()));
}

TEST_CASE("escpos symbol: control characters never enter a QR code") {
    const std::optional<Bytes> bytes = encode_qr("a\x10\x14\x01\x01\x01z", narrow());
    REQUIRE(bytes);
    CHECK(hex(*bytes).find("1D \"(k\" 05 00 \"1P0az\"") != std::string::npos);
    CHECK_FALSE(encode_qr("\x1B\x01", narrow()));
}

TEST_CASE("escpos symbol: a printer without symbols of its own gets images") {
    PrinterProfile profile = narrow();
    profile.native_code128 = false;
    profile.native_qr = false;
    const std::optional<Bytes> bars = encode_code128("K1-260314-0042", profile);
    REQUIRE(bars);
    // 189 modules of two dots in the middle of 384: three dots left, 48 bytes a row, 72 rows.
    CHECK(bars->starts_with(std::string("\x1Dv0\0\x30\0\x48\0", 8)));
    CHECK(hex(*bars).ends_with("1B \"a\" 01 \"K1-260314-0042\" 0A 1B \"a\" 00"));
    const std::optional<Bytes> qr = encode_qr("https://contoh.example", profile);
    REQUIRE(qr);
    CHECK(hex(*qr).starts_with("1B \"J\" 18 1D \"v0\" 00"));
}

TEST_CASE("escpos raster: an image is sent in bands") {
    const ModuleGrid grid{.columns = 2, .rows = 1, .dark = {true, false}};
    const Bytes bytes = encode_raster(grid, {.module_width_dots = 4, .module_height_dots = 450}, 8);
    const auto band = [](char rows) {
        return std::string("\x1Dv0\0\x01\0", 6) + rows + '\0' +
               std::string(static_cast<unsigned char>(rows), '\xF0');
    };
    CHECK(bytes == band(static_cast<char>(200)) + band(static_cast<char>(200)) + band(50));
}

TEST_CASE(
    "escpos raster: an image that spells a real-time command has such commands switched off around it") {
    // Two rows of eight dots: 10 and 14.
    ModuleGrid grid{.columns = 8, .rows = 2, .dark = std::vector<bool>(16)};
    for (const std::size_t dot : {3U, 11U, 13U})
        grid.dark[dot] = true;
    CHECK(hex(encode_raster(grid, {}, 8)) ==
          "1D \"(D\" 03 00 14 01 00 1D \"v0\" 00 01 00 02 00 10 14 1D \"(D\" 03 00 14 01 01");
}

TEST_CASE("escpos symbol: an EAN-13 is sent without its check digit, which the printer makes itself") {
    CHECK(
        hex_of(encode_ean13("8996001600269", narrow())) ==
        "1B \"a\" 01 1D \"hH\" 1D \"w\" 03 1D \"f\" 00 1D \"H\" 02 1D \"kC\" 0C \"899600160026\" 1B \"a\" 00");
}

TEST_CASE("escpos symbol: what is no EAN-13, or does not fit the paper, is nothing") {
    for (const char* data : {"", "899600160026", "8996001600260", "89960016002699", "899600160026x"}) {
        CAPTURE(data);
        CHECK_FALSE(encode_ean13(data, narrow()).has_value());
    }
    PrinterProfile slip = narrow();
    slip.width_dots = 160;
    CHECK_FALSE(encode_ean13("8996001600269", slip).has_value());
}

TEST_CASE("escpos symbol: zbar reads an EAN-13, the printer's own and the drawn one") {
    for (const bool native : {true, false}) {
        CAPTURE(native);
        PrinterProfile profile = narrow();
        profile.native_ean13 = native;
        VirtualPaper paper(profile);
        paper.feed(*encode_ean13("8996001600269", profile));
        CHECK(sokoguru::test::read_symbols(paper.draw()) == std::vector<std::string>{"EAN-13:8996001600269"});
        CHECK(paper.plain_text().find("8996001600269") != std::string::npos);
    }
}
