#include "db/store.h"
#include "drivers/virtual/virtual_display.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("devices command: a device that is not there is refused with the way to see what there is") {
    const CommandLine line;
    make_test_shop(line.file, 1);
    for (const char* use : {"printer", "scanner"}) {
        const Ran ran = line.run({"devices", "use", use, "usb-ffff:ffff-nowhere"});
        CHECK(ran.exit_code == 1);
        CHECK(ran.error.find("devices list") != std::string::npos);
    }
    CHECK(line.run({"devices", "forget", "usb-ffff:ffff-nowhere"}).exit_code == 1);
    CHECK(line.run({"devices", "test", "usb-ffff:ffff-nowhere"}).exit_code == 1);
    CHECK(line.run({"devices"}).exit_code == 2);
}

TEST_CASE("devices command: a printer profile that nobody knows is refused with those that there are") {
    const CommandLine line;
    make_test_shop(line.file, 1);
    const Ran ran = line.run({"devices", "use", "printer", "network:127.0.0.1", "--profile", "laser"});
    CHECK(ran.exit_code == 1);
    CHECK(ran.error.find("58mm") != std::string::npos);
}

TEST_CASE("devices command: a printer behind a device file is listed, printed on, and forgotten") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    const auto fifo = line.folder.path().string() + "/lp0";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    REQUIRE(line.run({"devices", "use", "printer", "file:" + fifo, "--profile", "80mm"}).exit_code == 0);
    // The machine that runs the test may have devices of its own.
    const auto use_of_fifo = [&] {
        for (const auto& row : nlohmann::json::parse(line.run({"devices", "list", "--json"}).out)) {
            if (row.at("id") == "file:" + fifo) return row.at("use").get<std::string>();
        }
        return std::string("not listed");
    };
    CHECK(use_of_fifo() == "printer");

    std::string paper;
    std::thread reader([&] {
        std::ifstream stream(fifo, std::ios::binary);
        paper.assign(std::istreambuf_iterator<char>(stream), {});
    });
    const auto answers = line.till("login KASIR 1111\nscan P1\npay cash 50000\n");
    reader.join();
    CHECK(answers.at(2).at("paid") == true);
    CHECK(paper.find(answers[2].at("sale").get<std::string>()) != std::string::npos);
    // It can't say that the receipt is printed, so nobody asks about it later.
    CHECK(db::Store(line.file, db::Access::read_only).unfinished_print_jobs().empty());

    REQUIRE(line.run({"devices", "forget", "file:" + fifo}).exit_code == 0);
    CHECK(use_of_fifo() == "not listed");
}

TEST_CASE("devices command: without its printer a till sells, and the receipts wait in their order") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    REQUIRE(
        line.run({"devices", "use", "printer", "file:" + line.folder.path().string() + "/none"}).exit_code ==
        0);
    const auto answers =
        line.till("login KASIR 1111\nscan P1\npay cash 50000\nscan P2\npay cash 50000\nprinted\nreprint\n");
    CHECK(answers.at(2).at("paid") == true);
    CHECK(answers.at(4).at("paid") == true);
    CHECK(answers.at(5).at("ok") == false);
    CHECK(answers.at(6).at("copy") == 1);
    const auto waiting = db::Store(line.file, db::Access::read_only).unfinished_print_jobs();
    REQUIRE(waiting.size() == 3);
    CHECK(waiting[0].id.sale.ordinal == 1);
    CHECK(waiting[1].id.sale.ordinal == 2);
    CHECK(waiting[2].id == db::PrintJobId{waiting[1].id.sale, 1});
}

TEST_CASE("console till: the customer reads each line, then the change") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    const auto fifo = line.folder.path().string() + "/display";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    REQUIRE(line.run({"devices", "use", "display", "file:" + fifo}).exit_code == 0);
    std::string bytes;
    std::thread reader([&] {
        std::ifstream stream(fifo, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(stream), {});
    });
    line.till("login KASIR 1111\nscan P1\npay cash 50000\n");
    reader.join();
    drivers::VirtualDisplay display;
    display.feed(bytes);
    // What was overtaken may be skipped; what comes last stays.
    CHECK(display.line(0).starts_with("CASH"));
    CHECK(display.line(1).starts_with("CHANGE"));
}

TEST_CASE("console till: a receipt of unknown fate is settled by the cashier's word, one after the other") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    line.run({"devices", "use", "printer", "file:" + line.folder.path().string() + "/none"});
    line.till("login KASIR 1111\nscan P1\npay cash 50000\nscan P2\npay cash 50000\n");
    {
        db::Store store(line.file, db::Access::write);
        for (const db::PrintJob& job : store.unfinished_print_jobs()) {
            store.record_print_progress(job.id, db::PrintState::sending, test_shop_opened);
        }
    }
    const auto answers = line.till("printed\nreprint\nprinted\n");
    CHECK(answers.at(0).at("queued") == false);
    CHECK(answers.at(1).at("copy") == 1);
    CHECK(answers.at(2).at("ok") == false);
    const auto waiting = db::Store(line.file, db::Access::read_only).unfinished_print_jobs();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].id.copy == 1);
}

TEST_CASE(
    "labels command: chosen products become a PDF, TSPL or ZPL, and a code that nobody has is refused") {
    const CommandLine line;
    make_test_shop(line.file, 3);
    CHECK(line.run({"labels", "P1"}).out.starts_with("%PDF"));
    CHECK(line.run({"labels", "P1", "P2", "--format", "zpl"}).out.find("^XA") == 0);
    const std::string tspl = line.run({"labels", "--all", "--format", "tspl", "--copies", "2"}).out;
    CHECK(tspl.find("PRINT 1,2") != std::string::npos);
    const Ran unknown = line.run({"labels", "4006381333931"});
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.error.find("4006381333931") != std::string::npos);
    CHECK(line.run({"labels"}).exit_code == 1);
}
