#pragma once

#include "tests/rig/usb/models/printer_model.h"
#include "tests/support/umockdev_usb_device.h"

#include <string>

namespace sokoguru::test {

/// A receipt printer in a umockdev testbed: the printer of the USB rig, for tests of libusb within one
/// process.
///
///     UmockdevPrinter printer(testbed, {.serial = "P1"});
///     printer.device().plug_in();
///     printer.obey("paper_out");
///     std::string paper = printer.paper();
///
/// May be called from any thread.
class UmockdevPrinter final : private UsbFunction {
  public:
    struct Setup {
        std::string name = "1-1"; ///< As the kernel names port 1 of bus 1.
        int address = 2;
        std::string serial = "RIG-printer";
        std::size_t buffer_bytes_max = 1'024;
    };

    UmockdevPrinter(UMockdevTestbed* testbed, const Setup& setup);
    ~UmockdevPrinter() override = default;

    UmockdevUsbDevice& device() { return device_; }
    /// As `PrinterModel::obey`.
    void obey(const std::string& words);
    /// What is on paper so far.
    std::string paper();

  private:
    std::size_t take(std::string_view bytes) override;
    std::string give(std::size_t bytes_max) override;
    std::optional<std::string> answer(const usb_ctrlrequest& request) override;
    void lose_power() override;

    rig::PrinterModel model_;
    std::string paper_;
    std::string answers_;
    UmockdevUsbDevice device_; ///< Last, so that it goes first: it calls the rest.
};

} // namespace sokoguru::test
