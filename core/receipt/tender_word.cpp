#include "core/receipt/tender_word.h"

namespace sokoguru {

std::string tender_word(Tender tender, const Translate& translate) {
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
