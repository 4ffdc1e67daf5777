#include "drivers/virtual/escpos_parser.h"

#include "drivers/virtual/escpos_shape.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

/// An image as wide as the widest paper and four metres long stays below this.
constexpr std::size_t payload_bytes_max = 4'000'000;
/// No symbol that ends with a zero byte is longer on any printer.
constexpr std::size_t zero_ended_bytes_max = 255;

} // namespace

void EscposParser::feed(std::string_view bytes) {
    for (const char byte : bytes) {
        take(static_cast<unsigned char>(byte));
        ++offset_;
    }
}

void EscposParser::take(unsigned char byte) {
    switch (state_) {
    case State::ground:
        if (!is_command_lead(byte)) return sink_.on_byte(offset_, byte);
        command_ = {.offset = offset_, .head = Bytes(1, static_cast<char>(byte)), .payload = {}};
        state_ = State::head;
        return;
    case State::head: return take_head_byte(byte);
    case State::counted_payload:
    case State::skipped_payload: return take_payload_byte(byte);
    case State::zero_ended_payload: return take_zero_ended_byte(byte);
    }
}

void EscposParser::take_head_byte(unsigned char byte) {
    command_.head += static_cast<char>(byte);
    const std::optional<std::size_t> length = head_length(command_.head);
    if (!length) {
        state_ = State::ground;
        sink_.on_unknown(command_.offset, command_.head);
    } else if (command_.head.size() == *length) {
        begin_payload();
    }
}

void EscposParser::begin_payload() {
    const PayloadShape shape = payload_shape(command_.head);
    recent_.fill(0);
    payload_left_ = shape.length;
    if (shape.end == PayloadShape::End::zero_byte) {
        state_ = State::zero_ended_payload;
    } else if (payload_left_ == 0) {
        finish_command();
    } else if (payload_left_ > payload_bytes_max) {
        state_ = State::skipped_payload;
        sink_.on_oversized(command_.offset, command_.head);
    } else {
        state_ = State::counted_payload;
    }
}

void EscposParser::take_payload_byte(unsigned char byte) {
    watch_for_pulse(byte);
    if (state_ == State::counted_payload) command_.payload += static_cast<char>(byte);
    if (--payload_left_ > 0) return;
    if (state_ == State::counted_payload) return finish_command();
    state_ = State::ground;
}

void EscposParser::take_zero_ended_byte(unsigned char byte) {
    if (byte == 0) return finish_command();
    command_.payload += static_cast<char>(byte);
    if (command_.payload.size() <= zero_ended_bytes_max) return;
    state_ = State::ground;
    sink_.on_oversized(command_.offset, command_.head);
}

void EscposParser::watch_for_pulse(unsigned char byte) {
    std::rotate(recent_.begin(), recent_.begin() + 1, recent_.end());
    recent_.back() = byte;
    const bool is_pulse = recent_[0] == 0x10 && recent_[1] == 0x14 && recent_[2] == 0x01 && recent_[3] <= 1 &&
                          recent_[4] >= 1 && recent_[4] <= 8;
    if (is_pulse) sink_.on_hidden_pulse(offset_ + 1 - recent_.size());
}

void EscposParser::finish_command() {
    state_ = State::ground;
    sink_.on_command(command_);
}

} // namespace sokoguru::drivers
