#pragma once

#include <cerrno>
#include <cstddef>
#include <deque>
#include <linux/usb/ch9.h>
#include <linux/usbdevice_fs.h>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <umockdev.h>

namespace sokoguru::test {

/// What a device does with what reaches it. Called by the testbed's thread, one call at a time.
class UsbFunction {
  public:
    UsbFunction() = default;
    UsbFunction(const UsbFunction&) = delete;
    UsbFunction& operator=(const UsbFunction&) = delete;
    virtual ~UsbFunction() = default;

    /// How many of these bytes for its OUT endpoint it takes now; the rest is held back and offered again.
    virtual std::size_t take(std::string_view bytes) = 0;
    /// What it has for its IN endpoint, at most so much; nothing when there is nothing yet.
    virtual std::string give(std::size_t bytes_max) = 0;
    /// What a request to it returns, where its strings are answered already; nothing is a stall.
    virtual std::optional<std::string> answer(const usb_ctrlrequest& request) = 0;
    /// The cable was pulled, and with it the power.
    virtual void lose_power() = 0;
};

/// A USB device in a umockdev testbed, as the kernel shows it to libusb through /dev/bus/usb: one
/// configuration, one interface, and a kernel driver that holds it until somebody takes it.
///
///     UmockdevUsbDevice device(testbed, {.name = "printer", .descriptors_hex = …, .kernel_driver = "usblp"},
///     function); device.plug_in();
///
/// The program must be linked with `-lumockdev-preload` before `-lumockdev`, so that opening and ioctls come
/// here. All calls may come from any thread. umockdev has no way to wake a poll on a device, so libusb spins
/// while a transfer is under way.
class UmockdevUsbDevice {
  public:
    struct Setup {
        std::string name; ///< In /sys, unique in the testbed.
        int address = 2;  ///< On bus 1, unique too.
        std::string descriptors_hex;
        std::string kernel_driver;
        std::string product;
        std::string serial;
    };

    UmockdevUsbDevice(UMockdevTestbed* testbed, Setup setup, UsbFunction& function);
    /// Unplugs it first. Close it in libusb before.
    ~UmockdevUsbDevice();
    UmockdevUsbDevice(const UmockdevUsbDevice&) = delete;
    UmockdevUsbDevice& operator=(const UmockdevUsbDevice&) = delete;

    void plug_in();
    /// Ends what is under way with ESHUTDOWN, or with EPROTO, as a controller does that meets silence before
    /// the hub reports the empty port. The rig shows the latter.
    void unplug(int error = ESHUTDOWN);
    /// The OUT endpoint refuses everything until the computer clears its halt.
    void stall_out();
    /// Runs with the function locked out, for a change to the model: `device.change([&] {
    /// model.obey("refill"); })`.
    template <typename Change>
    void change(Change&& change_function) {
        const std::scoped_lock lock(mutex_);
        change_function();
    }

    /// The driver that holds the interface: the kernel's, "usbfs", or none.
    std::string held_by() const;
    /// How many pieces libusb has handed over for the OUT endpoint.
    std::size_t out_request_count() const;

  private:
    struct Outcome {
        int result = 0;
        int error = 0;
    };
    static gboolean on_ioctl(UMockdevIoctlBase* base, UMockdevIoctlClient* client, UmockdevUsbDevice* self);

    Outcome handle(unsigned long request, void* argument);
    Outcome handle_driver(unsigned long request, void* argument);
    Outcome submit(usbdevfs_urb* urb);
    Outcome reap(usbdevfs_urb** urb);
    Outcome discard(const usbdevfs_urb* urb);
    void answer_control(usbdevfs_urb& urb);
    std::string string_descriptor(int index) const;
    void move_data();
    bool is_ended(usbdevfs_urb& urb);

    UMockdevTestbed* testbed_;
    Setup setup_;
    UsbFunction& function_;
    std::string node_;
    std::string syspath_;
    UMockdevIoctlBase* handler_ = nullptr;
    mutable std::mutex mutex_;
    bool is_present_ = false;
    bool is_out_stalled_ = false;
    std::string held_by_;
    std::size_t out_request_count_ = 0;
    std::list<usbdevfs_urb*> pending_;
    std::deque<usbdevfs_urb*> done_;
};

} // namespace sokoguru::test
