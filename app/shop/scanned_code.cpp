#include "app/shop/scanned_code.h"

namespace sokoguru::shop {

std::string code_to_sell(const drivers::Scan& scan) {
    if (!scan.gs1 || scan.gs1->gtin.empty()) return scan.code;
    const std::string& gtin = scan.gs1->gtin;
    return gtin.starts_with('0') ? gtin.substr(1) : gtin;
}

} // namespace sokoguru::shop
