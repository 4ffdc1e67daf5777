#pragma once

#include "core/receipt/document.h"
#include "core/receipt/translate.h"
#include "core/sale/sale.h"
#include "core/till/shop_profile.h"

#include <string>

namespace sokoguru {

/// How a receipt differs from the original of its sale.
struct ReceiptOptions {
    enum class Prices {
        shown,
        hidden, ///< A gift receipt: what it is and where it can be exchanged, not what it cost.
    };
    enum class Purpose {
        sale,
        training, ///< Marked at its top and bottom, and without the number as a bar code.
    };
    int copy = 0; ///< 0 is the original, n the n-th copy, marked SALINAN n.
    Prices prices = Prices::shown;
    Purpose purpose = Purpose::sale;
    /// Of the member who bought, as others may read it (`masked_name`); empty: only the code is printed. It
    /// is no part of the sale, because a person may ask to be forgotten.
    std::string member_name = {};
    bool operator==(const ReceiptOptions&) const = default;
};

/// Lays out the receipt of a sale for the shop's paper (32, 42 or 48 columns) as in the domain sheet.
///
///     ReceiptOptions options{.member_name = masked_name(member.name)};
///     print(make_sale_receipt(sale, profile, translate, options));
///
/// A return is titled RETUR and names the sales that the goods came from, an exchange TUKAR, a void BATAL and
/// the sale that it undoes; what is paid back is named with its tender. A shop that is a taxable enterprise
/// also gets its tax block. Pure: the same sale gives the same receipt, and a copy differs only by its mark.
ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  const ReceiptOptions& options = {});

} // namespace sokoguru
