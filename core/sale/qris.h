#pragma once

#include "core/values/money.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace sokoguru {

/// Why a QRIS text can't be used.
enum class QrisProblem {
    damaged,      ///< Its check sum is wrong, or it is no list of tags.
    not_static,   ///< It already has an amount.
    not_possible, ///< The amount can't be asked for.
};

/// A shop's own static QRIS text turned into one that asks for an amount: EMVCo's merchant-presented mode,
/// where each field is a tag of two digits, a length of two digits and a value.
///
///     const auto text = dynamic_qris(profile.tenders.qris_code, Money{27'500});
///     if (text) draw_qr(*text);
///
/// Tag 01 becomes 12 (used once), tags 54 to 57 (amount, tip) go, the amount is put after 53, and the check
/// sum is made anew. Pure.
tl::expected<std::string, QrisProblem> dynamic_qris(std::string_view static_text, Money amount);

/// The merchant's name (tag 59) of a QRIS text; empty when it has none.
std::string qris_merchant(std::string_view text);

/// CRC-16/CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF. "123456789" gives 0x29B1.
std::uint16_t crc16_ccitt_false(std::string_view bytes);

} // namespace sokoguru
