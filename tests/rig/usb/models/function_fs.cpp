#include "tests/rig/usb/models/function_fs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <endian.h>
#include <fcntl.h>
#include <linux/usb/functionfs.h>
#include <system_error>
#include <unistd.h>

namespace sokoguru::rig {

namespace {

constexpr std::uint8_t class_request_in = 0xA1;
constexpr std::uint8_t class_request_out = 0x21;
constexpr std::uint8_t get_device_id = 0;
constexpr std::uint8_t get_port_status = 1;
constexpr std::uint8_t soft_reset = 2;

[[noreturn]] void fail(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

void append(std::string& bytes, const void* data, std::size_t size) {
    bytes.append(static_cast<const char*>(data), size);
}

usb_endpoint_descriptor_no_audio bulk_endpoint(std::uint8_t address, std::uint16_t packet_bytes_max) {
    return {.bLength = sizeof(usb_endpoint_descriptor_no_audio),
            .bDescriptorType = USB_DT_ENDPOINT,
            .bEndpointAddress = address,
            .bmAttributes = USB_ENDPOINT_XFER_BULK,
            .wMaxPacketSize = htole16(packet_bytes_max),
            .bInterval = 0};
}

std::string descriptors_of_speed(const FunctionFs::Setup& setup, std::uint16_t packet_bytes_max) {
    const std::uint8_t protocol = setup.is_two_way ? 2 : 1;
    const usb_interface_descriptor interface {
        .bLength = sizeof(usb_interface_descriptor), .bDescriptorType = USB_DT_INTERFACE,
        .bInterfaceNumber = 0, .bAlternateSetting = 0,
        .bNumEndpoints = static_cast<std::uint8_t>(setup.is_two_way ? 2 : 1),
        .bInterfaceClass =
            static_cast<std::uint8_t>(setup.is_vendor_class ? USB_CLASS_VENDOR_SPEC : USB_CLASS_PRINTER),
        .bInterfaceSubClass = 1, .bInterfaceProtocol = setup.is_vendor_class ? std::uint8_t{0} : protocol,
        .iInterface = 0
    };
    std::string bytes;
    append(bytes, &interface, sizeof interface);
    const auto out = bulk_endpoint(1 | USB_DIR_OUT, packet_bytes_max);
    append(bytes, &out, sizeof out);
    const auto in = bulk_endpoint(2 | USB_DIR_IN, packet_bytes_max);
    if (setup.is_two_way) append(bytes, &in, sizeof in);
    return bytes;
}

std::string descriptors(const FunctionFs::Setup& setup) {
    const std::uint32_t count = setup.is_two_way ? 3 : 2;
    const std::string full_speed = descriptors_of_speed(setup, 64);
    const std::string high_speed = descriptors_of_speed(setup, FunctionFs::packet_bytes_max);
    const std::size_t size = sizeof(usb_functionfs_descs_head_v2) + 2 * sizeof(std::uint32_t) +
                             full_speed.size() + high_speed.size();
    const usb_functionfs_descs_head_v2 head{
        .magic = htole32(FUNCTIONFS_DESCRIPTORS_MAGIC_V2),
        .length = htole32(static_cast<std::uint32_t>(size)),
        .flags = htole32(std::uint32_t{FUNCTIONFS_HAS_FS_DESC} | FUNCTIONFS_HAS_HS_DESC)};
    const std::uint32_t count_on_wire = htole32(count);
    std::string bytes;
    append(bytes, &head, sizeof head);
    append(bytes, &count_on_wire, sizeof count_on_wire);
    append(bytes, &count_on_wire, sizeof count_on_wire);
    return bytes + full_speed + high_speed;
}

/// No strings of its own: those of the device are given where the gadget is put together.
std::string strings() {
    const usb_functionfs_strings_head head{.magic = htole32(FUNCTIONFS_STRINGS_MAGIC),
                                           .length = htole32(sizeof(usb_functionfs_strings_head)),
                                           .str_count = 0,
                                           .lang_count = 0};
    std::string bytes;
    append(bytes, &head, sizeof head);
    return bytes;
}

int open_endpoint(const std::string& path) {
    const int endpoint = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (endpoint < 0) fail(path);
    return endpoint;
}

/// Pulled out, or switched off by the computer: it may come again.
bool is_unplugged(int error) {
    return error == ESHUTDOWN || error == ECONNRESET || error == ENODEV || error == EINTR || error == EIDRM;
}

} // namespace

FunctionFs::FunctionFs(const std::string& folder, const Setup& setup)
    : control_(open_endpoint(folder + "/ep0")) {
    for (const std::string& bytes : {descriptors(setup), strings()}) {
        if (write(control_, bytes.data(), bytes.size()) < 0) fail("FunctionFS refuses the descriptors");
    }
    out_ = open_endpoint(folder + "/ep1");
    if (setup.is_two_way) in_ = open_endpoint(folder + "/ep2");
}

FunctionFs::~FunctionFs() {
    for (const int endpoint : {in_, out_, control_}) {
        if (endpoint >= 0) close(endpoint);
    }
}

void FunctionFs::serve_control(const Requests& requests) {
    for (;;) {
        std::array<usb_functionfs_event, 4> events{};
        const ssize_t size = read(control_, events.data(), sizeof events);
        if (size < 0 && !is_unplugged(errno)) fail("FunctionFS has no more events");
        const std::size_t count = size < 0 ? 0 : static_cast<std::size_t>(size) / sizeof events[0];
        for (std::size_t i = 0; i < count; ++i) {
            if (events[i].type == FUNCTIONFS_UNBIND) requests.on_unplugged();
            if (events[i].type != FUNCTIONFS_SETUP) continue;
            const usb_ctrlrequest& request = events[i].u.setup;
            answer_request(requests, request.bRequestType, request.bRequest, le16toh(request.wLength));
        }
    }
}

void FunctionFs::answer_request(const Requests& requests, std::uint8_t type, std::uint8_t number,
                                std::uint16_t length) {
    std::string answer;
    if (type == class_request_in && number == get_device_id) {
        const std::size_t size = requests.device_id.size() + 2; // The length counts itself.
        answer = {static_cast<char>(size >> 8), static_cast<char>(size & 0xFF)};
        answer += requests.device_id;
    } else if (type == class_request_in && number == get_port_status) {
        answer = {static_cast<char>(requests.port_status())};
    } else if (type == class_request_out && number == soft_reset) {
        requests.on_soft_reset();
        if (read(control_, nullptr, 0) < 0 && !is_unplugged(errno)) fail("FunctionFS took no reset");
        return;
    } else {
        // Going the wrong way is how FunctionFS is asked to stall; it says EL2HLT then.
        const bool is_in = (type & USB_DIR_IN) != 0;
        if ((is_in ? read(control_, nullptr, 0) : write(control_, nullptr, 0)) < 0 && errno != EL2HLT &&
            !is_unplugged(errno)) {
            fail("FunctionFS can't stall");
        }
        return;
    }
    const std::size_t size = std::min<std::size_t>(answer.size(), length);
    if (write(control_, answer.data(), size) < 0 && !is_unplugged(errno)) fail("FunctionFS took no answer");
}

std::string FunctionFs::read_out() {
    std::string bytes(packet_bytes_max, '\0');
    const ssize_t size = read(out_, bytes.data(), bytes.size());
    if (size < 0 && !is_unplugged(errno)) fail("the OUT endpoint can't be read");
    bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return bytes;
}

bool FunctionFs::write_in(std::string_view bytes) {
    const bool written = write(in_, bytes.data(), bytes.size()) >= 0;
    if (!written && !is_unplugged(errno)) fail("the IN endpoint can't be written");
    return written;
}

} // namespace sokoguru::rig
