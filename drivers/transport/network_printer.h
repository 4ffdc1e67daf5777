#pragma once

#include "drivers/transport/transport.h"

#include <cstdint>
#include <string>

namespace sokoguru::drivers {

/// Where a network printer listens.
struct NetworkAddress {
    /// The port of raw printing, which nearly every network printer listens on ("AppSocket", "JetDirect").
    static constexpr std::uint16_t default_port = 9'100;

    std::string host; ///< A name, or an address of IPv4 or IPv6 without brackets.
    std::uint16_t port = default_port;
    bool operator==(const NetworkAddress&) const = default;
};

/// A printer on the network as a transport: a plain TCP connection, without a protocol of its own.
///
///     EscposPrinter printer(…, connect_network_printer({"192.168.1.50"}), …);
///
/// Each call connects anew and gives up after two seconds; looking a name up may take as long as the system
/// needs. Nagle's delay is off, because a status request must not wait for more bytes. A printer that is
/// switched off while nothing is sent is noticed after half a minute (TCP keep-alive). Any thread.
Connect connect_network_printer(NetworkAddress address);

} // namespace sokoguru::drivers
