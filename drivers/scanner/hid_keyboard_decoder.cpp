#include "drivers/scanner/hid_keyboard_decoder.h"

#include "drivers/scanner/utf8.h"

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

namespace {

// HID Usage Tables 1.12, page 07.
constexpr std::uint8_t key_error_last = 0x03; // 01 roll-over, 02 power-on test failed, 03 undefined.
constexpr std::uint8_t key_enter = 0x28;
constexpr std::uint8_t key_tab = 0x2B;
constexpr std::uint8_t key_caps_lock = 0x39;
constexpr std::uint8_t key_keypad_enter = 0x58;

// HID 1.11, 8.3: the bits of the modifier byte.
constexpr std::uint8_t modifier_control = 0x11;
constexpr std::uint8_t modifier_shift = 0x22;
constexpr std::uint8_t modifier_alt_gr = 0x40;
constexpr std::uint8_t modifier_command = 0x8C; // Left Alt and both GUI keys make commands, not characters.

constexpr std::size_t report_size = 8;

bool ends_code(std::uint8_t usage) {
    return usage == key_enter || usage == key_tab || usage == key_keypad_enter;
}

} // namespace

HidKeyboardDecoder::HidKeyboardDecoder(Options options) : options_(std::move(options)) {}

void HidKeyboardDecoder::on_report(std::span<const std::uint8_t> report, std::int64_t now_ms) {
    if (report.size() < report_size) return;
    std::array<std::uint8_t, 6> keys{};
    std::copy_n(report.begin() + 2, keys.size(), keys.begin());
    const auto is_error = [](std::uint8_t key) { return key != 0 && key <= key_error_last; };
    if (std::any_of(keys.begin(), keys.end(), is_error)) return;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        const bool was_down = std::find(keys_down_.begin(), keys_down_.end(), *key) != keys_down_.end();
        const bool named_before = std::find(keys.begin(), key, *key) != key;
        if (*key != 0 && !was_down && !named_before) press(*key, report[0], now_ms);
    }
    keys_down_ = keys;
}

void HidKeyboardDecoder::press(std::uint8_t usage, std::uint8_t modifiers, std::int64_t now_ms) {
    if (usage == key_caps_lock) {
        caps_lock_ = !caps_lock_;
        return;
    }
    if (ends_code(usage)) {
        end_code();
        return;
    }
    if ((modifiers & modifier_command) != 0) return;
    last_stroke_ms_ = now_ms;
    ++stroke_count_;
    if (strokes_.size() == scan_raw_length_max) return;
    strokes_.push_back({.usage = usage,
                        .shift = (modifiers & modifier_shift) != 0,
                        .alt_gr = (modifiers & modifier_alt_gr) != 0,
                        .control = (modifiers & modifier_control) != 0,
                        .caps_lock = caps_lock_});
}

void HidKeyboardDecoder::tick(std::int64_t now_ms) {
    if (stroke_count_ > 0 && now_ms - last_stroke_ms_ >= options_.quiet_ms) end_code();
}

std::vector<ScanEvent> HidKeyboardDecoder::take_events() {
    return std::exchange(events_, {});
}

std::optional<std::int64_t> HidKeyboardDecoder::next_deadline_ms() const {
    if (stroke_count_ == 0) return std::nullopt;
    return last_stroke_ms_ + options_.quiet_ms;
}

void HidKeyboardDecoder::end_code() {
    if (stroke_count_ == 0) return;
    if (stroke_count_ > strokes_.size()) {
        events_.emplace_back(NoiseDropped{stroke_count_});
    } else {
        const std::string text = to_utf8(text_of_strokes(strokes_, options_.layout));
        if (auto event = read_code(text, {}, options_.reading)) events_.push_back(*std::move(event));
    }
    last_strokes_ = std::exchange(strokes_, {});
    stroke_count_ = 0;
}

} // namespace sokoguru::drivers
