#include "tests/support/libusb_line.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace sokoguru::test {

namespace {

int product_id_of(libusb_device* device) {
    libusb_device_descriptor descriptor{};
    libusb_get_device_descriptor(device, &descriptor);
    return descriptor.idProduct;
}

unsigned char* bytes_of(std::string& buffer) {
    return reinterpret_cast<unsigned char*>(buffer.data());
}

} // namespace

LibusbLine::LibusbLine() {
    if (libusb_init(&context_) != 0) throw std::runtime_error("libusb does not start");
    libusb_hotplug_register_callback(
        context_, LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT,
        LIBUSB_HOTPLUG_ENUMERATE, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
        LIBUSB_HOTPLUG_MATCH_ANY, on_hotplug, this, nullptr);
    transfer_ = libusb_alloc_transfer(0);
}

LibusbLine::~LibusbLine() {
    close();
    libusb_free_transfer(transfer_);
    for (libusb_device* device : devices_) {
        libusb_unref_device(device);
    }
    libusb_exit(context_);
}

int LibusbLine::on_hotplug(libusb_context*, libusb_device* device, libusb_hotplug_event event, void* self) {
    auto& devices = static_cast<LibusbLine*>(self)->devices_;
    if (event == LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED) {
        devices.push_back(libusb_ref_device(device));
    } else if (std::erase(devices, device) > 0) {
        libusb_unref_device(device);
    }
    return 0;
}

bool LibusbLine::is_there(int product_id) const {
    return std::ranges::any_of(devices_,
                               [&](libusb_device* device) { return product_id_of(device) == product_id; });
}

bool LibusbLine::wait(int product_id, bool wanted) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (is_there(product_id) != wanted && std::chrono::steady_clock::now() < end) {
        timeval patience{.tv_sec = 1, .tv_usec = 0};
        libusb_handle_events_timeout_completed(context_, &patience, nullptr);
    }
    return is_there(product_id) == wanted;
}

bool LibusbLine::wait_for_device(int product_id) {
    return wait(product_id, true);
}

bool LibusbLine::wait_until_gone(int product_id) {
    return wait(product_id, false);
}

void LibusbLine::open(int product_id) {
    const auto found = std::ranges::find_if(
        devices_, [&](libusb_device* device) { return product_id_of(device) == product_id; });
    if (found == devices_.end() || libusb_open(*found, &handle_) != 0)
        throw std::runtime_error("can't be opened");
    libusb_set_auto_detach_kernel_driver(handle_, 1);
}

void LibusbLine::close() {
    if (handle_ != nullptr) libusb_close(handle_);
    handle_ = nullptr;
}

void LibusbLine::on_done(libusb_transfer* transfer) {
    static_cast<LibusbLine*>(transfer->user_data)->is_done_ = 1;
}

void LibusbLine::begin(unsigned char endpoint, std::string bytes, unsigned timeout_ms) {
    buffer_ = std::move(bytes);
    is_done_ = 0;
    libusb_fill_bulk_transfer(transfer_, handle_, endpoint, bytes_of(buffer_),
                              static_cast<int>(buffer_.size()), on_done, this, timeout_ms);
    if (libusb_submit_transfer(transfer_) != 0) is_done_ = -1;
}

LibusbLine::Result LibusbLine::finish() {
    if (is_done_ < 0) return {};
    while (is_done_ == 0) {
        libusb_handle_events_completed(context_, &is_done_);
    }
    const auto size = static_cast<std::size_t>(transfer_->actual_length);
    return {transfer_->status, buffer_.substr(0, size), transfer_->actual_length};
}

LibusbLine::Result LibusbLine::send(unsigned char endpoint, const std::string& bytes, unsigned timeout_ms) {
    begin(endpoint, bytes, timeout_ms);
    return finish();
}

LibusbLine::Result LibusbLine::receive(unsigned char endpoint, int bytes_max, unsigned timeout_ms) {
    begin(endpoint, std::string(static_cast<std::size_t>(bytes_max), '\0'), timeout_ms);
    return finish();
}

LibusbLine::Result LibusbLine::ask(unsigned char type, unsigned char request, int value, int bytes_max) {
    buffer_.assign(LIBUSB_CONTROL_SETUP_SIZE + static_cast<std::size_t>(bytes_max), '\0');
    is_done_ = 0;
    libusb_fill_control_setup(bytes_of(buffer_), type, request, static_cast<std::uint16_t>(value), 0,
                              static_cast<std::uint16_t>(bytes_max));
    libusb_fill_control_transfer(transfer_, handle_, bytes_of(buffer_), on_done, this, 10'000);
    if (libusb_submit_transfer(transfer_) != 0) is_done_ = -1;
    Result result = finish();
    if (result.byte_count > 0) {
        result.bytes = buffer_.substr(LIBUSB_CONTROL_SETUP_SIZE, static_cast<std::size_t>(result.byte_count));
    }
    return result;
}

} // namespace sokoguru::test
