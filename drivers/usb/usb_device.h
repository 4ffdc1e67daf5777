#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// One way to talk to an interface of a USB device; endpoints are their addresses (bit 7 set: into the
/// computer).
struct UsbInterface {
    int number = 0;
    int alternate = 0;
    int interface_class = 0;
    int subclass = 0;
    int protocol = 0;
    std::optional<std::uint8_t> bulk_in;
    std::optional<std::uint8_t> bulk_out;
    std::optional<std::uint8_t> interrupt_in;
    int interrupt_in_size = 0; ///< Bytes of the largest report, as the endpoint says.
    bool operator==(const UsbInterface&) const = default;
};

/// What a device that is plugged in says of itself; nothing here was asked of it by opening it. A value.
struct UsbDevice {
    std::uint16_t vendor = 0;
    std::uint16_t product = 0;
    std::string maker; ///< May be empty, as may the name and the serial.
    std::string name;
    std::string serial;
    std::string port;      ///< Where it is plugged in: "1-2.3" is port 3 of the hub at port 2 of bus 1.
    std::string node_path; ///< The file that must be opened: "/dev/bus/usb/001/004".
    std::vector<UsbInterface> interfaces;

    /// The name that settings keep: `usb-0416:5011-A1B2` with a serial, `usb-0416:5011@1-2.3` without.
    std::string id() const;
    /// For people: what it calls itself, else its numbers.
    std::string title() const;
    bool operator==(const UsbDevice&) const = default;
};

/// What a device can be used for, as far as its interfaces tell.
struct UsbUse {
    enum class Kind {
        printer,     ///< USB printer class.
        keyboard,    ///< HID keyboard in boot protocol: a keyboard, or a scanner that types.
        hid,         ///< Other HID; its report descriptor tells whether it is a scanner.
        serial,      ///< CDC-ACM: a serial scanner, or a customer display.
        vendor_bulk, ///< A maker's own class with a bulk endpoint: some printers are so.
    };
    Kind kind = Kind::hid;
    UsbInterface interface;
    /// Of `serial`: the interface that takes the control requests.
    int control_interface = 0;
};

/// Every use, in the order of the interfaces, one for each interface.
std::vector<UsbUse> uses_of(const UsbDevice& device);

/// Which of the devices a setting means: the one with this id. A device without a serial that is not at its
/// port is the only one of its model at any port, since a cashier plugs it in wherever there is room. Null
/// when there is none, or when it could be several.
const UsbDevice* find_usb_device(std::span<const UsbDevice> devices, std::string_view id);

} // namespace sokoguru::drivers
