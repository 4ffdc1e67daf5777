// What the till says of the printer and of receipts that wait, are copied, or may be on paper or not.

#include "app/shop/logo.h"
#include "drivers/virtual/picture.h"
#include "tests/app/till/till_fixture.h"

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

using Dot = HeaderView::Status::Tone;
using Ending = drivers::PrintResult::Outcome;

namespace {

/// A till with a bound printer.
struct PrinterFixture : TillFixture {
    PrinterFixture() {
        devices.connect_printer();
        tell_devices_changed();
        log_in();
    }
    /// A sale whose receipt the printer left in the middle.
    void sell_with_unknown_receipt() {
        printer.outcome = Ending::unknown;
        sell();
        take_print_reports(2);
        printer.outcome = Ending::confirmed;
    }
};

} // namespace

TEST_CASE_FIXTURE(TillFixture, "header: without a printer the receipts are on screen") {
    CHECK(status("printer") == "Receipts on screen");
    CHECK(tone("printer") == Dot::good);
}

TEST_CASE_FIXTURE(TillFixture, "receipt: the shop's logo stands above the receipt on the screen") {
    log_in();
    sell();
    till->reduce(ShowReceipt{}, now);
    REQUIRE(till->receipt_picture() != nullptr);
    const int plain_height = till->receipt_picture()->height;
    till.reset();
    {
        const auto logo = folder.path() / "logo.png";
        drivers::Picture black{.width = 64, .height = 64, .rgba = {}};
        for (int pixel = 0; pixel < black.width * black.height; ++pixel) {
            black.rgba.insert(black.rgba.end(), {0, 0, 0, 255});
        }
        REQUIRE(drivers::write_png(black, logo));
        db::Store store(file, db::Access::write);
        REQUIRE(shop::set_shop_logo(store, logo));
    }
    open();
    log_in();
    till->reduce(ShowReceipt{}, now);
    REQUIRE(till->receipt_picture() != nullptr);
    CHECK(till->receipt_picture()->height >= plain_height + 64);
}

TEST_CASE_FIXTURE(PrinterFixture, "header: each condition of the printer has its words and its colour") {
    using Condition = drivers::PrinterCondition;
    struct Case {
        void (*make)(Condition&);
        Dot tone;
        std::string words;
    };
    const Case cases[] = {
        {[](Condition&) {}, Dot::good, "Printer ready"},
        {[](Condition& c) { c.link = Condition::Link::away; }, Dot::trouble, "Printer not connected"},
        {[](Condition& c) { c.link = Condition::Link::not_permitted; }, Dot::trouble,
         "Printer not permitted"},
        {[](Condition& c) { c.link = Condition::Link::not_answering; }, Dot::trouble,
         "Printer does not answer"},
        {[](Condition& c) { c.paper = Condition::Paper::out; }, Dot::trouble, "Out of paper"},
        {[](Condition& c) { c.paper = Condition::Paper::near_end; }, Dot::warning, "Paper nearly out"},
        {[](Condition& c) { c.cover_open = c.offline = true; }, Dot::trouble, "Printer cover open"},
        {[](Condition& c) { c.cutter_jammed = true; }, Dot::trouble, "Cutter jammed"},
        {[](Condition& c) { c.failed = true; }, Dot::trouble, "Printer fault"},
        {[](Condition& c) { c.offline = true; }, Dot::trouble, "Printer offline"},
    };
    for (const Case& c : cases) {
        INFO(c.words);
        devices.condition = {};
        c.make(devices.condition);
        tell_devices_changed();
        CHECK(status("printer") == c.words);
        CHECK(tone("printer") == c.tone);
    }
}

TEST_CASE_FIXTURE(PrinterFixture, "header: counts the receipts that wait; they come out in order") {
    devices.run_out_of_paper();
    tell_devices_changed();
    sell();
    CHECK(screen<DoneView>().printer.text == "Out of paper · 1 waiting");
    till->reduce(NewSale{}, now);
    sell();
    CHECK(status("printer") == "Out of paper · 2 waiting");
    CHECK(printer.printed == 0);
    devices.load_paper();
    tell_devices_changed();
    take_print_reports(4);
    CHECK(printer.paper_keys() == std::vector<std::string>{"K1-261118-0001", "K1-261118-0002"});
    CHECK(status("printer") == "Printer ready");
    CHECK(screen<DoneView>().printer.text == "Receipt printed");
}

TEST_CASE_FIXTURE(PrinterFixture, "header: a printer that can't answer was sent the receipt") {
    printer.outcome = Ending::sent;
    sell();
    take_print_reports(2);
    CHECK(screen<DoneView>().printer.text == "Receipt sent to the printer");
}

TEST_CASE_FIXTURE(TillFixture, "header: a bound scanner is missed when it is away") {
    devices.plug_in({.id = "usb-1",
                     .title = "Scanner",
                     .may_be_scanner = true,
                     .use = shop::DeviceRow::Use::scanner,
                     .works = true,
                     .problem = {}});
    tell_devices_changed();
    CHECK(tone("scanner") == Dot::good);
    devices.plugged_in[0].works = false;
    tell_devices_changed();
    CHECK(status("scanner") == "Scanner not connected");
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: sell and done ask, and block nothing") {
    sell_with_unknown_receipt();
    REQUIRE(screen<DoneView>().receipt_banner.has_value());
    CHECK(screen<DoneView>().receipt_banner->detail == "K1-261118-0001 · 18/11/2026 18.07 · 1.000");
    CHECK(status("receipts") == "Check 1 receipt");
    scan("P3");
    CHECK(screen<SellView>().receipt_banner.has_value());
    CHECK(screen<SellView>().lines.size() == 1);
    till->reduce(till::StartPayment{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(FinishPayment{}, now);
    CHECK(screen<DoneView>().receipt_number == "K1-261118-0002");
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: what is on paper is not printed again") {
    sell_with_unknown_receipt();
    till->reduce(OpenReceiptQuestions{}, now);
    auto questions = screen<ReceiptQuestionsView>();
    REQUIRE(questions.receipts.size() == 1);
    CHECK(questions.receipts[0].number == "K1-261118-0001");
    CHECK(questions.receipts[0].total == "1.000");
    CHECK(questions.copy == "COPY 1");
    till->reduce(ReceiptCameOut{0}, now);
    CHECK(screen<ReceiptQuestionsView>().receipts.empty());
    CHECK(status("receipts").empty());
    till->reduce(AskLater{}, now);
    CHECK_FALSE(screen<DoneView>().receipt_banner.has_value());
    CHECK(printer.printed == 1);
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: what is missing is printed as a copy") {
    sell_with_unknown_receipt();
    till->reduce(OpenReceiptQuestions{}, now);
    till->reduce(PrintReceiptAgain{0}, now);
    CHECK(screen<ReceiptQuestionsView>().notice->text == "COPY 1 goes to the printer.");
    take_print_reports(2);
    CHECK(printer.paper_keys().back() == "K1-261118-0001-salinan-1");
    CHECK(status("receipts").empty());
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: oldest first, and a second tap is void") {
    sell_with_unknown_receipt();
    sell_with_unknown_receipt();
    CHECK(status("receipts") == "Check 2 receipts");
    till->reduce(OpenReceiptQuestions{}, now);
    auto questions = screen<ReceiptQuestionsView>();
    REQUIRE(questions.receipts.size() == 2);
    CHECK(questions.receipts[0].number == "K1-261118-0001");
    CHECK(questions.selected == 0);
    till->reduce(ReceiptCameOut{0}, now);
    CHECK_FALSE(screen<ReceiptQuestionsView>().selected.has_value());
    till->reduce(SelectUnknownReceipt{0}, now);
    CHECK(screen<ReceiptQuestionsView>().selected == 0);
    till->reduce(SelectUnknownReceipt{7}, now);
    CHECK(screen<ReceiptQuestionsView>().selected == 0);
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: Later lasts until a change or a login") {
    sell_with_unknown_receipt();
    till->reduce(OpenReceiptQuestions{}, now);
    till->reduce(AskLater{}, now);
    CHECK_FALSE(screen<DoneView>().receipt_banner.has_value());
    CHECK(status("receipts") == "Check 1 receipt");
    sell_with_unknown_receipt();
    CHECK(screen<DoneView>().receipt_banner->question == "Are these 2 receipts on paper?");
    till->reduce(OpenReceiptQuestions{}, now);
    till->reduce(AskLater{}, now);
    till->reduce(NewSale{}, now);
    CHECK_FALSE(screen<SellView>().receipt_banner.has_value());
    till->reduce(till::LogOut{}, now);
    log_in();
    CHECK(screen<SellView>().receipt_banner.has_value());
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: scans and payments go on beside them") {
    sell_with_unknown_receipt();
    scan("P3");
    till->reduce(till::StartPayment{}, now);
    type("2000");
    till->reduce(OpenReceiptQuestions{}, now);
    CHECK(std::holds_alternative<ReceiptQuestionsView>(view().screen));
    till->reduce(AskLater{}, now);
    CHECK(screen<PayView>().received == "2.000");
    till->reduce(OpenReceiptQuestions{}, now);
    scan("P4");
    CHECK(screen<SellView>().lines.size() == 2);
}

TEST_CASE_FIXTURE(PrinterFixture, "unknown receipts: only a cashier is asked") {
    sell_with_unknown_receipt();
    till->reduce(NewSale{}, now);
    till->reduce(till::LogOut{}, now);
    CHECK_FALSE(view().header.offers_receipts);
    till->reduce(OpenReceiptQuestions{}, now);
    CHECK(std::holds_alternative<LoginView>(view().screen));
}

TEST_CASE_FIXTURE(PrinterFixture, "receipt: a copy is numbered, and asked for once at a time") {
    sell();
    take_print_reports(2);
    till->reduce(ShowReceipt{}, now);
    CHECK(screen<ReceiptView>().copy == "COPY 1");
    devices.disconnect_printer();
    tell_devices_changed();
    till->reduce(PrintCopy{}, now);
    CHECK(screen<ReceiptView>().notice->text == "COPY 1 waits for the printer.");
    CHECK_FALSE(screen<ReceiptView>().can_print_copy);
    till->reduce(PrintCopy{}, now);
    devices.connect_printer();
    tell_devices_changed();
    take_print_reports(2);
    CHECK(printer.paper_keys() == std::vector<std::string>{"K1-261118-0001", "K1-261118-0001-salinan-1"});
    CHECK(screen<ReceiptView>().copy == "COPY 2");
    CHECK(screen<ReceiptView>().can_print_copy);
}
