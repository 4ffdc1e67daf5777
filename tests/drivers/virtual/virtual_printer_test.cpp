#include "drivers/files/private_file.h"
#include "drivers/printer/escpos.h"
#include "drivers/virtual/virtual_paper.h"
#include "drivers/virtual/virtual_printer.h"
#include "drivers/virtual/virtual_scanner.h"
#include "tests/support/printer_receipt.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using sokoguru::test::TemporaryFolder;

namespace {

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool only_owner_may_read(const std::filesystem::path& path) {
    using std::filesystem::perms;
    return std::filesystem::status(path).permissions() == (perms::owner_read | perms::owner_write);
}

} // namespace

TEST_CASE("virtual printer: a job becomes a private file, the last one too, and is confirmed") {
    const TemporaryFolder folder;
    const auto receipts = folder.path() / "struk";
    VirtualPrinter printer(narrow(), receipts);
    const Bytes bytes = encode(test::printer_receipt(32), narrow());
    std::vector<std::size_t> progress;
    const auto on_bytes_sent = [&progress](std::size_t sent) { progress.push_back(sent); };
    CHECK(printer.print({"K1-260314-0042", bytes}, on_bytes_sent, {}).outcome ==
          PrintResult::Outcome::confirmed);
    CHECK(progress == std::vector{bytes.size()});
    for (const char* name : {"K1-260314-0042.escpos", "last.escpos"}) {
        CAPTURE(name);
        CHECK(content(receipts / name) == bytes);
        CHECK(only_owner_may_read(receipts / name));
    }
}

TEST_CASE("virtual printer: the last receipt is a picture") {
    const TemporaryFolder folder;
    VirtualPrinter printer(narrow(), folder.path());
    const Picture blank = printer.last_receipt();
    const Bytes bytes = encode(test::printer_receipt(32), narrow());
    printer.print({"1", "old\n"}, [](std::size_t) {}, {});
    printer.print({"2", bytes}, [](std::size_t) {}, {});
    VirtualPaper paper(narrow());
    paper.feed(bytes);
    CHECK(printer.last_bytes() == bytes);
    CHECK(printer.last_receipt() == paper.draw());
    CHECK(printer.last_receipt().height > blank.height);
}

TEST_CASE("virtual printer: a folder that can't be written is a failure, and nothing was printed") {
    const TemporaryFolder folder;
    REQUIRE(write_private_file(folder.path() / "file", "x"));
    VirtualPrinter printer(narrow(), folder.path() / "file");
    const PrintResult result =
        printer.print({"1", "x"}, [](std::size_t) { FAIL_CHECK("no byte was printed"); }, {});
    CHECK(result.outcome == PrintResult::Outcome::failed);
    CHECK(result.reason.find("cannot make") == 0);
    CHECK(printer.last_bytes().empty());
}

TEST_CASE("virtual printer: a job's key can't leave the folder") {
    CHECK(receipt_file_name("K1-260314-0042") == "K1-260314-0042.escpos");
    CHECK(receipt_file_name("../../etc/x") == "_.._.._etc_x.escpos");
    CHECK(receipt_file_name(".hidden") == "_.hidden.escpos");
    CHECK(receipt_file_name("a\nb c") == "a_b_c.escpos");
    CHECK(receipt_file_name("") == "_.escpos");
    CHECK(receipt_file_name(std::string(500, 'x')).size() == 107);
}

TEST_CASE("picture: a PNG is a private file, and trouble is told in words") {
    const TemporaryFolder folder;
    VirtualPaper paper(narrow());
    paper.feed("Struk\n");
    REQUIRE(write_png(paper.draw(), folder.path() / "struk.png"));
    CHECK(content(folder.path() / "struk.png").starts_with("\x89PNG"));
    CHECK(only_owner_may_read(folder.path() / "struk.png"));
    const auto missing = write_png(paper.draw(), folder.path() / "nowhere" / "struk.png");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().find("cannot write") == 0);
    CHECK(missing.error().find("No such file") != std::string::npos);
}

TEST_CASE("virtual scanner: a code arrives clean, as from a real scanner") {
    std::vector<Scan> scans;
    const VirtualScanner scanner([&scans](const Scan& scan) { scans.push_back(scan); });
    scanner.scan("8996001600269", "]E0");
    scanner.scan("K1\x1D\n2");
    scanner.scan("");
    scanner.scan(std::string(129, '7'));
    CHECK(scans == std::vector<Scan>{{"8996001600269", "]E0", "virtual"}, {"K12", "", "virtual"}});
}
