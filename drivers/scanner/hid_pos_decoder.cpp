#include "drivers/scanner/hid_pos_decoder.h"

#include "drivers/scanner/aim_symbology.h"

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

namespace {

std::uint8_t byte_at_bit(std::span<const std::uint8_t> report, std::size_t bit_offset) {
    const std::size_t index = bit_offset / 8;
    const std::size_t shift = bit_offset % 8;
    unsigned value = report[index];
    // A byte that is not aligned goes on in the next one (HID 1.11, 5.8: the least significant bit is first).
    if (shift != 0) value |= unsigned{report[index + 1]} << 8u;
    return static_cast<std::uint8_t>(value >> shift);
}

/// The number in a field of up to 32 bits; only the first 32 bits of a longer one.
std::uint32_t number_at(std::span<const std::uint8_t> report, const HidField& field) {
    const std::uint32_t bit_count = std::min<std::uint32_t>(field.bit_size, 32);
    std::uint32_t value = 0;
    for (std::uint32_t i = 0; i < bit_count; ++i) {
        const std::uint32_t bit = field.bit_offset + i;
        value |= ((std::uint32_t{report[bit / 8]} >> (bit % 8)) & 1u) << i;
    }
    return value;
}

void append_bytes(std::string& out, std::span<const std::uint8_t> report, const HidField& field) {
    for (std::uint32_t bit = field.bit_offset; bit < field.bit_end(); bit += 8) {
        out += static_cast<char>(byte_at_bit(report, bit));
    }
}

bool is_whole_bytes(const HidField& field) {
    return field.bit_size % 8 == 0;
}

} // namespace

std::optional<HidPosReport> find_hid_pos_report(const HidReportDescriptor& descriptor) {
    const auto first_data =
        std::find_if(descriptor.inputs.begin(), descriptor.inputs.end(), [](const HidField& field) {
            return field.application == hid_usage::bar_code_scanner &&
                   field.usage == hid_usage::decoded_data && is_whole_bytes(field);
        });
    if (first_data == descriptor.inputs.end()) return std::nullopt;
    HidPosReport report{.report_id = first_data->report_id};
    std::uint32_t bit_end = 0;
    for (const HidField& field : descriptor.inputs) {
        if (field.report_id != report.report_id || field.application != hid_usage::bar_code_scanner) continue;
        switch (field.usage) {
        case hid_usage::decoded_data:
            if (!is_whole_bytes(field)) continue;
            report.data.push_back(field);
            break;
        case hid_usage::symbology_identifier_1:
        case hid_usage::symbology_identifier_2:
        case hid_usage::symbology_identifier_3:
            if (!is_whole_bytes(field)) continue;
            report.symbology.push_back(field);
            break;
        case hid_usage::byte_count: report.byte_count = field; break;
        case hid_usage::decoded_data_continued: report.continued = field; break;
        default: continue;
        }
        bit_end = std::max(bit_end, field.bit_end());
    }
    std::stable_sort(report.symbology.begin(), report.symbology.end(),
                     [](const HidField& left, const HidField& right) { return left.usage < right.usage; });
    report.report_size_bytes = (bit_end + 7) / 8;
    return report;
}

HidPosDecoder::HidPosDecoder(HidPosReport report, Options options)
    : report_(std::move(report)), options_(std::move(options)) {}

void HidPosDecoder::on_report(std::span<const std::uint8_t> report, std::int64_t now_ms) {
    if (report.size() < report_.report_size_bytes) return;
    if (report_.report_id != 0 && report[0] != report_.report_id) return;
    std::string symbology = read_symbology(report);
    // With another identifier another code begins, and the rest of the first is lost. The reports that go on
    // may leave the identifier out.
    if (code_open_ && !symbology.empty() && symbology != symbology_) drop_code();
    if (!code_open_) symbology_ = std::move(symbology);
    const auto data = read_data(report);
    if (!data) {
        code_length_ += report.size();
        drop_code();
        return;
    }
    code_length_ += data->size();
    code_.append(*data, 0, scan_raw_length_max - code_.size());
    last_report_ms_ = now_ms;
    code_open_ = report_.continued && number_at(report, *report_.continued) != 0;
    if (!code_open_) finish_code();
}

/// The bytes that are meant, or nothing when the report claims more than it has. Without a count, NULs fill
/// the end.
std::optional<std::string> HidPosDecoder::read_data(std::span<const std::uint8_t> report) const {
    std::string data;
    for (const HidField& field : report_.data) {
        append_bytes(data, report, field);
    }
    if (report_.byte_count) {
        const std::uint32_t byte_count = number_at(report, *report_.byte_count);
        if (byte_count > data.size()) return std::nullopt;
        data.resize(byte_count);
    } else {
        data.erase(data.find_last_not_of('\0') + 1);
    }
    return data;
}

/// Most scanners send all three characters, some leave out the `]`.
std::string HidPosDecoder::read_symbology(std::span<const std::uint8_t> report) const {
    std::string identifier;
    for (const HidField& field : report_.symbology) {
        append_bytes(identifier, report, field);
    }
    std::erase(identifier, '\0');
    if (identifier.size() == 2) identifier.insert(0, "]");
    return symbology_name(identifier) ? identifier : std::string{};
}

void HidPosDecoder::tick(std::int64_t now_ms) {
    if (code_open_ && now_ms - last_report_ms_ >= options_.continuation_timeout_ms) drop_code();
}

std::vector<ScanEvent> HidPosDecoder::take_events() {
    return std::exchange(events_, {});
}

std::optional<std::int64_t> HidPosDecoder::next_deadline_ms() const {
    if (!code_open_) return std::nullopt;
    return last_report_ms_ + options_.continuation_timeout_ms;
}

void HidPosDecoder::drop_code() {
    events_.emplace_back(NoiseDropped{code_length_});
    code_open_ = false;
    code_.clear();
    code_length_ = 0;
}

void HidPosDecoder::finish_code() {
    if (code_length_ > code_.size()) {
        drop_code();
        return;
    }
    if (auto event = read_code(code_, symbology_, options_.reading)) events_.push_back(*std::move(event));
    code_.clear();
    code_length_ = 0;
}

} // namespace sokoguru::drivers
