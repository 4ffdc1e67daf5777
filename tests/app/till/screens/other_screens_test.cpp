#include "app/shop/language.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sokoguru::till;

TEST_CASE("login: digits are the PIN, Enter logs in, arrows and taps choose the user") {
    UiDriver driver(sample_login());
    CHECK(driver.type("4") == Action{TypeDigits{"4"}});
    CHECK(driver.tap("digit.0") == Action{TypeDigits{"0"}});
    CHECK(driver.press(Key::backspace) == Action{EraseDigit{}});
    CHECK(driver.press(Key::enter) == Action{LogIn{}});
    CHECK(driver.press(Key::right) == Action{ChooseUser{2}});
    CHECK(driver.press(Key::left) == Action{ChooseUser{0}});
    CHECK(driver.tap("user.0") == Action{ChooseUser{0}});
    CHECK(driver.press(Key::f12) == Action{ToggleLanguage{}});
    CHECK(driver.press(Key::f11) == Action{ToggleTheme{}});
}

TEST_CASE("login: who is locked out can't try, and reads why") {
    LoginView view = sample_login();
    view.can_log_in = false;
    view.notice = Notice{Notice::Kind::refused, "Terkunci 30 detik."};
    UiDriver driver(view);
    CHECK(driver.press(Key::enter) == std::nullopt);
    CHECK(driver.shows("Terkunci 30 detik."));
}

TEST_CASE("login: a list of 40 users scrolls to the chosen one") {
    LoginView view = sample_login();
    view.users.assign(40, {"Santri", "Kasir"});
    view.chosen_user = 39;
    CHECK(UiDriver(view).has("user.39"));
}

TEST_CASE("pay: enough money finishes by tap and by Enter") {
    UiDriver driver(sample_pay());
    CHECK(driver.tap("finish") == Action{FinishPayment{}});
    CHECK(driver.press(Key::enter) == Action{FinishPayment{}});
    CHECK(driver.shows("17.900"));
}

TEST_CASE("pay: too little money shows what is missing and can't finish") {
    PayView view = sample_pay();
    view.can_finish = false;
    view.shortfall = "2.100";
    UiDriver driver(view);
    CHECK(driver.shows("2.100"));
    CHECK_FALSE(driver.shows("17.900"));
    CHECK(driver.tap("finish") == std::nullopt);
    CHECK(driver.press(Key::enter) == std::nullopt);
}

TEST_CASE("pay: quick amounts have keys from F5") {
    UiDriver driver(sample_pay());
    CHECK(driver.press(Key::f5) == Action{ChooseQuickAmount{0}});
    CHECK(driver.press(Key::f8) == Action{ChooseQuickAmount{3}});
    CHECK(driver.tap("quick.2") == Action{ChooseQuickAmount{2}});
}

TEST_CASE("pay: typing, erasing, clearing, going back") {
    UiDriver driver(sample_pay());
    CHECK(driver.type("5") == Action{TypeDigits{"5"}});
    CHECK(driver.tap("digit.000") == Action{TypeDigits{"000"}});
    CHECK(driver.press(Key::backspace) == Action{EraseDigit{}});
    CHECK(driver.press(Key::del) == Action{ClearDigits{}});
    CHECK(driver.press(Key::escape) == Action{BackToSale{}});
    CHECK(driver.type(",") == std::nullopt);
}

TEST_CASE("pay: each tender has a tab and a key") {
    UiDriver driver(sample_pay());
    CHECK(driver.press(Key::f2) == Action{PayAction{ChooseTender{TenderTab::cash}}});
    CHECK(driver.press(Key::f3) == Action{PayAction{ChooseTender{TenderTab::qris}}});
    CHECK(driver.press(Key::f4) == Action{PayAction{ChooseTender{TenderTab::credit}}});
    CHECK(driver.press(Key::f10) == Action{PayAction{ChooseTender{TenderTab::transfer}}});
    CHECK(driver.press(Key::page_down) == Action{PayAction{ChooseTender{TenderTab::voucher}}});
    CHECK(driver.tap("tender.1") == Action{PayAction{ChooseTender{TenderTab::qris}}});
    CHECK(driver.press(Key::f9) == std::nullopt); // The key that led here, pressed twice.
}

TEST_CASE("pay: splitting and infaq by key and by tap, and only when they are possible") {
    PayView view = sample_pay();
    view.can_split = true;
    UiDriver driver(view);
    CHECK(driver.type("/") == Action{PayAction{TakePart{}}});
    CHECK(driver.tap("split") == Action{PayAction{TakePart{}}});
    CHECK(driver.type("+") == Action{PayAction{ToggleDonation{}}});
    CHECK(driver.tap("donate") == Action{PayAction{ToggleDonation{}}});
    auto& shown = std::get<PayView>(driver.view.screen);
    shown.can_split = false;
    shown.donation = PayView::Donation::nothing_to_give;
    CHECK(driver.tap("split") == std::nullopt);
    CHECK(driver.type("+") == std::nullopt);
    shown.donation = PayView::Donation::not_offered;
    driver.look();
    CHECK_FALSE(driver.has("donate"));
}

TEST_CASE("pay: each payment is taken back by a tap, the last one by a key") {
    UiDriver driver(sample_pay_credit());
    CHECK(driver.shows("belum dikonfirmasi"));
    CHECK(driver.tap("payment.0") == Action{PayAction{TakePaymentBack{0, 2}}});
    CHECK(driver.type("-") == Action{PayAction{TakePaymentBack{1, 2}}});
}

TEST_CASE("pay: member credit shows the account, or asks for the member") {
    PayView view = sample_pay_credit();
    UiDriver driver(view);
    for (const char* text : {"Ahmad Fauzi", "37.500", "62.500", "100.000", "26/12/2026"}) {
        CHECK(driver.shows(text));
    }
    std::get<PayView>(driver.view.screen).credit = PayView::Credit{};
    CHECK(driver.press(Key::f5) == Action{PayAction{ChooseBuyer{}}});
    CHECK(driver.tap("choose_buyer") == Action{PayAction{ChooseBuyer{}}});
}

TEST_CASE("refund: the sum is touched before it can be paid out") {
    UiDriver driver(sample_refund());
    CHECK(driver.press(Key::enter) == std::nullopt);
    CHECK(driver.press(Key::f5) == Action{ChooseQuickAmount{0}});
}

TEST_CASE("qris: the money has come, or not yet, or Esc; Enter says nothing") {
    UiDriver driver(sample_qris());
    CHECK(driver.shows("Rp 82.075"));
    CHECK(driver.press(Key::enter) == std::nullopt);
    CHECK(driver.press(Key::f5) == Action{PayAction{QrisArrived{}}});
    CHECK(driver.press(Key::f6) == Action{PayAction{QrisUnconfirmed{}}});
    CHECK(driver.press(Key::escape) == Action{PayAction{CloseQris{}}});
    CHECK(driver.tap("arrived") == Action{PayAction{QrisArrived{}}});
    CHECK(driver.tap("unconfirmed") == Action{PayAction{QrisUnconfirmed{}}});
}

TEST_CASE("qris: nothing lies where the button was that led here") {
    const Rect finish = UiDriver(sample_pay()).widget("finish").rect;
    const UiDriver driver(sample_qris());
    for (const Widget& widget : driver.widgets()) {
        CHECK_FALSE(widget.rect.overlaps(finish));
    }
}

TEST_CASE("done: printing again and saving a file have keys") {
    UiDriver driver(sample_done());
    CHECK(driver.press(Key::f5) == Action{PayAction{PrintAgain{}}});
    CHECK(driver.press(Key::f6) == Action{PayAction{PrintGiftReceipt{}}});
    CHECK(driver.tap("gift_receipt") == Action{PayAction{PrintGiftReceipt{}}});
    CHECK(driver.press(Key::f7) == Action{PayAction{SaveReceiptFile{}}});
}

TEST_CASE("done: money that nobody has seen arrive is marked") {
    DoneView view = sample_done();
    view.paid = {{"QRIS", "82.075", true}};
    CHECK(UiDriver(view).shows(sokoguru::tr("not yet confirmed")));
}

TEST_CASE("done: Enter begins the next sale, F3 shows the receipt") {
    UiDriver driver(sample_done());
    CHECK(driver.press(Key::enter) == Action{NewSale{}});
    CHECK(driver.tap("show_receipt") == Action{ShowReceipt{}});
    CHECK(driver.press(Key::f3) == Action{ShowReceipt{}});
}

TEST_CASE("receipt: Esc closes it; a long one scrolls by keys") {
    UiDriver driver(sample_receipt());
    const std::vector<std::uint32_t> top = driver.drawing();
    driver.press(Key::page_down);
    driver.look();
    CHECK(driver.drawing() != top);
    driver.press(Key::home);
    driver.look();
    CHECK(driver.drawing() == top);
    CHECK(driver.press(Key::escape) == Action{CloseReceipt{}});
}

TEST_CASE("receipt: a copy is asked for by key and by tap, and not while one is on its way") {
    UiDriver driver(sample_receipt());
    CHECK(driver.tap("print_copy") == Action{PrintCopy{}});
    CHECK(driver.press(Key::f5) == Action{PrintCopy{}});
    std::get<ReceiptView>(driver.view.screen).can_print_copy = false;
    CHECK(driver.press(Key::f5) == std::nullopt);
    CHECK(driver.tap("print_copy") == std::nullopt);
}

TEST_CASE("receipt questions: three answers by key and by tap, each about the selected receipt") {
    UiDriver driver(sample_receipt_questions());
    CHECK(driver.shows("K1-260314-0041"));
    CHECK(driver.press(Key::f5) == Action{ReceiptCameOut{0}});
    CHECK(driver.tap("it_printed") == Action{ReceiptCameOut{0}});
    CHECK(driver.press(Key::f6) == Action{PrintReceiptAgain{0}});
    CHECK(driver.tap("print_again") == Action{PrintReceiptAgain{0}});
    CHECK(driver.press(Key::escape) == Action{AskLater{}});
    CHECK(driver.tap("later") == Action{AskLater{}});
    CHECK(driver.press(Key::down) == Action{SelectUnknownReceipt{1}});
    CHECK(driver.tap("receipt.1") == Action{SelectUnknownReceipt{1}});
}

TEST_CASE("receipt questions: nothing is answered before a receipt is chosen") {
    ReceiptQuestionsView view = sample_receipt_questions();
    view.selected.reset();
    UiDriver driver(view);
    CHECK(driver.press(Key::f5) == std::nullopt);
    CHECK(driver.tap("print_again") == std::nullopt);
    CHECK(driver.press(Key::down) == Action{SelectUnknownReceipt{0}});
    CHECK(driver.press(Key::escape) == Action{AskLater{}});
}

TEST_CASE("receipt banner: F11, a tap on it and a tap on the mark in the header open the questions") {
    SellView sell = sample_sell();
    sell.receipt_banner = sample_banner;
    DoneView done = sample_done();
    done.receipt_banner = sample_banner;
    for (const ScreenView& screen : {ScreenView(sell), ScreenView(done)}) {
        UiDriver driver(screen);
        driver.view.header = sample_header();
        CHECK(driver.tap("check_receipts") == Action{OpenReceiptQuestions{}});
        CHECK(driver.tap("status.receipts") == Action{OpenReceiptQuestions{}});
        CHECK(driver.press(Key::f11) == Action{OpenReceiptQuestions{}});
        driver.view.header.offers_receipts = false;
        driver.look();
        CHECK_FALSE(driver.has("status.receipts"));
    }
}

TEST_CASE("fault: Enter tries again; closing is offered only when it is allowed") {
    UiDriver driver(sample_fault());
    CHECK(driver.press(Key::enter) == Action{Retry{}});
    CHECK(driver.press(Key::f10) == Action{Quit{}});
    std::get<FaultView>(driver.view.screen).can_quit = false;
    CHECK(driver.press(Key::f10) == std::nullopt);
}

TEST_CASE("screens: leaving a screen forgets how far it was scrolled") {
    UiDriver driver(sample_receipt());
    const std::vector<std::uint32_t> top = driver.drawing();
    driver.press(Key::page_down);
    driver.view.screen = sample_done();
    driver.look();
    driver.view.screen = sample_receipt();
    driver.look();
    CHECK(driver.drawing() == top);
}

TEST_CASE("form: each of forty choices is reached by tap and by key, at every size of the screen") {
    FormView view;
    view.title = "Lembar baru";
    view.confirm = "Buka";
    view.fields.emplace_back().label = "Apa";
    view.fields[0].kind = FormView::Kind::choice;
    for (int i = 0; i < 40; ++i) {
        view.fields[0].options.push_back("Kategori " + std::to_string(i));
    }
    std::size_t seen = 0;
    for (int pages = 0; pages < 40 && (pages == 0 || view.first_option != 0); ++pages) {
        UiDriver driver(view);
        CAPTURE(view.first_option);
        CHECK(driver.press(Key::f2) == Action{FormAction{ChooseOption{view.first_option}}});
        for (; driver.has("option." + std::to_string(seen)); ++seen) {
            CHECK(driver.tap("option." + std::to_string(seen)) == Action{FormAction{ChooseOption{seen}}});
        }
        const auto more = driver.tap("more_options");
        REQUIRE(more);
        view.first_option = std::get<ShowOptionsFrom>(std::get<FormAction>(*more)).index;
        CHECK(view.first_option == seen % 40);
    }
    CHECK(seen == 40);
}

TEST_CASE("texts: a line ends between two words, never inside a sum") {
    ChoiceListView view;
    view.title = "Penitip";
    for (const char* number : {"K1-T-261127-0001", "K1-T-261127-00001", "K1-T-261127-000000001"}) {
        view.notice = Notice{Notice::Kind::accepted,
                             std::string("Dicatat sebagai ") + number + ". 21.600 keluar dari laci."};
        for (const int width : {1024, 1366, 1920}) {
            CAPTURE(width);
            UiDriver driver(view, width, 768);
            driver.look();
            CHECK(std::ranges::any_of(driver.texts(), [](const DrawnText& drawn) {
                return drawn.text.find("21.600") != std::string::npos;
            }));
        }
    }
}
