#include "drivers/transport/device_address.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace sokoguru::drivers {

namespace {

using Result = tl::expected<DeviceAddress, std::string>;

constexpr std::size_t length_max = 256;

tl::unexpected<std::string> wrong(std::string reason) {
    return tl::unexpected<std::string>(std::move(reason));
}

std::optional<int> parse_number(std::string_view digits) {
    int number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return number;
}

/// "host:port", "host", "[address]:port"; an address of IPv6 without brackets has colons of its own.
struct HostAndPort {
    std::string_view host;
    std::optional<std::string_view> port;
};

HostAndPort split_host(std::string_view text) {
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos) return {};
        const std::string_view rest = text.substr(end + 1);
        if (!rest.empty() && !rest.starts_with(':')) return {};
        return {text.substr(1, end - 1), rest.empty() ? std::nullopt : std::optional(rest.substr(1))};
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.find(':', colon + 1) != std::string_view::npos)
        return {text, std::nullopt};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

Result parse_network(std::string_view text) {
    const auto [host, port_text] = split_host(text);
    if (host.empty()) return wrong("the network address names no printer: network:HOST[:PORT]");
    NetworkAddress address{.host = std::string(host)};
    if (port_text) {
        const auto port = parse_number(*port_text);
        if (!port || *port < 1 || *port > std::numeric_limits<std::uint16_t>::max())
            return wrong(fmt::format("\"{}\" is no port; ports are 1 to 65535", *port_text));
        address.port = static_cast<std::uint16_t>(*port);
    }
    return address;
}

Result parse_file(std::string_view path) {
    if (!path.starts_with('/')) return wrong("the path of a device begins with /: file:/dev/usb/lp0");
    return FileAddress{std::string(path)};
}

Result parse_serial(std::string_view text) {
    constexpr std::string_view with_flow_control = ":rts-cts";
    SerialAddress address;
    if (text.ends_with(with_flow_control)) {
        address.flow_control = FlowControl::rts_cts;
        text.remove_suffix(with_flow_control.size());
    }
    const std::size_t colon = text.find(':');
    const std::string_view path = text.substr(0, colon);
    if (!path.starts_with('/'))
        return wrong("the path of a serial port begins with /: serial:/dev/ttyUSB0[:BAUD[:rts-cts]]");
    address.path = path;
    if (colon == std::string_view::npos) return address;
    const std::string_view baud_text = text.substr(colon + 1);
    const auto baud = parse_number(baud_text);
    if (!baud || !is_known_baud(*baud))
        return wrong(fmt::format("\"{}\" is no speed; speeds are 9600, 19200, 38400 and 115200", baud_text));
    address.baud = *baud;
    return address;
}

bool is_unprintable(char character) {
    return static_cast<unsigned char>(character) <= ' ' || character == 0x7F;
}

} // namespace

Result parse_device_address(std::string_view text) {
    if (text.size() > length_max) return wrong("the address of the device is too long");
    if (std::ranges::any_of(text, is_unprintable))
        return wrong("the address of a device has no spaces and no control characters");
    const auto rest_after = [text](std::string_view prefix) -> std::optional<std::string_view> {
        if (!text.starts_with(prefix)) return std::nullopt;
        return text.substr(prefix.size());
    };
    if (const auto rest = rest_after("network:")) return parse_network(*rest);
    if (const auto rest = rest_after("file:")) return parse_file(*rest);
    if (const auto rest = rest_after("serial:")) return parse_serial(*rest);
    constexpr std::string_view usb = "usb-";
    if (text.starts_with(usb) && text.size() > usb.size()) return UsbAddress{std::string(text)};
    return wrong(
        fmt::format("\"{}\" names no device; it begins with network:, file:, serial: or usb-", text));
}

} // namespace sokoguru::drivers
