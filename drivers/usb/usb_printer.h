#pragma once

#include "drivers/transport/transport.h"
#include "drivers/usb/usb_host.h"

#include <memory>
#include <string>

namespace sokoguru::drivers {

/// A USB printer as a transport: class 7, or a maker's own class with a bulk endpoint.
///
///     EscposPrinter printer(connect_usb_printer(host, "usb-0416:5011-A1B2"), profile, on_change);
///
/// The printer is looked for by its id each time (`find_usb_device`), so the same function finds it again
/// after a power cycle and at another port. `one_way` leaves its answers alone, as some firmware needs it.
/// Any thread but the USB thread; the host must outlive the function and what it opened.
Connect connect_usb_printer(UsbHost& host, std::string device_id, bool one_way = false);

/// The same for one that is known.
tl::expected<std::unique_ptr<Transport>, UsbProblem>
open_usb_printer(UsbHost& host, const UsbDevice& device, TransportEvents events, bool one_way = false);

/// Whether something in the device could be a receipt printer.
bool may_be_printer(const UsbDevice& device);

} // namespace sokoguru::drivers
