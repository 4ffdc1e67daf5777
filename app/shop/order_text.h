#pragma once

#include "core/stock/purchase_order.h"
#include "core/stock/supplier_account.h"
#include "core/till/shop_profile.h"
#include "drivers/document/order_sheet.h"

#include <string>

namespace sokoguru::shop {

// An order in the words that the supplier gets, in the language that is set now.

/// For WhatsApp: plain text in short lines, as a phone shows it.
std::string order_message(const PurchaseOrder& order, const ShopProfile& profile);

/// For paper and PDF: `drivers::make_order_sheet_pdf(order_sheet(…))`.
drivers::OrderSheet order_sheet(const PurchaseOrder& order, const Supplier& supplier,
                                const ShopProfile& profile);

std::string order_standing_text(OrderStanding standing); ///< "draft", "partly received" …
std::string debt_kind_text(SupplierDebtKind kind);
std::string payment_way_text(SupplierPaymentWay way);

/// The name of a file that an order is saved in: "K1-S-261126-0001.pdf".
std::string order_file_name(const PurchaseOrder& order);

} // namespace sokoguru::shop
