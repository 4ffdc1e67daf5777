#pragma once

#include "app/till/screens/choice_action.h"
#include "app/till/screens/day_action.h"
#include "app/till/screens/drawer_action.h"
#include "app/till/screens/form_action.h"
#include "app/till/screens/goods_action.h"
#include "app/till/screens/pay_action.h"
#include "app/till/screens/report_action.h"
#include "app/till/screens/stock_action.h"
#include "app/till/screens/take_back_action.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace sokoguru::till {

/// What the cashier asked for on a screen: a value that the reducer turns into a command for the engine.
///
/// A drawing function returns at most one action for one input event. Actions carry what was pointed at,
/// never what should follow from it: whether a sale may be paid is the engine's answer, not the button's.
///
///     if (const std::optional<Action> action = draw_till(view, ui)) till.reduce(*action, now);
///
/// Plain values: compare, copy and record them freely.

// Everywhere.
struct ToggleLanguage {
    bool operator==(const ToggleLanguage&) const = default;
};
struct ToggleTheme {
    bool operator==(const ToggleTheme&) const = default;
};
/// The cashier has read the notice, or the banner about an unknown code. Only sell offers it; on other
/// screens the next action takes a notice away.
struct DismissNotice {
    bool operator==(const DismissNotice&) const = default;
};

// The keypad of login, sell and pay. What was typed lives in the state, because a view shows it.
/// One key of the pad: `"7"`, `"00"`, `"000"` or `","`.
struct TypeDigits {
    std::string digits;
    bool operator==(const TypeDigits&) const = default;
};
struct EraseDigit {
    bool operator==(const EraseDigit&) const = default;
};
struct ClearDigits {
    bool operator==(const ClearDigits&) const = default;
};

// Login.
struct ChooseUser {
    std::size_t index = 0;
    bool operator==(const ChooseUser&) const = default;
};
/// Tries the PIN that was typed for the chosen user.
struct LogIn {
    bool operator==(const LogIn&) const = default;
};
/// Closes the program: from login and, when it is offered, from a fault.
struct Quit {
    bool operator==(const Quit&) const = default;
};

// Sell: the cart.
struct SelectLine {
    std::size_t index = 0;
    bool operator==(const SelectLine&) const = default;
};
/// Adds `steps` (one up or one down) to the quantity of a line.
struct ChangeQuantity {
    std::size_t index = 0;
    int steps = 0;
    bool operator==(const ChangeQuantity&) const = default;
};
/// Keeps the typed number for what is scanned or chosen next.
struct ArmQuantity {
    bool operator==(const ArmQuantity&) const = default;
};
/// Makes the kept or typed number the quantity of the selected line.
struct ApplyQuantity {
    bool operator==(const ApplyQuantity&) const = default;
};
struct RemoveLine {
    std::size_t index = 0;
    bool operator==(const RemoveLine&) const = default;
};

/// Takes back what was added last.
struct UndoLastLine {
    bool operator==(const UndoLastLine&) const = default;
};

// Sell: finding a product.
/// Enter after digits: looks the typed number up as a barcode or a shop's own code.
struct LookUpCode {
    bool operator==(const LookUpCode&) const = default;
};
/// F2: the search opens. Digits that were typed already become its text.
struct OpenSearch {
    bool operator==(const OpenSearch&) const = default;
};
/// The whole new text of the search; it opens the search when it was closed.
struct ChangeSearch {
    std::string text;
    bool operator==(const ChangeSearch&) const = default;
};
struct CloseSearch {
    bool operator==(const CloseSearch&) const = default;
};
struct SelectResult {
    std::size_t index = 0;
    bool operator==(const SelectResult&) const = default;
};
struct AddResult {
    std::size_t index = 0;
    bool operator==(const AddResult&) const = default;
};
struct ChooseCategory {
    std::size_t index = 0;
    bool operator==(const ChooseCategory&) const = default;
};
struct AddFavourite {
    std::size_t index = 0;
    bool operator==(const AddFavourite&) const = default;
};

// Sell: leaving.
struct StartPayment {
    bool operator==(const StartPayment&) const = default;
};
/// Nobody can use the till until a PIN is typed; the cart stays.
struct LogOut {
    bool operator==(const LogOut&) const = default;
};
/// The receipt of the last sale of this lane: from sell and from done.
struct ShowReceipt {
    bool operator==(const ShowReceipt&) const = default;
};

// Pay.
/// Index 0 is the exact amount, the others are the suggestions in the order of the view.
struct ChooseQuickAmount {
    std::size_t index = 0;
    bool operator==(const ChooseQuickAmount&) const = default;
};
struct FinishPayment {
    bool operator==(const FinishPayment&) const = default;
};
struct BackToSale {
    bool operator==(const BackToSale&) const = default;
};

// Done, receipt, fault.
struct NewSale {
    bool operator==(const NewSale&) const = default;
};
struct CloseReceipt {
    bool operator==(const CloseReceipt&) const = default;
};
/// Queues a numbered copy of the receipt that is shown.
struct PrintCopy {
    bool operator==(const PrintCopy&) const = default;
};
struct Retry {
    bool operator==(const Retry&) const = default;
};

// Receipts whose fate only the cashier can see.
struct OpenReceiptQuestions {
    bool operator==(const OpenReceiptQuestions&) const = default;
};
struct SelectUnknownReceipt {
    std::size_t index = 0;
    bool operator==(const SelectUnknownReceipt&) const = default;
};
/// It is on paper.
struct ReceiptCameOut {
    std::size_t index = 0;
    bool operator==(const ReceiptCameOut&) const = default;
};
/// It is not on paper: a numbered copy is queued.
struct PrintReceiptAgain {
    std::size_t index = 0;
    bool operator==(const PrintReceiptAgain&) const = default;
};
/// Leaves the questions; what was not answered is asked again after the next change or login.
struct AskLater {
    bool operator==(const AskLater&) const = default;
};

// Devices.
struct OpenDevices {
    bool operator==(const OpenDevices&) const = default;
};
struct CloseDevices {
    bool operator==(const CloseDevices&) const = default;
};
struct SelectDevice {
    std::size_t index = 0;
    bool operator==(const SelectDevice&) const = default;
};
// The next are about the selected device.
struct OpenPrinterModels {
    bool operator==(const OpenPrinterModels&) const = default;
};
struct SelectPrinterModel {
    std::size_t index = 0;
    bool operator==(const SelectPrinterModel&) const = default;
};
/// Prints on the device from now on.
struct UsePrinterModel {
    std::size_t index = 0;
    bool operator==(const UsePrinterModel&) const = default;
};
/// Shows the code with which the scanner is bound.
struct BindScanner {
    bool operator==(const BindScanner&) const = default;
};
struct StopUsingDevice {
    bool operator==(const StopUsingDevice&) const = default;
};
struct PrintTestPage {
    bool operator==(const PrintTestPage&) const = default;
};
struct OpenDrawer {
    bool operator==(const OpenDrawer&) const = default;
};
/// Asks what came out right on the test page.
struct OpenTestAnswers {
    bool operator==(const OpenTestAnswers&) const = default;
};
struct SelectTestQuestion {
    std::size_t index = 0;
    bool operator==(const SelectTestQuestion&) const = default;
};
struct AnswerTestQuestion {
    std::size_t index = 0;
    std::optional<std::size_t> choice; ///< None takes the answer back.
    bool operator==(const AnswerTestQuestion&) const = default;
};
/// Printers know one of two commands for it, or none.
struct SoundBuzzer {
    std::size_t which = 0;
    bool operator==(const SoundBuzzer&) const = default;
};
/// What came out right becomes the printer's profile.
struct SaveTestAnswers {
    bool operator==(const SaveTestAnswers&) const = default;
};
/// Asks for the label printer: the selected device, the one in use, or one elsewhere.
struct OpenLabelPrinter {
    bool operator==(const OpenLabelPrinter&) const = default;
};
struct PrintTestLabel {
    bool operator==(const PrintTestLabel&) const = default;
};
/// From the models, the binding or the answers back to the list; nothing is changed.
struct BackToDevices {
    bool operator==(const BackToDevices&) const = default;
};

/// What a person wants of the till. Copying, comparing and destroying are compiled once, in `action.cpp`.
struct Action
    : std::variant<ToggleLanguage, ToggleTheme, DismissNotice, TypeDigits, EraseDigit, ClearDigits,
                   ChooseUser, LogIn, Quit, SelectLine, ChangeQuantity, ArmQuantity, ApplyQuantity,
                   RemoveLine, UndoLastLine, LookUpCode, OpenSearch, ChangeSearch, CloseSearch, SelectResult,
                   AddResult, ChooseCategory, AddFavourite, StartPayment, LogOut, ShowReceipt,
                   ChooseQuickAmount, FinishPayment, BackToSale, NewSale, CloseReceipt, Retry, PrintCopy,
                   OpenReceiptQuestions, SelectUnknownReceipt, ReceiptCameOut, PrintReceiptAgain, AskLater,
                   OpenDevices, CloseDevices, SelectDevice, OpenPrinterModels, SelectPrinterModel,
                   UsePrinterModel, BindScanner, StopUsingDevice, PrintTestPage, OpenDrawer, OpenTestAnswers,
                   SelectTestQuestion, AnswerTestQuestion, SoundBuzzer, SaveTestAnswers, OpenLabelPrinter,
                   PrintTestLabel, BackToDevices, FormAction, ListAction, TakeBackAction, PayAction,
                   DrawerAction, StockAction, GoodsAction, DayAction, ReportAction> {
    using variant::variant;
    Action();
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();
    bool operator==(const Action&) const;
};

} // namespace sokoguru::till
