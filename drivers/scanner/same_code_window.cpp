#include "drivers/scanner/same_code_window.h"

#include <algorithm>

namespace sokoguru::drivers {

bool SameCodeWindow::is_repeat(const Scan& scan, std::int64_t now_ms) {
    std::erase_if(reads_, [&](const Read& read) { return now_ms - read.last_ms >= window_ms_; });
    const auto read = std::find_if(reads_.begin(), reads_.end(), [&](const Read& candidate) {
        return candidate.device == scan.device && candidate.code == scan.code;
    });
    if (read != reads_.end()) {
        read->last_ms = now_ms;
        return true;
    }
    reads_.push_back({scan.device, scan.code, now_ms});
    return false;
}

} // namespace sokoguru::drivers
