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

/// Lays out the receipt of a sale for the shop's paper (32, 42 or 48 columns) as in the domain sheet: shop,
/// number, cashier, date and Hijri date, lines, totals, tender and change, the number as a barcode. A shop
/// that is a taxable enterprise also gets its tax block. Pure: the same sale gives the same receipt.
ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  CopyNumber copy = {});

} // namespace sokoguru
