#include "drivers/printer/reply_sorter.h"

#include <cstdint>
#include <utility>

namespace sokoguru::drivers {

namespace {

using Kind = PrinterReply::Kind;

constexpr char fence_lead = 0x37;
constexpr char fence_code = 0x22;
constexpr char identity_lead = 0x5F;
constexpr std::size_t fence_size = 7;
constexpr std::size_t automatic_status_size = 4;

bool is_flow_control(char byte) {
    return byte == 0x11 || byte == 0x13;
}

bool begins_automatic_status(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0x93) == 0x10;
}

bool is_status(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0x93) == 0x12;
}

/// Both a reply to `GS r` and the later bytes of an automatic status.
bool has_bits_4_and_7_clear(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0x90) == 0;
}

bool is_printable(char byte) {
    return byte >= 0x20 && byte < 0x7F;
}

Kind kind_of_single(char byte) {
    if (is_status(byte)) return Kind::status;
    if (has_bits_4_and_7_clear(byte)) return Kind::paper_sensor;
    return Kind::noise;
}

PrinterReply complete_reply(Bytes bytes) {
    if (bytes[0] == fence_lead) return {.kind = Kind::fence, .bytes = bytes.substr(2, 4)};
    if (bytes[0] == identity_lead)
        return {.kind = Kind::identity, .bytes = bytes.substr(1, bytes.size() - 2)};
    return {.kind = Kind::automatic_status, .bytes = std::move(bytes)};
}

} // namespace

std::vector<PrinterReply> ReplySorter::feed(std::string_view bytes) {
    std::vector<PrinterReply> replies;
    for (const char byte : bytes)
        if (!is_flow_control(byte)) take(byte, replies);
    return replies;
}

void ReplySorter::take(char byte, std::vector<PrinterReply>& replies) {
    if (!begun_.empty() && continues(byte)) {
        begun_ += byte;
        if (is_complete()) replies.push_back(complete_reply(std::exchange(begun_, {})));
        return;
    }
    // The reply broke off. Its first bytes mean nothing without the rest, and this byte begins anew.
    for (const char lost : std::exchange(begun_, {}))
        replies.push_back({.kind = Kind::noise, .bytes = Bytes(1, lost)});
    if (byte == fence_lead || byte == identity_lead || begins_automatic_status(byte))
        begun_ = Bytes(1, byte);
    else
        replies.push_back({.kind = kind_of_single(byte), .bytes = Bytes(1, byte)});
}

bool ReplySorter::continues(char byte) const {
    const std::size_t at = begun_.size();
    if (begun_[0] == fence_lead) {
        if (at == 1) return byte == fence_code;
        return at == fence_size - 1 ? byte == '\0' : is_printable(byte);
    }
    if (begun_[0] == identity_lead) return byte == '\0' || (is_printable(byte) && at <= identity_length_max);
    return has_bits_4_and_7_clear(byte);
}

bool ReplySorter::is_complete() const {
    if (begun_[0] == fence_lead) return begun_.size() == fence_size;
    if (begun_[0] == identity_lead) return begun_.back() == '\0';
    return begun_.size() == automatic_status_size;
}

} // namespace sokoguru::drivers
