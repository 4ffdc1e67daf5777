#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "drivers/scanner/keyboard_layout.h"
#include "drivers/symbol/module_grid.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

using Tone = HeaderView::Status::Tone;
using Use = shop::DeviceRow::Use;

Tone tone_of(const shop::DeviceRow& row, const drivers::PrinterCondition& printer) {
    if (row.use == Use::none) return Tone::off;
    if (row.use == Use::scanner || row.use == Use::display || row.use == Use::label_printer)
        return row.works ? Tone::good : Tone::trouble;
    if (!row.works || !printer.can_print()) return Tone::trouble;
    return printer.paper == drivers::PrinterCondition::Paper::near_end ? Tone::warning : Tone::good;
}

std::string use_name(Use use) {
    switch (use) {
    case Use::printer: return tr("Printer");
    case Use::scanner: return tr("Scanner");
    case Use::display: return tr("Customer display");
    case Use::label_printer: return tr("Label printer");
    case Use::none: break;
    }
    return {};
}

DevicesView::Offers offers_of(const shop::DeviceRow& row, const DevicesPage& page) {
    DevicesView::Offers offers;
    const bool is_printer = row.use == Use::printer;
    offers.use_as_printer = row.use == Use::none && row.may_be_printer;
    offers.use_as_scanner = row.use == Use::none && row.may_be_scanner;
    offers.print_test_page = is_printer && row.is_plugged_in && !page.test_is_under_way;
    offers.answer_test_page = offers.print_test_page;
    offers.open_drawer = is_printer && row.is_plugged_in;
    offers.change_model = is_printer && row.may_be_printer;
    offers.bind_again = row.use == Use::scanner && row.may_be_scanner;
    offers.use_as_label_printer = row.use == Use::none && row.may_be_printer;
    offers.change_label_printer = row.use == Use::label_printer;
    offers.print_test_label = offers.change_label_printer && row.is_plugged_in && !page.test_is_under_way;
    offers.stop_using = row.use != Use::none;
    return offers;
}

std::string describe_model(const drivers::PrinterProfile& model) {
    std::string text = fmt::format(fmt::runtime(tr("{} characters on a line")), model.columns);
    if (model.cutter != drivers::PrinterProfile::Cutter::none)
        text += std::string(" · ") + tr("cuts the paper");
    return text;
}

std::string describe_labels(const shop::LabelPrinterSetting& printer) {
    return fmt::format("{} · {} × {} mm", printer.language == drivers::LabelLanguage::tspl ? "TSPL" : "ZPL",
                       printer.stock.width_mm, printer.stock.height_mm);
}

} // namespace

std::string title_of_chosen_device(const ScreenState& screen) {
    const auto row =
        std::ranges::find(screen.devices.rows, screen.devices_page->chosen_device, &shop::DeviceRow::id);
    return row == screen.devices.rows.end() ? screen.devices_page->chosen_device : row->title;
}

DevicesView make_devices_view(const Snapshot& snapshot) {
    const ScreenState& screen = snapshot.screen;
    const DevicesPage& page = *screen.devices_page;
    DevicesView view;
    view.problems = screen.devices.problems;
    for (std::size_t i = 0; i < screen.devices.rows.size(); ++i) {
        const shop::DeviceRow& row = screen.devices.rows[i];
        view.devices.push_back({row.title, shop::describe(row, screen.devices.printer),
                                tone_of(row, screen.devices.printer), use_name(row.use)});
        if (row.id != page.chosen_device) continue;
        view.selected = i;
        // Of one that is away the sentence above says all; the log would repeat it in English.
        if (row.is_plugged_in) view.problem = row.problem;
        view.offers = offers_of(row, page);
        if (row.use == Use::printer && screen.devices.profile)
            view.model = screen.devices.profile->name + " · " + describe_model(*screen.devices.profile);
        if (row.use == Use::label_printer && screen.devices.label_printer)
            view.model = describe_labels(*screen.devices.label_printer);
    }
    view.offers_label_printer_elsewhere = !screen.devices.label_printer && !view.offers.use_as_label_printer;
    view.last_scan = page.last_scan;
    view.notice = screen.notice;
    return view;
}

PrinterModelsView make_printer_models_view(const Snapshot& snapshot) {
    const DevicesPage& page = *snapshot.screen.devices_page;
    PrinterModelsView view;
    view.device = title_of_chosen_device(snapshot.screen);
    for (const drivers::PrinterProfile& model : page.models) {
        view.models.push_back({model.name, describe_model(model)});
    }
    view.selected = page.selected_model;
    return view;
}

ScannerBindingView make_scanner_binding_view(const Snapshot& snapshot) {
    const ScreenState& screen = snapshot.screen;
    ScannerBindingView view;
    view.device = title_of_chosen_device(screen);
    if (auto code = drivers::make_code128(drivers::scanner_test_code, drivers::Code128Set::automatic))
        view.bars = std::move(code->dark);
    const auto row =
        std::ranges::find(screen.devices.rows, screen.devices_page->chosen_device, &shop::DeviceRow::id);
    if (row != screen.devices.rows.end()) view.problem = row->problem;
    const std::string& read = screen.devices_page->last_scan;
    if (read == drivers::scanner_test_code)
        view.remark = tr("A scanner that types has read the code. It sells already.");
    else if (!read.empty())
        view.remark = std::string(tr("Another code was read:")) + " " + read;
    return view;
}

} // namespace sokoguru::till
