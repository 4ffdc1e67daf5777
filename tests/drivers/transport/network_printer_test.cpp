#include "drivers/transport/file_descriptor.h"
#include "drivers/transport/network_printer.h"
#include "tests/support/transport_events.h"

#include <doctest/doctest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

using namespace sokoguru::drivers;
using namespace sokoguru::test;
using End = Transport::Written::End;

namespace {

/// A printer that listens on a free port of this machine and takes one connection.
class PrinterServer {
  public:
    PrinterServer() : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        // A printer's buffer is small; so the line is full soon.
        const int size = 4'096;
        setsockopt(listener_.number(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(bind(listener_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(listen(listener_.number(), 1) == 0);
        socklen_t length = sizeof address;
        getsockname(listener_.number(), reinterpret_cast<sockaddr*>(&address), &length);
        address_ = {.host = "127.0.0.1", .port = ntohs(address.sin_port)};
    }

    const NetworkAddress& address() const { return address_; }
    FileDescriptor accept_one() const { return FileDescriptor(accept(listener_.number(), nullptr, nullptr)); }
    void close_listener() { listener_ = FileDescriptor(); }

  private:
    FileDescriptor listener_;
    NetworkAddress address_;
};

} // namespace

TEST_CASE("network printer: bytes go there and answers come back") {
    const PrinterServer server;
    RecordedEvents events;
    const auto transport = connect_network_printer(server.address())(events.callbacks());
    REQUIRE(transport);
    const FileDescriptor printer = server.accept_one();
    CHECK((*transport)->is_two_way());
    CHECK_FALSE((*transport)->port_status());

    const auto written = (*transport)->write(std::string("\x1B@Hi\0!", 6), 1'000);
    CHECK(written.end == End::all);
    CHECK(written.byte_count == 6);
    CHECK(read_bytes(printer.number(), 6) == std::string("\x1B@Hi\0!", 6));

    REQUIRE(write(printer.number(), "\x12\0", 2) == 2);
    CHECK(events.wait_for_bytes(2) == std::string("\x12\0", 2));
    CHECK(events.gone_reasons().empty());
}

TEST_CASE("network printer: a printer that closes the line is gone, once") {
    const PrinterServer server;
    RecordedEvents events;
    {
        const auto transport = connect_network_printer(server.address())(events.callbacks());
        REQUIRE(transport);
        server.accept_one();
        CHECK(events.wait_until_gone().size() == 1);
        const auto written = (*transport)->write("receipt", 1'000);
        CHECK(written.end == End::gone);
        CHECK_FALSE(written.reason.empty());
        CHECK((*transport)->write("receipt", 1'000).end == End::gone);
    }
    CHECK(events.gone_reasons().size() == 1);
}

TEST_CASE(
    "network printer: one that takes nothing more gives a partial count and a time-out, and may go on") {
    const PrinterServer server;
    RecordedEvents events;
    const auto transport = connect_network_printer(server.address())(events.callbacks());
    REQUIRE(transport);
    const FileDescriptor printer = server.accept_one();
    const auto written = fill(**transport);
    CHECK(written.end == End::timeout);
    CHECK(written.byte_count < Transport::write_size_max);
    CHECK(written.reason.empty());

    // When the printer reads again, the next write ends.
    std::jthread reader([&printer] {
        std::string buffer(65'536, '\0');
        while (read(printer.number(), buffer.data(), buffer.size()) > 0) {
        }
    });
    CHECK((*transport)->write("rest", 10'000).end == End::all);
    CHECK(events.gone_reasons().empty());
    shutdown(printer.number(), SHUT_RDWR);
}

TEST_CASE("network printer: a printer that leaves ends a write that waits for it") {
    const PrinterServer server;
    RecordedEvents events;
    const auto transport = connect_network_printer(server.address())(events.callbacks());
    REQUIRE(transport);
    FileDescriptor printer = server.accept_one();
    REQUIRE(fill(**transport).end == End::timeout);
    std::jthread closer([&printer] { printer = FileDescriptor(); });
    // The system may have found room for a little more in the meantime.
    const std::string rest(Transport::write_size_max, 'x');
    Transport::Written written;
    do {
        written = (*transport)->write(rest, 60'000);
    } while (written.end == End::all);
    CHECK(written.end == End::gone);
    CHECK(events.wait_until_gone().size() == 1);
}

TEST_CASE("network printer: a transport that is ended says nothing more, with bytes in between too") {
    const PrinterServer server;
    RecordedEvents events;
    FileDescriptor printer;
    {
        const auto transport = connect_network_printer(server.address())(events.callbacks());
        REQUIRE(transport);
        printer = server.accept_one();
        fill(**transport);
    }
    CHECK(events.gone_reasons().empty());
}

TEST_CASE("network printer: what is not there is refused in words") {
    PrinterServer server;
    server.close_listener();
    const auto refused = connect_network_printer(server.address())({});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == "the network printer 127.0.0.1 port " +
                                        std::to_string(server.address().port) +
                                        " is not reached: Connection refused");
    CHECK_FALSE(connect_network_printer({.host = "no host has this name"})({}));
}
