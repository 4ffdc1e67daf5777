#pragma once

#include "drivers/scanner/code_reading.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// Makes scans of what a scanner on a serial line or a USB virtual one (CDC-ACM) sends.
///
///     SerialDecoder decoder({.reading = {.device = "kasir-1", .aim_identifier_leads = true}});
///     on each read:           decoder.on_bytes(bytes, now_ms);
///     at next_deadline_ms():  decoder.tick(now_ms);
///     after both:             for (ScanEvent& event : decoder.take_events()) …
///
/// A code ends at CR, LF or ETX, before STX, and after quiet, which only `tick` sees, because a busy thread
/// delivers late but all at once. An end without a code, as the LF of CR LF, is nothing. NUL is padding.
/// Bytes may come cut anywhere. Times are milliseconds of any steady clock. Pure (no clock of its own);
/// belongs to one thread.
class SerialDecoder {
  public:
    struct Options {
        CodeReadingOptions reading;
        std::int64_t quiet_ms = 300; ///< 300 to 500: longer than a slow line's pause, shorter than a hand's.
    };

    explicit SerialDecoder(Options options);

    void on_bytes(std::string_view bytes, std::int64_t now_ms);
    void tick(std::int64_t now_ms);

    /// What is certain by now, in order; each event is handed out once.
    std::vector<ScanEvent> take_events();

    /// When `tick` must be called even if nothing comes. Nothing while no code is open.
    std::optional<std::int64_t> next_deadline_ms() const;

  private:
    void end_code();

    Options options_;
    std::string code_;            ///< Never more than `scan_raw_length_max` bytes.
    std::size_t code_length_ = 0; ///< Counts on when the bytes are no longer kept.
    std::int64_t last_byte_ms_ = 0;
    std::vector<ScanEvent> events_;
};

} // namespace sokoguru::drivers
