#pragma once

#include "drivers/scanner/code_reading.h"
#include "drivers/scanner/hid_report_descriptor.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// Where a point-of-sale scanner's report has what; made from its descriptor, because makers differ by a
/// byte.
struct HidPosReport {
    std::uint8_t report_id = 0;
    std::vector<HidField> data = {};         ///< Whole bytes each.
    std::vector<HidField> symbology = {};    ///< The identifier's characters, in order; up to three.
    std::optional<HidField> byte_count = {}; ///< How many bytes of the data are meant.
    std::optional<HidField> continued = {};  ///< Not 0: the code goes on in the next report.
    std::size_t report_size_bytes = 0;       ///< The shortest report that has all these fields.
};

/// Nothing when the descriptor has no bar code scanner with a data field of whole bytes.
std::optional<HidPosReport> find_hid_pos_report(const HidReportDescriptor& descriptor);

/// Makes scans of the reports of a HID point-of-sale scanner (HID Point of Sale Usage Tables 1.02, page 8C).
///
///     const auto report = find_hid_pos_report(*parse_hid_report_descriptor(bytes));
///     HidPosDecoder decoder(*report, {.reading = {.device = "kasir-1"}});
///     on each interrupt transfer:  decoder.on_report(bytes, now_ms);
///     at next_deadline_ms():       decoder.tick(now_ms);
///     after both:                  for (ScanEvent& event : decoder.take_events()) …
///
/// Reports with another number or too few bytes are ignored; bytes behind the last field too. A code that
/// goes on but is not ended, and a report that claims more data than it has, are dropped as noise: a part of
/// a code never becomes a scan. Times are milliseconds of any steady clock. Pure (no clock of its own);
/// belongs to one thread.
class HidPosDecoder {
  public:
    struct Options {
        CodeReadingOptions reading;
        std::int64_t continuation_timeout_ms = 500; ///< The rest of a code follows within a few milliseconds.
    };

    HidPosDecoder(HidPosReport report, Options options);

    void on_report(std::span<const std::uint8_t> report, std::int64_t now_ms);
    void tick(std::int64_t now_ms);

    /// What is certain by now, in order; each event is handed out once.
    std::vector<ScanEvent> take_events();

    /// When `tick` must be called even if nothing comes. Nothing while no code is open.
    std::optional<std::int64_t> next_deadline_ms() const;

  private:
    void drop_code();
    void finish_code();
    std::optional<std::string> read_data(std::span<const std::uint8_t> report) const;
    std::string read_symbology(std::span<const std::uint8_t> report) const;

    HidPosReport report_;
    Options options_;
    bool code_open_ = false;      ///< The last report was continued.
    std::string code_;            ///< Never more than `scan_raw_length_max` bytes.
    std::size_t code_length_ = 0; ///< Counts on when the bytes are no longer kept.
    std::string symbology_;
    std::int64_t last_report_ms_ = 0;
    std::vector<ScanEvent> events_;
};

} // namespace sokoguru::drivers
