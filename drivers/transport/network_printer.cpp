#include "drivers/transport/network_printer.h"

#include "drivers/transport/descriptor_transport.h"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace sokoguru::drivers {

namespace {

using std::chrono::steady_clock;
using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

constexpr auto connect_timeout = std::chrono::seconds(2);

tl::expected<AddressList, std::string> look_up(const NetworkAddress& address) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int error = getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found);
    if (error != 0) return tl::unexpected(std::string(gai_strerror(error)));
    return AddressList(found, &freeaddrinfo);
}

/// 0, or why the connection did not come about.
int wait_connected(int socket, steady_clock::time_point deadline) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
        pollfd waiting{.fd = socket, .events = POLLOUT, .revents = 0};
        const int count = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (count == 0) return ETIMEDOUT;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        int error = 0;
        socklen_t size = sizeof error;
        return getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
    }
}

void set_option(int socket, int level, int option, int value) {
    setsockopt(socket, level, option, &value, sizeof value);
}

/// Options that fail leave a connection that is slower or notices less, but prints.
void set_options(int socket) {
    set_option(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    set_option(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    set_option(socket, IPPROTO_TCP, TCP_KEEPIDLE, 15);
    set_option(socket, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set_option(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

tl::expected<FileDescriptor, int> open_socket(const addrinfo& address, steady_clock::time_point deadline) {
    FileDescriptor descriptor(
        socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol));
    if (!descriptor.is_open()) return tl::unexpected(errno);
    if (connect(descriptor.number(), address.ai_addr, address.ai_addrlen) != 0) {
        if (errno != EINPROGRESS) return tl::unexpected(errno);
        if (const int error = wait_connected(descriptor.number(), deadline)) return tl::unexpected(error);
    }
    set_options(descriptor.number());
    return descriptor;
}

tl::expected<FileDescriptor, std::string> open_connection(const NetworkAddress& address) {
    const auto addresses = look_up(address);
    if (!addresses) return tl::unexpected(addresses.error());
    const auto deadline = steady_clock::now() + connect_timeout;
    std::string reason = "it has no address";
    for (const addrinfo* candidate = addresses->get(); candidate != nullptr; candidate = candidate->ai_next) {
        auto descriptor = open_socket(*candidate, deadline);
        if (descriptor) return std::move(*descriptor);
        reason = describe_error(descriptor.error());
    }
    return tl::unexpected(reason);
}

} // namespace

Connect connect_network_printer(NetworkAddress address) {
    return [address = std::move(address)](TransportEvents events) -> OpenedTransport {
        auto descriptor = open_connection(address);
        if (!descriptor)
            return tl::unexpected(ConnectProblem{
                ConnectProblem::Kind::away, fmt::format("the network printer {} port {} is not reached: {}",
                                                        address.host, address.port, descriptor.error())});
        return make_descriptor_transport(std::move(*descriptor), {}, std::move(events));
    };
}

} // namespace sokoguru::drivers
