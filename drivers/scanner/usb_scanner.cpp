#include "drivers/scanner/usb_scanner.h"

#include "drivers/scanner/hid_keyboard_decoder.h"
#include "drivers/scanner/hid_pos_decoder.h"
#include "drivers/scanner/serial_decoder.h"

#include <algorithm>
#include <array>
#include <concepts>

namespace sokoguru::drivers {

namespace {

using OpenedLine = tl::expected<std::unique_ptr<UsbLine>, UsbProblem>;

constexpr int request_timeout_ms = 500;

/// Feeds a decoder on the USB thread and hands its events on.
template <class Decoder>
class Feed {
  public:
    Feed(Decoder decoder, UsbScannerEvents events)
        : decoder_(std::move(decoder)), events_(std::move(events)) {}

    void on_bytes(std::string_view bytes, std::int64_t now_ms) {
        if constexpr (requires { decoder_.on_bytes(bytes, now_ms); }) {
            decoder_.on_bytes(bytes, now_ms);
        } else {
            decoder_.on_report({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, now_ms);
        }
        hand_on();
    }
    std::optional<std::int64_t> tick(std::int64_t now_ms) {
        decoder_.tick(now_ms);
        hand_on();
        return decoder_.next_deadline_ms();
    }
    void on_gone(std::string reason) {
        if (events_.on_gone) events_.on_gone(std::move(reason));
    }

  private:
    void hand_on() {
        std::span<const KeyStroke> strokes;
        if constexpr (requires { decoder_.strokes_of_last_code(); })
            strokes = decoder_.strokes_of_last_code();
        for (const ScanEvent& event : decoder_.take_events()) {
            if (events_.on_event) events_.on_event(event, strokes);
        }
    }

    Decoder decoder_;
    UsbScannerEvents events_;
};

template <class Decoder>
UsbReading reading_of(Decoder decoder, UsbScannerEvents events) {
    auto feed = std::make_shared<Feed<Decoder>>(std::move(decoder), std::move(events));
    return {
        .on_bytes = [feed](std::string_view bytes, std::int64_t now_ms) { feed->on_bytes(bytes, now_ms); },
        .on_gone = [feed](std::string reason) { feed->on_gone(std::move(reason)); },
        .tick = [feed](std::int64_t now_ms) { return feed->tick(now_ms); }};
}

/// SET_PROTOCOL(boot) and SET_IDLE(0), HID 1.11, 7.2.6 and 7.2.4. A device that refuses is in boot protocol
/// or repeats itself, which the decoder takes.
void set_boot_protocol(UsbLine& line, int interface) {
    const auto index = static_cast<std::uint16_t>(interface);
    line.control_out({.type = 0x21, .request = 0x0B, .value = 0, .index = index}, {}, request_timeout_ms);
    line.control_out({.type = 0x21, .request = 0x0A, .value = 0, .index = index}, {}, request_timeout_ms);
}

/// GET_DESCRIPTOR(report), HID 1.11, 7.1.1.
std::optional<HidReportDescriptor> read_report_descriptor(UsbLine& line, int interface) {
    const auto bytes = line.control_in(
        {.type = 0x81, .request = 0x06, .value = 0x2200, .index = static_cast<std::uint16_t>(interface)},
        hid_descriptor_size_max, request_timeout_ms);
    if (!bytes) return std::nullopt;
    auto descriptor =
        parse_hid_report_descriptor({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
    if (!descriptor) return std::nullopt;
    return std::move(*descriptor);
}

/// 9600 8N1 and DTR and RTS on, USB CDC PSTN 1.20, 6.3.10 and 6.3.12: some scanners say nothing without DTR.
void open_serial_line(UsbLine& line, int control_interface) {
    const auto index = static_cast<std::uint16_t>(control_interface);
    const std::string coding("\x80\x25\x00\x00\x00\x00\x08", 7);
    line.control_out({.type = 0x21, .request = 0x20, .value = 0, .index = index}, coding, request_timeout_ms);
    line.control_out({.type = 0x21, .request = 0x22, .value = 3, .index = index}, {}, request_timeout_ms);
}

struct Opening {
    UsbHost& host;
    const UsbDevice& device;
    const UsbScannerOptions& options;
    UsbScannerEvents events;

    OpenedLine keyboard(const UsbInterface& interface) {
        auto line = host.open(device, {interface.number}, interface.alternate);
        if (!line) return line;
        set_boot_protocol(**line, interface.number);
        HidKeyboardDecoder decoder({.reading = options.reading, .layout = options.layout});
        read(**line, interface, reading_of(std::move(decoder), std::move(events)));
        return line;
    }

    OpenedLine hid(const UsbInterface& interface) {
        auto line = host.open(device, {interface.number}, interface.alternate);
        if (!line) return line;
        const auto descriptor = read_report_descriptor(**line, interface.number);
        const auto report = descriptor ? find_hid_pos_report(*descriptor) : std::nullopt;
        if (!report)
            return tl::unexpected(UsbProblem{UsbProblem::Kind::failed, device.title() + " is no scanner"});
        HidPosDecoder decoder(*report, {.reading = options.reading});
        read(**line, interface, reading_of(std::move(decoder), std::move(events)));
        return line;
    }

    OpenedLine serial(const UsbUse& use) {
        auto line = host.open(device, {use.interface.number, use.control_interface});
        if (!line) return line;
        open_serial_line(**line, use.control_interface);
        constexpr int packet_size = 512;
        SerialDecoder decoder({.reading = options.reading});
        (*line)->start_reading(UsbLine::EndpointKind::bulk, *use.interface.bulk_in, packet_size,
                               reading_of(std::move(decoder), std::move(events)));
        return line;
    }

    static void read(UsbLine& line, const UsbInterface& interface, UsbReading reading) {
        // A descriptor may lie; a report of no or of thousands of bytes is none.
        constexpr int report_size_max = 1'024;
        line.start_reading(UsbLine::EndpointKind::interrupt, *interface.interrupt_in,
                           std::clamp(interface.interrupt_in_size, 8, report_size_max), std::move(reading));
    }
};

} // namespace

tl::expected<std::unique_ptr<UsbScanner>, UsbProblem> UsbScanner::open(UsbHost& host, const UsbDevice& device,
                                                                       const UsbScannerOptions& options,
                                                                       UsbScannerEvents events) {
    std::optional<UsbProblem> problem;
    Opening opening{host, device, options, std::move(events)};
    const auto uses = uses_of(device);
    constexpr std::array kinds = {UsbUse::Kind::hid, UsbUse::Kind::keyboard, UsbUse::Kind::serial};
    for (const UsbUse::Kind kind : kinds) {
        for (const UsbUse& use : uses) {
            if (use.kind != kind) continue;
            OpenedLine line = kind == UsbUse::Kind::hid        ? opening.hid(use.interface)
                              : kind == UsbUse::Kind::keyboard ? opening.keyboard(use.interface)
                                                               : opening.serial(use);
            if (line) return std::unique_ptr<UsbScanner>(new UsbScanner(std::move(*line)));
            if (!problem || problem->kind == UsbProblem::Kind::failed) problem = line.error();
        }
    }
    return tl::unexpected(
        problem.value_or(UsbProblem{UsbProblem::Kind::failed, device.title() + " is no scanner"}));
}

bool may_be_scanner(const UsbDevice& device) {
    return std::ranges::any_of(uses_of(device), [](const UsbUse& use) {
        return use.kind == UsbUse::Kind::keyboard || use.kind == UsbUse::Kind::hid ||
               use.kind == UsbUse::Kind::serial;
    });
}

} // namespace sokoguru::drivers
