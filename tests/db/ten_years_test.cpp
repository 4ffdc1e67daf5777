#include "db/verify.h"
#include "tests/support/past_sales.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include <map>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr int days = 3'653; // Ten years with their leap days.
constexpr std::int64_t day_ms = 86'400'000;
constexpr BusinessDay first_day{20'775};

date::year_month_day calendar(BusinessDay day) {
    return date::year_month_day{date::sys_days{date::days{day.days}}};
}

} // namespace

TEST_CASE("ten years: every report of a range is the sum of its days, leap days and all") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file, 3);
    std::map<int, Money> net_of_year;
    std::map<int, Money> net_of_weekday;
    std::map<int, std::int64_t> sales_of_year;
    Money net;
    db::Store store(file, db::Access::write);
    store.in_one_transaction([&] {
        // Every third day, so that each weekday and each leap day's neighbourhood has its sales.
        for (int day = 0; day < days; day += 3) {
            const std::int64_t pieces = 1 + day % 5;
            const Sale sale = sell_then(store, UtcTime{test_shop_opened.ms + day * day_ms},
                                        {{ProductId{1 + day % 3}, Quantity::whole(pieces)}});
            const BusinessDay sold{first_day.days + day};
            net += sale.total;
            net_of_year[static_cast<int>(calendar(sold).year())] += sale.total;
            ++sales_of_year[static_cast<int>(calendar(sold).year())];
            net_of_weekday[(sold.days + 3) % 7 + 1] += sale.total;
        }
    });
    db::ReportBook& reports = store.reports();
    const DayRange all{first_day, BusinessDay{first_day.days + days - 1}};
    CHECK(reports.totals(all).net == net);
    for (const auto& [year, sum] : net_of_year) {
        CAPTURE(year);
        const date::sys_days begin{date::year{year} / date::January / 1};
        const date::sys_days end{date::year{year} / date::December / 31};
        const DayRange range{BusinessDay{static_cast<std::int32_t>(begin.time_since_epoch().count())},
                             BusinessDay{static_cast<std::int32_t>(end.time_since_epoch().count())}};
        CHECK(reports.totals(range).net == sum);
        CHECK(reports.totals(range).count == sales_of_year[year]);
    }
    for (const SalesGroup& group : reports.sales(all, SalesDimension::weekday, Zone::wib)) {
        CHECK(group.sums.net == net_of_weekday[std::stoi(group.key)]);
    }
    const auto by_day = reports.sales(all, SalesDimension::day, Zone::wib);
    CHECK(by_day.size() == static_cast<std::size_t>((days + 2) / 3));
    CHECK(by_day.front().key == "2026-11-18");
    CHECK(by_day.back().key == "2036-11-16");
    CHECK(reports.unclosed_days(all.last).size() == by_day.size());
    CHECK(db::verify(file).ok());
}
