#pragma once

#include "core/receipt/document.h"
#include "core/sale/sale.h"
#include "core/till/shop_profile.h"
#include "core/values/time.h"

#include <functional>
#include <string>
#include <string_view>

namespace sokoguru {

/// Gives a word of the receipt in the shop's language; the argument is the English word and the key of the
/// locale files (`assets/locale/`). The identity gives an English receipt.
using Translate = std::function<std::string(std::string_view)>;

/// Which print of a receipt this is: 0 is the original, n the n-th copy, marked SALINAN n.
struct CopyNumber {
    int number = 0;
};

/// What a receipt depends on beside the sale and the shop.
struct ReceiptOptions {
    enum class Prices { shown, hidden }; ///< Hidden: for whoever gets the goods as a gift.
    enum class Purpose { sale, training };
    CopyNumber copy = {};
    Prices prices = Prices::shown;
    Purpose purpose = Purpose::sale;
    /// Of the member who bought, masked (`masked_name`): names are no part of a sale, because a person may
    /// ask to be erased.
    std::string member_name = {};
};

/// Lays out the receipt of a sale, a return, an exchange or a void for the shop's paper (32, 42 or 48
/// columns) as in the domain sheet: shop, number, cashier, date and Hijri date, member, lines with what came
/// off them, totals, tenders, infaq and change, the member's spending, the number as a barcode. A shop that
/// is a taxable enterprise also gets its tax block. Pure: the same sale gives the same receipt.
ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  const ReceiptOptions& options = {});

} // namespace sokoguru
