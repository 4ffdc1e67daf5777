#pragma once

#include <optional>

namespace sokoguru::drivers {

enum class FlowControl { none, rts_cts };

/// Whether serial ports are run at this speed here: 9600, 19200, 38400 or 115200 baud.
bool is_known_baud(int baud);

/// Makes a terminal carry bytes as they are, 8 data bits, no parity, 1 stop bit: no echo, no line ends
/// exchanged, no signals (termios(3), "raw"). Without a speed the one that it has is kept. False, with
/// `errno`, when the system refuses.
bool make_raw(int descriptor, std::optional<int> baud, FlowControl flow_control);

} // namespace sokoguru::drivers
