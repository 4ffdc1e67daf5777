#include "app/shop/people_report_table.h"

#include "app/shop/language.h"
#include "app/shop/report_table_parts.h"
#include "db/words.h"

namespace sokoguru::shop {

namespace {

using Kind = ReportTable::Kind;
using Named = ReportTable::Named;

const char* text_of(LineDiscount::Kind kind) {
    using Reason = LineDiscount::Kind;
    switch (kind) {
    case Reason::price_level: return tr("Price of the buyer's class");
    case Reason::tier: return tr("Price from a quantity on");
    case Reason::case_price: return tr("Pieces that make a case");
    case Reason::promotion: return tr("Promotion");
    case Reason::manual_line: return tr("By hand, one line");
    case Reason::manual_cart: return tr("By hand, whole cart");
    case Reason::returned: break;
    }
    return tr("Came back with goods");
}

Named cell_of(ExceptionKind kind) {
    switch (kind) {
    case ExceptionKind::voided: return {"void", tr("Voids")};
    case ExceptionKind::returned: return {"return", tr("Returns")};
    case ExceptionKind::line_removed: return {"line_removed", tr("Lines removed")};
    case ExceptionKind::cart_cancelled: return {"cart_cancelled", tr("Carts cancelled")};
    case ExceptionKind::price_changed: return {"price_changed", tr("Prices changed")};
    case ExceptionKind::manual_discount: return {"manual_discount", tr("Discounts by hand")};
    case ExceptionKind::drawer_opened: return {"drawer_opened", tr("Drawer opened without a sale")};
    case ExceptionKind::cash_difference: return {"cash_difference", tr("Cash difference")};
    case ExceptionKind::unknown_receipt: break;
    }
    return {"unknown_receipt", tr("Receipts that may not be on paper")};
}

} // namespace

ReportTable discount_table(std::span<const DiscountGroup> groups, const DayRange& days) {
    ReportTable table = begin_table("discounts", tr("Discounts and promotions"), days);
    table.columns = {{"kind", tr("Kind"), Kind::text},       {"promotion", tr("Promotion"), Kind::text},
                     {"cashier", tr("Cashier"), Kind::text}, {"approver", tr("Approved by"), Kind::text},
                     {"count", tr("Times"), Kind::count},    {"amount_rupiah", tr("Amount"), Kind::money}};
    for (const DiscountGroup& group : groups) {
        table.rows.push_back({Named{std::string(db::word_of(group.kind)), text_of(group.kind)}, group.name,
                              Named{group.cashier.code, group.cashier.name},
                              Named{group.approver.code, group.approver.name}, group.count, group.amount});
    }
    add_total(table, {"amount_rupiah"});
    return table;
}

ReportTable exception_table(std::span<const CashierException> exceptions, const DayRange& days) {
    ReportTable table = begin_table("exceptions", tr("Exceptions by cashier"), days);
    table.columns = {{"cashier", tr("Cashier"), Kind::text},
                     {"name", tr("Name"), Kind::text},
                     {"exception", tr("Exception"), Kind::text},
                     {"count", tr("Times"), Kind::count},
                     {"amount_rupiah", tr("Amount"), Kind::money}};
    for (const CashierException& exception : exceptions) {
        ReportTable::Row row = {named_or(exception.cashier.code, tr("The program")), exception.cashier.name,
                                cell_of(exception.kind), exception.count, exception.amount};
        if (exception.kind == ExceptionKind::drawer_opened) row.back() = std::monostate{};
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable credit_table(std::span<const MemberCredit> members, BusinessDay at) {
    ReportTable table = begin_table_at("credit", tr("Member credit by age"), at);
    table.columns = {{"member", tr("Member"), Kind::text},
                     {"name", tr("Name"), Kind::text},
                     {"owed_rupiah", tr("Owed"), Kind::money},
                     {"days_0_30_rupiah", tr("0–30 days"), Kind::money},
                     {"days_31_60_rupiah", tr("31–60 days"), Kind::money},
                     {"days_61_90_rupiah", tr("61–90 days"), Kind::money},
                     {"days_over_90_rupiah", tr("Over 90 days"), Kind::money},
                     {"in_favour_rupiah", tr("In the member's favour"), Kind::money},
                     {"overdue_rupiah", tr("Overdue"), Kind::money},
                     {"oldest_due", tr("Oldest due day"), Kind::text}};
    for (const MemberCredit& member : members) {
        const AgedCredit& credit = member.credit;
        ReportTable::Row row = {member.code, member.name, credit.owed};
        row.insert(row.end(), credit.by_age.begin(), credit.by_age.end());
        row.insert(row.end(), {credit.in_favour, credit.overdue, day_cell(credit.oldest_due)});
        table.rows.push_back(std::move(row));
    }
    add_total(table, {"owed_rupiah", "days_0_30_rupiah", "days_31_60_rupiah", "days_61_90_rupiah",
                      "days_over_90_rupiah", "in_favour_rupiah", "overdue_rupiah"});
    return table;
}

ReportTable spending_table(std::span<const MemberSpending> spendings, const DayRange& days) {
    ReportTable table = begin_table("shu", tr("Members' purchases for the SHU"), days);
    table.columns = {{"year", tr("Year"), Kind::text},
                     {"member", tr("Member"), Kind::text},
                     {"name", tr("Name"), Kind::text},
                     {"receipts", tr("Receipts"), Kind::count},
                     {"net_rupiah", tr("Net"), Kind::money},
                     {"share_percent_thousandths", tr("Share of the year %"), Kind::quantity}};
    for (const MemberSpending& spending : spendings) {
        table.rows.push_back({std::to_string(spending.year), spending.code, spending.name, spending.count,
                              spending.net, percent_cell(spending.share)});
    }
    add_total(table, {"receipts", "net_rupiah"});
    return table;
}

std::optional<ExceptionKind> exception_kind_of(std::string_view key) {
    for (int i = 0; i <= static_cast<int>(ExceptionKind::unknown_receipt); ++i) {
        const auto kind = static_cast<ExceptionKind>(i);
        if (cell_of(kind).key == key) return kind;
    }
    return std::nullopt;
}

} // namespace sokoguru::shop
