#include "app/shop/order_text.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

std::string quantity_of(const OrderLine& line) {
    return fmt::format("{} {}", format_quantity(line.quantity), line.goods.unit_name);
}

/// Nobody knows a price of 0.
std::string price_of(Money price) {
    return price == Money{} ? std::string{} : format_money(price);
}

} // namespace

std::string order_message(const PurchaseOrder& order, const ShopProfile& profile) {
    std::string text = fmt::format("{} {}\n{}\n{}: {}\n", tr("Purchase order"), order.number.text(),
                                   profile.name, tr("For"), order.supplier.name);
    text += fmt::format("{}: {}\n", tr("Date"), format_date(order.number.day));
    int place = 0;
    for (const OrderLine& line : order.lines) {
        text += fmt::format("\n{}. {}\n   {}", ++place, line.goods.name, quantity_of(line));
        if (line.price != Money{}) text += fmt::format(" x {}", format_money(line.price));
    }
    if (order.total() != Money{})
        text += fmt::format("\n\n{}: Rp{}", tr("Expected total"), format_money(order.total()));
    if (!order.note.empty()) text += fmt::format("\n{}: {}", tr("Note"), order.note);
    if (!profile.address.empty()) text += fmt::format("\n\n{}:\n{}", tr("Deliver to"), profile.address);
    return text + "\n";
}

drivers::OrderSheet order_sheet(const PurchaseOrder& order, const Supplier& supplier,
                                const ShopProfile& profile) {
    drivers::OrderSheet sheet;
    sheet.title = tr("Purchase order");
    sheet.shop_name = profile.name;
    sheet.shop_lines = {profile.address};
    sheet.addressee_label = tr("For");
    sheet.addressee_lines = {supplier.name};
    if (!supplier.phone.empty()) sheet.addressee_lines.push_back(supplier.phone);
    sheet.facts = {{tr("Number"), order.number.text()}, {tr("Date"), format_date(order.number.day)}};
    if (!order.note.empty()) sheet.facts.push_back({tr("Note"), order.note});
    sheet.headings = {tr("No."), tr("Goods"), tr("Quantity"), tr("Unit"), tr("Price"), tr("Amount")};
    int place = 0;
    for (const OrderLine& line : order.lines) {
        sheet.rows.push_back({fmt::format("{}", ++place), line.goods.name, format_quantity(line.quantity),
                              line.goods.unit_name, price_of(line.price), price_of(line.amount())});
    }
    sheet.total_label = tr("Expected total");
    sheet.total = price_of(order.total());
    sheet.signatures = {tr("Ordered by"), tr("Received by")};
    sheet.page_label = tr("Page");
    return sheet;
}

std::string order_standing_text(OrderStanding standing) {
    switch (standing) {
    case OrderStanding::draft: return tr("draft");
    case OrderStanding::sent: return tr("sent");
    case OrderStanding::partly_received: return tr("partly received");
    case OrderStanding::closed: return tr("closed");
    case OrderStanding::cancelled: break;
    }
    return tr("cancelled");
}

std::string debt_kind_text(SupplierDebtKind kind) {
    switch (kind) {
    case SupplierDebtKind::receipt: return tr("goods received");
    case SupplierDebtKind::supplier_return: return tr("back to the supplier");
    case SupplierDebtKind::payment: break;
    }
    return tr("payment");
}

std::string payment_way_text(SupplierPaymentWay way) {
    return way == SupplierPaymentWay::cash ? tr("in cash") : tr("by transfer");
}

std::string order_file_name(const PurchaseOrder& order) {
    return order.number.text() + ".pdf";
}

} // namespace sokoguru::shop
