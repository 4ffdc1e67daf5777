#include "app/shop/report_catalogue.h"

#include "app/shop/language.h"
#include "app/shop/sales_report_table.h"
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

using Time = ReportKind::Time;

constexpr std::array kinds = {
    ReportKind{"by-day", mark("Sales by day"), Time::days, sales_by<SalesDimension::day>},
    ReportKind{"by-weekday", mark("Sales by weekday"), Time::days, sales_by<SalesDimension::weekday>},
    ReportKind{"by-hour", mark("Sales by hour"), Time::days, sales_by<SalesDimension::hour>},
    ReportKind{"by-cashier", mark("Sales by cashier"), Time::days, sales_by<SalesDimension::cashier>},
    ReportKind{"by-class", mark("Sales by class of buyers"), Time::days,
               sales_by<SalesDimension::buyer_class>},
    ReportKind{"by-member", mark("Sales by member"), Time::days, sales_by<SalesDimension::member>},
    ReportKind{"by-product", mark("Sales by product"), Time::days, sales_by<SalesDimension::product>},
    ReportKind{"by-category", mark("Sales by category"), Time::days, sales_by<SalesDimension::category>},
    ReportKind{"by-consignor", mark("Sales by consignor"), Time::days, sales_by<SalesDimension::consignor>},
    ReportKind{"tender", mark("Payments by tender"), Time::days, payments},
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
