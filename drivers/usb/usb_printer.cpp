#include "drivers/usb/usb_printer.h"

#include "core/values/ensure.h"

#include <algorithm>
#include <array>

namespace sokoguru::drivers {

namespace {

constexpr int read_size = 512;
constexpr int status_timeout_ms = 500;

/// GET_PORT_STATUS, USB Printing Devices 1.1, 4.2.2.
std::optional<PortStatus> read_port_status(UsbLine& line, int interface) {
    const UsbRequest request{
        .type = 0xA1, .request = 1, .value = 0, .index = static_cast<std::uint16_t>(interface)};
    const auto answer = line.control_in(request, 1, status_timeout_ms);
    if (!answer || answer->empty()) return std::nullopt;
    const auto byte = static_cast<std::uint8_t>(answer->front());
    return PortStatus{
        .paper_empty = (byte & 0x20) != 0, .selected = (byte & 0x10) != 0, .error = (byte & 0x08) == 0};
}

class UsbPrinterTransport final : public Transport {
  public:
    UsbPrinterTransport(std::unique_ptr<UsbLine> line, UsbUse use, const TransportEvents& events,
                        bool one_way)
        : line_(std::move(line)), use_(use), is_two_way_(use_.interface.bulk_in && !one_way) {
        if (!is_two_way_) return;
        line_->start_reading(UsbLine::EndpointKind::bulk, *use_.interface.bulk_in, read_size,
                             {.on_bytes =
                                  [events](std::string_view bytes, std::int64_t) {
                                      if (events.on_received) events.on_received(bytes);
                                  },
                              .on_gone = events.on_gone,
                              .tick = {}});
    }

    Written write(std::string_view bytes, int timeout_ms) override {
        ensure(!bytes.empty() && bytes.size() <= write_size_max,
               "a printer is given some bytes, and not too many");
        return line_->write(*use_.interface.bulk_out, bytes, timeout_ms);
    }
    bool is_two_way() const override { return is_two_way_; }
    std::optional<PortStatus> port_status() override {
        if (use_.kind != UsbUse::Kind::printer) return std::nullopt;
        return read_port_status(*line_, use_.interface.number);
    }

  private:
    std::unique_ptr<UsbLine> line_;
    UsbUse use_;
    bool is_two_way_;
};

} // namespace

tl::expected<std::unique_ptr<Transport>, UsbProblem> open_usb_printer(UsbHost& host, const UsbDevice& device,
                                                                      TransportEvents events, bool one_way) {
    const auto uses = uses_of(device);
    // A device of several functions may have both; the printer class is then the printer.
    constexpr std::array kinds = {UsbUse::Kind::printer, UsbUse::Kind::vendor_bulk};
    for (const UsbUse::Kind kind : kinds) {
        const auto use = std::ranges::find(uses, kind, &UsbUse::kind);
        if (use == uses.end()) continue;
        auto line = host.open(device, {use->interface.number}, use->interface.alternate);
        if (!line) return tl::unexpected(line.error());
        return std::make_unique<UsbPrinterTransport>(std::move(*line), *use, std::move(events), one_way);
    }
    return tl::unexpected(UsbProblem{UsbProblem::Kind::failed, device.title() + " has no way to take bytes"});
}

bool may_be_printer(const UsbDevice& device) {
    return std::ranges::any_of(uses_of(device), [](const UsbUse& use) {
        return use.kind == UsbUse::Kind::printer || use.kind == UsbUse::Kind::vendor_bulk;
    });
}

Connect connect_usb_printer(UsbHost& host, std::string device_id, bool one_way) {
    return [&host, id = std::move(device_id), one_way](TransportEvents events) -> OpenedTransport {
        using Kind = ConnectProblem::Kind;
        const auto devices = host.devices();
        const UsbDevice* device = find_usb_device(devices, id);
        if (device == nullptr) return tl::unexpected(ConnectProblem{Kind::away, id + " is not plugged in"});
        auto transport = open_usb_printer(host, *device, std::move(events), one_way);
        if (transport) return std::move(*transport);
        const Kind kind = transport.error().kind == UsbProblem::Kind::absent          ? Kind::away
                          : transport.error().kind == UsbProblem::Kind::not_permitted ? Kind::not_permitted
                                                                                      : Kind::failed;
        return tl::unexpected(ConnectProblem{kind, transport.error().reason});
    };
}

} // namespace sokoguru::drivers
