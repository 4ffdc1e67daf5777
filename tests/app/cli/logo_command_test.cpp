#include "app/shop/logo.h"
#include "app/shop/receipt_output.h"
#include "app/shop/shop.h"
#include "db/verify.h"
#include "drivers/printer/escpos.h"
#include "drivers/virtual/picture.h"
#include "tests/support/command_line.h"
#include "tests/support/printer_zbar.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// A shop with one sale, and a picture of a black field.
struct LogoFixture {
    LogoFixture() {
        make_test_shop(line.file);
        REQUIRE(line.run({"till"}, "login KASIR 1111\nscan P2\npay cash 2000\n").exit_code == 0);
        drivers::Picture black{
            .width = 900, .height = 300, .rgba = std::vector<std::uint8_t>(900 * 300 * 4, 0)};
        for (std::size_t alpha = 3; alpha < black.rgba.size(); alpha += 4) {
            black.rgba[alpha] = 255;
        }
        REQUIRE(drivers::write_png(black, logo));
    }

    std::string bytes() const { return line.run({"receipt", "K1-261118-0001", "--format", "escpos"}).out; }
    drivers::ModuleGrid printed() const {
        db::Store store(line.file, db::Access::read_only);
        return shop::shop_logo(store, 384).value();
    }

    CommandLine line;
    std::filesystem::path logo = line.folder.path() / "logo.png";
};

} // namespace

TEST_CASE_FIXTURE(LogoFixture, "logo: it stands in the bytes of every receipt, and goes when it is removed") {
    const std::string plain = bytes();
    const Ran set = line.run({"logo", logo.string()});
    CHECK(set.exit_code == 0);
    CHECK(set.out == "The logo stands at the head of every receipt from now on.\n");
    // GS v 0: 48 bytes wide, 128 rows high.
    const std::string raster("\x1D\x76\x30\x00\x30\x00\x80\x00", 8);
    CHECK(printed().rows == 128);
    CHECK(plain.find(raster) == std::string::npos);
    CHECK(bytes().find(raster) != std::string::npos);
    CHECK(bytes().size() > plain.size() + 48 * 128);
    CHECK(db::verify(line.file).ok());
    CHECK(line.run({"logo", "--remove"}).exit_code == 0);
    CHECK(bytes() == plain);
}

TEST_CASE_FIXTURE(LogoFixture, "logo: the bar code below it is still read from the picture") {
    REQUIRE(line.run({"logo", logo.string()}).exit_code == 0);
    db::Store store(line.file, db::Access::read_only);
    const ReceiptDocument document = shop::make_receipt(*store.last_sale(), store.profile());
    const drivers::Picture plain = shop::draw_receipt(document);
    const drivers::Picture headed = shop::draw_receipt(document, printed());
    CHECK(headed.height > plain.height);
    CHECK(read_symbols(headed) == std::vector<std::string>{"CODE-128:K1-261118-0001"});
}

TEST_CASE_FIXTURE(LogoFixture, "logo: it goes with a backup") {
    REQUIRE(line.run({"logo", logo.string()}).exit_code == 0);
    const auto copy = line.folder.path() / "copy.db";
    REQUIRE(line.run({"backup", copy.string()}).exit_code == 0);
    db::Store store(copy, db::Access::read_only);
    CHECK(shop::shop_logo(store, 384) == printed());
}

TEST_CASE_FIXTURE(LogoFixture, "logo: a wrong file is refused with words, and the logo stays") {
    REQUIRE(line.run({"logo", logo.string()}).exit_code == 0);
    const auto before = printed();
    const auto text = line.folder.path() / "text.png";
    std::ofstream(text) << "no picture";
    const auto large = line.folder.path() / "large.png";
    std::ofstream(large) << std::string(5'000'001, 'x');
    struct Case {
        std::vector<std::string> words;
        const char* sentence;
    };
    const Case cases[] = {
        {{"logo", text.string()}, "is no PNG picture. Save the logo as PNG and try again."},
        {{"logo", large.string()}, "is larger than 5 MB, which is no logo."},
        {{"logo", "/nonexistent.png"}, "/nonexistent.png can't be read."},
        {{"logo", line.folder.path().string()}, "can't be read."},
        {{"logo"}, "Name a PNG file, or say --remove."},
        {{"logo", logo.string(), "--remove"}, "Name a PNG file, or say --remove."},
    };
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        const Ran ran = line.run(c.words);
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find(c.sentence) != std::string::npos);
        CHECK(printed() == before);
    }
}
