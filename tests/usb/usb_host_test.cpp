#include "drivers/printer/escpos_printer.h"
#include "drivers/scanner/usb_scanner.h"
#include "drivers/usb/usb_printer.h"
#include "tests/usb/usb_bench.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

/// The bench with a host that looks at it.
struct HostBench : UsbBench {
    UsbHost host{[this] { happening.notice(); }};

    UsbDevice wait_for(std::string_view serial) {
        happening.wait_until([&] { return find_by_serial(host.devices(), serial) != nullptr; });
        return *find_by_serial(host.devices(), serial);
    }
    void wait_until_gone(std::string_view serial) {
        happening.wait_until([&] { return find_by_serial(host.devices(), serial) == nullptr; });
    }
};

/// What a scanner said, from the USB thread.
class Heard {
  public:
    explicit Heard(Happening& happening) : happening_(happening) {}

    UsbScannerEvents events() {
        return {.on_event =
                    [this](const ScanEvent& event, std::span<const KeyStroke>) {
                        const std::lock_guard lock(mutex_);
                        if (const auto* scan = std::get_if<Scan>(&event)) codes_.push_back(scan->code);
                        happening_.notice();
                    },
                .on_gone =
                    [this](const std::string&) {
                        ++gone_count;
                        happening_.notice();
                    }};
    }
    std::vector<std::string> codes() {
        const std::lock_guard lock(mutex_);
        return codes_;
    }
    std::atomic<int> gone_count = 0;

  private:
    Happening& happening_;
    std::mutex mutex_;
    std::vector<std::string> codes_;
};

/// The printer behind its driver.
struct PrinterBench : HostBench {
    std::unique_ptr<EscposPrinter> printer_driver;

    void take_printer() {
        printer.device().plug_in();
        const UsbDevice device = wait_for("RIG-printer");
        printer_driver =
            std::make_unique<EscposPrinter>(connect_usb_printer(host, device.id()),
                                            *find_printer_profile("80mm"), [this] { happening.notice(); });
    }
    PrintResult print(const std::string& bytes) {
        return printer_driver->print(
            {.key = "K1-1", .bytes = bytes}, [](std::size_t) {}, std::stop_token{});
    }
};

std::string receipt(char letter, std::size_t size = 3'000) {
    return std::string(size, letter) + "\n";
}

bool has_once(const std::string& paper, const std::string& text) {
    const auto first = paper.find(text);
    return first != std::string::npos && paper.find(text, first + 1) == std::string::npos;
}

} // namespace

TEST_CASE("usb host: a device that comes is described without being opened, and one that goes is gone") {
    HostBench bench;
    CHECK(bench.host.problem().empty());
    CHECK(bench.host.devices().empty());
    bench.printer.device().plug_in();
    const UsbDevice device = bench.wait_for("RIG-printer");
    CHECK(bench.printer.device().held_by() == "usblp");
    CHECK(device.id() == "usb-1d6b:0104-RIG-printer");
    CHECK(may_be_printer(device));
    CHECK_FALSE(may_be_scanner(device));
    bench.scanner.device().plug_in();
    CHECK(may_be_scanner(bench.wait_for("RIG-scanner")));
    bench.printer.device().unplug();
    bench.wait_until_gone("RIG-printer");
    CHECK(find_by_serial(bench.host.devices(), "RIG-scanner") != nullptr);
}

TEST_CASE("usb host: a device that has gone meanwhile can't be opened, and says so") {
    HostBench bench;
    bench.printer.device().plug_in();
    const UsbDevice device = bench.wait_for("RIG-printer");
    bench.printer.device().unplug();
    bench.wait_until_gone("RIG-printer");
    const auto line = bench.host.open(device, {0});
    REQUIRE_FALSE(line);
    CHECK(line.error().kind == UsbProblem::Kind::absent);
}

TEST_CASE("usb scanner: its codes come to us and to no keyboard, and it is given back at the end") {
    HostBench bench;
    bench.scanner.device().plug_in();
    const UsbDevice device = bench.wait_for("RIG-scanner");
    CHECK(bench.scanner.device().held_by() == "usbhid");
    Heard heard(bench.happening);
    {
        const auto scanner = UsbScanner::open(bench.host, device, {}, heard.events());
        REQUIRE(scanner);
        CHECK(bench.scanner.device().held_by() == "usbfs");
        bench.scanner.scan("9520000000014");
        bench.scanner.scan("9520000000021");
        bench.happening.wait_until([&] { return heard.codes().size() == 2; });
    }
    CHECK(heard.codes() == std::vector<std::string>{"9520000000014", "9520000000021"});
    CHECK(bench.scanner.device().held_by() == "usbhid");
    CHECK(heard.gone_count == 0);
}

TEST_CASE("usb scanner: short, long and senseless reports leave the next code as it is") {
    HostBench bench;
    bench.scanner.device().plug_in();
    const UsbDevice device = bench.wait_for("RIG-scanner");
    Heard heard(bench.happening);
    const auto scanner = UsbScanner::open(bench.host, device, {}, heard.events());
    REQUIRE(scanner);
    bench.scanner.send({"\x01", std::string(7, '\xFF'), std::string(8, '\x01'), std::string(8, '\0')});
    bench.scanner.scan("9520000000014");
    bench.happening.wait_until([&] { return !heard.codes().empty(); });
    CHECK(heard.codes().back() == "9520000000014");
}

TEST_CASE("usb scanner: one that is pulled out says so once, and can be opened again when it is back") {
    for (const int error : {ESHUTDOWN, EPROTO}) {
        HostBench bench;
        bench.scanner.device().plug_in();
        Heard heard(bench.happening);
        {
            const auto scanner =
                UsbScanner::open(bench.host, bench.wait_for("RIG-scanner"), {}, heard.events());
            REQUIRE(scanner);
            bench.scanner.device().unplug(error);
            bench.happening.wait_until([&] { return heard.gone_count == 1; });
            bench.wait_until_gone("RIG-scanner");
        }
        bench.scanner.device().plug_in();
        const auto again = UsbScanner::open(bench.host, bench.wait_for("RIG-scanner"), {}, heard.events());
        REQUIRE(again);
        bench.scanner.scan("9520000000014");
        bench.happening.wait_until([&] { return !heard.codes().empty(); });
        CHECK(heard.gone_count == 1);
    }
}

TEST_CASE(
    "usb printer: a receipt is confirmed when it is on paper, and the printer is given back at the end") {
    PrinterBench bench;
    bench.take_printer();
    CHECK(bench.print(receipt('A', 20'000)).outcome == PrintResult::Outcome::confirmed);
    CHECK(has_once(bench.printer.paper(), receipt('A', 20'000)));
    CHECK(bench.printer.device().held_by() == "usbfs");
    bench.printer_driver.reset();
    CHECK(bench.printer.device().held_by() == "usblp");
}

TEST_CASE("usb printer: without paper in mid-receipt it waits, says why, and goes on after the refill") {
    PrinterBench bench;
    bench.take_printer();
    bench.printer.obey("paper_out 500");
    std::jthread refiller([&] {
        bench.happening.wait_until(
            [&] { return bench.printer_driver->condition().paper == PrinterCondition::Paper::out; });
        bench.printer.obey("refill");
    });
    CHECK(bench.print(receipt('A', 9'000)).outcome == PrintResult::Outcome::confirmed);
    CHECK(has_once(bench.printer.paper(), receipt('A', 9'000)));
}

TEST_CASE(
    "usb printer: pulled out in mid-receipt the job is unknown, and the next one prints when it is back") {
    for (const int error : {ESHUTDOWN, EPROTO}) {
        PrinterBench bench;
        bench.take_printer();
        bench.printer.obey("paper_out 500");
        std::jthread puller([&] {
            bench.happening.wait_until(
                [&] { return bench.printer_driver->condition().paper == PrinterCondition::Paper::out; });
            bench.printer.device().unplug(error);
        });
        CHECK(bench.print(receipt('A', 9'000)).outcome == PrintResult::Outcome::unknown);
        puller.join();
        CHECK_FALSE(bench.printer_driver->condition().can_print());
        bench.wait_until_gone("RIG-printer");
        CHECK(bench.print(receipt('B')).outcome == PrintResult::Outcome::failed);
        bench.printer.obey("refill");
        bench.printer.device().plug_in();
        bench.wait_for("RIG-printer");
        CHECK(bench.print(receipt('C')).outcome == PrintResult::Outcome::confirmed);
        CHECK(has_once(bench.printer.paper(), receipt('C')));
        CHECK(bench.printer.paper().find('B') == std::string::npos);
    }
}

TEST_CASE("usb printer: one that stalls is cleared and the receipt goes on, each byte once") {
    PrinterBench bench;
    bench.take_printer();
    CHECK(bench.print(receipt('A')).outcome == PrintResult::Outcome::confirmed);
    bench.printer.device().stall_out();
    CHECK(bench.print(receipt('B')).outcome == PrintResult::Outcome::confirmed);
    CHECK(has_once(bench.printer.paper(), receipt('B')));
}
