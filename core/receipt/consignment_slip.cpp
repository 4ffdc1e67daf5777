#include "core/receipt/consignment_slip.h"

#include "core/receipt/layout.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <utility>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

ReceiptLayout begin_paper(const std::string& title, const StockNumber& number, UtcTime at,
                          const ShopProfile& profile) {
    ReceiptLayout layout(profile.receipt_columns);
    layout.centre(profile.name, Weight::bold);
    layout.centre(profile.address);
    layout.centre(title, Weight::bold);
    layout.rule('=');
    const LocalTime local = to_local(at, profile.zone);
    layout.left(number.text());
    layout.left(format_date(local) + " " + format_clock(local));
    return layout;
}

ReceiptDocument end_paper(ReceiptLayout layout, const ShopProfile& profile, const Translate& translate) {
    layout.add(ReceiptDocument::Feed{2});
    const std::string line_to_sign(static_cast<std::size_t>(profile.receipt_columns) / 2 - 1, '_');
    layout.pair(line_to_sign, line_to_sign);
    layout.pair(translate("Shop"), translate("Consignor"));
    layout.add(ReceiptDocument::Cut{});
    return layout.take();
}

std::string percent_text(Percent percent) {
    const std::int64_t hundredths = percent.basis_points();
    if (hundredths % 100 == 0) return fmt::format("{} %", hundredths / 100);
    return fmt::format("{},{:02} %", hundredths / 100, hundredths % 100);
}

} // namespace

ReceiptDocument make_delivery_slip(const GoodsReceipt& receipt, const ShopProfile& profile,
                                   const Translate& translate) {
    ReceiptLayout layout = begin_paper(translate("CONSIGNED GOODS"), receipt.number, receipt.at, profile);
    if (receipt.supplier) layout.left(fmt::format("{}: {}", translate("Consignor"), receipt.supplier->name));
    layout.rule('-');
    for (const GoodsReceiptLine& line : receipt.lines) {
        layout.left(line.goods.name);
        layout.pair("",
                    fmt::format("{} {}", format_quantity(line.quantity + line.bonus), line.goods.unit_name));
    }
    layout.rule('-');
    return end_paper(std::move(layout), profile, translate);
}

ReceiptDocument make_settlement_slip(const ConsignmentSettlement& settlement, const ShopProfile& profile,
                                     const Translate& translate) {
    ReceiptLayout layout =
        begin_paper(translate("CONSIGNMENT SETTLEMENT"), settlement.number, settlement.at, profile);
    layout.left(fmt::format("{}: {}", translate("Consignor"), settlement.consignor.name));
    layout.rule('-');
    Money gross;
    Money fee;
    for (const SettlementLine& line : settlement.lines) {
        layout.left(line.sold.name);
        layout.pair(fmt::format("  {} {}", translate("sold"), format_quantity(line.sold.quantity)),
                    format_money(line.sold.gross));
        gross += line.sold.gross;
        fee += line.fee;
    }
    layout.rule('-');
    layout.pair(translate("Sold"), format_money(gross));
    layout.pair(fmt::format("{} {}", translate("Fee"), percent_text(settlement.fee)), format_money(-fee));
    if (settlement.damage != Money{}) {
        layout.pair(translate("Damage"), format_money(-settlement.damage));
        layout.left(settlement.note);
    }
    layout.pair(translate("PAID"), format_money(settlement.total()), Weight::bold, Size::tall);
    return end_paper(std::move(layout), profile, translate);
}

} // namespace sokoguru
