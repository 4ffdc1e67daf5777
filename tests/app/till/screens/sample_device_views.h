#pragma once

#include "app/till/screens/screen.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// Views of devices: what is plugged in, models of printers, the test page, binding a scanner.

inline DevicesView sample_devices() {
    using Tone = HeaderView::Status::Tone;
    DevicesView view;
    view.devices = {{"EPSON TM-T82X", "Printer: Siap.", Tone::good, "Printer"},
                    {"Honeywell Voyager 1200g", "Pemindai, siap.", Tone::good, "Pemindai"},
                    {"USB Keyboard", "Papan ketik, atau pemindai yang mengetik.", Tone::off, ""},
                    {"Xprinter XP-420B", "Printer label kasir ini.", Tone::good, "Printer label"}};
    view.selected = 0;
    view.model = "epson-tm-t82 · 48 huruf per baris · memotong kertas";
    view.offers = {.print_test_page = true,
                   .answer_test_page = true,
                   .open_drawer = true,
                   .change_model = true,
                   .stop_using = true};
    view.last_scan = "8991234567890";
    return view;
}

inline PrinterModelsView sample_printer_models() {
    return {"EPSON TM-T82X",
            {{"58mm", "32 huruf per baris"}, {"80mm", "48 huruf per baris · memotong kertas"}},
            1};
}

inline TestPageView sample_test_page() {
    TestPageView view;
    view.device = "EPSON TM-T82X";
    view.questions = {{"1", "Penggaris terpanjang yang masih satu baris", {"32", "42", "48"}, 2},
                      {"2", "Baris yang terbaca é ü ñ ½ dan euro", {"2a", "2b", "2c", "2d"}, std::nullopt},
                      {"4", "Ada kode QR", {"Ya", "Tidak"}, 0},
                      {"5", "Ada kode batang", {"Ya", "Tidak"}, 1},
                      {"6", "Ada kode batang 8996001600269", {"Ya", "Tidak"}, std::nullopt},
                      {"7", "Bingkai terlebar yang kedua sisinya ada", {"7a", "7b", "7c"}, std::nullopt},
                      {"8", "Kertas terpotong", {"Ya", "Tidak"}, std::nullopt},
                      {"", "Buzer yang berbunyi", {"Tidak ada", "A", "B"}, std::nullopt}};
    view.selected = 1;
    return view;
}

/// Bars of any kind; they need not say anything.
inline ScannerBindingView sample_scanner_binding() {
    ScannerBindingView view;
    view.device = "Honeywell Voyager 1200g";
    for (int i = 0; i < 233; ++i)
        view.bars.push_back(i % 3 != 1);
    return view;
}

} // namespace sokoguru::till
