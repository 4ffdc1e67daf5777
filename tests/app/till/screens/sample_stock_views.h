#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// The stock screen as a shop would show it, and as it breaks the layout.

/// Of a product whose photo is not there yet.
inline const PhotoId sample_photo{.product = 7, .file = {}, .edition = 1};

inline StockView sample_stock() {
    using Tone = StockView::Tone;
    StockView view;
    view.filters = {{"Semua", "1.284"}, {"Kritis", "14"},        {"Minus", "1"},
                    {"Lambat", "37"},   {"Diam 30 hari", "112"}, {"Exp", "5"}};
    view.chosen_filter = 0;
    view.category = "Semua barang";
    view.row_count = 6;
    view.rows = {
        {"Indomie Goreng 85 g", "8990000000000", "8 pcs", "", "1,1 hari", "Pesan 3 dus", "23.296",
         Tone::danger},
        {"Gula Pasir 1 kg", "8990000000001", "12 kg", "", "2,4 hari", "Pesan 1 dus", "168.000",
         Tone::warning},
        {"Le Minerale 600 ml", "8990000000002", "94 btl", "3 dus 22 btl", "6,0 hari", "Cukup", "235.000",
         Tone::good},
        {"Sabun Batang", "8990000000004", "60 pcs", "1 dus 12 pcs", "31 hari", "Berlebih", "150.000",
         Tone::muted},
        {"Beras Mentik Wangi", "8990000000005", "−3,200 kg", "", "0,0 hari", "Minus: periksa", "−44.800",
         Tone::danger},
        {"Buku Tulis 38", "8990000000007", "210 pcs", "5 pak 10 pcs", "—", "Cukup", "525.000", Tone::good}};
    view.selected = 0;
    StockView::Panel panel;
    panel.name = "Indomie Goreng 85 g";
    panel.details = {"HPP 2.912 · nilai 23.296 · kelas AX", "pcs · jual 3.500 (16,8 %)",
                     "dus 40 · jual 135.000 (13,7 %)"};
    panel.tiles = {{"Stok", "8 pcs", Tone::danger}, {"Laku / hari", "7,4"}, {"Titik pesan", "31"}};
    panel.chart_title = "Penjualan per minggu";
    panel.chart_remark = "tujuh hari 52 · terbanyak 66";
    for (const int permille : {420, 500, 610, 480, 0, 390, 720, 800, 1'000, 690, 740, 900, 790}) {
        panel.bars.push_back({"24/11", permille});
    }
    panel.moves = {{"Jual K1-261124-0042", "24/11/2026 16.05 · Faisal", "−3", "−8.736", "8"},
                   {"Jual K1-261124-0039", "24/11/2026 15.58 · Faisal", "−5", "−14.560", "11"},
                   {"Retur K1-261124-0018", "24/11/2026 10.20 · Siti Aminah", "+1", "+2.912", "16"},
                   {"Barang masuk #118", "22/11/2026 09.12", "+80", "+232.960", "17"}};
    panel.may_have_older = true;
    view.panel = std::move(panel);
    return view;
}

inline std::vector<std::pair<std::string, ScreenView>> all_stock_views(const std::string& long_text,
                                                                       const std::string& largest) {
    std::vector<std::pair<std::string, ScreenView>> views;
    views.emplace_back("stock", sample_stock());
    StockView crowded = sample_stock();
    crowded.filters.assign(6, {long_text, "9.999.999"});
    crowded.category = long_text;
    crowded.row_count = 100'000;
    crowded.first_row = 99'910;
    crowded.rows.assign(90, {long_text, long_text, "9.999.999,999 kg", long_text, "365.000 hari", long_text,
                             largest, StockView::Tone::danger});
    crowded.selected = 99'999;
    crowded.panel->name = long_text;
    crowded.panel->details.assign(9, long_text);
    crowded.panel->tiles.assign(3, {long_text, largest, StockView::Tone::danger});
    crowded.panel->chart_title = crowded.panel->chart_remark = long_text;
    crowded.panel->moves.assign(200,
                                {long_text, long_text, "−9.999.999,999", "−" + largest, "9.999.999,999"});
    crowded.notice = Notice{Notice::Kind::refused, long_text};
    views.emplace_back("stock, extreme", crowded);
    crowded.panel->photo = sample_photo;
    views.emplace_back("stock, photo and extreme", crowded);
    StockView searching = crowded;
    searching.search_open = true;
    searching.search = long_text;
    searching.notice.reset();
    views.emplace_back("stock, searching", searching);
    StockView nothing = sample_stock();
    nothing.row_count = 0;
    nothing.rows.clear();
    nothing.selected.reset();
    nothing.panel.reset();
    views.emplace_back("stock, nothing", nothing);
    StockView still = sample_stock();
    still.panel->moves.clear();
    still.panel->bars.clear();
    still.panel->details.clear();
    still.panel->photo = sample_photo;
    views.emplace_back("stock, never moved", still);
    return views;
}

} // namespace sokoguru::till
