#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// Views of counting, of the menu about cash, and of a till that is locked or practised on.

inline CountView sample_count() {
    CountView view;
    view.title = "Hitung isi laci";
    view.explanation = "Hitung semuanya. Jumlah seharusnya ditampilkan setelahnya.";
    view.rows = {{"100.000", "12", "1.200.000"},
                 {"50.000", "3", "150.000"},
                 {"20.000", "", ""},
                 {"10.000", "0", "0"},
                 {"5.000", "", ""},
                 {"2.000", "", ""},
                 {"1.000", "", ""},
                 {"500", "", ""},
                 {"200", "", ""},
                 {"100", "", ""},
                 {"50", "", ""}};
    view.selected = 2;
    view.total = "1.350.000";
    view.confirm = "Tutup kasir";
    view.leave = "Kembali berjualan";
    return view;
}

inline CashMenuView sample_cash_menu() {
    const Action any = DrawerAction{CloseCashMenu{}};
    return {"Shift 1 sejak 06.02 · Faisal",
            {{"Stok",
              {{"stock", "Stok", Key::tab, any},
               {"receive_goods", "Barang masuk", Key::plus, any},
               {"adjust_stock", "Penyesuaian stok", Key::minus, any},
               {"count_stock", "Stok opname", Key::multiply, any}}},
             {"Kas",
              {{"cash_in", "Kas masuk", Key::f2, any},
               {"cash_out", "Kas keluar", Key::f3, any},
               {"cash_drop", "Setoran", Key::f4, any},
               {"open_the_drawer", "Buka laci", Key::f5, any}}},
             {"Shift",
              {{"x_report", "Laporan X", Key::f6, any},
               {"hand_over", "Serah terima", Key::f7, any},
               {"close_shift", "Tutup kasir", Key::f9, any},
               {"shifts", "Shift dan laporan Z", Key::home, any}}},
             {"Kasir",
              {{"unconfirmed", "Belum dikonfirmasi", Key::page_up, any},
               {"debtors", "Yang berutang", Key::page_down, any},
               {"settings", "Pengaturan", Key::end, any},
               {"training", "Latihan", Key::del, any},
               {"lock", "Kunci layar", Key::f10, any}}}},
            {}};
}

inline std::vector<std::pair<std::string, ScreenView>> all_drawer_views(const std::string& long_text,
                                                                        const std::string& largest) {
    std::vector<std::pair<std::string, ScreenView>> views;
    views.emplace_back("count", sample_count());
    CountView crowded = sample_count();
    crowded.rows.assign(11, {"100.000", "99.999", largest});
    crowded.total = largest;
    crowded.title = crowded.explanation = crowded.confirm = crowded.leave = long_text;
    crowded.notice = Notice{Notice::Kind::warning, long_text};
    views.emplace_back("count, extreme", crowded);
    CountView told = crowded;
    told.stage = CountView::Stage::told;
    told.difference = "-" + largest;
    views.emplace_back("count, told", told);
    views.emplace_back("cash menu", sample_cash_menu());
    CashMenuView menu = sample_cash_menu();
    menu.title = long_text;
    for (CashMenuView::Group& group : menu.groups) {
        group.title = long_text;
        for (CashMenuView::Entry& entry : group.entries) {
            entry.label = long_text;
        }
    }
    menu.notice = Notice{Notice::Kind::warning, long_text};
    views.emplace_back("cash menu, extreme", menu);
    return views;
}

} // namespace sokoguru::till
