#pragma once

#include "drivers/scanner/scan.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace sokoguru::drivers {

/// A scanner without hardware, for the demo shop and for tests.
///
///     VirtualScanner scanner([&inbox](const Scan& scan) { inbox.push(scan); });
///     scanner.scan("8996001600269", "]E0");
///
/// It drops and refuses what a real one's decoder would. The callback runs in the caller's thread.
class VirtualScanner {
  public:
    using ScanCallback = std::function<void(const Scan&)>;

    explicit VirtualScanner(ScanCallback on_scan, std::string device = "virtual")
        : on_scan_(std::move(on_scan)), device_(std::move(device)) {}

    void scan(std::string_view code, std::string_view symbology = {}) const {
        std::string clean = without_control_characters(code);
        if (clean.empty() || clean.size() > scan_length_max) return;
        on_scan_({.code = std::move(clean), .symbology = std::string(symbology), .device = device_});
    }

  private:
    ScanCallback on_scan_;
    std::string device_;
};

} // namespace sokoguru::drivers
