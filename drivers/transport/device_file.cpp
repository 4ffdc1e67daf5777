#include "drivers/transport/device_file.h"

#include "drivers/transport/descriptor_transport.h"
#include "drivers/transport/terminal_mode.h"

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/lp.h>
#include <linux/major.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace sokoguru::drivers {

namespace {

constexpr int open_flags = O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

struct OpenFile {
    FileDescriptor descriptor;
    bool is_readable = false;
};

tl::expected<OpenFile, std::string> open_file(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return tl::unexpected(describe_error(errno));
    const bool is_character_device = S_ISCHR(status.st_mode);
    if (!is_character_device && !S_ISFIFO(status.st_mode))
        return tl::unexpected(std::string("it is no device"));
    // A FIFO that is opened both ways gives us back our own bytes.
    // A parallel port knows no waiting for bytes (Linux, drivers/char/lp.c has no poll), so it is not read.
    const bool may_answer = is_character_device && major(status.st_rdev) != LP_MAJOR;
    int number = may_answer ? open(path.c_str(), O_RDWR | open_flags) : -1;
    const bool is_readable = number >= 0;
    if (!is_readable) number = open(path.c_str(), O_WRONLY | open_flags);
    if (number < 0) {
        const bool has_no_reader = !is_character_device && errno == ENXIO;
        return tl::unexpected(has_no_reader ? std::string("no program reads from it")
                                            : describe_error(errno));
    }
    return OpenFile{FileDescriptor(number), is_readable};
}

/// Bits as in GET_PORT_STATUS, USB Printing Devices 1.1, 4.2.2; the names are of the parallel port.
std::optional<PortStatus> read_port_status(int descriptor) {
    int status = 0;
    if (ioctl(descriptor, LPGETSTATUS, &status) != 0) return std::nullopt;
    return PortStatus{.paper_empty = (status & LP_POUTPA) != 0,
                      .selected = (status & LP_PSELECD) != 0,
                      .error = (status & LP_PERRORP) == 0};
}

/// The interface protocol that the kernel uses: 1 one-way, 2 two-way, 3 IEEE 1284.4. Not every device file
/// has one.
std::optional<int> read_usb_protocol(int descriptor) {
    constexpr int get_protocols = 2;
    std::array<int, 2> current_and_supported{};
    const auto request = _IOC(_IOC_READ, 'P', get_protocols, sizeof current_and_supported);
    if (ioctl(descriptor, request, current_and_supported.data()) < 0) return std::nullopt;
    return current_and_supported[0];
}

} // namespace

Connect connect_device_file(std::string path) {
    return [path = std::move(path)](TransportEvents events) -> OpenedTransport {
        constexpr int one_way_protocol = 1;
        auto file = open_file(path);
        if (!file)
            return tl::unexpected(
                problem_with_path(path, "lp", fmt::format("{} can't be opened: {}", path, file.error())));
        const int number = file->descriptor.number();
        if (isatty(number) == 1 && !make_raw(number, std::nullopt, FlowControl::none))
            return tl::unexpected(
                ConnectProblem{ConnectProblem::Kind::failed,
                               fmt::format("{} can't be set up: {}", path, describe_error(errno))});
        DescriptorTraits traits{.is_two_way =
                                    file->is_readable && read_usb_protocol(number) != one_way_protocol,
                                .empty_read_is_end = false,
                                .port_status = [number] { return read_port_status(number); }};
        return make_descriptor_transport(std::move(file->descriptor), std::move(traits), std::move(events));
    };
}

} // namespace sokoguru::drivers
