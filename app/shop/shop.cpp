#include "app/shop/shop.h"

#include "app/shop/language.h"
#include "core/receipt/day_receipt.h"
#include "core/receipt/shift_receipt.h"

#include <utility>

namespace sokoguru::shop {

Shop::Shop(std::filesystem::path file)
    : file_(std::move(file)), store_(file_, db::Access::write), engine_(store_.profile(), store_.ports()) {}

ReceiptDocument make_receipt(const Sale& sale, const ShopProfile& profile, const ReceiptOptions& options) {
    return make_sale_receipt(sale, profile, translated, options);
}

std::string name_on_receipt(const Sale& sale, db::Store& store) {
    if (!sale.member) return {};
    const auto member = store.find_member(sale.member->code);
    return member ? masked_name(member->name) : std::string{};
}

ReceiptDocument make_shift_report(const ShiftReport& report, const ShopProfile& profile) {
    return make_shift_receipt(report, profile, translated);
}

ReceiptDocument make_day_report(const DayReport& day, const ShopProfile& profile) {
    return make_day_receipt(day, profile, translated);
}

ReceiptDocument make_slip(const CashMoved& moved, const SlipHead& head, const ShopProfile& profile) {
    return make_cash_slip(moved, head, profile, translated);
}

ReceiptDocument make_slip(const CreditRepaid& repaid, const Member& member, const SlipHead& head,
                          const ShopProfile& profile, db::Store& store) {
    const Debtor debtor{member.code, masked_name(member.name), store.members_port().credit(member.id).owed};
    return make_repayment_slip(repaid, debtor, head, profile, translated);
}

ReceiptDocument make_slip(const GoodsReceipt& receipt, const ShopProfile& profile) {
    return make_delivery_slip(receipt, profile, translated);
}

ReceiptDocument make_slip(const ConsignmentSettlement& settlement, const ShopProfile& profile) {
    return make_settlement_slip(settlement, profile, translated);
}

} // namespace sokoguru::shop
