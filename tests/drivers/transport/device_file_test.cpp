#include "drivers/transport/device_file.h"
#include "drivers/transport/file_descriptor.h"
#include "drivers/transport/serial_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/transport_events.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <fstream>
#include <pty.h>
#include <sys/stat.h>
#include <termios.h>

using namespace sokoguru::drivers;
using namespace sokoguru::test;
using End = Transport::Written::End;

namespace {

/// A serial cable in software: the other end is `device`, ours has a path.
struct PseudoTerminal {
    FileDescriptor device;
    FileDescriptor port; ///< Kept open, so that the cable does not fall out between two connections.
    std::string path;

    PseudoTerminal() {
        int device_number = -1;
        int port_number = -1;
        REQUIRE(openpty(&device_number, &port_number, nullptr, nullptr, nullptr) == 0);
        device = FileDescriptor(device_number);
        port = FileDescriptor(port_number);
        path = ttyname(port_number);
    }
};

struct Fifo {
    TemporaryFolder folder;
    std::string path = folder.path() / "printer";

    Fifo() { REQUIRE(mkfifo(path.c_str(), 0600) == 0); }
    FileDescriptor open_reader() const {
        const int number = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        REQUIRE(number >= 0);
        REQUIRE(fcntl(number, F_SETFL, 0) == 0);
        return FileDescriptor(number);
    }
};

/// What no terminal may change: line ends, the signals' keys, flow control characters, all of eight bits.
std::string every_byte() {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    return bytes;
}

void check_carries_every_byte(const Connect& connect, const PseudoTerminal& terminal) {
    RecordedEvents events;
    const auto transport = connect(events.callbacks());
    REQUIRE(transport);
    CHECK((*transport)->is_two_way());
    CHECK_FALSE((*transport)->port_status());
    CHECK((*transport)->write(every_byte(), 1'000).end == End::all);
    CHECK(read_bytes(terminal.device.number(), 256) == every_byte());
    REQUIRE(write(terminal.device.number(), every_byte().data(), 256) == 256);
    CHECK(events.wait_for_bytes(256) == every_byte());
    CHECK(events.gone_reasons().empty());
}

void check_holds_back_and_leaves(const Connect& connect, PseudoTerminal& terminal) {
    RecordedEvents events;
    {
        const auto transport = connect(events.callbacks());
        REQUIRE(transport);
        const auto written = fill(**transport);
        CHECK(written.end == End::timeout);
        CHECK(written.byte_count < Transport::write_size_max);
        terminal.device = FileDescriptor();
        CHECK(events.wait_until_gone().size() == 1);
        CHECK((*transport)->write("rest", 1'000).end == End::gone);
    }
    CHECK(events.gone_reasons().size() == 1);
}

} // namespace

TEST_CASE("serial port: every byte goes through as it is, both ways") {
    const PseudoTerminal terminal;
    check_carries_every_byte(connect_serial({.path = terminal.path}), terminal);
}

TEST_CASE("serial port: it runs at the speed and with the flow control that it is told") {
    const PseudoTerminal terminal;
    const auto transport = connect_serial(
        {.path = terminal.path, .baud = 115'200, .flow_control = FlowControl::rts_cts})(TransportEvents{});
    REQUIRE(transport);
    termios mode{};
    REQUIRE(tcgetattr(terminal.port.number(), &mode) == 0);
    CHECK(cfgetospeed(&mode) == B115200);
    CHECK(cfgetispeed(&mode) == B115200);
    CHECK((mode.c_cflag & CRTSCTS) != 0);
    CHECK((mode.c_cflag & CSIZE) == CS8);
    CHECK((mode.c_cflag & (PARENB | CSTOPB)) == 0);
    CHECK((mode.c_iflag & (IXON | IXOFF)) == 0);
}

TEST_CASE("serial port: a device that holds back is a time-out, one that is pulled out is gone, once") {
    PseudoTerminal terminal;
    check_holds_back_and_leaves(connect_serial({.path = terminal.path}), terminal);
}

TEST_CASE("serial port: a line that is held back is ended promptly") {
    const PseudoTerminal terminal;
    const auto transport = connect_serial({.path = terminal.path})(TransportEvents{});
    REQUIRE(transport);
    CHECK(fill(**transport).end == End::timeout);
}

TEST_CASE("serial port: what is no serial port is refused in words") {
    const auto absent = connect_serial({.path = "/dev/no-such-port"})({});
    REQUIRE_FALSE(absent);
    CHECK(absent.error().reason ==
          "the serial port /dev/no-such-port can't be opened: No such file or directory");
    const auto null_device = connect_serial({.path = "/dev/null"})({});
    REQUIRE_FALSE(null_device);
    CHECK(null_device.error().reason == "the serial port /dev/null can't be opened: it is no serial port");
    const PseudoTerminal terminal;
    CHECK_FALSE(connect_serial({.path = terminal.path, .baud = 300})({}));
}

TEST_CASE("device file: a device that answers is read, and every byte goes through as it is") {
    const PseudoTerminal terminal;
    check_carries_every_byte(connect_device_file(terminal.path), terminal);
}

TEST_CASE("device file: a device that holds back is a time-out, one that is pulled out is gone, once") {
    PseudoTerminal terminal;
    check_holds_back_and_leaves(connect_device_file(terminal.path), terminal);
}

TEST_CASE("device file: a FIFO is written, and nothing is read back") {
    const Fifo fifo;
    const FileDescriptor reader = fifo.open_reader();
    RecordedEvents events;
    const auto transport = connect_device_file(fifo.path)(events.callbacks());
    REQUIRE(transport);
    CHECK_FALSE((*transport)->is_two_way());
    CHECK((*transport)->write("receipt", 1'000).end == End::all);
    CHECK(read_bytes(reader.number(), 7) == "receipt");

    const auto written = fill(**transport);
    CHECK(written.end == End::timeout);
    CHECK(written.byte_count < Transport::write_size_max);
    CHECK(events.gone_reasons().empty());
}

TEST_CASE("device file: a FIFO whose reader has left is gone, once, and the program lives") {
    const Fifo fifo;
    RecordedEvents events;
    {
        FileDescriptor reader = fifo.open_reader();
        const auto transport = connect_device_file(fifo.path)(events.callbacks());
        REQUIRE(transport);
        reader = FileDescriptor();
        CHECK((*transport)->write("receipt", 1'000).end == End::gone);
        CHECK(events.wait_until_gone().size() == 1);
    }
    CHECK(events.gone_reasons().size() == 1);
}

TEST_CASE("device file: what is no device is refused in words, and not overwritten") {
    const Fifo fifo;
    const auto unread = connect_device_file(fifo.path)({});
    REQUIRE_FALSE(unread);
    CHECK(unread.error().reason == fifo.path + " can't be opened: no program reads from it");

    const std::string file = fifo.folder.path() / "settings";
    std::ofstream(file) << "precious";
    const auto plain = connect_device_file(file)({});
    REQUIRE_FALSE(plain);
    CHECK(plain.error().reason == file + " can't be opened: it is no device");
    std::string content;
    std::ifstream(file) >> content;
    CHECK(content == "precious");
    CHECK_FALSE(connect_device_file("/dev/no-such-device")({}));
}
