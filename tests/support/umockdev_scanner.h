#pragma once

#include "tests/support/umockdev_usb_device.h"

#include <deque>
#include <string>
#include <vector>

namespace sokoguru::test {

/// A keyboard scanner in a umockdev testbed.
///
///     UmockdevScanner scanner(testbed, {.serial = "S1"});
///     scanner.device().plug_in();
///     scanner.scan("9520000000014");
///
/// May be called from any thread.
class UmockdevScanner final : private UsbFunction {
  public:
    struct Setup {
        std::string name = "1-2";
        int address = 3;
        std::string serial = "RIG-scanner";
    };

    UmockdevScanner(UMockdevTestbed* testbed, const Setup& setup);
    ~UmockdevScanner() override = default;

    UmockdevUsbDevice& device() { return device_; }
    /// The computer fetches it, report by report, when it wants to.
    void scan(const std::string& code);
    /// Reports as they are, for what a scanner should not send.
    void send(const std::vector<std::string>& reports);

  private:
    std::size_t take(std::string_view bytes) override;
    std::string give(std::size_t bytes_max) override;
    std::optional<std::string> answer(const usb_ctrlrequest& request) override;
    void lose_power() override;

    std::deque<std::string> reports_;
    UmockdevUsbDevice device_; ///< Last, so that it goes first: it calls the rest.
};

} // namespace sokoguru::test
