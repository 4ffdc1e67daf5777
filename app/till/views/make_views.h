#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/customer.h"
#include "app/till/screens/screen.h"
#include "app/till/ui/picture.h"
#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "core/values/time.h"

#include <optional>
#include <string>

namespace sokoguru::till {

/// Everything that the views are made from; nothing is owned.
struct Snapshot {
    const TillState& till;
    const ScreenState& screen;
    const ShopProfile& profile;
    LaneId lane;
    UtcTime now;
    std::string login_hint; ///< Tells the PIN of the demo shop; empty in a real one.
};

// Pure: the same snapshot and language give the same view.

/// The header of that screen: what it offers must not be in the way of the screen.
HeaderView make_header_view(const Snapshot& snapshot, const ScreenView& screen);
LoginView make_login_view(const Snapshot& snapshot);
SellView make_sell_view(const Snapshot& snapshot);
PayView make_pay_view(const Snapshot& snapshot);
QrisView make_qris_view(const Snapshot& snapshot);
DoneView make_done_view(const Snapshot& snapshot);
ReceiptView make_receipt_view(const Snapshot& snapshot);
ReceiptQuestionsView make_receipt_questions_view(const Snapshot& snapshot);
/// What sell and done say of receipts whose fate nobody knows; nothing when there are none or they were put
/// off.
std::optional<ReceiptBanner> make_receipt_banner(const Snapshot& snapshot);
DevicesView make_devices_view(const Snapshot& snapshot);
PrinterModelsView make_printer_models_view(const Snapshot& snapshot);
TestPageView make_test_page_view(const Snapshot& snapshot);
ScannerBindingView make_scanner_binding_view(const Snapshot& snapshot);
FormView make_form_view(const Snapshot& snapshot);
CountView make_count_view(const Snapshot& snapshot);
CashMenuView make_cash_menu_view(const Snapshot& snapshot);
GoodsReceiptView make_goods_receipt_view(const Snapshot& snapshot);
StockAdjustmentView make_stock_adjustment_view(const Snapshot& snapshot);
StockAdjustmentView make_supplier_return_view(const Snapshot& snapshot);
TransferPageView make_transfer_page_view(const Snapshot& snapshot);
GoodsReceiptView make_consigned_receipt_view(const Snapshot& snapshot);
StockAdjustmentView make_consigned_return_view(const Snapshot& snapshot);
StockCountView make_stock_count_view(const Snapshot& snapshot);
/// The report of a shift, as a receipt is looked at.
ReceiptView make_report_view(const Snapshot& snapshot);
/// What sell says of a shift that was left open on another day; nothing when all is well, or when selling
/// just goes on.
std::optional<ShiftBanner> make_shift_banner(const Snapshot& snapshot);
StockView make_stock_view(const Snapshot& snapshot);
DayView make_day_view(const Snapshot& snapshot);
ReportsView make_reports_view(const Snapshot& snapshot);
TakeBackView make_take_back_view(const Snapshot& snapshot);
ChoiceListView make_choice_list_view(const Snapshot& snapshot);
/// For the monitor that faces the customer.
CustomerScreenView make_customer_screen_view(const Snapshot& snapshot);
FaultView make_fault_view(const FaultShown& fault);

/// The photo of a product; none when it has none.
PhotoId photo_of(const ScreenState& screen, ProductId product);
/// The photo beside the open list: of its product, or the chosen picture.
PhotoId photo_of_list(const ScreenState& screen);

/// The title of the chosen device, which may have been unplugged meanwhile.
std::string title_of_chosen_device(const ScreenState& screen);

/// Which screen the state calls for, and its view.
ScreenView make_screen_view(const Snapshot& snapshot);

} // namespace sokoguru::till
