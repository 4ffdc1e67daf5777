#include "app/shop/report_chart.h"

#include "app/shop/language.h"
#include "app/shop/report_text.h"
#include "app/shop/sales_report_table.h"
#include "core/report/day_ranges.h"
#include "core/values/text.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace sokoguru::shop {

namespace {

constexpr std::int32_t days_of_week = 7;
constexpr std::size_t shares_max = 8;

struct FittingChart {
    std::string_view report;
    Chart::Kind kind;
};
constexpr std::array fitting_charts = {
    FittingChart{"by-day", Chart::Kind::line},         FittingChart{"by-weekday", Chart::Kind::bars},
    FittingChart{"by-hour", Chart::Kind::bars},        FittingChart{"by-cashier", Chart::Kind::shares},
    FittingChart{"by-class", Chart::Kind::shares},     FittingChart{"by-category", Chart::Kind::shares},
    FittingChart{"by-consignor", Chart::Kind::shares}, FittingChart{"tender", Chart::Kind::shares}};

/// The amounts of a table by the keys of its rows.
using Amounts = std::map<std::string, std::int64_t>;

std::int64_t number_of(const ReportTable::Cell& cell) {
    if (const auto* amount = std::get_if<Money>(&cell)) return amount->rupiah();
    if (const auto* quantity = std::get_if<Quantity>(&cell)) return quantity->thousandths();
    const auto* count = std::get_if<std::int64_t>(&cell);
    return count != nullptr ? *count : 0;
}

std::string key_of(const ReportTable::Row& row) {
    const auto* named = std::get_if<ReportTable::Named>(&row.front());
    return named != nullptr ? named->key : std::string{};
}

Amounts amounts_of(const ReportTable& table) {
    Amounts amounts;
    const auto column = main_column(table);
    if (!column) return amounts;
    for (const ReportTable::Row& row : table.rows) {
        amounts[key_of(row)] = number_of(row.at(*column));
    }
    return amounts;
}

std::int64_t amount_of(const Amounts& amounts, const std::string& key) {
    const auto found = amounts.find(key);
    return found == amounts.end() ? 0 : found->second;
}

int permille_of(std::int64_t part, std::int64_t whole) {
    if (part <= 0 || whole <= 0) return 0;
    return static_cast<int>(multiply_divide_half_up(part, 1'000, whole));
}

std::string text_of(std::int64_t rupiah) {
    return format_money(Money{rupiah});
}

date::year_month_day calendar_of(BusinessDay day) {
    return date::year_month_day{date::sys_days{date::days{day.days}}};
}

std::string iso_day(BusinessDay day) {
    const date::year_month_day calendar = calendar_of(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(calendar.year()),
                       static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day()));
}

/// What stands at the places of a chart from left to right, before the largest one is known.
struct Place {
    std::string label;
    std::int64_t now = 0;
    std::optional<std::int64_t> before = {};
};

void put_marks(Chart& chart, const std::vector<Place>& places) {
    std::int64_t most = 0;
    for (const Place& place : places) {
        most = std::max({most, place.now, place.before.value_or(0)});
    }
    if (most <= 0) {
        chart.kind = Chart::Kind::none;
        return;
    }
    chart.most = text_of(most);
    for (const Place& place : places) {
        Chart::Mark mark{place.label, place.now == 0 ? std::string{} : text_of(place.now),
                         permille_of(place.now, most)};
        if (place.before) mark.before_permille = permille_of(*place.before, most);
        chart.marks.push_back(std::move(mark));
    }
}

/// A mark for each day; for each month where the days would be too many to be told apart.
void put_line(Chart& chart, const Amounts& now, const Amounts& before, const ChartedDays& charted) {
    constexpr std::int32_t days_max = 400;
    constexpr std::size_t day_and_month = 5; // Of "24/11/2026".
    constexpr std::size_t length_of_day = 3; // Of "24/".
    const std::int32_t length = length_of(charted.days);
    std::vector<Place> places;
    for (std::int32_t i = 0; i < length; ++i) {
        const BusinessDay day{charted.days.first.days + i};
        const std::string date = format_date(day);
        std::string label = length <= days_max ? date.substr(0, day_and_month) : date.substr(length_of_day);
        if (length <= days_max || places.empty() || places.back().label != label)
            places.push_back({std::move(label)});
        places.back().now += amount_of(now, iso_day(day));
        if (charted.before == nullptr || i >= length_of(charted.days_before)) continue;
        const BusinessDay day_before{charted.days_before.first.days + i};
        places.back().before = places.back().before.value_or(0) + amount_of(before, iso_day(day_before));
    }
    put_marks(chart, places);
}

/// The month of the last day, a week in each row.
void put_calendar(Chart& chart, const Amounts& now, const ChartedDays& charted) {
    const date::year_month_day last = calendar_of(charted.days.last);
    const auto first_of_month = date::sys_days{last.year() / last.month() / date::day{1}};
    const auto end_of_month = date::sys_days{last.year() / last.month() / date::last};
    const BusinessDay first{static_cast<std::int32_t>(first_of_month.time_since_epoch().count())};
    const BusinessDay end{static_cast<std::int32_t>(end_of_month.time_since_epoch().count())};
    const std::int32_t weekday = ((first.days + 3) % days_of_week + days_of_week) % days_of_week;
    std::vector<Place> places(static_cast<std::size_t>(weekday));
    for (BusinessDay day = first; day <= end; ++day.days) {
        const bool is_asked_for = day >= charted.days.first && day <= charted.days.last;
        places.push_back(
            {std::to_string(day.days - first.days + 1), is_asked_for ? amount_of(now, iso_day(day)) : 0});
    }
    places.resize((places.size() + days_of_week - 1) / days_of_week * days_of_week);
    put_marks(chart, places);
    if (chart.kind == Chart::Kind::none) return;
    chart.title +=
        fmt::format(" · {:02}/{}", static_cast<unsigned>(last.month()), static_cast<int>(last.year()));
    chart.before.clear();
    for (std::int32_t i = 0; i < days_of_week; ++i) {
        chart.heads.push_back(weekday_name(BusinessDay{first.days - weekday + i}));
    }
}

/// The hours in which shops sell, and others in which something was sold; or the days of the week.
void put_bars(Chart& chart, std::string_view key, const Amounts& now, const Amounts& before,
              bool is_compared) {
    const bool is_by_hour = key == "by-hour";
    constexpr int usual_first = 6;
    constexpr int usual_last = 21;
    constexpr int hours = 24;
    std::vector<Place> places;
    if (!is_by_hour) {
        // 5 January 1970 was the first Monday.
        for (std::int32_t i = 1; i <= days_of_week; ++i) {
            places.push_back({weekday_name(BusinessDay{3 + i}), amount_of(now, std::to_string(i))});
            if (is_compared) places.back().before = amount_of(before, std::to_string(i));
        }
        return put_marks(chart, places);
    }
    const auto is_sold = [&](int hour) {
        const std::string text = std::to_string(hour);
        return now.contains(text) || before.contains(text);
    };
    int first = 0;
    while (first < usual_first && !is_sold(first)) {
        ++first;
    }
    int last = hours - 1;
    while (last > usual_last && !is_sold(last)) {
        --last;
    }
    for (int hour = first; hour <= last; ++hour) {
        const std::string text = std::to_string(hour);
        places.push_back({text, amount_of(now, text)});
        if (is_compared) places.back().before = amount_of(before, text);
    }
    put_marks(chart, places);
}

/// The largest ones, and all others as one.
void put_shares(Chart& chart, const ReportTable& table) {
    const auto column = main_column(table);
    if (!column) return;
    std::vector<Place> places;
    std::int64_t all = 0;
    for (const ReportTable::Row& row : table.rows) {
        const std::int64_t amount = number_of(row.at(*column));
        if (amount <= 0) continue;
        const bool has_name = row.size() > 1 && std::holds_alternative<std::string>(row[1]);
        places.push_back({shown_cell(has_name ? row[1] : row[0]), amount});
        all += amount;
    }
    std::ranges::stable_sort(places, std::ranges::greater{}, &Place::now);
    if (places.size() > shares_max) {
        Place rest{tr("All others")};
        for (std::size_t i = shares_max - 1; i < places.size(); ++i) {
            rest.now += places[i].now;
        }
        places.resize(shares_max - 1);
        places.push_back(std::move(rest));
    }
    for (const Place& place : places) {
        chart.marks.push_back({place.label, text_of(place.now), permille_of(place.now, all)});
    }
}

} // namespace

std::optional<std::size_t> main_column(const ReportTable& table) {
    using Kind = ReportTable::Kind;
    const auto find = [&](const auto& is_right) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(table.columns, is_right);
        if (found == table.columns.end()) return std::nullopt;
        return static_cast<std::size_t>(found - table.columns.begin());
    };
    for (const std::string_view key : {"net_rupiah", "amount_rupiah"}) {
        if (const auto column = find([&](const auto& one) { return one.key == key; })) return column;
    }
    if (const auto money = find([](const auto& one) { return one.kind == Kind::money; })) return money;
    return find([](const auto& one) { return one.kind != Kind::text; });
}

bool has_calendar(std::string_view key) {
    return key == "by-day";
}

Chart report_chart(std::string_view key, const ReportTable& table, const ChartedDays& charted) {
    Chart chart;
    const auto fitting = std::ranges::find(fitting_charts, key, &FittingChart::report);
    if (fitting == fitting_charts.end() || table.rows.empty()) return chart;
    chart.kind = fitting->kind;
    chart.title = table.title;
    if (has_calendar(key) && charted.by_day == ChartOfDays::calendar) chart.kind = Chart::Kind::calendar;
    const Amounts now = amounts_of(table);
    const Amounts before = charted.before != nullptr ? amounts_of(*charted.before) : Amounts{};
    if (charted.before != nullptr) chart.before = range_text(charted.days_before);
    switch (chart.kind) {
    case Chart::Kind::line: put_line(chart, now, before, charted); break;
    case Chart::Kind::calendar: put_calendar(chart, now, charted); break;
    case Chart::Kind::bars: put_bars(chart, key, now, before, charted.before != nullptr); break;
    case Chart::Kind::shares:
    case Chart::Kind::none:
        put_shares(chart, table);
        chart.before.clear();
        break;
    }
    return chart.marks.empty() ? Chart{} : chart;
}

} // namespace sokoguru::shop
