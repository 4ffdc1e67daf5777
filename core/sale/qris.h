#pragma once

#include "core/values/money.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

/// Why a QRIS text can't be used.
enum class QrisProblem {
    damaged,                 ///< It is no list of tags, lengths and values, or a tag stands there twice.
    no_checksum,             ///< It does not end in tag 63; perhaps its end was cut off.
    wrong_checksum,          ///< A character of it is another one than it was.
    unknown_format,          ///< Tag 00 is not 01.
    other_currency,          ///< Tag 53 is not 360, rupiah.
    other_country,           ///< Tag 58 is not ID.
    incomplete,              ///< No account (tags 26 to 51), no merchant's name or no city.
    not_static,              ///< It was made for one payment already.
    amount_not_possible,     ///< The amount is not between Rp 1 and Rp 10.000.000.
    additional_not_possible, ///< A bill number or a terminal that tag 62 has no room or no letters for.
};

/// A QRIS text, checked. EMVCo QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1: each
/// field is a tag of two digits, a length of two digits and a value.
///
///     const auto code = parse_qris(scanned);
///     if (code) ask_whether_it_is(code->merchant_name, code->merchant_city);
///
/// A value; the names are clean enough to be shown.
struct QrisCode {
    enum class Use {
        any_number_of_times, ///< Static (tag 01 is 11): the buyer types the amount.
        once,                ///< Dynamic (12).
    };
    struct Field {
        std::string tag;
        std::string value;
        bool operator==(const Field&) const = default;
    };
    std::vector<Field> fields; ///< In their order, without the check sum (tag 63).
    Use use = Use::any_number_of_times;
    std::string merchant_name; ///< Tag 59.
    std::string merchant_city; ///< Tag 60.
    bool operator==(const QrisCode&) const = default;

    /// The value of a tag, if it is there.
    std::optional<std::string_view> find(std::string_view tag) const;
};

/// Reads a QRIS text by its lengths, from the front, and checks what every QRIS text has. Nothing is ever
/// searched for in the middle: a merchant's name may contain "5802ID".
tl::expected<QrisCode, QrisProblem> parse_qris(std::string_view text);

/// What the merchant's app shows beside the amount, so that a payment can be told from the next one. Both may
/// be empty; printable ASCII, at most 25 characters each.
struct QrisAdditional {
    std::string bill_number; ///< Tag 62-01.
    std::string terminal;    ///< Tag 62-07.
};

/// The shop's own static text turned into one that asks for an amount, once.
///
///     const auto text = dynamic_qris(profile.tenders.qris_code, Money{27'500}, {"K1-000123", "K01"});
///     if (text) draw_qr(*text);
///
/// Tag 01 becomes 12, tags 54 to 57 (amount, tip) go, the amount is put after 53, bill number and terminal
/// into 62, and the check sum is made anew. All else stays as it was, in its place. Pure.
tl::expected<std::string, QrisProblem> dynamic_qris(std::string_view static_text, Money amount,
                                                    const QrisAdditional& additional = {});

/// The merchant's name for the screen; empty when the text is not a QRIS text.
std::string qris_merchant(std::string_view text);

/// CRC-16/CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF. "123456789" gives 0x29B1.
std::uint16_t crc16_ccitt_false(std::string_view bytes);

} // namespace sokoguru
