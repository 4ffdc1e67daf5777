#include "drivers/scanner/scanner_binding.h"

#include "drivers/scanner/aim_symbology.h"

namespace sokoguru::drivers {

void ScannerBinding::begin(std::int64_t now_ms) {
    state_ = State::waiting;
    began_ms_ = now_ms;
}

void ScannerBinding::cancel() {
    state_ = State::idle;
}

void ScannerBinding::tick(std::int64_t now_ms) {
    if (state_ == State::waiting && now_ms - began_ms_ >= timeout_ms_) state_ = State::timed_out;
}

std::optional<BoundScanner> ScannerBinding::on_scan(const Scan& scan, std::span<const KeyStroke> strokes,
                                                    std::int64_t now_ms) {
    tick(now_ms);
    if (state_ != State::waiting) return std::nullopt;
    const auto layout = detect_layout(strokes);
    const bool reads_as_text = strokes.empty() && split_aim_identifier(scan.code).code == scanner_test_code;
    if (!layout && !reads_as_text) return std::nullopt;
    state_ = State::bound;
    return BoundScanner{.device = scan.device, .layout = layout};
}

std::optional<std::int64_t> ScannerBinding::next_deadline_ms() const {
    if (state_ != State::waiting) return std::nullopt;
    return began_ms_ + timeout_ms_;
}

} // namespace sokoguru::drivers
