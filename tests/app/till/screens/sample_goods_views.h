#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// Views of the goods' work: goods that come in, stock that changes by hand, counts.

inline GoodsReceiptView sample_goods_receipt() {
    const Action any = GoodsAction{SaveGoodsPage{}};
    GoodsSheet sheet;
    sheet.title = "Barang masuk";
    sheet.detail = "CV Indah · F-17 · Ongkos kirim 10.000";
    sheet.lines = {{"Indomie Goreng 85 g", "2 dus · +1 bonus · 31/01/2027", "190.000", false},
                   {"Le Minerale 600 ml", "24 btl · -2.000", "58.000", true}};
    sheet.selected = 1;
    sheet.fields = {{"Jumlah (btl)", "24"},
                    {"Bonus", ""},
                    {"Harga satuan (btl)", "2.500"},
                    {"Diskon", "2.000"},
                    {"Kedaluwarsa (hhbbtt)", "31/01/2027"}};
    sheet.focus = 2;
    sheet.remark = "HPP satuan 1.912 → 2.500 · dijual 3.000 · margin 16,7 % · usul harga 4.000";
    sheet.remark_is_warning = true;
    sheet.commands = {{"find_goods", "Cari barang", Key::f2, any},
                      {"supplier", "Pemasok", Key::f3, any},
                      {"invoice", "Faktur", Key::f4, any},
                      {"change_unit", "Ganti satuan", Key::f7, any},
                      {"confirm_costs", "HPP benar", Key::f6, any, false},
                      {"remove_line", "Buang baris", Key::f5, any},
                      {"goods_labels", "Label", Key::end, any}};
    sheet.enter.action = GoodsAction{FocusStockField{3}};
    sheet.primary = {"save_stock", "Terima barang", Key::f9, any};
    sheet.sum_label = "TOTAL";
    sheet.sum = "258.000";
    return {sheet};
}

inline StockAdjustmentView sample_stock_adjustment() {
    const Action any = GoodsAction{SaveGoodsPage{}};
    GoodsSheet sheet;
    sheet.title = "Penyesuaian stok";
    sheet.detail = "Yang hilang keluar dari stok senilai HPP.";
    sheet.lines = {{"Susu UHT Cokelat 115 ml", "3 pcs · menurut catatan: 41", "-8.700", false}};
    sheet.fields = {{"Jumlah", "3 pcs"}};
    sheet.takes_comma = true;
    sheet.commands = {{"reason.0", "Rusak", Key::home, any, true, true},
                      {"reason.1", "Kedaluwarsa", Key::end, any},
                      {"reason.2", "Hilang", Key::page_up, any},
                      {"reason.3", "Dipakai sendiri", Key::page_down, any},
                      {"reason.4", "Contoh", Key::f3, any},
                      {"reason.5", "Ditemukan", Key::f4, any},
                      {"find_goods", "Cari barang", Key::f2, any},
                      {"change_unit", "Ganti satuan", Key::f7, any},
                      {"remove_line", "Buang baris", Key::f5, any}};
    sheet.primary = {"save_stock", "Catat", Key::f9, any};
    sheet.sum_label = "Nilai";
    sheet.sum = "-8.700";
    return {sheet};
}

inline StockCountView sample_stock_count() {
    const Action any = GoodsAction{SaveGoodsPage{}};
    GoodsSheet sheet;
    sheet.title = "Opname K1-O-261124-0001";
    sheet.detail = "Minuman · hitung buta · rak depan";
    sheet.lines = {{"Le Minerale 600 ml", "sudah dihitung", "94", false},
                   {"Teh Botol 450 ml", "seharusnya 12 · -2 · -7.000 · hitung ulang", "10", true}};
    sheet.selected = 1;
    sheet.fields = {{"Indomie Goreng 85 g", "38 pcs"}};
    sheet.takes_comma = true;
    sheet.remark = "Indomie Goreng 85 g: berapa di sini? Ditambahkan ke hitungan di tempat lain.";
    sheet.commands = {{"find_goods", "Cari barang", Key::f2, any},
                      {"recount", "Hitung ulang", Key::f4, any, true, true},
                      {"change_unit", "Ganti satuan", Key::f7, any},
                      {"accept_differences", "Selisih benar", Key::f6, any, false}};
    sheet.enter = {"enter_count", "Terhitung", Key::enter, any};
    sheet.primary = {"save_stock", "Setujui opname", Key::f9, any};
    sheet.sum_label = "Barang terhitung";
    sheet.sum = "2";
    return {sheet};
}

inline TransferPageView sample_transfer_page() {
    const Action any = GoodsAction{SaveGoodsPage{}};
    GoodsSheet sheet;
    sheet.title = "Kirim barang ke tempat lain";
    sheet.detail = "Ke: Gudang belakang";
    sheet.lines = {{"Susu UHT Cokelat 115 ml", "2 dus · menurut catatan: 41", "116.000", false}};
    sheet.fields = {{"Jumlah", "2 dus"}};
    sheet.takes_comma = true;
    sheet.commands = {{"find_goods", "Cari barang", Key::f2, any},
                      {"places", "Ke mana", Key::f3, any},
                      {"change_unit", "Ganti satuan", Key::f7, any},
                      {"remove_line", "Buang baris", Key::f5, any}};
    sheet.primary = {"save_stock", "Kirim", Key::f9, any};
    sheet.sum_label = "Nilai";
    sheet.sum = "116.000";
    return {sheet};
}

inline GoodsReceiptView sample_consigned_receipt() {
    const Action any = GoodsAction{SaveGoodsPage{}};
    GoodsSheet sheet;
    sheet.title = "Barang titipan masuk";
    sheet.detail = "Bu Sri · N-17";
    sheet.lines = {{"Keripik Tempe", "20 bks · 31/12/2026", "200.000", false}};
    sheet.fields = {{"Jumlah", "20 bks"}, {"Kedaluwarsa (hhbbtt)", "31/12/2026"}};
    sheet.focus = 1;
    sheet.commands = {{"find_goods", "Cari barang", Key::f2, any},
                      {"note", "Catatan", Key::f4, any},
                      {"change_unit", "Ganti satuan", Key::f7, any},
                      {"remove_line", "Buang baris", Key::f5, any},
                      {"batch", "Batch", Key::home, any}};
    sheet.enter.action = GoodsAction{FocusStockField{0}};
    sheet.primary = {"save_stock", "Terima barang", Key::f9, any};
    sheet.sum_label = "Menurut harga di rak";
    sheet.sum = "200.000";
    return {sheet};
}

inline GoodsSheet crowded_sheet(GoodsSheet sheet, const std::string& long_text, const std::string& largest) {
    sheet.title = sheet.detail = sheet.remark = sheet.sum_label = long_text;
    sheet.sum = largest;
    sheet.lines.assign(60, {long_text, long_text, largest, true});
    sheet.selected = 40;
    for (GoodsSheet::Field& field : sheet.fields) {
        field = {long_text, largest};
    }
    for (GoodsSheet::Command& command : sheet.commands) {
        command.label = long_text;
    }
    sheet.primary.label = long_text;
    if (!sheet.enter.label.empty()) sheet.enter.label = long_text;
    sheet.notice = Notice{Notice::Kind::refused, long_text};
    return sheet;
}

inline GoodsSheet emptied_sheet(GoodsSheet sheet) {
    sheet.lines.clear();
    sheet.fields.clear();
    sheet.remark.clear();
    sheet.selected = 0;
    sheet.empty_title = "Pindai barang yang datang.";
    sheet.empty_advice = "Barkode dus berarti satu dus.";
    return sheet;
}

inline std::vector<std::pair<std::string, ScreenView>> all_goods_views(const std::string& long_text,
                                                                       const std::string& largest) {
    std::vector<std::pair<std::string, ScreenView>> views;
    views.emplace_back("goods receipt", sample_goods_receipt());
    views.emplace_back("goods receipt, extreme",
                       GoodsReceiptView{crowded_sheet(sample_goods_receipt().sheet, long_text, largest)});
    views.emplace_back("goods receipt, empty", GoodsReceiptView{emptied_sheet(sample_goods_receipt().sheet)});
    views.emplace_back("stock adjustment", sample_stock_adjustment());
    views.emplace_back(
        "stock adjustment, extreme",
        StockAdjustmentView{crowded_sheet(sample_stock_adjustment().sheet, long_text, largest)});
    views.emplace_back("stock adjustment, empty",
                       StockAdjustmentView{emptied_sheet(sample_stock_adjustment().sheet)});
    views.emplace_back("transfer", sample_transfer_page());
    views.emplace_back("transfer, extreme",
                       TransferPageView{crowded_sheet(sample_transfer_page().sheet, long_text, largest)});
    views.emplace_back("transfer, empty", TransferPageView{emptied_sheet(sample_transfer_page().sheet)});
    views.emplace_back("consigned receipt", sample_consigned_receipt());
    views.emplace_back("consigned receipt, extreme",
                       GoodsReceiptView{crowded_sheet(sample_consigned_receipt().sheet, long_text, largest)});
    views.emplace_back("consigned receipt, empty",
                       GoodsReceiptView{emptied_sheet(sample_consigned_receipt().sheet)});
    views.emplace_back("stock count", sample_stock_count());
    views.emplace_back("stock count, extreme",
                       StockCountView{crowded_sheet(sample_stock_count().sheet, long_text, largest)});
    views.emplace_back("stock count, empty", StockCountView{emptied_sheet(sample_stock_count().sheet)});
    return views;
}

} // namespace sokoguru::till
