#include "tests/app/till/till_fixture.h"

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

TEST_CASE_FIXTURE(TillFixture, "till: begins at the login screen with the shop's users") {
    const auto login = screen<LoginView>();
    REQUIRE(login.users.size() == 2);
    CHECK(login.users[0].name == "Kasir Uji");
    CHECK_FALSE(login.can_log_in);
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: the right PIN opens the sell screen, a wrong one says how many tries are left") {
    log_in("9999");
    const auto login = screen<LoginView>();
    REQUIRE(login.notice.has_value());
    CHECK(login.notice->text.find('4') != std::string::npos);
    CHECK(till->take_tone() == Tone::refused);
    log_in();
    CHECK(screen<SellView>().lines.empty());
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: a scan adds a line, whatever the keypad holds, and the number is not the quantity") {
    log_in();
    type("7");
    scan("9520000000011");
    const auto sell = screen<SellView>();
    REQUIRE(sell.lines.size() == 1);
    CHECK(sell.lines[0].quantity == "1");
    CHECK(sell.typed_number.empty());
    CHECK(till->take_tone() == Tone::accepted);
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: a scan before anybody has logged in is refused aloud and changes nothing") {
    scan("9520000000011");
    CHECK(till->take_tone() == Tone::refused);
    CHECK(screen<LoginView>().notice.has_value());
    log_in();
    CHECK(screen<SellView>().lines.empty());
}

TEST_CASE_FIXTURE(TillFixture, "till: an unknown code has its own sound and offers the search") {
    log_in();
    scan("4006381333931");
    CHECK(till->take_tone() == Tone::unknown);
    CHECK(screen<SellView>().unknown_code == "4006381333931");
    till->reduce(OpenSearch{}, now);
    CHECK(screen<SellView>().search_open);
    CHECK_FALSE(screen<SellView>().unknown_code.has_value());
}

TEST_CASE_FIXTURE(TillFixture, "till: the whole way from scan to change, and the receipt is printed once") {
    log_in();
    scan("9520000000011");
    scan("P5");
    till->reduce(till::StartPayment{}, now);
    CHECK(screen<PayView>().due == "3.000");
    CHECK_FALSE(screen<PayView>().can_finish);
    type("5000");
    CHECK(screen<PayView>().change == "2.000");
    till->reduce(FinishPayment{}, now);
    const auto done = screen<DoneView>();
    CHECK(done.change == "2.000");
    CHECK(done.receipt_number == "K1-261118-0001");
    CHECK(till->take_tone() == Tone::paid);
    take_print_reports(2);
    CHECK(printer.printed == 1);
    till->reduce(NewSale{}, now);
    CHECK(screen<SellView>().lines.empty());
}

TEST_CASE_FIXTURE(TillFixture, "till: a second tap on Pay does not sell twice") {
    log_in();
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(FinishPayment{}, now);
    till->reduce(FinishPayment{}, now);
    CHECK(screen<DoneView>().receipt_number == "K1-261118-0001");
    till.reset();
    db::Store store(file, db::Access::read_only);
    CHECK(store.sales({}).size() == 1);
}

TEST_CASE_FIXTURE(TillFixture, "till: money that does not reach is refused with what is missing") {
    log_in();
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    type("400");
    till->reduce(FinishPayment{}, now);
    const auto pay = screen<PayView>();
    CHECK(pay.shortfall == "600");
    REQUIRE(pay.notice.has_value());
    CHECK(pay.notice->kind == Notice::Kind::refused);
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: a scan on the pay screen goes into the cart and shows it, never into the amount") {
    log_in();
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    type("5000");
    scan("P3");
    CHECK(screen<SellView>().lines.size() == 2);
    till->reduce(till::StartPayment{}, now);
    CHECK(screen<PayView>().received == "0");
}

TEST_CASE_FIXTURE(TillFixture, "till: a scan on the done screen begins the next customer's cart") {
    log_in();
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(FinishPayment{}, now);
    scan("P3");
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: an unknown code is shown and offers the search, whatever screen it was scanned on") {
    log_in();
    const auto pay_one = [&] {
        scan("P2");
        till->reduce(till::StartPayment{}, now);
        till->reduce(ChooseQuickAmount{0}, now);
    };
    const auto scan_unknown = [&] {
        scan("4006381333931");
        CHECK(till->take_tone() == Tone::unknown);
        CHECK(screen<SellView>().unknown_code == "4006381333931");
    };
    pay_one();
    scan_unknown(); // While paying.
    CHECK(screen<SellView>().lines.size() == 1);
    till->reduce(till::StartPayment{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(FinishPayment{}, now);
    scan_unknown(); // After the sale.
    pay_one();
    till->reduce(FinishPayment{}, now);
    till->reduce(ShowReceipt{}, now);
    scan_unknown(); // Over the receipt.
}

TEST_CASE_FIXTURE(TillFixture, "till: the header says that there is a scanner once one was heard") {
    log_in();
    CHECK(view().header.statuses.at(0).tone == HeaderView::Status::Tone::off);
    scan("P2");
    CHECK(view().header.statuses.at(0).tone == HeaderView::Status::Tone::good);
}

TEST_CASE_FIXTURE(TillFixture, "till: the typed number becomes the quantity, and a silly one is refused") {
    struct Case {
        std::string typed;
        std::string quantity;
    };
    const Case cases[] = {{"3", "3"}, {"0", "3"}, {"2,5", "3"}, {"999999", "3"}, {"", "3"}, {"12", "12"}};
    log_in();
    scan("P2");
    for (const Case& c : cases) {
        INFO(c.typed);
        type(c.typed);
        till->reduce(ApplyQuantity{}, now);
        CHECK(screen<SellView>().lines[0].quantity == c.quantity);
        CHECK(screen<SellView>().typed_number.empty());
    }
}

TEST_CASE_FIXTURE(TillFixture, "till: search finds by name and by code, and Enter adds what is chosen") {
    log_in();
    till->reduce(ChangeSearch{"barang 17"}, now);
    auto sell = screen<SellView>();
    REQUIRE(sell.results.size() == 1);
    CHECK(sell.results[0].name == "Barang 17");
    till->reduce(AddResult{0}, now);
    CHECK(screen<SellView>().lines[0].name == "Barang 17");
    CHECK_FALSE(screen<SellView>().search_open);
    till->reduce(ChangeSearch{"952000"}, now);
    CHECK(screen<SellView>().results.size() == 1);
    till->reduce(ChangeSearch{"zzz"}, now);
    CHECK(screen<SellView>().results.empty());
}

TEST_CASE_FIXTURE(TillFixture, "till: actions that point past the end of a list do nothing") {
    log_in();
    scan("P2");
    const TillView before = view();
    for (const Action& action : {Action{till::SelectLine{9}}, Action{till::ChangeQuantity{9, 1}},
                                 Action{till::RemoveLine{9}}, Action{AddResult{9}}, Action{AddFavourite{900}},
                                 Action{ChooseCategory{900}}, Action{ChooseUser{9}}}) {
        till->reduce(action, now);
        CHECK(view() == before);
    }
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: the open cart is there again after the program has died, and after a logout") {
    log_in();
    scan("P2");
    scan("P3");
    till->reduce(till::LogOut{}, now);
    log_in();
    CHECK(screen<SellView>().lines.size() == 2);
    open();
    log_in();
    CHECK(screen<SellView>().lines.size() == 2);
}

TEST_CASE_FIXTURE(
    TillFixture,
    "till: a shop that another till has open is a fault screen, and Retry opens it when it is free") {
    Till second(
        {.shop_file = file, .language = "en", .login_hint = {}, .report_folder = {}, .first_login = {}},
        devices, inbox, now);
    CHECK(std::holds_alternative<FaultView>(second.view(now).screen));
    second.reduce(TypeDigits{"1"}, now);
    second.reduce(Retry{}, now);
    CHECK(std::holds_alternative<FaultView>(second.view(now).screen));
    till.reset();
    second.reduce(Retry{}, now);
    CHECK(std::holds_alternative<LoginView>(second.view(now).screen));
}

TEST_CASE_FIXTURE(TillFixture,
                  "till: a missing, an empty and a foreign file are faults with words, in both languages") {
    for (const std::string& content :
         {std::string("missing"), std::string(), std::string("This is a letter.")}) {
        const auto other = folder.path() / "other.db";
        std::filesystem::remove(other);
        if (content != "missing") {
            FILE* handle = fopen(other.c_str(), "w");
            REQUIRE(handle != nullptr);
            fputs(content.c_str(), handle);
            fclose(handle);
        }
        for (const char* language : {"id", "en"}) {
            const Till broken({.shop_file = other, .language = language, .login_hint = {}, .first_login = {}},
                              devices, inbox, now);
            const TillView shown = broken.view(now);
            REQUIRE(std::holds_alternative<FaultView>(shown.screen));
            CHECK_FALSE(std::get<FaultView>(shown.screen).what_to_do.empty());
        }
    }
}

TEST_CASE_FIXTURE(TillFixture, "till: a shop that can't say its language has its fault told in Indonesian") {
    const Till broken(
        {.shop_file = folder.path() / "none.db", .language = {}, .login_hint = {}, .first_login = {}},
        devices, inbox, now);
    CHECK(std::get<FaultView>(broken.view(now).screen).title == "Berkas toko tidak dapat dibuka");
}

TEST_CASE_FIXTURE(TillFixture, "till: the last receipt is shown as text and as a picture") {
    log_in();
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(FinishPayment{}, now);
    till->reduce(ShowReceipt{}, now);
    CHECK(screen<ReceiptView>().text.find("Barang 2") != std::string::npos);
    REQUIRE(till->receipt_picture() != nullptr);
    CHECK(till->receipt_picture()->width >= 384);
    till->reduce(CloseReceipt{}, now);
    CHECK(till->receipt_picture() == nullptr);
    CHECK(std::holds_alternative<DoneView>(view().screen));
}

TEST_CASE_FIXTURE(TillFixture, "till: the language switches at once") {
    log_in();
    scan("4006381333931");
    till->reduce(ToggleLanguage{}, now);
    CHECK(till->language() == "id");
    till->reduce(ToggleLanguage{}, now);
    CHECK(till->language() == "en");
}
