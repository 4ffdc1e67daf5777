#include "drivers/transport/device_address.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru::drivers;

TEST_CASE("device address: each kind is read from its text") {
    struct Row {
        std::string text;
        DeviceAddress address;
    };
    const std::vector<Row> rows = {
        {"network:192.168.1.50", NetworkAddress{"192.168.1.50", 9100}},
        {"network:192.168.1.50:9101", NetworkAddress{"192.168.1.50", 9101}},
        {"network:printer.local:1", NetworkAddress{"printer.local", 1}},
        {"network:[fe80::1]:9102", NetworkAddress{"fe80::1", 9102}},
        {"network:[::1]", NetworkAddress{"::1", 9100}},
        {"network:fe80::1", NetworkAddress{"fe80::1", 9100}},
        {"file:/dev/usb/lp0", FileAddress{"/dev/usb/lp0"}},
        {"serial:/dev/ttyUSB0", SerialAddress{"/dev/ttyUSB0", 9600, FlowControl::none}},
        {"serial:/dev/ttyS0:115200", SerialAddress{"/dev/ttyS0", 115200, FlowControl::none}},
        {"serial:/dev/ttyS0:19200:rts-cts", SerialAddress{"/dev/ttyS0", 19200, FlowControl::rts_cts}},
        {"usb-0416:5011-A1B2", UsbAddress{"usb-0416:5011-A1B2"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto address = parse_device_address(row.text);
        REQUIRE(address);
        CHECK((*address == row.address));
    }
}

TEST_CASE("device address: what is wrong is said in words") {
    struct Row {
        std::string text;
        std::string part;
    };
    const std::vector<Row> rows = {
        {"", "begins with network:, file:, serial: or usb-"},
        {"192.168.1.50", "begins with network:"},
        {"usb-", "begins with network:"},
        {"network:", "names no printer"},
        {"network::9100", "names no printer"},
        {"network:[::1", "names no printer"},
        {"network:[::1]9100", "names no printer"},
        {"network:printer:0", "\"0\" is no port"},
        {"network:printer:65536", "ports are 1 to 65535"},
        {"network:printer:", "\"\" is no port"},
        {"network:printer:91x", "\"91x\" is no port"},
        {"file:lp0", "begins with /"},
        {"file:", "begins with /"},
        {"serial:ttyS0", "begins with /"},
        {"serial:/dev/ttyS0:300", "\"300\" is no speed"},
        {"serial:/dev/ttyS0:", "\"\" is no speed"},
        {"file:/dev/my printer", "no spaces"},
        {"file:/dev/lp0\n", "no control characters"},
        {"network:" + std::string(300, 'a'), "too long"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto address = parse_device_address(row.text);
        REQUIRE_FALSE(address);
        CHECK(address.error().find(row.part) != std::string::npos);
    }
}

TEST_CASE("device address: any text is read or refused without harm") {
    sokoguru::test::check_property("any text", [] {
        const auto prefix = *rc::gen::element<std::string>("", "network:", "network:[", "serial:/", "file:/");
        const auto text = prefix + *rc::gen::container<std::string>(sokoguru::test::any_byte());
        const auto address = parse_device_address(text);
        RC_ASSERT(address || !address.error().empty());
    });
}
