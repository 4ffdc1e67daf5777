#pragma once

#include "drivers/transport/network_printer.h"
#include "drivers/transport/serial_port.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace sokoguru::drivers {

/// A USB device by the id that it keeps in any port (`find_usb_device`).
struct UsbAddress {
    std::string device_id; ///< "usb-0416:5011-A1B2"
    bool operator==(const UsbAddress&) const = default;
};

struct FileAddress {
    std::string path; ///< "/dev/usb/lp0"
    bool operator==(const FileAddress&) const = default;
};

/// Where a device is, as the settings of a till write it:
///
///     network:HOST[:PORT]          network:192.168.1.50   network:kasir.local:9101   network:[fe80::1]:9100
///     file:PATH                    file:/dev/usb/lp0
///     serial:PATH[:BAUD[:rts-cts]] serial:/dev/ttyUSB0    serial:/dev/ttyS0:19200:rts-cts
///     usb-…                        usb-0416:5011-A1B2
using DeviceAddress = std::variant<NetworkAddress, FileAddress, SerialAddress, UsbAddress>;

/// Reads an address; the error says in English what is wrong with it. Opens nothing. Pure; any thread.
tl::expected<DeviceAddress, std::string> parse_device_address(std::string_view text);

} // namespace sokoguru::drivers
