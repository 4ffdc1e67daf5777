#include "drivers/usb/usb_descriptors.h"

#include "core/values/text.h"

#include <fmt/format.h>

#include <array>
#include <fstream>

namespace sokoguru::drivers {

namespace {

/// A cheap device may say anything of itself; what we keep goes to a screen and to a settings file.
constexpr std::size_t text_length_max = 64;

std::string port_of(libusb_device* device) {
    std::array<std::uint8_t, 7> ports{}; // The deepest chain of hubs that USB allows.
    const int count = libusb_get_port_numbers(device, ports.data(), static_cast<int>(ports.size()));
    std::string path = fmt::format("{}", libusb_get_bus_number(device));
    for (int i = 0; i < count; ++i) {
        path += fmt::format("{}{}", i == 0 ? '-' : '.', ports[static_cast<std::size_t>(i)]);
    }
    return path;
}

std::string read_text(const std::string& port, const char* attribute) {
    std::ifstream file("/sys/bus/usb/devices/" + port + "/" + attribute);
    std::string line;
    std::getline(file, line);
    return clean_text(line, text_length_max);
}

UsbInterface describe(const libusb_interface_descriptor& descriptor) {
    UsbInterface interface;
    interface.number = descriptor.bInterfaceNumber;
    interface.alternate = descriptor.bAlternateSetting;
    interface.interface_class = descriptor.bInterfaceClass;
    interface.subclass = descriptor.bInterfaceSubClass;
    interface.protocol = descriptor.bInterfaceProtocol;
    for (int i = 0; i < descriptor.bNumEndpoints; ++i) {
        const libusb_endpoint_descriptor& endpoint = descriptor.endpoint[i];
        const bool is_in = (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) != 0;
        const int type = endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK;
        if (type == LIBUSB_TRANSFER_TYPE_BULK) {
            (is_in ? interface.bulk_in : interface.bulk_out) = endpoint.bEndpointAddress;
        } else if (type == LIBUSB_TRANSFER_TYPE_INTERRUPT && is_in) {
            interface.interrupt_in = endpoint.bEndpointAddress;
            interface.interrupt_in_size = endpoint.wMaxPacketSize;
        }
    }
    return interface;
}

} // namespace

std::optional<UsbDevice> describe(libusb_device* device) {
    libusb_device_descriptor descriptor{};
    if (libusb_get_device_descriptor(device, &descriptor) != LIBUSB_SUCCESS) return std::nullopt;
    libusb_config_descriptor* config = nullptr;
    if (libusb_get_active_config_descriptor(device, &config) != LIBUSB_SUCCESS) return std::nullopt;
    UsbDevice described;
    described.vendor = descriptor.idVendor;
    described.product = descriptor.idProduct;
    for (int i = 0; i < config->bNumInterfaces; ++i) {
        const libusb_interface& interface = config->interface[i];
        for (int alternate = 0; alternate < interface.num_altsetting; ++alternate) {
            described.interfaces.push_back(describe(interface.altsetting[alternate]));
        }
    }
    libusb_free_config_descriptor(config);
    described.port = port_of(device);
    described.maker = read_text(described.port, "manufacturer");
    described.name = read_text(described.port, "product");
    described.serial = read_text(described.port, "serial");
    described.node_path = fmt::format("/dev/bus/usb/{:03}/{:03}", libusb_get_bus_number(device),
                                      libusb_get_device_address(device));
    return described;
}

} // namespace sokoguru::drivers
