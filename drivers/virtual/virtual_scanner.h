#pragma once

#include "drivers/scanner/code_reading.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

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
        const auto event = read_code(code, symbology, {.device = device_});
        const Scan* read = event ? std::get_if<Scan>(&*event) : nullptr;
        if (read != nullptr) on_scan_(*read);
    }

  private:
    ScanCallback on_scan_;
    std::string device_;
};

} // namespace sokoguru::drivers
