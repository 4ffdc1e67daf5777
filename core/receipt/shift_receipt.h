#pragma once

#include "core/receipt/document.h"
#include "core/receipt/sale_receipt.h"
#include "core/report/shift_report.h"
#include "core/till/shop_profile.h"

namespace sokoguru {

/// Lays out the report of a shift for the shop's paper: the Z report of a closed shift, the X report of an
/// open one. Pure.
///
///     print(make_shift_receipt(store.shift_report(shift), profile, translate));
///
/// The drawer is counted blind, so an X report says nothing of the cash that should be there.
ReceiptDocument make_shift_receipt(const ShiftReport& report, const ShopProfile& profile,
                                   const Translate& translate);

} // namespace sokoguru
