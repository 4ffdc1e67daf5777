#include "app/shop/buyer_text.h"

#include "app/shop/language.h"

namespace sokoguru::shop {

std::string describe(BuyerClass buyer) {
    switch (buyer) {
    case BuyerClass::member: return tr("Member");
    case BuyerClass::candidate: return tr("Candidate");
    case BuyerClass::extraordinary_member: return tr("Extraordinary member");
    case BuyerClass::wholesale: return tr("Wholesale");
    case BuyerClass::general_public: break;
    }
    return tr("Public");
}

} // namespace sokoguru::shop
