#pragma once

#include "app/shop/devices.h"
#include "app/shop/fault_text.h"
#include "app/till/day_page.h"
#include "app/till/drawer_page.h"
#include "app/till/goods_page.h"
#include "app/till/labels_page.h"
#include "app/till/pay_page.h"
#include "app/till/product_page.h"
#include "app/till/reports_page.h"
#include "app/till/screens/choice_list.h"
#include "app/till/screens/form_action.h"
#include "app/till/screens/notice.h"
#include "app/till/stock_page.h"
#include "app/till/test_page_questions.h"
#include "core/sale/sale.h"
#include "core/till/command.h"
#include "core/till/permission.h"
#include "core/till/user.h"
#include "db/store.h"
#include "drivers/virtual/picture.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// Why the till stands still, as the fault screen tells it.
struct FaultShown {
    shop::FaultText text;
    std::string detail; ///< For whoever helps by phone.
};

/// How the last receipt fares, for the done screen and the header.
enum class PrinterState {
    idle,
    printing,
    printed,
    sent,    ///< To a printer that can't say whether it has printed.
    unclear, ///< It may be on paper or not; the cashier is asked.
    trouble,
};

/// The receipt that is looked at.
struct ReceiptShown {
    SaleNumber number;
    std::string text;
    drivers::Picture picture;
    std::int64_t next_copy = 1;
    bool is_waiting = false; ///< A print of it is on its way, so that another one would be too many.
};

/// A receipt of which only the cashier can see whether it is on paper.
struct UnknownReceipt {
    db::PrintJobId job;
    UtcTime sold_at;
    Money due;
    std::int64_t next_copy = 1;
    bool operator==(const UnknownReceipt&) const = default;
};

/// The receipts that are not finished, as they were when one of them last made a step.
struct ReceiptsSeen {
    std::size_t waiting_count = 0;
    std::vector<UnknownReceipt> unknown; ///< Oldest first.
    bool operator==(const ReceiptsSeen&) const = default;
};

/// The devices as they were when they last changed, so that drawing asks nobody.
struct DevicesSeen {
    std::vector<shop::DeviceRow> rows;
    std::vector<std::string> problems;
    bool has_printer = false;
    drivers::PrinterCondition printer;
    std::optional<drivers::PrinterProfile> profile; ///< Of the bound printer.
    std::optional<std::string> binding;             ///< The device that is being bound.
    std::optional<shop::LabelPrinterSetting> label_printer;
    bool operator==(const DevicesSeen&) const = default;
};

/// The list of the receipts that only the cashier can tell about.
struct ReceiptQuestions {
    /// None after an answer: a second tap must not answer for the next receipt.
    std::optional<std::size_t> selected = 0;
};

/// What a form is about, beside what is typed into it.
struct FormSubject {
    std::optional<Command> command = {};      ///< Of an approval: what is done when it is given.
    Permission permission = Permission::sell; ///< Of an approval.
    LineId line = {};
    ProductId product = {};
    UnitId unit{1};
    Quantity quantity{1000};
    std::string name = {}; ///< Of the product, the member or the sale, as the form shows it.
    std::string code = {}; ///< Of the member or the count sheet.
    SaleNumber sale = {};
    ShopProfile profile = {};                   ///< Of the settings: as they were when the form was opened.
    std::vector<DenominationCount> counts = {}; ///< Of the counted drawer.
    Money difference = {};
    Money amount = {};                       ///< Of a donation: the change. Of a voucher: what is due.
    std::vector<std::string> choices = {};   ///< Of a count: the categories.
    std::vector<std::string> suppliers = {}; ///< Of prices: from whom the goods may come.
    StockLevel level = {};                   ///< Of a product: what it costs.
    std::optional<StockNumber> order = {};
    OrderStanding order_end = OrderStanding::cancelled;
    LedgerAccount account = {}; ///< Of the settings: which one is called what.
};

/// A form that is open.
struct FormPage {
    FormName name = FormName::hold;
    FormSubject subject;
    std::vector<std::string> values = {}; ///< One for each field, as typed.
    std::size_t focus = 0;
    std::size_t first_option = 0; ///< Of the field that has the focus.
};

/// The screen about devices. Nothing of it outlives the screen.
struct DevicesPage {
    enum class Step { list, printer_models, test_page, scanner_binding, label_printer };
    Step step = Step::list;
    std::string chosen_device; ///< Its id: the list changes under the hand of whoever plugs and unplugs.
    std::vector<drivers::PrinterProfile> models;
    std::size_t selected_model = 0;
    bool test_is_under_way = false; ///< A second tap must not print a second page.
    std::string last_scan;
    std::vector<TestPageQuestion> questions; ///< Of the test page, while it is asked about.
    ChosenAnswers answers;
    std::size_t selected_question = 0;
    std::optional<FormPage> form_below; ///< The one from which the devices were opened, while theirs is open.
};

/// A list that is open, with what its rows stand for.
struct ListPage {
    struct Row {
        ChoiceListView::Row shown;
        std::string key; ///< The member's code, the sale's number, the id of the cart or the shift.
    };
    ListName name = ListName::held_carts;
    std::string subject = {}; ///< What it is about: an order, the product of lots, the consignor of sales.
    std::string search = {};
    std::vector<Row> rows = {};
    std::optional<std::size_t> selected = {};
};

/// The page of a sale whose goods come back.
struct TakeBackPage {
    struct Line {
        SaleLine sold;
        Quantity returned; ///< Before, and what the open cart has of it.
        Quantity coming_back;
        Quantity left() const { return sold.quantity - returned; }
    };
    Sale sale;
    bool is_undone = false;
    std::vector<Line> lines; ///< Those that were sold; what came back on the same ticket is not among them.
    std::size_t selected = 0;
};

/// The member of the open cart, looked up once: the cart itself has no name.
struct BuyerSeen {
    MemberId member;
    std::string name;
};

/// What only the screens remember: half-typed numbers, an open search, what is shown where. Nothing in it is
/// a fact; after a crash it is gone and nobody misses it.
struct ScreenState {
    // Login.
    std::vector<User> users;
    std::size_t chosen_user = 0;
    std::string pin;

    // Sell.
    std::string typed_number;               ///< Digits and at most one comma.
    std::optional<Quantity> armed_quantity; ///< How many of what is scanned or chosen next.
    std::size_t held_count = 0;
    BuyerSeen buyer;
    bool search_open = false;
    std::string search_text;
    std::vector<db::ProductSummary> results;
    std::size_t selected_result = 0;
    std::vector<std::string> categories; ///< Chip 0 is the favourites and is not in here.
    std::size_t chosen_category = 0;
    std::vector<db::ProductSummary> tiles;
    std::optional<std::string> unknown_code;
    bool has_last_receipt = false;

    // Pay.
    bool paying = false;
    PayPage pay;

    std::optional<ReceiptShown> receipt;
    ReceiptsSeen receipts;
    std::optional<ReceiptQuestions> receipt_questions;
    bool receipt_questions_put_off = false; ///< Until something changes, or somebody logs in.
    DevicesSeen devices;
    std::optional<DevicesPage> devices_page;
    std::optional<FormPage> form;
    std::optional<ListPage> list;
    bool cash_menu = false;
    std::optional<CountPage> count;
    std::optional<ReportShown> report;
    std::optional<ShiftId> old_shift_goes_on; ///< The one of which the banner no longer speaks.
    bool is_locked = false;                   ///< Somebody was at work when the till was left alone.
    bool is_training = false;
    std::optional<StockPage> stock;
    std::optional<DayPage> day;
    std::optional<ReportsPage> reports; ///< Above the day, from which it is opened.
    std::optional<ProductPage> product;
    std::optional<PricePreview> price_preview;
    std::map<ProductId, std::int64_t> photos; ///< The products that have one, each with its edition.
    std::int64_t photo_files_edition = 0;     ///< Of the pictures that one is chosen from.
    LabelsPage labels;
    std::optional<TakeBackPage> take_back;
    std::optional<GoodsPage> goods; ///< It waits while it is not open, for whoever began it.
    bool goods_is_open = false;
    std::optional<Notice> notice;
    PrinterState printer = PrinterState::idle;
    bool gift_receipt_is_waiting = false; ///< A second tap must not print a second one.
    bool scanner_heard = false;           ///< A scanner that types is known only by what it has scanned.
    std::optional<FaultShown> fault;
};

} // namespace sokoguru::till
