#pragma once

#include "drivers/scanner/scan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// Tells a scanner that reads one item again and again from a cashier who scans two of the same.
///
///     if (window.is_repeat(scan, now_ms)) return;   // the item still lies before the scanner
///
/// The same code from the same device is one as long as its reads come closer together than the window, and
/// two when the scanner has not seen it for that long. Devices do not know of each other. Times are
/// milliseconds of any steady clock. Pure (no clock of its own); belongs to one thread.
class SameCodeWindow {
  public:
    explicit SameCodeWindow(std::int64_t window_ms = 300) : window_ms_(window_ms) {}

    /// Whether the scan is to be ignored; remembers it either way.
    bool is_repeat(const Scan& scan, std::int64_t now_ms);

  private:
    struct Read {
        std::string device;
        std::string code;
        std::int64_t last_ms = 0;
    };

    std::int64_t window_ms_;
    std::vector<Read>
        reads_; ///< Only those of the last `window_ms_`: a scanner may see several codes in turns.
};

} // namespace sokoguru::drivers
