#pragma once

#include "app/till/screens/screen.h"
#include "tests/app/till/screens/sample_day_views.h"
#include "tests/app/till/screens/sample_device_views.h"
#include "tests/app/till/screens/sample_drawer_views.h"
#include "tests/app/till/screens/sample_goods_views.h"
#include "tests/app/till/screens/sample_purchasing_views.h"
#include "tests/app/till/screens/sample_report_views.h"
#include "tests/app/till/screens/sample_stock_views.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// Views as a shop would show them, and views that try to break the layout.

inline HeaderView sample_header() {
    using Tone = HeaderView::Status::Tone;
    return {{"Koppontren Al-Contoh", "Kasir K1", "Faisal", "Shift 1 sejak 06.02"},
            {{"scanner", Tone::good, "Pemindai"},
             {"printer", Tone::warning, "Kertas hampir habis · 12 menunggu"},
             {"receipts", Tone::warning, "Cek 12 struk"},
             {"saved", Tone::good, "Tersimpan"}},
            "16.05",
            true,
            true};
}

inline LoginView sample_login() {
    LoginView view;
    view.title = "Siapa yang berjualan?";
    view.users = {{"Faisal Rahman", "Kasir"}, {"Siti Aminah", "Kasir"}, {"Ust. Hasan Basri", "Pengelola"}};
    view.chosen_user = 1;
    view.pin_length = 4;
    view.can_log_in = true;
    view.hint = "Toko demo: PIN 123456";
    return view;
}

inline SellView sample_sell() {
    SellView view;
    view.lines = {{"Indomie Goreng 85 g", "3.500 / pcs", "", "3", "10.500"},
                  {"Aqua 240 ml (dus 48)", "21.500 / dus", "Harga anggota −1.000", "1", "20.500"},
                  {"Beras Mentik Wangi", "14.500 / kg", "", "2,350", "34.075"}};
    view.selected_line = 2;
    view.summary = {{"Subtotal (3 baris)", "66.075"}, {"Diskon anggota", "−1.000"}};
    view.total = "65.075";
    view.can_pay = true;
    view.has_last_receipt = true;
    view.categories = {"Favorit", "Jajanan", "Minuman"};
    view.favourites = {{"Es Teh Plastik", "3.000"}, {"Nasi Bungkus", "8.000"}, {"Gorengan", "1.000"}};
    return view;
}

inline SellView sample_search() {
    SellView view = sample_sell();
    view.search_open = true;
    view.search_text = "indo";
    view.results = {{"Indomie Goreng 85 g", "pcs", "3.500", "Stok 120"},
                    {"Indocafe", "renteng", "13.000", "Stok −3"}};
    return view;
}

inline PayView sample_pay() {
    PayView view;
    view.due_label = "Harus dibayar";
    view.due = "82.100";
    view.total = "82.075";
    view.rounding = "25";
    view.tabs = {TenderTab::cash, TenderTab::qris, TenderTab::credit, TenderTab::transfer,
                 TenderTab::voucher};
    view.received = "100.000";
    view.can_finish = true;
    view.finish_label = "SELESAI & CETAK";
    view.change_label = "KEMBALI";
    view.change = "17.900";
    view.change_breakdown = "10.000 + 5.000 + 2.000 + 500 + 4 × 100";
    view.quick_amounts = {"85.000", "90.000", "100.000"};
    view.donation = PayView::Donation::possible;
    view.donation_amount = "0";
    return view;
}

/// Two parts are taken, the rest goes on a member's account.
inline PayView sample_pay_credit() {
    PayView view = sample_pay();
    view.due = view.received = view.change = "12.075";
    view.rounding = {};
    view.taken = {{"QRIS", "20.000", "belum dikonfirmasi", PayView::Taken::State::open},
                  {"Tunai", "50.000", ""}};
    view.tender = TenderTab::credit;
    view.finish_label = "CATAT SEBAGAI KASBON";
    view.change_label = "Kasbon";
    view.change_breakdown = {};
    view.quick_amounts = {};
    view.donation = PayView::Donation::not_offered;
    view.credit = PayView::Credit{"Ahmad Fauzi", "37.500", "62.500", "100.000", "26/12/2026"};
    return view;
}

inline PayView sample_refund() {
    PayView view;
    view.due_label = "Dibayarkan ke pembeli";
    view.due = "12.000";
    view.total = "-12.000";
    view.tabs = {TenderTab::cash, TenderTab::qris};
    view.tender = TenderTab::qris;
    view.received = view.change = "0";
    view.finish_label = "SUDAH DIKEMBALIKAN";
    view.change_label = "DIBAYARKAN KE PEMBELI";
    view.is_refund = true;
    view.quick_amounts = {"12.000"};
    return view;
}

inline QrisView sample_qris() {
    QrisView view;
    view.merchant = "KOPPONTREN CONTOH";
    view.amount = "82.075";
    view.columns = 65;
    for (int i = 0; i < 65 * 65; ++i)
        view.dark.push_back(i % 3 != 1);
    return view;
}

inline DoneView sample_done() {
    return {.title = "Penjualan tercatat",
            .change_label = "KEMBALI",
            .change = "17.900",
            .change_breakdown = "10.000 + 5.000 + 2.000 + 500 + 4 × 100",
            .receipt_number = "K1-260314-0042",
            .total = "82.100",
            .paid = {{"Tunai", "100.000"}},
            .donation = {},
            .spending = "1.284.500",
            .printer = {"printer", HeaderView::Status::Tone::good, "Struk dicetak"},
            .notice = {},
            .receipt_banner = {}};
}

inline ReceiptView sample_receipt() {
    ReceiptView view;
    view.kind = "Struk";
    view.print = "Cetak salinan";
    view.title = "K1-260314-0042";
    for (int i = 0; i < 80; ++i)
        view.text += "INDOMIE GORENG 85G        10.500\n";
    return view;
}

inline ReceiptQuestionsView sample_receipt_questions() {
    return {.receipts = {{"K1-260314-0041", "14/03/2026 16.01", "82.100"},
                         {"K1-260314-0042 · SALINAN 2", "14/03/2026 16.04", "7.500"}},
            .selected = 0,
            .copy = "SALINAN 1",
            .notice = {}};
}

inline const ReceiptBanner sample_banner{"Struk ini tercetak?", "K1-260314-0042 · 14/03/2026 16.04 · 82.100"};

inline FaultView sample_fault() {
    return {"Disk penuh",
            "Penjualan tidak dapat disimpan.",
            "Semua penjualan yang sudah selesai aman.",
            "Kosongkan ruang di disk, lalu tekan Coba lagi.",
            "SQLITE_FULL (13)",
            true};
}

inline SellView sample_sell_of_a_member() {
    SellView view = sample_sell();
    view.lines.push_back({"Buku Tulis 38", "4.500 / pcs", "retur dari K1-260314-0031", "-2", "-9.000",
                          SellView::Line::Mark::comes_back});
    view.summary = {{"Pembeli", "A-00123 · Ahmad F."},
                    {"Subtotal (4 baris)", "57.075"},
                    {"Harga anggota", "−1.000"},
                    {"Pembulatan", "25"}};
    view.armed_quantity = "3";
    view.held_count = 2;
    return view;
}

inline ChoiceListView sample_members() {
    ChoiceListView view;
    view.title = "Anggota";
    view.rows = {{"Ahmad Fauzi", "A-00123 · Anggota · tahun ini 1.284.500", "", "kasbon 45.000"},
                 {"Siti Aminah", "A-00124 · Calon anggota · tahun ini 0", "", "diblokir"}};
    view.selected = 0;
    view.search = "a";
    view.search_hint = "Pindai kartu, atau ketik nama, kode, atau telepon";
    view.buttons = {{"choose", "Pilih"},
                    {"wholesale", "Grosir", Key::f7, false},
                    {"public", "Tanpa anggota", Key::del, false},
                    {"debtors", "Kasbon", Key::f5, false}};
    return view;
}

inline ChoiceListView sample_sales() {
    ChoiceListView view = sample_members();
    view.title = "Penjualan";
    view.rows = {{"K1-260314-0042", "16.05 · Faisal · 5 baris · A-00123", "82.100", ""},
                 {"K1-260314-0041", "16.01 · Faisal · 1 baris", "3.500", "dibatalkan"}};
    view.buttons = {{"take_back", "Retur barang"},
                    {"show", "Lihat struk", Key::f3},
                    {"without_receipt", "Tanpa struk", Key::f7, false},
                    {"void", "Batalkan", Key::del},
                    {"unconfirmed", "Belum dicek", Key::f5, false}};
    return view;
}

inline TakeBackView sample_take_back() {
    TakeBackView view;
    view.title = "K1-260314-0042";
    view.detail = "14/03/2026 16.05 · Faisal · A-00123";
    view.lines = {{"Indomie Goreng 85 g", "Terjual 3 pcs · sudah retur 1 · sisa 2", "2", "7.000"},
                  {"Beras Mentik Wangi", "Terjual 2,350 kg · sisa 2,350", "0", "0"}};
    view.total = "7.000";
    view.can_take_all = view.can_confirm = true;
    return view;
}

/// The largest amount that a till shows, and a name of 200 characters.
inline const std::string largest_amount = "999.999.999.999";
inline std::string long_name() {
    std::string name;
    while (name.size() < 200)
        name += "Keripik tempe ";
    return name.substr(0, 200);
}

inline SellView extreme_sell() {
    SellView view = sample_sell();
    view.lines.assign(
        300, {long_name(), "999.999.999 / kg", "Harga anggota −1.000.000", "9.999,999", largest_amount});
    view.selected_line = 150;
    view.total = largest_amount;
    view.summary.assign(4, {"Diskon anggota luar biasa", largest_amount});
    view.categories.assign(24, "Perlengkapan sekolah");
    view.chosen_category = 12;
    view.favourites.assign(60, {long_name(), largest_amount});
    return view;
}

/// Every other tile has one.
inline SellView extreme_sell_with_photos() {
    SellView view = extreme_sell();
    for (std::size_t i = 0; i < view.favourites.size(); i += 2) {
        view.favourites[i].photo = sample_photo;
    }
    return view;
}

using NamedViews = std::vector<std::pair<std::string, ScreenView>>;

inline NamedViews all_tender_views() {
    NamedViews views;
    views.emplace_back("pay, credit", sample_pay_credit());
    PayView account = sample_pay_credit();
    account.credit =
        PayView::Credit{long_name(), largest_amount, largest_amount, largest_amount, "26/12/2026"};
    account.taken.assign(12, {long_name(), largest_amount, long_name()});
    account.due = account.total = account.received = account.change = largest_amount;
    account.notice = Notice{Notice::Kind::refused, long_name()};
    account.change_breakdown = long_name();
    views.emplace_back("pay, credit, extreme", account);
    account.credit = PayView::Credit{};
    views.emplace_back("pay, credit without a member", account);
    PayView transfer = sample_pay_credit();
    transfer.tender = TenderTab::transfer;
    transfer.credit.reset();
    transfer.advice = long_name();
    views.emplace_back("pay, transfer", transfer);
    PayView given = sample_pay();
    given.taken = account.taken;
    given.rounding = "-50";
    given.donation = PayView::Donation::given;
    given.donation_amount = given.received = largest_amount;
    given.notice = account.notice;
    views.emplace_back("pay, donation and many parts", given);
    views.emplace_back("refund", sample_refund());
    PayView refund = sample_refund();
    refund.due = refund.total = refund.received = refund.change = largest_amount;
    refund.quick_amounts = {largest_amount};
    refund.tabs = sample_pay().tabs;
    refund.taken = account.taken;
    refund.notice = account.notice;
    views.emplace_back("refund, extreme", refund);
    views.emplace_back("qris", sample_qris());
    QrisView large_code = sample_qris();
    large_code.merchant = long_name();
    large_code.amount = largest_amount;
    large_code.notice = account.notice;
    views.emplace_back("qris, extreme", large_code);
    return views;
}

inline NamedViews all_sale_views() {
    NamedViews views = {
        {"login", sample_login()}, {"sell", sample_sell()}, {"search", sample_search()},
        {"pay", sample_pay()},     {"done", sample_done()}, {"receipt", sample_receipt()},
        {"fault", sample_fault()},
    };
    LoginView crowd = sample_login();
    crowd.users.assign(40, {long_name(), long_name()});
    crowd.chosen_user = 20;
    crowd.notice = Notice{Notice::Kind::refused, long_name()};
    views.emplace_back("login, 40 users", crowd);
    views.emplace_back("sell, empty", SellView{});
    views.emplace_back("sell, extreme", extreme_sell());
    views.emplace_back("sell, photos and extreme", extreme_sell_with_photos());
    SellView unknown = extreme_sell();
    unknown.unknown_code = long_name();
    unknown.can_make_product = true;
    unknown.typed_number = largest_amount;
    views.emplace_back("sell, unknown code", unknown);
    SellView noticed = extreme_sell();
    noticed.notice = Notice{Notice::Kind::refused, long_name()};
    views.emplace_back("sell, notice", noticed);
    SellView found = sample_search();
    found.search_text = long_name();
    found.results.assign(50, {long_name(), long_name(), largest_amount, "Stok −999.999,999"});
    views.emplace_back("search, extreme", found);
    found.results[1].photo = sample_photo;
    views.emplace_back("search, photo and extreme", found);
    found.results.clear();
    views.emplace_back("search, nothing", found);
    PayView short_pay = sample_pay();
    short_pay.can_finish = false;
    short_pay.due = short_pay.total = short_pay.received = short_pay.shortfall = largest_amount;
    short_pay.quick_amounts.assign(3, largest_amount);
    short_pay.notice = Notice{Notice::Kind::warning, long_name()};
    views.emplace_back("pay, short and extreme", short_pay);
    for (auto& view : all_tender_views()) {
        views.push_back(std::move(view));
    }
    SellView asked = noticed;
    asked.receipt_banner = ReceiptBanner{long_name(), long_name()};
    views.emplace_back("sell, notice and banner", asked);
    views.emplace_back("receipt questions", sample_receipt_questions());
    ReceiptQuestionsView many = sample_receipt_questions();
    many.receipts.assign(40, {"KASIR12.2-260314-999999 · SALINAN 12", "14/03/2026 16.04", largest_amount});
    many.selected = 20;
    many.copy = "SALINAN 1234";
    many.notice = Notice{Notice::Kind::warning, long_name()};
    views.emplace_back("receipt questions, 40", many);
    views.emplace_back("receipt questions, none", ReceiptQuestionsView{});
    ReceiptView copied = sample_receipt();
    copied.copy = "SALINAN 1234";
    copied.can_print_copy = false;
    copied.notice = Notice{Notice::Kind::warning, long_name()};
    views.emplace_back("receipt, copied", copied);
    DoneView large = sample_done();
    large.change = large.total = large.donation = large.spending = largest_amount;
    large.title = large.change_label = large.change_breakdown = long_name();
    large.paid.assign(6, {"Kasbon anggota", largest_amount, true});
    large.receipt_number = "KASIR12-260314-999999";
    large.notice = short_pay.notice;
    large.printer.text = long_name();
    large.receipt_banner = asked.receipt_banner;
    views.emplace_back("done, extreme", large);
    views.emplace_back("fault, extreme",
                       FaultView{long_name(), long_name(), long_name(), long_name(), long_name(), true});
    return views;
}

inline NamedViews all_device_views() {
    NamedViews views;
    views.emplace_back("devices", sample_devices());
    DevicesView none;
    none.offers_label_printer_elsewhere = true;
    views.emplace_back("devices, none", none);
    DevicesView crowded = sample_devices();
    crowded.devices.assign(30, {long_name(), long_name(), HeaderView::Status::Tone::trouble, "Pemindai"});
    crowded.selected = 20;
    crowded.problems.assign(5, long_name());
    crowded.problem = crowded.model = crowded.last_scan = long_name();
    crowded.notice = Notice{Notice::Kind::warning, long_name()};
    crowded.offers_label_printer_elsewhere = true;
    views.emplace_back("devices, extreme", crowded);
    DevicesView labels = sample_devices();
    labels.selected = 3;
    labels.model = "TSPL · 50 × 30 mm";
    labels.offers = {.change_label_printer = true, .print_test_label = true, .stop_using = true};
    views.emplace_back("devices, label printer", labels);
    DevicesView either = sample_devices();
    either.offers = {.use_as_printer = true, .use_as_scanner = true, .use_as_label_printer = true};
    views.emplace_back("devices, of either use", either);
    DevicesView scanner = sample_devices();
    scanner.offers = {.bind_again = true, .stop_using = true};
    views.emplace_back("devices, scanner", scanner);
    views.emplace_back("printer models", sample_printer_models());
    views.emplace_back("printer models, extreme",
                       PrinterModelsView{long_name(), {50, {long_name(), long_name()}}, 30});
    views.emplace_back("test page", sample_test_page());
    TestPageView odd = sample_test_page();
    odd.device = odd.questions[0].text = long_name();
    odd.questions[1].choices = {"2a", "2b", "2c", "2d", "2e", "2f", "2g", "2h", "2i"};
    views.emplace_back("test page, extreme", odd);
    views.emplace_back("scanner binding", sample_scanner_binding());
    ScannerBindingView refused = sample_scanner_binding();
    refused.device = refused.problem = refused.remark = long_name();
    views.emplace_back("scanner binding, extreme", refused);
    return views;
}

/// The lists and pages of a whole day at the cart.
inline NamedViews all_cart_pages() {
    NamedViews views;
    views.emplace_back("sell, of a member", sample_sell_of_a_member());
    SellView armed = extreme_sell();
    armed.lines[150].mark = SellView::Line::Mark::comes_back;
    armed.armed_quantity = "9.999,999";
    armed.held_count = 999;
    views.emplace_back("sell, armed and extreme", armed);
    views.emplace_back("members", sample_members());
    views.emplace_back("sales", sample_sales());
    ChoiceListView crowded = sample_sales();
    crowded.rows.assign(100, {long_name(), long_name(), largest_amount, long_name()});
    crowded.selected = 50;
    crowded.search = long_name();
    crowded.notice = Notice{Notice::Kind::refused, long_name()};
    views.emplace_back("sales, extreme", crowded);
    ChoiceListView empty = sample_members();
    empty.rows.clear();
    empty.selected.reset();
    empty.search = "";
    empty.empty_title = empty.empty_advice = "Tidak ada.";
    views.emplace_back("members, none", empty);
    views.emplace_back("take back", sample_take_back());
    TakeBackView much = sample_take_back();
    much.title = much.detail = long_name();
    much.lines.assign(60, {long_name(), long_name(), "9.999,999", largest_amount});
    much.selected = 30;
    much.total = largest_amount;
    much.notice = Notice{Notice::Kind::refused, long_name()};
    views.emplace_back("take back, extreme", much);
    views.emplace_back("take back, nothing", TakeBackView{});
    return views;
}

/// Every state of every screen that looks different, by name.
inline NamedViews all_views() {
    NamedViews views = all_sale_views();
    for (auto& view : all_drawer_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_stock_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_goods_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_purchasing_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_day_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_report_views(long_name(), largest_amount)) {
        views.push_back(std::move(view));
    }
    SellView old_shift = sample_sell();
    old_shift.shift_banner = ShiftBanner{long_name(), long_name()};
    views.emplace_back("sell, old shift", old_shift);
    for (auto& view : all_device_views()) {
        views.push_back(std::move(view));
    }
    for (auto& view : all_cart_pages()) {
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace sokoguru::till
