#include "core/sale/qris.h"

#include "core/sale/payment.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sokoguru {

namespace {

using Field = QrisCode::Field;
using Fields = std::vector<Field>;

constexpr std::string_view checksum_head = "6304";
constexpr std::size_t checksum_length = 4;
constexpr std::size_t field_head_length = 4;
constexpr std::size_t field_length_max = 99;
constexpr std::size_t text_length_max = 512; ///< EMVCo, section 4.1: the payload of a merchant's code.
constexpr std::size_t name_length_shown_max = 25;
constexpr std::size_t additional_length_max = 25;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The fields one after another; nothing when the lengths do not fit.
std::optional<Fields> read_fields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        if (text.size() < field_head_length ||
            !std::ranges::all_of(text.substr(0, field_head_length), is_digit))
            return std::nullopt;
        const auto length = static_cast<std::size_t>((text[2] - '0') * 10 + (text[3] - '0'));
        if (text.size() - field_head_length < length) return std::nullopt;
        const std::string_view tag = text.substr(0, 2);
        if (std::ranges::find(fields, tag, &Field::tag) != fields.end()) return std::nullopt;
        fields.push_back({std::string(tag), std::string(text.substr(field_head_length, length))});
        text.remove_prefix(field_head_length + length);
    }
    return fields;
}

std::string write_field(std::string_view tag, std::string_view value) {
    return fmt::format("{}{:02}{}", tag, value.size(), value);
}

std::string write_fields(const Fields& fields) {
    std::string text;
    for (const Field& field : fields) {
        text += write_field(field.tag, field.value);
    }
    return text;
}

std::string checksum_of(std::string_view text_with_head) {
    return fmt::format("{:04X}", crc16_ccitt_false(text_with_head));
}

/// Some makers write the hexadecimal letters small.
bool is_same_checksum(std::string_view read, std::string_view computed) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::ranges::equal(read, computed, {}, upper);
}

std::optional<QrisProblem> problem_of(const QrisCode& code) {
    const auto is = [&](std::string_view tag, std::string_view value) { return code.find(tag) == value; };
    const auto is_account = [](const Field& field) { return field.tag >= "26" && field.tag <= "51"; };
    if (code.fields.empty() || code.fields.front() != Field{"00", "01"}) return QrisProblem::unknown_format;
    if (!is("53", "360")) return QrisProblem::other_currency;
    if (!is("58", "ID")) return QrisProblem::other_country;
    if (std::ranges::none_of(code.fields, is_account) || code.merchant_name.empty() ||
        code.merchant_city.empty())
        return QrisProblem::incomplete;
    // Without tag 01 a code may be used any number of times.
    const auto use = code.find("01");
    if (use && *use != "11" && *use != "12") return QrisProblem::damaged;
    return std::nullopt;
}

bool can_be_additional(std::string_view text) {
    const auto is_printable = [](char c) { return c >= ' ' && c <= '~'; };
    return text.size() <= additional_length_max && std::ranges::all_of(text, is_printable);
}

/// Sets a field, where it stood or else before the first one with a higher tag.
void set_field(Fields& fields, std::string_view tag, std::string value) {
    const auto place = std::ranges::find_if(fields, [&](const Field& field) { return field.tag >= tag; });
    if (place != fields.end() && place->tag == tag) {
        place->value = std::move(value);
    } else {
        fields.insert(place, {std::string(tag), std::move(value)});
    }
}

/// Tag 62 with the bill number and the terminal; what else the shop's own text has in it stays.
tl::expected<Fields, QrisProblem> with_additional(Fields fields, const QrisAdditional& additional) {
    if (!can_be_additional(additional.bill_number) || !can_be_additional(additional.terminal))
        return tl::unexpected(QrisProblem::additional_not_possible);
    if (additional.bill_number.empty() && additional.terminal.empty()) return fields;
    const auto old = std::ranges::find(fields, "62", &Field::tag);
    auto inner = read_fields(old == fields.end() ? std::string_view{} : std::string_view{old->value});
    if (!inner) return tl::unexpected(QrisProblem::damaged);
    if (!additional.bill_number.empty()) set_field(*inner, "01", additional.bill_number);
    if (!additional.terminal.empty()) set_field(*inner, "07", additional.terminal);
    std::string value = write_fields(*inner);
    if (value.size() > field_length_max) return tl::unexpected(QrisProblem::additional_not_possible);
    if (old == fields.end()) {
        set_field(fields, "62", std::move(value));
    } else {
        old->value = std::move(value);
    }
    return fields;
}

/// The fields of a dynamic text but for tag 62.
Fields with_amount(const Fields& fields, Money amount) {
    Fields dynamic;
    for (const Field& field : fields) {
        if (field.tag == "01" || (field.tag >= "54" && field.tag <= "57")) continue;
        dynamic.push_back(field);
        if (field.tag == "00") dynamic.push_back({"01", "12"});
        if (field.tag == "53") dynamic.push_back({"54", std::to_string(amount.rupiah())});
    }
    return dynamic;
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

std::optional<std::string_view> QrisCode::find(std::string_view tag) const {
    const auto field = std::ranges::find(fields, tag, &Field::tag);
    if (field == fields.end()) return std::nullopt;
    return field->value;
}

tl::expected<QrisCode, QrisProblem> parse_qris(std::string_view text) {
    if (text.empty() || text.size() > text_length_max) return tl::unexpected(QrisProblem::damaged);
    auto fields = read_fields(text);
    if (!fields) return tl::unexpected(QrisProblem::damaged);
    const Field last = fields->back();
    if (last.tag + fmt::format("{:02}", last.value.size()) != checksum_head)
        return tl::unexpected(QrisProblem::no_checksum);
    if (!is_same_checksum(last.value, checksum_of(text.substr(0, text.size() - checksum_length))))
        return tl::unexpected(QrisProblem::wrong_checksum);
    fields->pop_back();

    QrisCode code;
    code.fields = std::move(*fields);
    code.use = code.find("01") == "12" ? QrisCode::Use::once : QrisCode::Use::any_number_of_times;
    code.merchant_name = clean_text(code.find("59").value_or(""), name_length_shown_max);
    code.merchant_city = clean_text(code.find("60").value_or(""), name_length_shown_max);
    if (const auto problem = problem_of(code)) return tl::unexpected(*problem);
    return code;
}

tl::expected<std::string, QrisProblem> dynamic_qris(std::string_view static_text, Money amount,
                                                    const QrisAdditional& additional) {
    const auto code = parse_qris(static_text);
    if (!code) return tl::unexpected(code.error());
    if (code->use != QrisCode::Use::any_number_of_times) return tl::unexpected(QrisProblem::not_static);
    if (amount <= Money{} || amount > qris_amount_max)
        return tl::unexpected(QrisProblem::amount_not_possible);
    const auto fields = with_additional(with_amount(code->fields, amount), additional);
    if (!fields) return tl::unexpected(fields.error());
    std::string text = write_fields(*fields);
    text += checksum_head;
    text += checksum_of(text);
    if (text.size() > text_length_max) return tl::unexpected(QrisProblem::additional_not_possible);
    return text;
}

std::string qris_merchant(std::string_view text) {
    const auto code = parse_qris(text);
    return code ? code->merchant_name : std::string{};
}

} // namespace sokoguru
