#include "app/shop/device_connection.h"

#include "drivers/transport/device_address.h"
#include "drivers/transport/device_file.h"
#include "drivers/usb/usb_printer.h"

namespace sokoguru::shop {

namespace {

struct Connector {
    drivers::UsbHost& usb;
    bool one_way;

    drivers::Connect operator()(const drivers::UsbAddress& address) const {
        return drivers::connect_usb_printer(usb, address.device_id, one_way);
    }
    drivers::Connect operator()(const drivers::NetworkAddress& address) const {
        return drivers::connect_network_printer(address);
    }
    drivers::Connect operator()(const drivers::FileAddress& address) const {
        return drivers::connect_device_file(address.path);
    }
    drivers::Connect operator()(const drivers::SerialAddress& address) const {
        return drivers::connect_serial(address);
    }
};

} // namespace

drivers::Connect connect_to(const std::string& address, drivers::UsbHost& usb, bool one_way) {
    const auto parsed = drivers::parse_device_address(address);
    if (parsed) return std::visit(Connector{usb, one_way}, *parsed);
    return [reason = parsed.error()](const drivers::TransportEvents&) -> drivers::OpenedTransport {
        return tl::unexpected(drivers::ConnectProblem{drivers::ConnectProblem::Kind::failed, reason});
    };
}

bool is_address_beyond_usb(const std::string& address) {
    const auto parsed = drivers::parse_device_address(address);
    return parsed && !std::holds_alternative<drivers::UsbAddress>(*parsed);
}

} // namespace sokoguru::shop
