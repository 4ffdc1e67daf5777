#include "drivers/usb/usb_device.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::drivers {

namespace {

// Class codes, https://www.usb.org/defined-class-codes.
constexpr int class_communication = 0x02;
constexpr int class_hid = 0x03;
constexpr int class_printer = 0x07;
constexpr int class_communication_data = 0x0A;
constexpr int class_vendor = 0xFF;
constexpr int subclass_abstract_control = 0x02;
constexpr int subclass_boot = 0x01;
constexpr int protocol_keyboard = 0x01;
/// IEEE 1284.4 packets, which no receipt printer needs: it offers a plain protocol beside it.
constexpr int printer_protocol_1284_4 = 3;

std::string numbers_of(const UsbDevice& device) {
    return fmt::format("{:04x}:{:04x}", device.vendor, device.product);
}

/// The length of vendor and product at the start of an id: "usb-0416:5011".
constexpr std::size_t id_numbers_size = 13;

bool is_better_printer(const UsbInterface& candidate, const UsbInterface& chosen) {
    // Of the plain protocols the two-way one (2) is better than the one-way one (1).
    const auto rank = [](const UsbInterface& interface) {
        if (!interface.bulk_out) return -1;
        return interface.protocol == printer_protocol_1284_4 ? 0 : interface.protocol;
    };
    return rank(candidate) > rank(chosen);
}

std::optional<UsbUse> use_of(const UsbDevice& device, const UsbInterface& interface) {
    using Kind = UsbUse::Kind;
    switch (interface.interface_class) {
    case class_printer:
        if (interface.bulk_out) return UsbUse{Kind::printer, interface};
        break;
    case class_hid:
        if (!interface.interrupt_in) break;
        if (interface.subclass == subclass_boot && interface.protocol == protocol_keyboard)
            return UsbUse{Kind::keyboard, interface};
        return UsbUse{Kind::hid, interface};
    case class_communication_data: {
        if (!interface.bulk_in) break;
        const auto control = std::ranges::find_if(device.interfaces, [](const UsbInterface& other) {
            return other.interface_class == class_communication &&
                   other.subclass == subclass_abstract_control;
        });
        if (control == device.interfaces.end()) break;
        return UsbUse{Kind::serial, interface, control->number};
    }
    case class_vendor:
        if (interface.bulk_out) return UsbUse{Kind::vendor_bulk, interface};
        break;
    default: break;
    }
    return std::nullopt;
}

} // namespace

std::string UsbDevice::id() const {
    if (!serial.empty()) return fmt::format("usb-{}-{}", numbers_of(*this), serial);
    return fmt::format("usb-{}@{}", numbers_of(*this), port);
}

std::string UsbDevice::title() const {
    if (name.empty()) return maker.empty() ? "USB " + numbers_of(*this) : maker;
    // Many repeat the maker in the name.
    if (maker.empty() || name.starts_with(maker)) return name;
    return maker + " " + name;
}

std::vector<UsbUse> uses_of(const UsbDevice& device) {
    std::vector<UsbUse> uses;
    for (const UsbInterface& interface : device.interfaces) {
        auto use = use_of(device, interface);
        if (!use) continue;
        const auto same = std::ranges::find_if(
            uses, [&](const UsbUse& other) { return other.interface.number == interface.number; });
        if (same == uses.end()) {
            uses.push_back(std::move(*use));
        } else if (use->kind == UsbUse::Kind::printer && is_better_printer(interface, same->interface)) {
            *same = std::move(*use);
        }
    }
    return uses;
}

const UsbDevice* find_usb_device(std::span<const UsbDevice> devices, std::string_view id) {
    const auto exact =
        std::ranges::find_if(devices, [&](const UsbDevice& device) { return device.id() == id; });
    if (exact != devices.end()) return &*exact;
    const auto model = id.substr(0, id_numbers_size);
    if (id.size() <= model.size() || id[model.size()] != '@') return nullptr;
    const UsbDevice* only = nullptr;
    for (const UsbDevice& device : devices) {
        if (!device.serial.empty() || !device.id().starts_with(model)) continue;
        if (only != nullptr) return nullptr;
        only = &device;
    }
    return only;
}

} // namespace sokoguru::drivers
