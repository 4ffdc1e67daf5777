#pragma once

#include "drivers/transport/transport.h"
#include "drivers/usb/usb_host.h"

#include <string>

namespace sokoguru::shop {

/// How to reach the device of a setting: `usb-…`, `network:HOST`, `file:/dev/usb/lp0`, `serial:/dev/ttyUSB0`
/// (`drivers/transport/device_address.h`). An address that is wrong gives a line that says so each time.
/// `one_way` is for USB firmware whose answers make trouble. The host must outlive what is returned.
drivers::Connect connect_to(const std::string& address, drivers::UsbHost& usb, bool one_way = false);

/// Whether it is the address of something that is not on USB, and so is never seen to come and go.
bool is_address_beyond_usb(const std::string& address);

} // namespace sokoguru::shop
