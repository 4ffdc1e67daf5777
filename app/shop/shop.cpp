#include "app/shop/shop.h"

#include "app/shop/language.h"

#include <utility>

namespace sokoguru::shop {

Shop::Shop(std::filesystem::path file)
    : file_(std::move(file)), store_(file_, db::Access::write), engine_(store_.profile(), store_.ports()) {}

ReceiptDocument make_receipt(const Sale& sale, const ShopProfile& profile, CopyNumber copy) {
    return make_sale_receipt(
        sale, profile, [](std::string_view word) { return tr(std::string(word).c_str()); }, copy);
}

} // namespace sokoguru::shop
