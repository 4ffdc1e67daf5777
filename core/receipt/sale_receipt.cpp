#include "core/receipt/sale_receipt.h"

#include "core/receipt/layout.h"
#include "core/values/hijri.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

void write_heading(ReceiptLayout& layout, const Sale& sale, const ShopProfile& profile,
                   const Translate& translate, CopyNumber copy) {
    layout.centre(profile.name, Weight::bold);
    layout.centre(profile.address);
    if (profile.tax_status == TaxStatus::taxable_enterprise && !profile.tax_number.empty()) {
        layout.centre(fmt::format("NPWP {}", profile.tax_number));
    }
    if (copy.number > 0)
        layout.centre(fmt::format("*** {} {} ***", translate("COPY"), copy.number), Weight::bold);
    layout.rule('=');
    const std::string cashier = fmt::format("{}: {}", translate("Csh"), sale.cashier_name);
    const std::string number = "No " + sale.number.text();
    if (text_length(number) + 1 + text_length(cashier) <= static_cast<std::size_t>(profile.receipt_columns)) {
        layout.pair(number, cashier);
    } else {
        layout.left(number);
        layout.left(cashier);
    }
    const LocalTime local = to_local(sale.at, profile.zone);
    layout.pair(fmt::format("{:02}/{:02}/{:02} {:02}:{:02}", local.day, local.month, local.year % 100,
                            local.hour, local.minute),
                format_hijri(sale.at, profile.zone, profile.hijri_shift_days));
    layout.rule('-');
}

void write_line(ReceiptLayout& layout, const SaleLine& line) {
    layout.left(line.consignor.empty() ? line.name : line.name + " (T)");
    layout.pair(fmt::format("  {} {} x {}", format_quantity(line.quantity), line.unit_name,
                            format_money(line.unit_price)),
                format_money(line.gross));
    if (line.discount != Money{}) layout.pair("  ", format_money(-line.discount));
}

/// What a buyer counts in the bag: pieces, and one for whatever was weighed.
Quantity item_count(const Sale& sale) {
    Quantity count;
    for (const SaleLine& line : sale.lines) {
        count += line.quantity.is_whole() ? line.quantity : Quantity::whole(1);
    }
    return count;
}

void write_totals(ReceiptLayout& layout, const Sale& sale, const Translate& translate) {
    layout.rule('-');
    layout.pair(
        fmt::format(fmt::runtime(translate("Subtotal ({} items)")), format_quantity(item_count(sale))),
        format_money(sale.total));
    if (sale.rounding != Money{}) layout.pair(translate("Rounding"), format_money(sale.rounding));
    layout.pair(translate("TOTAL"), format_money(sale.due), Weight::bold, Size::tall);
    for (const Payment& payment : sale.payments) {
        layout.pair(translate("Cash"), format_money(payment.amount));
    }
    layout.pair(translate("Change"), format_money(sale.change), Weight::bold);
}

/// The block that a taxable enterprise must print: what of the total is taxed, and the PPN inside it.
void write_tax(ReceiptLayout& layout, const Sale& sale, const Translate& translate) {
    Money taxed;
    Money tax;
    for (const SaleLine& line : sale.lines) {
        if (line.tax_class != TaxClass::ppn) continue;
        taxed += line.net;
        tax += line.tax;
    }
    layout.rule('-');
    layout.pair(translate("Taxed goods before PPN"), format_money(taxed - tax));
    layout.pair(translate("PPN included"), format_money(tax));
}

} // namespace

ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  CopyNumber copy) {
    ReceiptLayout layout(profile.receipt_columns);
    write_heading(layout, sale, profile, translate, copy);
    for (const SaleLine& line : sale.lines) {
        write_line(layout, line);
    }
    write_totals(layout, sale, translate);
    if (profile.tax_status == TaxStatus::taxable_enterprise) write_tax(layout, sale, translate);
    layout.rule('-');
    const bool consignment = std::any_of(sale.lines.begin(), sale.lines.end(),
                                         [](const SaleLine& line) { return !line.consignor.empty(); });
    if (consignment) layout.left(translate("(T)=consignment goods"));
    layout.centre(profile.footer);
    layout.add(ReceiptDocument::Barcode{sale.number.text()});
    layout.add(ReceiptDocument::Cut{});
    return layout.take();
}

} // namespace sokoguru
