#include "app/shop/tax_report_table.h"

#include "app/shop/language.h"
#include "app/shop/report_table_parts.h"

namespace sokoguru::shop {

namespace {

using Kind = ReportTable::Kind;
using Named = ReportTable::Named;

Named group_cell(TaxGroup group) {
    switch (group) {
    case TaxGroup::ppn: return {"ppn", tr("PPN 12% of 11/12")};
    case TaxGroup::not_charged: return {"not_charged", tr("PPN not charged")};
    case TaxGroup::exempt: break;
    }
    return {"exempt", tr("Exempt")};
}

void add_sum_columns(ReportTable& table) {
    table.columns.insert(table.columns.end(), {{"paid_rupiah", tr("Paid"), Kind::money},
                                               {"selling_price_rupiah", tr("Selling price"), Kind::money},
                                               {"tax_base_rupiah", tr("Tax base (11/12)"), Kind::money},
                                               {"tax_rupiah", tr("PPN"), Kind::money}});
}

} // namespace

ReportTable tax_table(std::span<const TaxDay> tax_days, const DayRange& days) {
    ReportTable table = begin_table("tax", tr("PPN by day"), days);
    table.columns = {{"day", tr("Day"), Kind::text},
                     {"class", tr("Tax class"), Kind::text},
                     {"receipts", tr("Receipts"), Kind::count}};
    add_sum_columns(table);
    for (const TaxDay& day : tax_days) {
        table.rows.push_back({day_cell(day.day), group_cell(day.group), day.sums.receipt_count, day.sums.paid,
                              day.sums.selling_price, day.sums.base, day.sums.tax});
    }
    // A receipt may stand in two classes, so their numbers are not added up.
    add_total(table, {"paid_rupiah", "selling_price_rupiah", "tax_base_rupiah", "tax_rupiah"});
    return table;
}

ReportTable digunggung_table(std::span<const TaxReceipt> receipts, const DayRange& days) {
    ReportTable table = begin_table("digunggung", tr("Receipts with PPN (digunggung)"), days);
    table.columns = {{"receipt", tr("Receipt"), Kind::text}, {"day", tr("Day"), Kind::text}};
    add_sum_columns(table);
    for (const TaxReceipt& receipt : receipts) {
        const TaxBlock& block = receipt.block;
        table.rows.push_back({receipt.number.text(), day_cell(receipt.number.day), block.taxed_total,
                              block.selling_price, block.base, block.tax});
    }
    add_total(table, {"paid_rupiah", "selling_price_rupiah", "tax_base_rupiah", "tax_rupiah"});
    return table;
}

std::optional<TaxGroup> tax_group_of(std::string_view key) {
    for (const TaxGroup group : {TaxGroup::ppn, TaxGroup::not_charged, TaxGroup::exempt}) {
        if (group_cell(group).key == key) return group;
    }
    return std::nullopt;
}

} // namespace sokoguru::shop
