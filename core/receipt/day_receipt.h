#pragma once

#include "core/receipt/document.h"
#include "core/receipt/translate.h"
#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"

namespace sokoguru {

/// Lays out the summary of a business day for the shop's paper.
///
///     print(make_day_receipt(store.reports().day(today, zone), profile, translate));
///
/// Of a closed day the figures as they were at its end, and below them what has changed since. PPN stands
/// only in a taxable enterprise's. Pure.
ReceiptDocument make_day_receipt(const DayReport& day, const ShopProfile& profile,
                                 const Translate& translate);

} // namespace sokoguru
