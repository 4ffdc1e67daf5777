#include "drivers/transport/serial_port.h"

#include "drivers/transport/descriptor_transport.h"

#include <fmt/core.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>

namespace sokoguru::drivers {

namespace {

tl::expected<FileDescriptor, std::string> open_port(const SerialAddress& address) {
    FileDescriptor descriptor(open(address.path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!descriptor.is_open()) return tl::unexpected(describe_error(errno));
    if (isatty(descriptor.number()) != 1) return tl::unexpected(std::string("it is no serial port"));
    if (ioctl(descriptor.number(), TIOCEXCL) != 0 ||
        !make_raw(descriptor.number(), address.baud, address.flow_control))
        return tl::unexpected(describe_error(errno));
    return descriptor;
}

} // namespace

Connect connect_serial(SerialAddress address) {
    return [address = std::move(address)](TransportEvents events) -> OpenedTransport {
        auto descriptor = open_port(address);
        if (!descriptor)
            return tl::unexpected(problem_with_path(
                address.path, "dialout",
                fmt::format("the serial port {} can't be opened: {}", address.path, descriptor.error())));
        return make_descriptor_transport(std::move(*descriptor), {}, std::move(events));
    };
}

} // namespace sokoguru::drivers
