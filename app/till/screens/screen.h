#pragma once

#include "app/till/screens/cash_menu.h"
#include "app/till/screens/choice_list.h"
#include "app/till/screens/count.h"
#include "app/till/screens/day.h"
#include "app/till/screens/devices.h"
#include "app/till/screens/done.h"
#include "app/till/screens/fault.h"
#include "app/till/screens/form.h"
#include "app/till/screens/goods_receipt.h"
#include "app/till/screens/header.h"
#include "app/till/screens/login.h"
#include "app/till/screens/pay.h"
#include "app/till/screens/printer_models.h"
#include "app/till/screens/qris.h"
#include "app/till/screens/receipt.h"
#include "app/till/screens/receipt_questions.h"
#include "app/till/screens/reports.h"
#include "app/till/screens/scanner_binding.h"
#include "app/till/screens/sell.h"
#include "app/till/screens/stock.h"
#include "app/till/screens/stock_adjustment.h"
#include "app/till/screens/stock_count.h"
#include "app/till/screens/take_back.h"
#include "app/till/screens/test_page.h"
#include "app/till/screens/transfer_page.h"

#include <optional>
#include <variant>

namespace sokoguru::till {

class Ui;

/// One of the screens. Copying, comparing and destroying are compiled once, in `screen.cpp`.
struct ScreenView
    : std::variant<LoginView, SellView, PayView, QrisView, DoneView, ReceiptView, ReceiptQuestionsView,
                   DevicesView, PrinterModelsView, TestPageView, ScannerBindingView, FormView, ChoiceListView,
                   TakeBackView, CountView, CashMenuView, StockView, DayView, ReportsView, GoodsReceiptView,
                   StockAdjustmentView, StockCountView, TransferPageView, FaultView> {
    using variant::variant;
    ScreenView();
    ScreenView(const ScreenView&);
    ScreenView(ScreenView&&) noexcept;
    ScreenView& operator=(const ScreenView&);
    ScreenView& operator=(ScreenView&&) noexcept;
    ~ScreenView();
    bool operator==(const ScreenView&) const;
};

/// Everything that one frame shows.
struct TillView {
    HeaderView header;
    ScreenView screen;
    bool operator==(const TillView&) const = default;
};

/// Draws the header, the screen and, when F1 opened it, the list of keys above both.
///
/// Opening and closing the help is the only thing that a screen decides for itself: it changes nothing else.
std::optional<Action> draw_till(const TillView& view, Ui& ui);

} // namespace sokoguru::till
