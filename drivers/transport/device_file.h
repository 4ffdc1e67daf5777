#pragma once

#include "drivers/transport/transport.h"

#include <string>

namespace sokoguru::drivers {

/// A printer behind a file of the kernel, as a transport: `/dev/usb/lp0` of the USB printer driver, a
/// parallel port, which is only written, or a FIFO that another program reads.
///
///     EscposPrinter printer(…, connect_device_file("/dev/usb/lp0"), …);
///
/// Opened for both ways where the file and its permissions allow it, else for writing only. The port status
/// is asked with LPGETSTATUS (linux/lp.h); whether a USB printer answers is asked with LPIOC_GET_PROTOCOLS
/// (Linux, drivers/usb/class/usblp.c: protocol 1 is one-way). A plain file is refused, so that a wrong path
/// in the settings overwrites nothing. Any thread.
Connect connect_device_file(std::string path);

} // namespace sokoguru::drivers
