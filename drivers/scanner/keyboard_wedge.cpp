#include "drivers/scanner/keyboard_wedge.h"

#include "drivers/scanner/utf8.h"

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

KeyboardWedge::KeyboardWedge() : KeyboardWedge(Options{}) {}

KeyboardWedge::KeyboardWedge(Options options) : options_(std::move(options)) {}

void KeyboardWedge::on_text(char32_t character, std::int64_t now_ms) {
    if (is_control_character(character) || !is_unicode(character)) return;
    last_scan_ms_.reset();
    note_key(now_ms);
    ++held_count_;
    if (held_count_ <= scan_length_max) append_utf8(held_utf8_, character);
}

void KeyboardWedge::on_terminator(Terminator key, std::int64_t now_ms) {
    if (held_count_ == 0 && last_scan_ms_) {
        last_scan_ms_.reset();
        return;
    }
    if (held_count_ > 0) note_key(now_ms);
    if (held_count_ > scan_length_max) {
        release_held();
        last_scan_ms_ = now_ms;
    } else if (is_scan()) {
        events_.emplace_back(Scan{.code = held_utf8_, .symbology = {}, .device = options_.device});
        clear_held();
        last_scan_ms_ = now_ms;
    } else {
        release_held();
        events_.emplace_back(TypedKey{key});
    }
}

void KeyboardWedge::on_other_key(std::int64_t) {
    release_held();
    last_scan_ms_.reset();
}

void KeyboardWedge::tick(std::int64_t now_ms) {
    if (held_count_ > 0 && now_ms - last_key_ms_ >= options_.quiet_ms) release_held();
    if (last_scan_ms_ && now_ms - *last_scan_ms_ >= options_.second_terminator_ms) last_scan_ms_.reset();
}

std::vector<WedgeEvent> KeyboardWedge::take_events() {
    return std::exchange(events_, {});
}

std::optional<std::int64_t> KeyboardWedge::next_deadline_ms() const {
    if (held_count_ > 0) return last_key_ms_ + options_.quiet_ms;
    if (last_scan_ms_) return *last_scan_ms_ + options_.second_terminator_ms;
    return std::nullopt;
}

void KeyboardWedge::note_key(std::int64_t now_ms) {
    if (held_count_ > 0) {
        const std::int64_t gap_ms = std::max<std::int64_t>(0, now_ms - last_key_ms_);
        gaps_sum_ms_ += gap_ms;
        gap_longest_ms_ = std::max(gap_longest_ms_, gap_ms);
        ++gaps_count_;
    }
    last_key_ms_ = now_ms;
}

/// One gap, the longest, counts as quiet time at most: had it been the hand that paused, a tick would have
/// seen the quiet; so the window was busy. A window busy again and again shows a hand's true pace, and that
/// is judged.
bool KeyboardWedge::is_scan() const {
    if (held_count_ < options_.length_min) return false;
    const std::int64_t judged_ms =
        gaps_sum_ms_ - gap_longest_ms_ + std::min(gap_longest_ms_, options_.quiet_ms);
    return judged_ms <= options_.average_gap_ms * gaps_count_;
}

void KeyboardWedge::release_held() {
    if (held_count_ > scan_length_max)
        events_.emplace_back(NoiseDropped{held_count_});
    else if (held_count_ > 0)
        events_.emplace_back(TypedText{std::move(held_utf8_)});
    clear_held();
}

void KeyboardWedge::clear_held() {
    held_utf8_.clear();
    held_count_ = 0;
    gaps_sum_ms_ = 0;
    gap_longest_ms_ = 0;
    gaps_count_ = 0;
}

} // namespace sokoguru::drivers
