#include "tests/support/umockdev_usb_device.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <endian.h>
#include <stdexcept>
#include <sys/ioctl.h>

namespace sokoguru::test {

namespace {

std::string padded(int number) {
    const std::string digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

bool is_in(const usbdevfs_urb& urb) {
    return (urb.endpoint & USB_DIR_IN) != 0;
}

char* data_of(const usbdevfs_urb& urb) {
    return static_cast<char*>(urb.buffer);
}

} // namespace

UmockdevUsbDevice::UmockdevUsbDevice(UMockdevTestbed* testbed, Setup setup, UsbFunction& function)
    : testbed_(testbed),
      setup_(std::move(setup)),
      function_(function),
      node_("/dev/bus/usb/001/" + padded(setup_.address)),
      syspath_("/sys/devices/" + setup_.name),
      handler_(umockdev_ioctl_base_new()) {
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(on_ioctl), this);
}

UmockdevUsbDevice::~UmockdevUsbDevice() {
    unplug();
    g_object_unref(handler_);
}

void UmockdevUsbDevice::plug_in() {
    {
        const std::scoped_lock lock(mutex_);
        is_present_ = true;
        is_out_stalled_ = false;
        held_by_ = setup_.kernel_driver;
    }
    // First, so that whoever hears of the device can open it at once.
    umockdev_testbed_attach_ioctl(testbed_, node_.c_str(), handler_, nullptr);
    const std::string number = std::to_string(setup_.address);
    const std::string text =
        "P: /devices/" + setup_.name + "\nN: bus/usb/001/" + padded(setup_.address) +
        "\nE: SUBSYSTEM=usb\nE: DRIVER=usb\nE: BUSNUM=001\nE: DEVNUM=" + padded(setup_.address) +
        "\nE: DEVNAME=" + node_ + "\nE: DEVTYPE=usb_device\nA: bConfigurationValue=1\\n\n" +
        "A: busnum=1\\n\nA: devnum=" + number + "\\n\nA: speed=480\\n\nA: serial=" + setup_.serial +
        "\\n\nH: descriptors=" + setup_.descriptors_hex + "\n";
    GError* error = nullptr;
    if (!umockdev_testbed_add_from_string(testbed_, text.c_str(), &error)) {
        throw std::runtime_error(error->message);
    }
}

void UmockdevUsbDevice::unplug(int error) {
    {
        const std::scoped_lock lock(mutex_);
        if (!is_present_) return;
        is_present_ = false;
        for (usbdevfs_urb* urb : pending_) {
            urb->status = -error;
            done_.push_back(urb);
        }
        pending_.clear();
        function_.lose_power();
    }
    umockdev_testbed_uevent(testbed_, syspath_.c_str(), "remove");
    umockdev_testbed_remove_device(testbed_, syspath_.c_str());
    umockdev_testbed_detach_ioctl(testbed_, node_.c_str(), nullptr);
}

void UmockdevUsbDevice::stall_out() {
    const std::scoped_lock lock(mutex_);
    is_out_stalled_ = true;
}

std::string UmockdevUsbDevice::held_by() const {
    const std::scoped_lock lock(mutex_);
    return held_by_;
}

std::size_t UmockdevUsbDevice::out_request_count() const {
    const std::scoped_lock lock(mutex_);
    return out_request_count_;
}

/// The pointers of the program are valid here: the testbed's thread lives in the same process.
gboolean UmockdevUsbDevice::on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client,
                                     UmockdevUsbDevice* self) {
    UMockdevIoctlData* argument = umockdev_ioctl_client_get_arg(client);
    const unsigned long request = umockdev_ioctl_client_get_request(client);
    void* pointer = nullptr;
    std::memcpy(&pointer, argument->data, sizeof pointer);
    Outcome outcome;
    {
        const std::scoped_lock lock(self->mutex_);
        outcome = self->handle(request, pointer);
    }
    umockdev_ioctl_client_complete(client, outcome.result, outcome.error);
    return TRUE;
}

UmockdevUsbDevice::Outcome UmockdevUsbDevice::handle(unsigned long request, void* argument) {
    if (!is_present_ && request != USBDEVFS_REAPURBNDELAY && request != USBDEVFS_DISCARDURB)
        return {-1, ENODEV};
    switch (request) {
    case USBDEVFS_GET_CAPABILITIES:
        // Without scatter and gather, so that libusb cuts a long transfer into several requests.
        *static_cast<std::uint32_t*>(argument) =
            USBDEVFS_CAP_BULK_CONTINUATION | USBDEVFS_CAP_REAP_AFTER_DISCONNECT | USBDEVFS_CAP_ZERO_PACKET;
        return {};
    case USBDEVFS_SUBMITURB: return submit(static_cast<usbdevfs_urb*>(argument));
    case USBDEVFS_REAPURBNDELAY: return reap(static_cast<usbdevfs_urb**>(argument));
    case USBDEVFS_DISCARDURB: return discard(static_cast<const usbdevfs_urb*>(argument));
    case USBDEVFS_CLEAR_HALT: is_out_stalled_ = false; return {};
    case USBDEVFS_RESET:
    case USBDEVFS_RESETEP:
    case USBDEVFS_SETINTERFACE:
    case USBDEVFS_SETCONFIGURATION: return {};
    default: return handle_driver(request, argument);
    }
}

UmockdevUsbDevice::Outcome UmockdevUsbDevice::handle_driver(unsigned long request, void* argument) {
    const bool is_free = held_by_.empty() || held_by_ == "usbfs";
    switch (request) {
    case USBDEVFS_CLAIMINTERFACE:
        if (!is_free) return {-1, EBUSY};
        held_by_ = "usbfs";
        return {};
    case USBDEVFS_DISCONNECT_CLAIM: held_by_ = "usbfs"; return {};
    case USBDEVFS_RELEASEINTERFACE:
        if (held_by_ == "usbfs") held_by_.clear();
        return {};
    case USBDEVFS_GETDRIVER: {
        if (held_by_.empty()) return {-1, ENODATA};
        auto& driver = *static_cast<usbdevfs_getdriver*>(argument);
        std::memset(driver.driver, 0, sizeof driver.driver);
        held_by_.copy(driver.driver, sizeof driver.driver - 1);
        return {};
    }
    case USBDEVFS_IOCTL: {
        const auto code = static_cast<unsigned>(static_cast<usbdevfs_ioctl*>(argument)->ioctl_code);
        if (code == USBDEVFS_DISCONNECT && !is_free) {
            held_by_.clear();
            return {};
        }
        if (code != USBDEVFS_CONNECT || !is_free) return {-1, ENODATA};
        held_by_ = setup_.kernel_driver;
        return {1, 0}; // How many drivers have taken it.
    }
    default: return {-1, ENOTTY};
    }
}

UmockdevUsbDevice::Outcome UmockdevUsbDevice::submit(usbdevfs_urb* urb) {
    urb->status = 0;
    urb->actual_length = 0;
    if (urb->type == USBDEVFS_URB_TYPE_CONTROL) {
        answer_control(*urb);
        done_.push_back(urb);
        return {};
    }
    if (held_by_ != "usbfs") return {-1, ENODEV};
    if (!is_in(*urb)) ++out_request_count_;
    pending_.push_back(urb);
    return {};
}

UmockdevUsbDevice::Outcome UmockdevUsbDevice::reap(usbdevfs_urb** urb) {
    if (is_present_) move_data();
    if (done_.empty()) return {-1, is_present_ ? EAGAIN : ENODEV};
    *urb = done_.front();
    done_.pop_front();
    return {};
}

UmockdevUsbDevice::Outcome UmockdevUsbDevice::discard(const usbdevfs_urb* urb) {
    const auto found = std::ranges::find(pending_, urb);
    if (found == pending_.end()) return {-1, EINVAL};
    (*found)->status = -ENOENT;
    done_.push_back(*found);
    pending_.erase(found);
    return {};
}

/// The requests of each endpoint one after the other, as the wire does.
void UmockdevUsbDevice::move_data() {
    std::array<bool, 2> is_waiting{};
    for (auto urb = pending_.begin(); urb != pending_.end();) {
        bool& waits = is_waiting[is_in(**urb) ? 1 : 0];
        if (!waits && is_ended(**urb)) {
            done_.push_back(*urb);
            urb = pending_.erase(urb);
        } else {
            waits = true;
            ++urb;
        }
    }
}

bool UmockdevUsbDevice::is_ended(usbdevfs_urb& urb) {
    if (is_in(urb)) {
        const std::string bytes = function_.give(static_cast<std::size_t>(urb.buffer_length));
        bytes.copy(data_of(urb), bytes.size());
        urb.actual_length = static_cast<int>(bytes.size());
        return !bytes.empty();
    }
    if (is_out_stalled_) {
        urb.status = -EPIPE;
        return true;
    }
    const auto left = static_cast<std::size_t>(urb.buffer_length - urb.actual_length);
    urb.actual_length += static_cast<int>(function_.take({data_of(urb) + urb.actual_length, left}));
    return urb.actual_length == urb.buffer_length;
}

void UmockdevUsbDevice::answer_control(usbdevfs_urb& urb) {
    usb_ctrlrequest request{};
    std::memcpy(&request, urb.buffer, sizeof request);
    const int value = le16toh(request.wValue);
    const bool asks_for_string = request.bRequestType == USB_DIR_IN &&
                                 request.bRequest == USB_REQ_GET_DESCRIPTOR && value >> 8 == USB_DT_STRING;
    const auto answer =
        asks_for_string ? std::optional(string_descriptor(value & 0xFF)) : function_.answer(request);
    if (!answer) {
        urb.status = -EPIPE;
        return;
    }
    const std::size_t size = std::min<std::size_t>(answer->size(), le16toh(request.wLength));
    answer->copy(data_of(urb) + sizeof request, size);
    urb.actual_length = static_cast<int>(size);
}

std::string UmockdevUsbDevice::string_descriptor(int index) const {
    constexpr std::string_view american_english("\x09\x04", 2);
    std::string text(american_english);
    if (index != 0) {
        text.clear();
        for (const char letter : index == 1   ? std::string("Sokoguru")
                                 : index == 2 ? setup_.product
                                              : setup_.serial) {
            text += {letter, '\0'};
        }
    }
    return std::string{static_cast<char>(text.size() + 2), USB_DT_STRING} + text;
}

} // namespace sokoguru::test
