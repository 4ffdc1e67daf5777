// The models of devices in the umockdev testbed, looked at through libusb: what a driver may rely on when it
// is tested against them.

#include "tests/support/libusb_line.h"
#include "tests/support/umockdev_printer.h"
#include "tests/support/umockdev_scanner.h"

#include <doctest/doctest.h>

#include <memory>

using namespace sokoguru::test;

namespace {

constexpr int printer_id = 0x0104;
constexpr int scanner_id = 0x0105;
constexpr unsigned char printer_out = 0x01;
constexpr unsigned char printer_in = 0x82;
constexpr unsigned char scanner_in = 0x81;
constexpr unsigned char class_in = 0xA1;

/// A testbed, in which a printer can be plugged in, and libusb on it. The testbed comes first, as the machine
/// does.
struct Bench {
    std::unique_ptr<UMockdevTestbed, decltype(&g_object_unref)> testbed{umockdev_testbed_new(),
                                                                        g_object_unref};
    UmockdevPrinter printer{testbed.get(), {}};
    UmockdevScanner scanner{testbed.get(), {}};
    LibusbLine line;

    void take_printer() {
        printer.device().plug_in();
        REQUIRE(line.wait_for_device(printer_id));
        line.open(printer_id);
        REQUIRE(libusb_claim_interface(line.handle(), 0) == 0);
    }
    int port_status() {
        const LibusbLine::Result result = line.ask(class_in, 1, 0, 1);
        REQUIRE(result.status == LIBUSB_TRANSFER_COMPLETED);
        return static_cast<unsigned char>(result.bytes.at(0));
    }
};

} // namespace

TEST_CASE("usb models: a printer that is plugged in arrives, and one that is unplugged leaves") {
    Bench bench;
    bench.printer.device().plug_in();
    CHECK(bench.line.wait_for_device(printer_id));
    bench.printer.device().unplug();
    CHECK(bench.line.wait_until_gone(printer_id));
    bench.printer.device().plug_in();
    CHECK(bench.line.wait_for_device(printer_id));
}

TEST_CASE("usb models: usblp holds the printer before us and after us") {
    Bench bench;
    bench.printer.device().plug_in();
    REQUIRE(bench.line.wait_for_device(printer_id));
    bench.line.open(printer_id);
    CHECK(libusb_kernel_driver_active(bench.line.handle(), 0) == 1);
    REQUIRE(libusb_claim_interface(bench.line.handle(), 0) == 0);
    CHECK(bench.printer.device().held_by() == "usbfs");
    REQUIRE(libusb_release_interface(bench.line.handle(), 0) == 0);
    CHECK(bench.printer.device().held_by() == "usblp");
}

TEST_CASE("usb models: the printer says its serial number and its identity") {
    Bench bench;
    bench.take_printer();
    const LibusbLine::Result serial = bench.line.ask(0x80, LIBUSB_REQUEST_GET_DESCRIPTOR, 0x0303, 255);
    CHECK(serial.bytes.substr(2, 6) == std::string("R\0I\0G\0", 6));
    const LibusbLine::Result identity = bench.line.ask(class_in, 0, 0, 1'023);
    CHECK(identity.bytes.find("MDL:MODEL 80;") != std::string::npos);
    CHECK(identity.bytes.size() == static_cast<unsigned char>(identity.bytes.at(1)));
}

TEST_CASE("usb models: a long transfer goes out in several requests and comes onto paper whole") {
    Bench bench;
    bench.take_printer();
    const std::string text(50'000, 'x');
    const LibusbLine::Result result = bench.line.send(printer_out, text);
    CHECK(result.status == LIBUSB_TRANSFER_COMPLETED);
    CHECK(result.byte_count == 50'000);
    CHECK(bench.printer.device().out_request_count() == 4);
    CHECK(bench.printer.paper() == text);
}

TEST_CASE("usb models: answers come in, and none of the questions is on paper") {
    Bench bench;
    bench.take_printer();
    bench.line.send(printer_out, "A\x10\x04\x04" + std::string("\x1D(H\x06\0", 5) + "00abcdB");
    std::string answers;
    while (answers.size() < 8) {
        answers += bench.line.receive(printer_in, 64).bytes;
    }
    CHECK(answers == std::string("\x12"
                                 "7\"abcd\0",
                                 8));
    CHECK(bench.printer.paper() == "AB");
}

TEST_CASE("usb models: without paper a transfer times out with what was taken, and the rest can follow") {
    Bench bench;
    bench.take_printer();
    CHECK(bench.port_status() == 0x18);
    bench.printer.obey("paper_out 100");
    const LibusbLine::Result stuck = bench.line.send(printer_out, std::string(4'096, 'x'), 200);
    CHECK(stuck.status == LIBUSB_TRANSFER_TIMED_OUT);
    CHECK(stuck.byte_count == 100 + 1'024);
    CHECK(bench.port_status() == 0x30);
    CHECK(bench.printer.paper().size() == 100);
    bench.printer.obey("refill");
    CHECK(bench.port_status() == 0x18);
    const int left = 4'096 - stuck.byte_count;
    const LibusbLine::Result rest =
        bench.line.send(printer_out, std::string(static_cast<std::size_t>(left), 'x'));
    CHECK(rest.byte_count == left);
    CHECK(bench.printer.paper().size() == 4'096);
}

TEST_CASE("usb models: a stalled endpoint refuses until its halt is cleared") {
    Bench bench;
    bench.take_printer();
    bench.printer.device().stall_out();
    CHECK(bench.line.send(printer_out, "lost").status == LIBUSB_TRANSFER_STALL);
    CHECK(bench.line.send(printer_out, "lost").status == LIBUSB_TRANSFER_STALL);
    REQUIRE(libusb_clear_halt(bench.line.handle(), printer_out) == 0);
    CHECK(bench.line.send(printer_out, "kept").status == LIBUSB_TRANSFER_COMPLETED);
    CHECK(bench.printer.paper() == "kept");
}

TEST_CASE("usb models: an unplugged printer ends the transfer that waits") {
    Bench bench;
    bench.take_printer();
    const LibusbLine::Result result =
        bench.line.receive_while(printer_in, 64, [&] { bench.printer.device().unplug(); });
    CHECK(result.status == LIBUSB_TRANSFER_NO_DEVICE);
    bench.line.close();
    CHECK(bench.line.wait_until_gone(printer_id));
}

TEST_CASE("usb models: a transfer can also end in an error before the printer is known to be gone") {
    Bench bench;
    bench.take_printer();
    const LibusbLine::Result result =
        bench.line.receive_while(printer_in, 64, [&] { bench.printer.device().unplug(EPROTO); });
    CHECK(result.status == LIBUSB_TRANSFER_ERROR);
    bench.line.close();
    CHECK(bench.line.wait_until_gone(printer_id));
}

TEST_CASE("usb models: a printer that loses its power forgets what waited") {
    Bench bench;
    bench.take_printer();
    bench.printer.obey("paper_out");
    bench.line.send(printer_out, "never printed");
    bench.line.close();
    bench.printer.device().unplug();
    REQUIRE(bench.line.wait_until_gone(printer_id));
    bench.printer.obey("refill");
    bench.take_printer();
    bench.line.send(printer_out, "printed");
    CHECK(bench.printer.paper() == "printed");
}

TEST_CASE("usb models: a scan comes as reports of eight bytes") {
    Bench bench;
    bench.scanner.device().plug_in();
    REQUIRE(bench.line.wait_for_device(scanner_id));
    bench.line.open(scanner_id);
    REQUIRE(libusb_claim_interface(bench.line.handle(), 0) == 0);
    CHECK(bench.line.ask(0x81, LIBUSB_REQUEST_GET_DESCRIPTOR, 0x2200, 255).byte_count == 45);
    const LibusbLine::Result first =
        bench.line.receive_while(scanner_in, 8, [&] { bench.scanner.scan("9a"); });
    CHECK(first.bytes == std::string("\0\0\x26\0\0\0\0\0", 8));
    std::string keys;
    for (int i = 0; i < 5; ++i) {
        keys += bench.line.receive(scanner_in, 8).bytes.at(2);
    }
    CHECK(keys == std::string("\0\x04\0\x28\0", 5));
}
