#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// The day in numbers as a shop would show it, and as it breaks the layout.

inline DayView sample_day_screen() {
    using Tone = DayView::Tone;
    DayView view;
    view.title = "Selasa 24/11/2026";
    view.remark = "14 Jumadil Akhir 1448 · belum ditutup";
    view.tiles = {{"Penjualan bersih", "12.408.500", "+8,2 % dari Selasa lalu", Tone::good},
                  {"Struk", "417", "rata-rata 29.757"},
                  {"Laba kotor", "1.846.200", "14,9 %"},
                  {"Anggota", "61,0 %", "254 struk"},
                  {"Selisih kas", "−500", "semua sif sudah dihitung", Tone::warning}};
    view.chart_title = "Penjualan per jam";
    int hour = 6;
    for (const int permille :
         {60, 120, 400, 670, 310, 230, 740, 1'000, 560, 190, 90, 460, 860, 620, 280, 60}) {
        view.bars.push_back({std::to_string(hour++), permille});
    }
    view.best_sellers = {"Terlaris",
                         {{"1 · Indomie Goreng 85 g", "212 pcs · 742.000"},
                          {"2 · Es Teh Plastik", "188 gelas · 564.000"},
                          {"3 · Nasi Bungkus Bu Sri", "96 bks · 768.000"},
                          {"4 · Aqua 600 ml", "91 btl · 318.500"}},
                         {}};
    view.money = {{"Cara bayar",
                   {{"Tunai", "8.214.000"},
                    {"QRIS", "984.000"},
                    {"   belum terlihat", "20.000", Tone::warning},
                    {"Kasbon", "305.000"}},
                   {}},
                  {"Kas",
                   {{"Modal awal", "300.000"},
                    {"Penjualan dan pelunasan", "8.264.000"},
                    {"Ke brankas", "−7.500.000"},
                    {"Seharusnya", "1.064.000"},
                    {"Dihitung", "1.063.500"},
                    {"Selisih", "−500", Tone::warning}},
                   {}}};
    view.others = {{"Perlu perhatian",
                    {{"Stok kritis", "14", Tone::warning},
                     {"Hampir kedaluwarsa", "5", Tone::warning},
                     {"Utang titipan", "691.200"},
                     {"Batal / retur", "3 / 2"},
                     {"Laci dibuka tanpa jual", "1", Tone::warning},
                     {"Diskon manual", "12.000"},
                     {"Struk belum pasti", "0"}},
                    {}},
                   {"Catatan", {{"1.204", "7f3a…91c2"}}, {}}};
    view.has_next = true;
    view.can_close = true;
    return view;
}

inline std::vector<std::pair<std::string, ScreenView>> all_day_views(const std::string& long_text,
                                                                     const std::string& largest) {
    std::vector<std::pair<std::string, ScreenView>> views;
    views.emplace_back("day", sample_day_screen());
    DayView crowded = sample_day_screen();
    crowded.title = crowded.remark = crowded.chart_title = long_text;
    crowded.tiles.assign(5, {long_text, largest, long_text, DayView::Tone::warning});
    crowded.bars.assign(24, {"23", 1'000, 900});
    crowded.is_proving = true;
    const DayView::Group group{long_text, std::vector<DayView::Line>(10, {long_text, largest}), {}};
    crowded.best_sellers = group;
    crowded.money = {group, group};
    crowded.others = {group, group, group};
    crowded.notice = Notice{Notice::Kind::refused, long_text};
    views.emplace_back("day, extreme", crowded);
    DayView nothing = sample_day_screen();
    nothing.bars.clear();
    nothing.best_sellers = {"Terlaris", {}, "Tidak ada penjualan"};
    nothing.money = {{"Cara bayar", {}, "Belum ada pembayaran"}, {"Kas", {}, "Belum ada sif yang dihitung"}};
    nothing.has_next = nothing.can_close = false;
    views.emplace_back("day, nothing", nothing);
    return views;
}

} // namespace sokoguru::till
