#include "app/shop/language.h"
#include "app/till/views/make_views.h"

#include <fmt/format.h>

namespace sokoguru::till {

ReceiptView make_receipt_view(const Snapshot& snapshot) {
    ReceiptView view;
    const ReceiptShown& receipt = *snapshot.screen.receipt;
    view.title = receipt.number.text();
    view.text = receipt.text;
    view.kind = tr("Receipt");
    view.print = tr("Print a copy");
    view.copy = fmt::format("{} {}", tr("COPY"), receipt.next_copy);
    view.can_print_copy = !receipt.is_waiting;
    view.notice = snapshot.screen.notice;
    if (receipt.is_waiting && !view.notice)
        view.notice = Notice{Notice::Kind::warning, tr("This receipt is on its way to the printer.")};
    return view;
}

ReceiptView make_report_view(const Snapshot& snapshot) {
    const ReportShown& report = *snapshot.screen.report;
    ReceiptView view;
    const bool is_z = report.kind == ReportShown::Kind::z;
    view.kind = is_z ? tr("Z report") : tr("X report");
    view.title = fmt::format("{} {}", tr("Shift"), report.shift.value());
    if (report.order) {
        view.kind = tr("Purchase order");
        view.title = report.order->text();
    }
    if (report.day) {
        view.kind = tr("The day in numbers");
        view.title = format_date(*report.day);
    }
    view.text = report.text;
    view.print = tr("Print");
    view.can_print_copy = !report.is_waiting;
    view.notice = snapshot.screen.notice;
    return view;
}

namespace {

ScreenView make_devices_page(const Snapshot& snapshot) {
    switch (snapshot.screen.devices_page->step) {
    case DevicesPage::Step::printer_models: return make_printer_models_view(snapshot);
    case DevicesPage::Step::test_page: return make_test_page_view(snapshot);
    case DevicesPage::Step::scanner_binding: return make_scanner_binding_view(snapshot);
    case DevicesPage::Step::label_printer:
        if (snapshot.screen.form) return make_form_view(snapshot);
        break;
    case DevicesPage::Step::list: break;
    }
    return make_devices_view(snapshot);
}

bool is_on_goods_page(const Snapshot& snapshot) {
    const auto& page = snapshot.screen.goods;
    return snapshot.screen.goods_is_open && page && page->user == snapshot.till.user->id;
}

ScreenView make_goods_page(const Snapshot& snapshot) {
    switch (snapshot.screen.goods->kind) {
    case GoodsPageKind::receipt: return make_goods_receipt_view(snapshot);
    case GoodsPageKind::adjustment: return make_stock_adjustment_view(snapshot);
    case GoodsPageKind::supplier_return: return make_supplier_return_view(snapshot);
    case GoodsPageKind::transfer:
    case GoodsPageKind::arrival: return make_transfer_page_view(snapshot);
    case GoodsPageKind::consigned_receipt: return make_consigned_receipt_view(snapshot);
    case GoodsPageKind::consigned_return: return make_consigned_return_view(snapshot);
    case GoodsPageKind::count: break;
    }
    return make_stock_count_view(snapshot);
}

} // namespace

ScreenView make_screen_view(const Snapshot& snapshot) {
    if (snapshot.screen.fault) return make_fault_view(*snapshot.screen.fault);
    if (snapshot.screen.devices_page) return make_devices_page(snapshot);
    if (!snapshot.till.user) return make_login_view(snapshot);
    if (snapshot.screen.form) return make_form_view(snapshot);
    if (snapshot.screen.receipt_questions) return make_receipt_questions_view(snapshot);
    if (snapshot.screen.receipt) return make_receipt_view(snapshot);
    if (snapshot.screen.report) return make_report_view(snapshot);
    if (snapshot.screen.list) return make_choice_list_view(snapshot);
    if (snapshot.screen.stock) return make_stock_view(snapshot);
    if (snapshot.screen.reports) return make_reports_view(snapshot);
    if (snapshot.screen.day) return make_day_view(snapshot);
    if (snapshot.screen.count) return make_count_view(snapshot);
    if (is_on_goods_page(snapshot)) return make_goods_page(snapshot);
    if (snapshot.screen.cash_menu) return make_cash_menu_view(snapshot);
    if (snapshot.screen.take_back) return make_take_back_view(snapshot);
    if (snapshot.till.finished_sale) return make_done_view(snapshot);
    if (snapshot.screen.paying && snapshot.screen.pay.qris) return make_qris_view(snapshot);
    if (snapshot.screen.paying) return make_pay_view(snapshot);
    return make_sell_view(snapshot);
}

} // namespace sokoguru::till
