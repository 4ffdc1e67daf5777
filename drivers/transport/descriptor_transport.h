#pragma once

#include "drivers/transport/file_descriptor.h"
#include "drivers/transport/transport.h"

#include <functional>
#include <memory>
#include <optional>

namespace sokoguru::drivers {

/// What is particular to a descriptor, beside that it can be written, read and waited for.
struct DescriptorTraits {
    bool is_two_way = true;
    /// Whether reading nothing means that the other side has closed, as it does on a socket. The kernel's USB
    /// printer driver also hands over the empty packets that some printers send.
    bool empty_read_is_end = true;
    std::function<std::optional<PortStatus>()> port_status; ///< May be empty.
};

/// A transport over an open descriptor: a socket, a serial port, a device file, a FIFO.
///
///     return make_descriptor_transport(std::move(socket), {}, std::move(events));
///
/// The descriptor must not block (`O_NONBLOCK`). A thread of the transport's own waits for what the device
/// says and for its end, and calls the events; it sleeps in `poll` and costs nothing while nothing comes. Any
/// error of the descriptor is the device's end, also one that a write meets; `on_gone` then comes from the
/// same thread, once. The destructor joins the thread promptly. What a terminal holds back at that moment is
/// thrown away, because the kernel would wait for it for up to half a minute. The error means that this
/// program has too many files open.
OpenedTransport make_descriptor_transport(FileDescriptor descriptor, DescriptorTraits traits,
                                          TransportEvents events);

} // namespace sokoguru::drivers
