#pragma once

#include "drivers/scanner/keyboard_layout.h"
#include "drivers/scanner/scan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace sokoguru::drivers {

/// A device that read the test code, and what that told.
struct BoundScanner {
    std::string device;
    std::optional<KeyboardLayout> layout; ///< Only of a scanner in keyboard mode.
    bool operator==(const BoundScanner&) const = default;
};

/// Binds a scanner: the screen shows `scanner_test_code` as Code 128, and the device that reads it is the
/// scanner. No keyboard is taken over without that.
///
///     binding.begin(now_ms);
///     each scan:              if (const auto bound = binding.on_scan(scan, strokes, now_ms)) …
///     at next_deadline_ms():  binding.tick(now_ms);
///
/// Times are milliseconds of any steady clock. Pure (no clock of its own); belongs to one thread.
class ScannerBinding {
  public:
    enum class State {
        idle,
        waiting,   ///< For the test code, from any device.
        bound,     ///< It was read; `begin` binds another scanner.
        timed_out, ///< Nobody scanned it in time.
    };

    explicit ScannerBinding(std::int64_t timeout_ms = 60'000) : timeout_ms_(timeout_ms) {}

    void begin(std::int64_t now_ms);
    void cancel();
    void tick(std::int64_t now_ms);

    /// Whether the scan is the test code while it is waited for. `strokes` are the keys of a scanner in
    /// keyboard mode (`HidKeyboardDecoder::strokes_of_last_code`), empty for others. Any other code changes
    /// nothing.
    std::optional<BoundScanner> on_scan(const Scan& scan, std::span<const KeyStroke> strokes,
                                        std::int64_t now_ms);

    State state() const { return state_; }
    std::optional<std::int64_t> next_deadline_ms() const;

  private:
    std::int64_t timeout_ms_;
    std::int64_t began_ms_ = 0;
    State state_ = State::idle;
};

} // namespace sokoguru::drivers
