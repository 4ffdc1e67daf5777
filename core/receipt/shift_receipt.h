#pragma once

#include "core/receipt/document.h"
#include "core/receipt/translate.h"
#include "core/report/shift_report.h"
#include "core/till/shop_profile.h"

namespace sokoguru {

/// Lays out the report of a shift for the shop's paper: the Z report of a closed shift, the X report of an
/// open one.
///
///     print(make_shift_receipt(store.shift_report(shift), profile, translate));
///
/// A Z report reckons the cash up, lists what was counted, and ends in the head of the journal's chain, which
/// nobody can change unseen once it is on paper, and in two lines to sign. The drawer is counted blind, so an
/// X report says nothing of the cash that should be there. PPN stands only in a taxable enterprise's. Pure.
ReceiptDocument make_shift_receipt(const ShiftReport& report, const ShopProfile& profile,
                                   const Translate& translate);

} // namespace sokoguru
