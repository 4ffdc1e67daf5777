#include "core/sale/qris.h"

#include "core/sale/payment.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace sokoguru {

namespace {

struct Field {
    std::string_view tag;
    std::string_view value;
};

constexpr std::string_view checksum_head = "6304";
constexpr std::size_t checksum_length = 4;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The fields one after another; nothing when the lengths do not fit.
std::optional<std::vector<Field>> read_fields(std::string_view text) {
    constexpr std::size_t head_length = 4;
    std::vector<Field> fields;
    while (!text.empty()) {
        if (text.size() < head_length || !std::all_of(text.begin(), text.begin() + head_length, is_digit))
            return std::nullopt;
        const auto length = static_cast<std::size_t>((text[2] - '0') * 10 + (text[3] - '0'));
        if (text.size() < head_length + length) return std::nullopt;
        fields.push_back({text.substr(0, 2), text.substr(head_length, length)});
        text.remove_prefix(head_length + length);
    }
    return fields;
}

std::string checksum_of(std::string_view text_with_head) {
    return fmt::format("{:04X}", crc16_ccitt_false(text_with_head));
}

std::optional<std::vector<Field>> read_checked(std::string_view text) {
    if (text.size() < checksum_head.size() + checksum_length) return std::nullopt;
    const std::string_view body = text.substr(0, text.size() - checksum_length);
    if (!body.ends_with(checksum_head) || text.substr(body.size()) != checksum_of(body)) return std::nullopt;
    return read_fields(body.substr(0, body.size() - checksum_head.size()));
}

void write(std::string& text, std::string_view tag, std::string_view value) {
    fmt::format_to(std::back_inserter(text), "{}{:02}{}", tag, value.size(), value);
}

} // namespace

std::uint16_t crc16_ccitt_false(std::string_view bytes) {
    constexpr unsigned polynomial = 0x1021;
    unsigned crc = 0xFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(byte)) << 8U;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 0x8000U) != 0 ? (crc << 1U) ^ polynomial : crc << 1U;
        }
        crc &= 0xFFFFU;
    }
    return static_cast<std::uint16_t>(crc);
}

tl::expected<std::string, QrisProblem> dynamic_qris(std::string_view static_text, Money amount) {
    if (amount <= Money{} || amount > qris_amount_max) return tl::unexpected(QrisProblem::not_possible);
    const auto fields = read_checked(static_text);
    if (!fields) return tl::unexpected(QrisProblem::damaged);
    const auto find = [&](std::string_view tag) { return std::ranges::find(*fields, tag, &Field::tag); };
    if (find("01") == fields->end() || find("53") == fields->end())
        return tl::unexpected(QrisProblem::damaged);
    if (find("01")->value != "11") return tl::unexpected(QrisProblem::not_static);
    std::string text;
    for (const Field& field : *fields) {
        if (field.tag >= "54" && field.tag <= "57") continue;
        write(text, field.tag, field.tag == "01" ? std::string_view("12") : field.value);
        if (field.tag == "53") write(text, "54", std::to_string(amount.rupiah()));
    }
    text += checksum_head;
    return text + checksum_of(text);
}

std::string qris_merchant(std::string_view text) {
    const auto fields = read_checked(text);
    if (!fields) return {};
    const auto name = std::ranges::find(*fields, std::string_view("59"), &Field::tag);
    return name == fields->end() ? std::string{} : std::string(name->value);
}

} // namespace sokoguru
