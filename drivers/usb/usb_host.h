#pragma once

#include "drivers/usb/usb_device.h"
#include "drivers/usb/usb_line.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// The one door to libusb: one context, one event thread, asynchronous transfers only (the synchronous ones
/// of libusb 1.0.26 race with an event thread).
///
///     UsbHost host([&] { inbox.push(DevicesChanged{}); });
///     for (const UsbDevice& device : host.devices()) …
///     auto line = host.open(device, {0});
///
/// Knows what is plugged in without opening it. Hears of arrivals and departures from the system, or looks
/// every two seconds where the system does not tell. Any thread, except that `open` must not be called on the
/// USB thread. The callback runs on the USB thread: it notes the change and returns.
class UsbHost {
  public:
    explicit UsbHost(std::function<void()> on_change);
    /// Every line must have ended.
    ~UsbHost();
    UsbHost(const UsbHost&) = delete;
    UsbHost& operator=(const UsbHost&) = delete;

    /// Empty when USB works; else why not, for a log. The till then still sells, with a scanner that types.
    std::string problem() const;

    std::vector<UsbDevice> devices() const;

    /// Opens the device and takes these interfaces over from the kernel. `alternate` is for the first of
    /// them.
    tl::expected<std::unique_ptr<UsbLine>, UsbProblem>
    open(const UsbDevice& device, const std::vector<int>& interfaces, int alternate = 0);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sokoguru::drivers
