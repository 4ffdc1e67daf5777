#include "app/till/screens/screen.h"

#include "app/till/screens/help.h"
#include "app/till/screens/training_mark.h"
#include "app/till/ui/ui.h"

namespace sokoguru::till {

namespace {

std::optional<Action> draw(const LoginView& view, Ui& ui) {
    return draw_login(view, ui);
}
std::optional<Action> draw(const SellView& view, Ui& ui) {
    return draw_sell(view, ui);
}
std::optional<Action> draw(const PayView& view, Ui& ui) {
    return draw_pay(view, ui);
}
std::optional<Action> draw(const QrisView& view, Ui& ui) {
    return draw_qris(view, ui);
}
std::optional<Action> draw(const DoneView& view, Ui& ui) {
    return draw_done(view, ui);
}
std::optional<Action> draw(const ReceiptView& view, Ui& ui) {
    return draw_receipt(view, ui);
}
std::optional<Action> draw(const ReceiptQuestionsView& view, Ui& ui) {
    return draw_receipt_questions(view, ui);
}
std::optional<Action> draw(const DevicesView& view, Ui& ui) {
    return draw_devices(view, ui);
}
std::optional<Action> draw(const PrinterModelsView& view, Ui& ui) {
    return draw_printer_models(view, ui);
}
std::optional<Action> draw(const TestPageView& view, Ui& ui) {
    return draw_test_page(view, ui);
}
std::optional<Action> draw(const ScannerBindingView& view, Ui& ui) {
    return draw_scanner_binding(view, ui);
}
std::optional<Action> draw(const FormView& view, Ui& ui) {
    return draw_form(view, ui);
}
std::optional<Action> draw(const ChoiceListView& view, Ui& ui) {
    return draw_choice_list(view, ui);
}
std::optional<Action> draw(const CountView& view, Ui& ui) {
    return draw_count(view, ui);
}
std::optional<Action> draw(const CashMenuView& view, Ui& ui) {
    return draw_cash_menu(view, ui);
}
std::optional<Action> draw(const TakeBackView& view, Ui& ui) {
    return draw_take_back(view, ui);
}
std::optional<Action> draw(const StockView& view, Ui& ui) {
    return draw_stock(view, ui);
}
std::optional<Action> draw(const DayView& view, Ui& ui) {
    return draw_day(view, ui);
}
std::optional<Action> draw(const ReportsView& view, Ui& ui) {
    return draw_reports(view, ui);
}
std::optional<Action> draw(const GoodsReceiptView& view, Ui& ui) {
    return draw_goods_receipt(view, ui);
}
std::optional<Action> draw(const StockAdjustmentView& view, Ui& ui) {
    return draw_stock_adjustment(view, ui);
}
std::optional<Action> draw(const StockCountView& view, Ui& ui) {
    return draw_stock_count(view, ui);
}
std::optional<Action> draw(const TransferPageView& view, Ui& ui) {
    return draw_transfer_page(view, ui);
}
std::optional<Action> draw(const FaultView& view, Ui& ui) {
    return draw_fault(view, ui);
}

constexpr const char* name_of(const LoginView&) {
    return "login";
}
constexpr const char* name_of(const SellView&) {
    return "sell";
}
constexpr const char* name_of(const PayView&) {
    return "pay";
}
constexpr const char* name_of(const QrisView&) {
    return "qris";
}
constexpr const char* name_of(const DoneView&) {
    return "done";
}
constexpr const char* name_of(const ReceiptView&) {
    return "receipt";
}
constexpr const char* name_of(const ReceiptQuestionsView&) {
    return "receipt_questions";
}
constexpr const char* name_of(const DevicesView&) {
    return "devices";
}
constexpr const char* name_of(const PrinterModelsView&) {
    return "printer_models";
}
constexpr const char* name_of(const TestPageView&) {
    return "test_page";
}
constexpr const char* name_of(const ScannerBindingView&) {
    return "scanner_binding";
}
constexpr const char* name_of(const FormView&) {
    return "form";
}
constexpr const char* name_of(const ChoiceListView&) {
    return "choice_list";
}
constexpr const char* name_of(const CountView&) {
    return "count";
}
constexpr const char* name_of(const CashMenuView&) {
    return "cash_menu";
}
constexpr const char* name_of(const TakeBackView&) {
    return "take_back";
}
constexpr const char* name_of(const StockView&) {
    return "stock";
}
constexpr const char* name_of(const DayView&) {
    return "day";
}
constexpr const char* name_of(const ReportsView&) {
    return "reports";
}
constexpr const char* name_of(const GoodsReceiptView&) {
    return "goods_receipt";
}
constexpr const char* name_of(const StockAdjustmentView&) {
    return "stock_adjustment";
}
constexpr const char* name_of(const StockCountView&) {
    return "stock_count";
}
constexpr const char* name_of(const TransferPageView&) {
    return "transfer_page";
}
constexpr const char* name_of(const FaultView&) {
    return "fault";
}

} // namespace

ScreenView::ScreenView() = default;
ScreenView::ScreenView(const ScreenView&) = default;
ScreenView::ScreenView(ScreenView&&) noexcept = default;
ScreenView& ScreenView::operator=(const ScreenView&) = default;
ScreenView& ScreenView::operator=(ScreenView&&) noexcept = default;
ScreenView::~ScreenView() = default;
bool ScreenView::operator==(const ScreenView&) const = default;

std::optional<Action> draw_till(const TillView& view, Ui& ui) {
    ui.enter_screen(std::visit([](const auto& screen) { return name_of(screen); }, view.screen));
    ui.paint().fill(ui.screen(), ui.theme().background);

    const bool help_was_open = ui.help_is_open();
    ui.set_listening(help_was_open ? Ui::Listening::no : Ui::Listening::yes);
    std::optional<Action> action = draw_header(view.header, ui);
    if (const auto chosen = std::visit([&ui](const auto& screen) { return draw(screen, ui); }, view.screen))
        action = chosen;
    if (view.header.is_training) draw_training_mark(ui);
    ui.set_listening(Ui::Listening::yes);
    if (help_was_open) draw_help(ui);
    return action;
}

} // namespace sokoguru::till
