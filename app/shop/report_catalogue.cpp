#include "app/shop/report_catalogue.h"

#include "app/shop/language.h"
#include "app/shop/sales_report_table.h"
#include "db/store.h"
#include "db/words.h"

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

template <SalesDimension by>
std::vector<db::SaleSummary> receipts_of(db::Store& store, const DayRange& days, std::string_view key,
                                         const db::ListPart& part) {
    return store.reports().receipts(days, by, key, store.profile().zone, part);
}

std::vector<db::SaleSummary> receipts_paid_by(db::Store& store, const DayRange& days, std::string_view key,
                                              const db::ListPart& part) {
    const auto tender = db::value_of<Tender>(key);
    return tender ? store.reports().receipts(days, *tender, part) : std::vector<db::SaleSummary>{};
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
    ReportKind{"tender", mark("Payments by tender"), Time::days, payments, receipts_paid_by},
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
