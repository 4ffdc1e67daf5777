#include "app/shop/report_receipts.h"

#include "app/shop/people_report_table.h"
#include "app/shop/tax_report_table.h"
#include "core/report/stock_report.h"
#include "core/sale/sale_number.h"
#include "core/values/time.h"
#include "db/report_books.h"
#include "db/store.h"
#include "db/words.h"

#include <algorithm>
#include <string>
#include <variant>

namespace sokoguru::shop {

namespace {

using Row = ReportTable::Row;

/// As programs read a word.
std::string key_in(const Row& row, std::size_t column) {
    if (const auto* named = std::get_if<ReportTable::Named>(&row.at(column))) return named->key;
    const auto* text = std::get_if<std::string>(&row.at(column));
    return text != nullptr ? *text : std::string{};
}

db::ReceiptSearch& search(db::Store& store) {
    return store.report_books().receipts;
}

} // namespace

Receipts receipts_of_group(db::Store& store, const DayRange& days, SalesDimension by, const Row& row,
                           const db::ListPart& part) {
    return search(store).of_group(days, by, key_in(row, 0), store.profile().zone, part);
}

Receipts receipts_of_tender(db::Store& store, const DayRange& days, const Row& row,
                            const db::ListPart& part) {
    const auto tender = db::value_of<Tender>(key_in(row, 0));
    return tender ? search(store).of_tender(days, *tender, part) : Receipts{};
}

Receipts receipts_of_supplier(db::Store& store, const DayRange& days, const Row& row,
                              const db::ListPart& part) {
    return search(store).of_supplier(days, key_in(row, 0), part);
}

Receipts receipts_of_consignor(db::Store& store, const DayRange& days, const Row& row,
                               const db::ListPart& part) {
    return search(store).of_consignor(days, key_in(row, 0), key_in(row, 1), part);
}

Receipts receipts_of_idle_product(db::Store& store, const DayRange& days, const Row& row,
                                  const db::ListPart& part) {
    const DayRange looked_back{BusinessDay{days.last.days - IdleProduct::days_looked_back}, days.last};
    return receipts_of_group(store, looked_back, SalesDimension::product, row, part);
}

Receipts receipts_of_tax(db::Store& store, const DayRange& days, const Row& row, const db::ListPart& part) {
    const auto day = parse_iso_date(key_in(row, 0));
    const auto group = tax_group_of(key_in(row, 1));
    if (!day || !group || *day < days.first || *day > days.last) return {};
    return search(store).of_tax(*day, *group, part);
}

Receipts receipt_of_row(db::Store& store, const DayRange& /*days*/, const Row& row,
                        const db::ListPart& part) {
    const auto number = parse_sale_number(key_in(row, 0));
    if (!number || part.offset > 0) return {};
    return search(store).of_number(*number);
}

Receipts receipts_of_discount(db::Store& store, const DayRange& days, const Row& row,
                              const db::ListPart& part) {
    const auto kind = db::value_of<LineDiscount::Kind>(key_in(row, 0));
    if (!kind) return {};
    DiscountGroup discount;
    discount.kind = *kind;
    discount.name = key_in(row, 1);
    discount.cashier.code = key_in(row, 2);
    discount.approver.code = key_in(row, 3);
    return search(store).of_discount(days, discount, part);
}

Receipts receipts_of_exception(db::Store& store, const DayRange& days, const Row& row,
                               const db::ListPart& part) {
    const auto kind = exception_kind_of(key_in(row, 2));
    return kind ? search(store).of_exception(days, *kind, key_in(row, 0), part) : Receipts{};
}

Receipts receipts_on_credit(db::Store& store, const DayRange& days, const Row& row,
                            const db::ListPart& part) {
    return search(store).on_credit(days.last, key_in(row, 0), part);
}

Receipts receipts_of_spending(db::Store& store, const DayRange& days, const Row& row,
                              const db::ListPart& part) {
    const std::string year = key_in(row, 0);
    const auto first = parse_iso_date(year + "-01-01");
    const auto last = parse_iso_date(year + "-12-31");
    if (!first || !last) return {};
    const DayRange of_year{std::max(days.first, *first), std::min(days.last, *last)};
    return search(store).of_spending(of_year, key_in(row, 1), part);
}

Receipts receipts_of_ledger_entry(db::Store& store, const DayRange& days, const Row& row,
                                  const db::ListPart& part) {
    constexpr std::size_t source = 5;
    if (key_in(row, source) != "sales") return {};
    return receipts_of_group(store, days, SalesDimension::day, row, part);
}

} // namespace sokoguru::shop
