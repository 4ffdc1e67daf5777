#include "drivers/scanner/serial_decoder.h"

#include <utility>

namespace sokoguru::drivers {

namespace {

constexpr char nul = '\x00';
constexpr char start_of_text = '\x02';
constexpr char end_of_text = '\x03';

bool ends_code(char byte) {
    return byte == '\r' || byte == '\n' || byte == start_of_text || byte == end_of_text;
}

} // namespace

SerialDecoder::SerialDecoder(Options options) : options_(std::move(options)) {}

void SerialDecoder::on_bytes(std::string_view bytes, std::int64_t now_ms) {
    for (const char byte : bytes) {
        if (byte == nul) continue;
        if (ends_code(byte)) {
            end_code();
            continue;
        }
        last_byte_ms_ = now_ms;
        ++code_length_;
        if (code_.size() < scan_raw_length_max) code_ += byte;
    }
}

void SerialDecoder::tick(std::int64_t now_ms) {
    if (code_length_ > 0 && now_ms - last_byte_ms_ >= options_.quiet_ms) end_code();
}

std::vector<ScanEvent> SerialDecoder::take_events() {
    return std::exchange(events_, {});
}

std::optional<std::int64_t> SerialDecoder::next_deadline_ms() const {
    if (code_length_ == 0) return std::nullopt;
    return last_byte_ms_ + options_.quiet_ms;
}

void SerialDecoder::end_code() {
    if (code_length_ > code_.size()) {
        events_.emplace_back(NoiseDropped{code_length_});
    } else if (auto event = read_code(code_, {}, options_.reading)) {
        events_.push_back(*std::move(event));
    }
    code_.clear();
    code_length_ = 0;
}

} // namespace sokoguru::drivers
