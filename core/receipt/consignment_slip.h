#pragma once

#include "core/receipt/document.h"
#include "core/receipt/translate.h"
#include "core/stock/consignment.h"
#include "core/stock/goods_receipt.h"
#include "core/till/shop_profile.h"

namespace sokoguru {

// Papers for those whose goods the shop sells: what they brought, and what they were paid.
//
//     print(make_settlement_slip(settlement, profile, translate));
//
// Pure. Each has a line to sign for both.

/// What a consignor has brought: the goods and how many, without prices.
ReceiptDocument make_delivery_slip(const GoodsReceipt& receipt, const ShopProfile& profile,
                                   const Translate& translate);

/// What was sold of the consignor's goods, the shop's fee, and what was paid.
ReceiptDocument make_settlement_slip(const ConsignmentSettlement& settlement, const ShopProfile& profile,
                                     const Translate& translate);

} // namespace sokoguru
