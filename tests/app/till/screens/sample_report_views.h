#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// The reports as a shop would show them, and as they break the layout.

inline ReportsView sample_reports() {
    ReportsView view;
    view.title = "Penjualan per hari";
    view.remark = "01/11/2026 – 24/11/2026";
    view.reports = {"Penjualan per hari",       "Penjualan per hari pekan", "Penjualan per jam",
                    "Penjualan per kasir",      "Penjualan per golongan",   "Penjualan per anggota",
                    "Penjualan per barang",     "Penjualan per kategori",   "Penjualan per penitip",
                    "Pembayaran per cara bayar"};
    view.ranges = {"Hari ini", "Kemarin", "Minggu ini", "Bulan ini", "Bulan lalu", "Tahun ini", "Hari lain"};
    view.chosen_range = 3;
    view.columns = {{"Hari", "24/11/2026"},
                    {"Struk", "417", true},
                    {"Kotor", "12.518.500", true},
                    {"Diskon", "110.000", true},
                    {"Bersih", "12.408.500", true, ReportsView::Sorted::down},
                    {"PPN", "1.208.500", true},
                    {"Harga pokok", "10.562.300", true},
                    {"Laba kotor", "1.846.200", true}};
    for (int day = 24; day > 0; --day) {
        view.rows.push_back({std::to_string(day) + "/11/2026", "417", "12.518.500", "110.000", "12.408.500",
                             "1.208.500", "10.562.300", "1.846.200"});
    }
    view.row_count = view.rows.size();
    view.total = {"TOTAL",       "9.588",      "298.518.500", "2.110.000",
                  "297.408.500", "29.208.500", "250.562.300", "44.846.200"};
    view.columns[2].longest = view.total[2];
    view.columns[4].longest = view.total[4];
    view.selected = 3;
    view.list_has_focus = false;
    view.chart.kind = shop::Chart::Kind::line;
    view.chart.title = view.title;
    view.chart.most = "12.408.500";
    view.chart.before = "01/10/2026 – 24/10/2026";
    for (int day = 1; day <= 24; ++day) {
        view.chart.marks.push_back(
            {std::to_string(day) + "/11", "12.408.500", day * 37 % 1001, day * 53 % 1001});
    }
    view.can_compare = view.has_calendar = view.has_receipts = view.can_save = true;
    return view;
}

inline shop::Chart sample_chart(shop::Chart::Kind kind, std::size_t count, const std::string& label,
                                const std::string& value) {
    shop::Chart chart;
    chart.kind = kind;
    chart.title = chart.before = label;
    chart.most = value;
    for (std::size_t i = 0; i < count; ++i) {
        chart.marks.push_back(
            {label, value, static_cast<int>(i * 271 % 1001), static_cast<int>(i * 97 % 1001)});
    }
    if (kind == shop::Chart::Kind::calendar) chart.heads.assign(7, label);
    return chart;
}

inline std::vector<std::pair<std::string, ScreenView>> all_report_views(const std::string& long_text,
                                                                        const std::string& largest) {
    using Kind = shop::Chart::Kind;
    std::vector<std::pair<std::string, ScreenView>> views;
    views.emplace_back("reports", sample_reports());
    const auto with_chart = [&](const std::string& name, shop::Chart chart) {
        ReportsView view = sample_reports();
        view.chart = std::move(chart);
        views.emplace_back("reports, " + name, view);
    };
    with_chart("year", sample_chart(Kind::line, 366, "24/11", "12.408.500"));
    with_chart("one day", sample_chart(Kind::line, 1, "24/11", "12.408.500"));
    with_chart("hours", sample_chart(Kind::bars, 24, "23", "12.408.500"));
    with_chart("shares", sample_chart(Kind::shares, 5, "Minuman", "12.408.500"));
    with_chart("many shares", sample_chart(Kind::shares, 8, long_text, largest));
    with_chart("calendar", sample_chart(Kind::calendar, 42, "24", "12.408.500"));
    with_chart("full calendar", sample_chart(Kind::calendar, 42, "24", largest));
    ReportsView crowded = sample_reports();
    crowded.title = crowded.remark = long_text;
    crowded.reports.assign(40, long_text);
    crowded.chosen_report = 20;
    crowded.ranges.assign(7, long_text);
    crowded.columns.assign(13, {long_text, largest, true, ReportsView::Sorted::up});
    crowded.columns[0] = crowded.columns[1] = {long_text, long_text};
    std::vector<std::string> row(13, largest);
    row[0] = row[1] = long_text;
    crowded.rows.assign(96, row);
    crowded.total = row;
    crowded.row_count = 100'000;
    crowded.chart = sample_chart(Kind::bars, 31, long_text, largest);
    crowded.notice = Notice{Notice::Kind::refused, long_text};
    views.emplace_back("reports, extreme", crowded);
    crowded.first_column = 9;
    crowded.working = long_text;
    crowded.can_cancel = true;
    views.emplace_back("reports, working", crowded);
    ReportsView nothing = sample_reports();
    nothing.columns.clear();
    nothing.rows.clear();
    nothing.total.clear();
    nothing.ranges.clear();
    nothing.row_count = 0;
    nothing.selected.reset();
    nothing.chart = {};
    nothing.empty_title = "Tidak ada apa-apa pada hari itu";
    nothing.empty_advice = "Pilih hari lain atau laporan lain.";
    nothing.can_compare = nothing.can_save = nothing.has_calendar = false;
    views.emplace_back("reports, nothing", nothing);
    return views;
}

} // namespace sokoguru::till
