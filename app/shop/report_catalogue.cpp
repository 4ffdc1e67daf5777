#include "app/shop/report_catalogue.h"

#include "app/shop/goods_report_table.h"
#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/shop/people_report_table.h"
#include "app/shop/sales_report_table.h"
#include "app/shop/tax_report_table.h"
#include "db/report_books.h"
#include "db/store.h"

#include <algorithm>
#include <array>

namespace sokoguru::shop {

namespace {

template <SalesDimension by>
ReportTable sales_by(db::Store& store, const DayRange& days) {
    return sales_table(store.reports().sales(days, by, store.profile().zone), by, days);
}

ReportTable payments(db::Store& store, const DayRange& days) {
    return tender_table(store.reports().tenders(days), days);
}

ReportTable sales_by_supplier(db::Store& store, const DayRange& days) {
    return supplier_table(store.report_books().goods.by_supplier(days), days);
}

ReportTable margins(db::Store& store, const DayRange& days) {
    return margin_table(store.report_books().goods.margins(days), days);
}

ReportTable taxes(db::Store& store, const DayRange& days) {
    return tax_table(store.report_books().tax.days(days), days);
}

ReportTable receipts_with_tax(db::Store& store, const DayRange& days) {
    return digunggung_table(store.report_books().tax.receipts(days), days);
}

ReportTable discounts(db::Store& store, const DayRange& days) {
    return discount_table(store.report_books().exceptions.discounts(days), days);
}

ReportTable exceptions(db::Store& store, const DayRange& days) {
    return exception_table(store.report_books().exceptions.by_cashier(days), days);
}

ReportTable credit(db::Store& store, const DayRange& days) {
    return credit_table(store.report_books().members.credit(days.last), days.last);
}

ReportTable stock_value(db::Store& store, const DayRange& days) {
    return stock_value_table(store.report_books().stock.by_category(days.last), days.last);
}

ReportTable stock_movement(db::Store& store, const DayRange& days) {
    return stock_movement_table(store.report_books().stock.movements(days), days);
}

ReportTable slow_stock(db::Store& store, const DayRange& days) {
    return idle_table(store.report_books().stock.idle(days.last), days.last);
}

ReportTable consignment(db::Store& store, const DayRange& days) {
    return consignment_table(store.report_books().consignment.by_consignor(days), days);
}

ReportTable spending(db::Store& store, const DayRange& days) {
    return spending_table(store.report_books().members.spending(days), days);
}

/// Under the cooperative's own accounts.
ReportTable ledger(db::Store& store, const DayRange& days) {
    return ledger_table(store.report_books().ledger.entries(days), ledger_accounts_of(store.profile()), days);
}

using Time = ReportKind::Time;

constexpr std::array kinds = {
    ReportKind{"by-day", mark("Sales by day"), Time::days, sales_by<SalesDimension::day>,
               receipts_of<SalesDimension::day>},
    ReportKind{"by-weekday", mark("Sales by weekday"), Time::days, sales_by<SalesDimension::weekday>,
               receipts_of<SalesDimension::weekday>},
    ReportKind{"by-hour", mark("Sales by hour"), Time::days, sales_by<SalesDimension::hour>,
               receipts_of<SalesDimension::hour>},
    ReportKind{"by-cashier", mark("Sales by cashier"), Time::days, sales_by<SalesDimension::cashier>,
               receipts_of<SalesDimension::cashier>},
    ReportKind{"by-class", mark("Sales by class of buyers"), Time::days,
               sales_by<SalesDimension::buyer_class>, receipts_of<SalesDimension::buyer_class>},
    ReportKind{"by-member", mark("Sales by member"), Time::days, sales_by<SalesDimension::member>,
               receipts_of<SalesDimension::member>},
    ReportKind{"by-product", mark("Sales by product"), Time::days, sales_by<SalesDimension::product>,
               receipts_of<SalesDimension::product>},
    ReportKind{"by-category", mark("Sales by category"), Time::days, sales_by<SalesDimension::category>,
               receipts_of<SalesDimension::category>},
    ReportKind{"by-consignor", mark("Sales by consignor"), Time::days, sales_by<SalesDimension::consignor>,
               receipts_of<SalesDimension::consignor>},
    ReportKind{"by-supplier", mark("Sales by supplier"), Time::days, sales_by_supplier, receipts_of_supplier},
    ReportKind{"tender", mark("Payments by tender"), Time::days, payments, receipts_of_tender},
    ReportKind{"margin", mark("Margin by product"), Time::days, margins,
               receipts_of<SalesDimension::product>},
    ReportKind{"tax", mark("PPN by day"), Time::days, taxes, receipts_of_tax},
    ReportKind{"digunggung", mark("Receipts with PPN (digunggung)"), Time::days, receipts_with_tax,
               receipt_of_row},
    ReportKind{"discounts", mark("Discounts and promotions"), Time::days, discounts, receipts_of_discount},
    ReportKind{"exceptions", mark("Exceptions by cashier"), Time::days, exceptions, receipts_of_exception},
    ReportKind{"credit", mark("Member credit by age"), Time::days, credit, receipts_on_credit},
    ReportKind{"stock-value", mark("Stock value by category"), Time::days, stock_value},
    ReportKind{"stock-movement", mark("Stock movements"), Time::days, stock_movement,
               receipts_of<SalesDimension::product>},
    ReportKind{"slow", mark("Slow and dead stock"), Time::days, slow_stock, receipts_of_idle_product},
    ReportKind{"consignment", mark("Goods of consignors"), Time::days, consignment, receipts_of_consignor},
    ReportKind{"shu", mark("Members' purchases for the SHU"), Time::days, spending, receipts_of_spending},
    ReportKind{"ledger", mark("General ledger"), Time::days, ledger, receipts_of_ledger_entry},
};

} // namespace

std::span<const ReportKind> report_kinds() {
    return kinds;
}

const ReportKind* find_report_kind(std::string_view key) {
    const auto found = std::ranges::find(kinds, key, &ReportKind::key);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace sokoguru::shop
