#pragma once

#include "core/receipt/sale_receipt.h"
#include "core/sale/payment.h"

#include <string>

namespace sokoguru {

/// What a tender is called on receipts and reports.
inline std::string tender_name(Tender tender, const Translate& translate) {
    switch (tender) {
    case Tender::cash: return translate("Cash");
    case Tender::qris: return translate("QRIS");
    case Tender::transfer: return translate("Bank transfer");
    case Tender::member_credit: return translate("Member credit");
    case Tender::voucher: break;
    }
    return translate("Voucher");
}

} // namespace sokoguru
