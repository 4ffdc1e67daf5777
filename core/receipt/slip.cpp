#include "core/receipt/slip.h"

#include "core/receipt/layout.h"
#include "core/receipt/tender_word.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

ReceiptLayout begin_slip(const std::string& title, ShiftId shift, const SlipHead& head,
                         const ShopProfile& profile, const Translate& translate) {
    ReceiptLayout layout(profile.receipt_columns);
    layout.centre(profile.name, Weight::bold);
    layout.centre(profile.address);
    layout.centre(title, Weight::bold);
    layout.rule('=');
    const LocalTime local = to_local(head.at, profile.zone);
    layout.pair(format_date(local) + " " + format_clock(local),
                fmt::format("{} {}", translate("Shift"), shift.value()));
    layout.left(fmt::format("{}: {}", translate("Csh"), head.cashier_name));
    layout.rule('-');
    return layout;
}

ReceiptDocument end_slip(ReceiptLayout layout, const ShopProfile& profile, const std::string& left_signer,
                         const std::string& right_signer) {
    layout.add(ReceiptDocument::Feed{2});
    const std::string line_to_sign(static_cast<std::size_t>(profile.receipt_columns) / 2 - 1, '_');
    layout.pair(line_to_sign, line_to_sign);
    layout.pair(left_signer, right_signer);
    layout.add(ReceiptDocument::Cut{});
    return layout.take();
}

std::string title_of(CashMovementKind kind, const Translate& translate) {
    switch (kind) {
    case CashMovementKind::cash_in: return translate("CASH IN");
    case CashMovementKind::cash_out: return translate("CASH OUT");
    case CashMovementKind::drop: break;
    }
    return translate("CASH TO THE SAFE");
}

} // namespace

ReceiptDocument make_cash_slip(const CashMoved& moved, const SlipHead& head, const ShopProfile& profile,
                               const Translate& translate) {
    ReceiptLayout layout = begin_slip(title_of(moved.kind, translate), moved.shift, head, profile, translate);
    layout.pair(translate("Amount"), format_money(moved.amount), Weight::bold, Size::tall);
    if (!moved.reason.empty()) layout.left(fmt::format("{}: {}", translate("Reason"), moved.reason));
    const std::string other =
        moved.kind == CashMovementKind::cash_in ? translate("Given by") : translate("Received by");
    return end_slip(std::move(layout), profile, translate("Cashier"), other);
}

ReceiptDocument make_repayment_slip(const CreditRepaid& repaid, const Debtor& debtor, const SlipHead& head,
                                    const ShopProfile& profile, const Translate& translate) {
    ReceiptLayout layout = begin_slip(translate("CREDIT PAID BACK"), repaid.shift, head, profile, translate);
    layout.pair(fmt::format("{}: {}", translate("Member"), debtor.code), debtor.masked_name);
    layout.pair(tender_word(repaid.tender, translate), format_money(repaid.amount), Weight::bold, Size::tall);
    layout.indented(repaid.reference);
    layout.pair(translate("Still owed"), format_money(debtor.still_owed));
    return end_slip(std::move(layout), profile, translate("Cashier"), translate("Member"));
}

} // namespace sokoguru
