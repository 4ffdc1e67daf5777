#include "app/shop/sales_report_table.h"

#include "app/shop/buyer_text.h"
#include "app/shop/language.h"
#include "core/receipt/tender_word.h"
#include "core/values/time.h"
#include "db/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sokoguru::shop {

namespace {

using Kind = ReportTable::Kind;

struct DimensionWords {
    SalesDimension dimension;
    const char* word;
    const char* title;  ///< English, as are the labels.
    const char* column; ///< Of the key.
};

constexpr std::array<DimensionWords, 9> words = {{
    {SalesDimension::day, "day", mark("Sales by day"), mark("Day")},
    {SalesDimension::weekday, "weekday", mark("Sales by weekday"), mark("Weekday")},
    {SalesDimension::hour, "hour", mark("Sales by hour"), mark("Hour")},
    {SalesDimension::cashier, "cashier", mark("Sales by cashier"), mark("Cashier")},
    {SalesDimension::buyer_class, "class", mark("Sales by class of buyers"), mark("Class")},
    {SalesDimension::member, "member", mark("Sales by member"), mark("Member")},
    {SalesDimension::product, "product", mark("Sales by product"), mark("Product")},
    {SalesDimension::category, "category", mark("Sales by category"), mark("Category")},
    {SalesDimension::consignor, "consignor", mark("Sales by consignor"), mark("Consignor")},
}};

const DimensionWords& words_of(SalesDimension by) {
    return *std::ranges::find(words, by, &DimensionWords::dimension);
}

bool is_of_tickets(SalesDimension by) {
    return by != SalesDimension::product && by != SalesDimension::category && by != SalesDimension::consignor;
}

bool has_name(SalesDimension by) {
    return by == SalesDimension::cashier || by == SalesDimension::member || by == SalesDimension::product;
}

std::string name_of_weekday(const std::string& key) {
    constexpr std::array<const char*, 7> names = {mark("Monday"),   mark("Tuesday"), mark("Wednesday"),
                                                  mark("Thursday"), mark("Friday"),  mark("Saturday"),
                                                  mark("Sunday")};
    return tr(names.at(static_cast<std::size_t>(key.front() - '1')));
}

std::string class_name(const std::string& key) {
    const auto buyer = db::value_of<BuyerClass>(key);
    return buyer ? describe(*buyer) : key;
}

/// The key as people read it.
std::string shown_key(const SalesGroup& group, SalesDimension by) {
    switch (by) {
    case SalesDimension::weekday: return name_of_weekday(group.key);
    case SalesDimension::hour: return fmt::format("{:0>2}.00", group.key);
    case SalesDimension::buyer_class: return class_name(group.key);
    case SalesDimension::member: return group.key.empty() ? std::string(tr("No member")) : group.key;
    case SalesDimension::category: return group.key.empty() ? std::string(tr("No category")) : group.key;
    case SalesDimension::consignor: return group.key.empty() ? std::string(tr("The shop's own")) : group.key;
    case SalesDimension::day: return group.name;
    case SalesDimension::cashier:
    case SalesDimension::product: break;
    }
    return group.key;
}

void add_sum_columns(std::vector<ReportTable::Column>& columns, SalesDimension by) {
    columns.push_back({"count", is_of_tickets(by) ? tr("Receipts") : tr("Lines"), Kind::count});
    columns.push_back({"gross_rupiah", tr("Gross"), Kind::money});
    columns.push_back({"discount_rupiah", tr("Discount"), Kind::money});
    columns.push_back({"net_rupiah", tr("Net"), Kind::money});
    columns.push_back({"tax_rupiah", tr("PPN"), Kind::money});
    columns.push_back({"cost_rupiah", tr("Cost"), Kind::money});
    columns.push_back({"gross_profit_rupiah", tr("Gross profit"), Kind::money});
}

void add_sums(ReportTable::Row& row, const SalesSums& sums) {
    row.insert(row.end(),
               {sums.count, sums.gross, sums.discount, sums.net, sums.tax, sums.cost, sums.gross_profit()});
}

} // namespace

std::string range_text(const DayRange& days) {
    if (days.first == days.last) return format_date(days.first);
    return fmt::format("{} – {}", format_date(days.first), format_date(days.last));
}

ReportTable sales_table(std::span<const SalesGroup> groups, SalesDimension by, const DayRange& days) {
    const DimensionWords& named = words_of(by);
    ReportTable table;
    table.key = std::string("sales_by_") + named.word;
    table.title = tr(named.title);
    table.subtitle = range_text(days);
    table.columns = {{named.word, tr(named.column), Kind::text}};
    if (has_name(by)) table.columns.push_back({"name", tr("Name"), Kind::text});
    if (by == SalesDimension::product) {
        table.columns.push_back({"quantity_thousandths", tr("Quantity"), Kind::quantity});
        table.columns.push_back({"unit", tr("Unit"), Kind::text});
    }
    add_sum_columns(table.columns, by);
    SalesSums total;
    for (const SalesGroup& group : groups) {
        ReportTable::Row row = {ReportTable::Named{group.key, shown_key(group, by)}};
        if (has_name(by)) row.emplace_back(group.name);
        if (by == SalesDimension::product) row.insert(row.end(), {group.base_quantity, group.unit_name});
        add_sums(row, group.sums);
        table.rows.push_back(std::move(row));
        total += group.sums;
    }
    table.total = {std::string(tr("TOTAL"))};
    while (table.total.size() + 7 < table.columns.size()) {
        table.total.emplace_back();
    }
    add_sums(table.total, total);
    return table;
}

ReportTable tender_table(std::span<const TenderTotal> tenders, const DayRange& days) {
    ReportTable table;
    table.key = "tenders";
    table.title = tr("Payments by tender");
    table.subtitle = range_text(days);
    table.columns = {{"tender", tr("Tender"), Kind::text},
                     {"count", tr("Payments"), Kind::count},
                     {"amount_rupiah", tr("Amount"), Kind::money},
                     {"unconfirmed_rupiah", tr("Not seen to arrive"), Kind::money}};
    TenderTotal total;
    for (const TenderTotal& one : tenders) {
        table.rows.push_back(
            {ReportTable::Named{std::string(db::word_of(one.tender)), tender_word(one.tender, translated)},
             one.count, one.amount, one.unconfirmed});
        total.count += one.count;
        total.amount += one.amount;
        total.unconfirmed += one.unconfirmed;
    }
    table.total = {std::string(tr("TOTAL")), total.count, total.amount, total.unconfirmed};
    return table;
}

std::string weekday_name(BusinessDay day) {
    // 1 January 1970 was a Thursday.
    return name_of_weekday(std::to_string(((day.days + 3) % 7 + 7) % 7 + 1));
}

std::vector<DayFigure> day_figures(const DayFigures& figures) {
    const auto tendered = [&](Tender tender) {
        const auto found = std::ranges::find(figures.tenders, tender, &TenderTotal::tender);
        return found == figures.tenders.end() ? Money{} : found->amount;
    };
    Money unconfirmed;
    for (const TenderTotal& total : figures.tenders) {
        unconfirmed += total.unconfirmed;
    }
    return {
        {"net_rupiah", tr("Net sales"), figures.sums.net},
        {"receipts", tr("Receipts"), figures.sums.count},
        {"gross_profit_rupiah", tr("Gross profit"), figures.sums.gross_profit()},
        {"member_net_rupiah", tr("Bought by members"), figures.member_net},
        {"member_receipts", tr("Receipts of members"), figures.member_count},
        {"consigned_net_rupiah", tr("Consigned goods"), figures.consigned_net},
        {"tax_rupiah", tr("PPN"), figures.sums.tax},
        {"rounding_rupiah", tr("Rounding"), figures.rounding},
        {"donation_rupiah", tr("Infaq"), figures.donation},
        {"cash_rupiah", tr("Taken in cash"), tendered(Tender::cash)},
        {"unconfirmed_rupiah", tr("Not seen to arrive"), unconfirmed},
        {"cash_difference_rupiah", tr("Cash difference"), figures.cash_difference},
        {"manual_discount_rupiah", tr("Discounts by hand"), figures.manual_discount},
        {"voids", tr("Voids"), figures.void_count},
        {"returns", tr("Returns"), figures.return_count},
        {"drawer_openings", tr("Drawer opened without a sale"), figures.drawer_opening_count},
    };
}

std::vector<ChangedFigure> changed_figures(const DayReport& day) {
    if (!day.closing) return {};
    std::vector<ChangedFigure> changed;
    const std::vector<DayFigure> then = day_figures(day.closing->figures);
    const std::vector<DayFigure> now = day_figures(day.figures);
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].value != then[i].value) changed.push_back({now[i], then[i].value});
    }
    return changed;
}

ReportTable day_table(const DayReport& day, Zone zone) {
    ReportTable table;
    table.key = "day";
    table.title = tr("The day in numbers");
    table.subtitle = format_date(day.day);
    table.columns = {{"figure", tr("Figure"), Kind::text}, {"value", tr("Value"), Kind::money}};
    for (DayFigure& figure : day_figures(day.figures)) {
        table.rows.push_back({std::move(figure.label), std::move(figure.value)});
    }
    table.rows.push_back({std::string(tr("Receipts that may not be on paper")), day.unknown_receipt_count});
    if (!day.closing) return table;
    const LocalTime closed = to_local(day.closing->at, zone);
    table.subtitle += " · " + fmt::format(fmt::runtime(tr("closed on {} at {}")), format_date(closed),
                                          format_clock(closed));
    for (ChangedFigure& changed : changed_figures(day)) {
        table.rows.push_back({fmt::format(fmt::runtime(tr("At its end: {}")), changed.now.label),
                              std::move(changed.at_closing)});
    }
    return table;
}

} // namespace sokoguru::shop
