#pragma once

#include "drivers/scanner/code_reading.h"
#include "drivers/scanner/keyboard_layout.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sokoguru::drivers {

/// Makes scans of the reports of a scanner in keyboard mode, taken from the device itself, so that the window
/// sees no keys.
///
///     HidKeyboardDecoder decoder({.reading = {.device = "kasir-1"}});
///     on each interrupt transfer:  decoder.on_report(bytes, now_ms);
///     at next_deadline_ms():       decoder.tick(now_ms);
///     after both:                  for (ScanEvent& event : decoder.take_events()) …
///
/// Reports are those of the boot protocol (HID 1.11, appendix B.1): modifiers, a reserved byte, six keys. A
/// report with fewer bytes says nothing; what stands behind the eighth byte is not read. Enter, keypad Enter
/// and Tab end a code; so does quiet, which only `tick` sees, because a busy thread delivers late but all at
/// once. An end without a code, as the LF of CR LF, is nothing. Times are milliseconds of any steady clock.
/// Pure (no clock of its own); belongs to one thread.
class HidKeyboardDecoder {
  public:
    struct Options {
        CodeReadingOptions reading;
        KeyboardLayout layout = KeyboardLayout::us;
        std::int64_t quiet_ms = 250; ///< Longer than the slowest pause between keys that scanners offer.
    };

    explicit HidKeyboardDecoder(Options options);

    void on_report(std::span<const std::uint8_t> report, std::int64_t now_ms);
    void tick(std::int64_t now_ms);

    /// What is certain by now, in order; each event is handed out once.
    std::vector<ScanEvent> take_events();

    /// When `tick` must be called even if nothing comes. Nothing while no code is open.
    std::optional<std::int64_t> next_deadline_ms() const;

    /// The keys of the code that ended last, for `ScannerBinding`. Ask after each report.
    std::span<const KeyStroke> strokes_of_last_code() const { return last_strokes_; }

  private:
    void press(std::uint8_t usage, std::uint8_t modifiers, std::int64_t now_ms);
    void end_code();

    Options options_;
    std::array<std::uint8_t, 6> keys_down_{};
    bool caps_lock_ = false;
    std::vector<KeyStroke> strokes_; ///< Never more than `scan_raw_length_max`.
    std::size_t stroke_count_ = 0;   ///< Counts on when the strokes are no longer kept.
    std::int64_t last_stroke_ms_ = 0;
    std::vector<KeyStroke> last_strokes_;
    std::vector<ScanEvent> events_;
};

} // namespace sokoguru::drivers
