#include "db/report_book.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

// That every sum is what plain sums over the sales say is a property of `RandomTill` (history_test.cpp).

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr BusinessDay today{20'781}; ///< 24/11/2026, a Tuesday.
constexpr DayRange only_today{today, today};

/// Two sales in the morning and one in the evening of today, and one a week before.
struct WeekOfSales : SampleShop {
    WeekOfSales() {
        sell_then(store(), UtcTime{morning.ms - 7 * 24 * hour_ms}, {{ProductId{1}, Quantity::whole(1)}});
        sell_then(store(), morning, {{ProductId{1}, Quantity::whole(2)}, {ProductId{2}, Quantity::whole(1)}});
        sell_then(store(), UtcTime{morning.ms + 1}, {{ProductId{3}, Quantity::whole(1)}});
        sell_then(store(), UtcTime{morning.ms + 9 * hour_ms}, {{ProductId{1}, Quantity::whole(-1)}});
    }
};

std::string keys(const std::vector<SalesGroup>& groups) {
    std::string all;
    for (const SalesGroup& group : groups) {
        all += (all.empty() ? "" : " ") + group.key + ":" + std::to_string(group.sums.net.rupiah());
    }
    return all;
}

} // namespace

TEST_CASE("reports: days, weekdays and hours in their order") {
    WeekOfSales shop;
    db::ReportBook& reports = shop.store().reports();
    const DayRange both{BusinessDay{today.days - 7}, today};
    CHECK(keys(reports.sales(both, SalesDimension::day, Zone::wib)) == "2026-11-17:1000 2026-11-24:6000");
    CHECK(keys(reports.sales(both, SalesDimension::weekday, Zone::wib)) == "2:7000");
    CHECK(keys(reports.sales(only_today, SalesDimension::hour, Zone::wib)) == "9:7000 18:-1000");
    CHECK(keys(reports.sales(only_today, SalesDimension::hour, Zone::wit)) == "11:7000 20:-1000");
}

TEST_CASE("reports: goods by their net, with what came back taken off") {
    WeekOfSales shop;
    const auto products = shop.store().reports().sales(only_today, SalesDimension::product, Zone::wib);
    REQUIRE(products.size() == 3);
    CHECK(products[0].name == "Barang 3");
    CHECK(products[2].name == "Barang 1");
    CHECK(products[2].base_quantity == Quantity::whole(1));
    CHECK(products[2].sums.net == Money{1'000});
    CHECK(products[2].sums.count == 2);
    CHECK(products[2].unit_name == "pcs");
}

TEST_CASE("reports: a day in numbers") {
    WeekOfSales shop;
    const DayReport day = shop.store().reports().day(today, Zone::wib);
    CHECK(day.figures.sums.net == Money{6'000});
    CHECK(day.figures.sums.count == 3);
    CHECK(day.figures.return_count == 1);
    CHECK(day.figures.void_count == 0);
    CHECK(day.net_by_hour[9] == Money{7'000});
    CHECK(day.net_by_hour[18] == Money{-1'000});
    CHECK(day.best_sellers.size() == 3);
    REQUIRE(day.figures.tenders.size() == 1);
    CHECK(day.figures.tenders[0].amount == Money{6'000});
    CHECK(day.figures.sums.gross_profit() == day.figures.sums.net - day.figures.sums.cost);
}

TEST_CASE("reports: a day with nothing is a row of zeros") {
    WeekOfSales shop;
    const DayReport day = shop.store().reports().day(BusinessDay{today.days - 1}, Zone::wib);
    CHECK(day.figures.sums == SalesSums{});
    CHECK(day.figures.tenders.empty());
    CHECK(day.best_sellers.empty());
    CHECK(day.shifts.empty());
}
