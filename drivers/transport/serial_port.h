#pragma once

#include "drivers/transport/terminal_mode.h"
#include "drivers/transport/transport.h"

#include <string>

namespace sokoguru::drivers {

/// A serial port and how it is run; 8 data bits, no parity, 1 stop bit.
struct SerialAddress {
    std::string path; ///< "/dev/ttyUSB0"
    int baud = 9'600; ///< One that `is_known_baud` knows.
    FlowControl flow_control = FlowControl::none;
    bool operator==(const SerialAddress&) const = default;
};

/// A printer or customer display on a serial port, as a transport.
///
///     DisplayWorker display(connect_serial({.path = "/dev/ttyUSB0"}), …);
///
/// The port is ours alone while it is open (TIOCEXCL, tty_ioctl(4)): a second program would mix its bytes
/// into the receipt. A printer that is slower than the line needs `rts_cts`, or it loses what its buffer
/// can't hold. Any thread.
Connect connect_serial(SerialAddress address);

} // namespace sokoguru::drivers
