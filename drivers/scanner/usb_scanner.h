#pragma once

#include "drivers/scanner/code_reading.h"
#include "drivers/scanner/keyboard_layout.h"
#include "drivers/usb/usb_host.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// What a scanner is asked for when it is opened.
struct UsbScannerOptions {
    CodeReadingOptions reading;
    KeyboardLayout layout = KeyboardLayout::us; ///< Of one in keyboard mode.
};

/// What a scanner says. Both run on the USB thread: note what came and return.
struct UsbScannerEvents {
    /// `strokes` are the keys of a scanner in keyboard mode, for `ScannerBinding`; empty for others.
    std::function<void(const ScanEvent& event, std::span<const KeyStroke> strokes)> on_event;
    std::function<void(std::string reason)> on_gone; ///< At most once; nothing comes after it.
};

/// A bar code scanner on USB, open and ours, so that its keys never reach the window.
///
///     auto scanner = UsbScanner::open(host, device, {.reading = {.device = device.id()}}, events);
///
/// Speaks HID point of sale, HID keyboard in boot protocol, and CDC-ACM serial, whichever the device has, in
/// this order. The scanner is given back when this is destroyed, which must not happen on the USB thread.
class UsbScanner {
  public:
    static tl::expected<std::unique_ptr<UsbScanner>, UsbProblem>
    open(UsbHost& host, const UsbDevice& device, const UsbScannerOptions& options, UsbScannerEvents events);

  private:
    explicit UsbScanner(std::unique_ptr<UsbLine> line) : line_(std::move(line)) {}

    std::unique_ptr<UsbLine> line_;
};

/// Whether something in the device could be a scanner. A keyboard could.
bool may_be_scanner(const UsbDevice& device);

} // namespace sokoguru::drivers
