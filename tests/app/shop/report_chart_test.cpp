#include "app/shop/language.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_comparison.h"
#include "app/shop/report_text.h"
#include "app/shop/sales_report_table.h"
#include "core/report/day_ranges.h"
#include "db/words.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

using namespace sokoguru;
using namespace sokoguru::shop;

namespace {

constexpr BusinessDay tuesday{20'781}; ///< 24/11/2026
constexpr DayRange this_week{BusinessDay{20'780}, tuesday};
constexpr DayRange week_before{BusinessDay{20'773}, BusinessDay{20'774}};

SalesGroup group(const std::string& key, std::int64_t net, const std::string& name = {}) {
    SalesGroup made;
    made.key = key;
    made.name = name;
    made.sums.count = net / 1'000;
    made.sums.net = made.sums.gross = Money{net};
    return made;
}

ReportTable by_day(const std::vector<SalesGroup>& groups, const DayRange& days) {
    return sales_table(groups, SalesDimension::day, days);
}

std::string permilles(const Chart& chart) {
    std::string text;
    for (const Chart::Mark& mark : chart.marks) {
        text += (text.empty() ? "" : " ") + mark.label + ":" + std::to_string(mark.permille);
        if (mark.before_permille) text += "/" + std::to_string(*mark.before_permille);
    }
    return text;
}

/// Columns of a row as people read them.
std::string text_of(const ReportTable::Row& row) {
    std::string text;
    for (const ReportTable::Cell& cell : row) {
        text += (text.empty() ? "" : " | ") + shown_cell(cell);
    }
    return text;
}

struct EnglishTest {
    EnglishTest() { set_language("en"); }
};

} // namespace

TEST_CASE_FIXTURE(EnglishTest, "charts: a line has a place for each day, also for one without sales") {
    const ReportTable table = by_day({group("2026-11-24", 6'000, "24/11/2026")}, this_week);
    const ReportTable before = by_day({group("2026-11-16", 3'000, "16/11/2026")}, week_before);
    const Chart chart = report_chart("by-day", table, {this_week, &before, week_before});
    CHECK(chart.kind == Chart::Kind::line);
    CHECK(permilles(chart) == "23/11:0/500 24/11:1000/0");
    CHECK(chart.most == "6.000");
    CHECK(chart.before == "16/11/2026 – 17/11/2026");
}

TEST_CASE_FIXTURE(EnglishTest, "charts: many days become months") {
    const DayRange years{BusinessDay{tuesday.days - 800}, tuesday};
    const Chart chart = report_chart(
        "by-day",
        by_day({group("2026-11-23", 1'000), group("2026-11-24", 1'000), group("2026-10-01", 1'000)}, years),
        {.days = years});
    CHECK(chart.marks.size() == 27);
    CHECK(chart.marks.back() == Chart::Mark{"11/2026", "2.000", 1'000});
    CHECK(chart.marks.at(25) == Chart::Mark{"10/2026", "1.000", 500});
}

TEST_CASE_FIXTURE(EnglishTest, "charts: a month as weeks, from Monday to Sunday") {
    const DayRange month = named_range(RangeName::this_month, tuesday);
    const Chart chart =
        report_chart("by-day", by_day({group("2026-11-01", 2'000), group("2026-11-24", 8'000)}, month),
                     {.days = month, .by_day = ChartOfDays::calendar});
    REQUIRE(chart.kind == Chart::Kind::calendar);
    CHECK(chart.heads.front() == "Monday");
    REQUIRE(chart.marks.size() == 6 * 7);
    CHECK(chart.marks.at(5).label.empty());
    CHECK(chart.marks.at(6) == Chart::Mark{"1", "2.000", 250}); // A Sunday.
    CHECK(chart.marks.at(29) == Chart::Mark{"24", "8.000", 1'000});
    CHECK(chart.marks.at(36).label.empty());
    CHECK(chart.title == "Sales by day · 11/2026");
}

TEST_CASE_FIXTURE(EnglishTest,
                  "charts: hours from morning to night, with those in which something was sold") {
    const auto hours = [&](const std::vector<SalesGroup>& groups) {
        return report_chart("by-hour", sales_table(groups, SalesDimension::hour, this_week),
                            {.days = this_week});
    };
    const Chart usual = hours({group("9", 4'000), group("13", 2'000)});
    CHECK(usual.kind == Chart::Kind::bars);
    CHECK(usual.marks.size() == 16);
    CHECK(usual.marks.front().label == "6");
    CHECK(usual.marks.at(3) == Chart::Mark{"9", "4.000", 1'000});
    const Chart at_night = hours({group("4", 1'000), group("23", 1'000)});
    CHECK(at_night.marks.front().label == "4");
    CHECK(at_night.marks.back().label == "23");
}

TEST_CASE_FIXTURE(EnglishTest, "charts: shares of the whole, the small ones together") {
    std::vector<SalesGroup> groups;
    for (int i = 1; i <= 12; ++i) {
        groups.push_back(group("Kategori " + std::to_string(i), 1'000 * i));
    }
    groups.push_back(group("Retur", -5'000));
    const Chart chart = report_chart("by-category", sales_table(groups, SalesDimension::category, this_week),
                                     {.days = this_week});
    REQUIRE(chart.marks.size() == 8);
    CHECK(chart.marks.front() == Chart::Mark{"Kategori 12", "12.000", 154});
    CHECK(chart.marks.back() == Chart::Mark{"All others", "15.000", 192});
    const int all = std::accumulate(chart.marks.begin(), chart.marks.end(), 0,
                                    [](int sum, const Chart::Mark& mark) { return sum + mark.permille; });
    CHECK(all >= 996);
    CHECK(all <= 1'004);
}

TEST_CASE_FIXTURE(EnglishTest, "charts: none where nothing was sold, or where none fits") {
    CHECK(report_chart("by-day", by_day({}, this_week), {.days = this_week}).kind == Chart::Kind::none);
    CHECK(report_chart("by-day", by_day({group("2026-11-24", -1'000)}, this_week), {.days = this_week})
              .marks.empty());
    CHECK(report_chart("by-product", sales_table({}, SalesDimension::product, this_week), {.days = this_week})
              .kind == Chart::Kind::none);
    CHECK(has_calendar("by-day"));
    CHECK_FALSE(has_calendar("tender"));
}

TEST_CASE_FIXTURE(EnglishTest, "compared reports: rows stand beside each other by their keys") {
    const ReportTable now = sales_table(std::vector{group("Minuman", 6'000), group("Jajanan", 2'000)},
                                        SalesDimension::category, this_week);
    const ReportTable before = sales_table(std::vector{group("Jajanan", 5'000), group("Rokok", 1'000)},
                                           SalesDimension::category, week_before);
    const ReportTable both = compared_table({now, this_week}, {before, week_before});
    REQUIRE(both.rows.size() == 3);
    CHECK(text_of(both.rows[0]) == "Minuman | 6 | 0 | 6 | 6.000 | 0 | 6.000");
    CHECK(text_of(both.rows[1]) == "Jajanan | 2 | 5 | -3 | 2.000 | 5.000 | -3.000");
    CHECK(text_of(both.rows[2]) == "Rokok | 0 | 1 | -1 | 0 | 1.000 | -1.000");
    CHECK(text_of(both.total) == "TOTAL | 8 | 6 | 2 | 8.000 | 6.000 | 2.000");
    CHECK(both.columns.at(4).label == "Net");
    CHECK(both.columns.at(5).label == "Net before");
    CHECK(both.columns.at(5).key == "net_rupiah_before");
    CHECK(both.subtitle == "23/11/2026 – 24/11/2026 compared with 16/11/2026 – 17/11/2026");
}

TEST_CASE_FIXTURE(EnglishTest, "compared reports: days by their places in the ranges") {
    const ReportTable now = by_day({group("2026-11-24", 6'000, "24/11/2026")}, this_week);
    const ReportTable before = by_day(
        {group("2026-11-16", 3'000, "16/11/2026"), group("2026-11-17", 1'000, "17/11/2026")}, week_before);
    const ReportTable both = compared_table({now, this_week}, {before, week_before});
    REQUIRE(both.rows.size() == 2);
    CHECK(text_of(both.rows[0]) == "23/11/2026 | 0 | 3 | -3 | 0 | 3.000 | -3.000");
    CHECK(text_of(both.rows[1]) == "24/11/2026 | 6 | 1 | 5 | 6.000 | 1.000 | 5.000");
}

TEST_CASE_FIXTURE(EnglishTest, "compared reports: nothing with nothing") {
    const ReportTable nothing = by_day({}, this_week);
    CHECK(compared_table({nothing, this_week}, {nothing, week_before}).rows.empty());
    CHECK_FALSE(can_be_compared(nothing));
}

TEST_CASE_FIXTURE(EnglishTest, "rows of a report: in the order of any column") {
    using Direction = ReportOrder::Direction;
    const ReportTable hours =
        sales_table(std::vector{group("9", 2'000), group("13", 5'000), group("20", 3'000)},
                    SalesDimension::hour, this_week);
    using Places = std::vector<std::size_t>;
    CHECK(ordered_rows(hours, {0, Direction::down}) == Places{2, 1, 0});
    CHECK(ordered_rows(hours, {*main_column(hours), Direction::down}) == Places{1, 2, 0});
    CHECK(ordered_rows(hours, {99, Direction::down}) == Places{0, 1, 2});
    const ReportTable words =
        sales_table(std::vector{group("C", 1'000), group("A", 1'000), group("b", 1'000)},
                    SalesDimension::category, this_week);
    CHECK(ordered_rows(words, {0, Direction::up}) == Places{1, 2, 0});
    CHECK(ordered_rows(words, {*main_column(words), Direction::up}) == Places{0, 1, 2});
}
