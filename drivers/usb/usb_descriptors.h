#pragma once

#include "drivers/usb/usb_device.h"

#include <libusb.h>

namespace sokoguru::drivers {

/// What the system knows of a device, without opening it: the descriptors that it read when the device came,
/// and from sysfs the texts that libusb would have to open it for. Nothing when it has just gone.
std::optional<UsbDevice> describe(libusb_device* device);

} // namespace sokoguru::drivers
