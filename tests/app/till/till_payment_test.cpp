#include "tests/app/till/till_payment_fixture.h"
#include "tests/support/system_output.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

TEST_CASE_FIXTURE(PaymentFixture, "payment: one sale is split over QRIS, member credit and cash") {
    scan("A-00123");
    pay_for_six_thousand();
    choose(TenderTab::qris);
    type("2000");
    act(TakePart{});
    CHECK(screen<QrisView>().amount == "2.000");
    act(QrisArrived{});
    CHECK(screen<PayView>().due == "4.000");
    choose(TenderTab::credit);
    type("1500");
    act(TakePart{});
    REQUIRE(screen<PayView>().taken.size() == 2);
    CHECK(screen<PayView>().due == "2.500");
    CHECK(screen<PayView>().tender == TenderTab::cash);
    type("5000");
    CHECK(screen<PayView>().change == "2.500");
    finish();
    const auto done = screen<DoneView>();
    CHECK(done.change == "2.500");
    REQUIRE(done.paid.size() == 3);
    CHECK(done.paid[0].amount == "2.000");
    CHECK(done.paid[1].amount == "1.500");
    CHECK(done.paid[2].amount == "5.000");
    CHECK(done.spending == "6.000");
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: cash that is handed over first is listed, and the rest ends the sale") {
    pay_for_six_thousand();
    type("2000");
    act(TakePart{});
    CHECK(screen<PayView>().due == "4.000");
    REQUIRE(screen<PayView>().taken.size() == 1);
    choose(TenderTab::qris);
    finish();
    CHECK(screen<QrisView>().amount == "4.000");
    act(QrisArrived{});
    const auto done = screen<DoneView>();
    CHECK(done.change == "0");
    REQUIRE(done.paid.size() == 2);
    CHECK(done.paid[1].amount == "2.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: a part is taken back, and a second tap takes back no other") {
    pay_for_six_thousand();
    for (const char* part : {"1000", "2000"}) {
        choose(TenderTab::qris);
        type(part);
        act(TakePart{});
        act(QrisArrived{});
    }
    type("500");
    act(TakePart{});
    CHECK(screen<PayView>().due == "2.500");
    const TakePaymentBack first{0, 3};
    act(first);
    act(first);
    CHECK(screen<PayView>().due == "3.500");
    act(TakePaymentBack{1, 2}); // The cash.
    CHECK(screen<PayView>().due == "4.000");
    REQUIRE(screen<PayView>().taken.size() == 1);
    CHECK(screen<PayView>().taken[0].amount == "2.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: a part that is nothing, or all there is, is no split") {
    pay_for_six_thousand();
    for (const char* typed : {"", "6000", "7000"}) {
        till->reduce(ClearDigits{}, now);
        type(typed);
        CHECK_FALSE(screen<PayView>().can_split);
        act(TakePart{});
        CHECK(screen<PayView>().taken.empty());
        CHECK_FALSE(notice().empty());
    }
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: infaq is 0 until the buyer says yes, and goes when the sums change") {
    pay_for_six_thousand();
    type("10500");
    CHECK(screen<PayView>().donation == PayView::Donation::possible);
    CHECK(screen<PayView>().donation_amount == "0");
    act(ToggleDonation{});
    CHECK(screen<FormView>().fields[0].value == "500");
    till->reduce(FormAction{CancelForm{}}, now);
    CHECK(screen<PayView>().donation_amount == "0");
    act(ToggleDonation{});
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<PayView>().donation_amount == "500");
    CHECK(screen<PayView>().change == "4.000");
    type("0");
    CHECK(screen<PayView>().donation_amount == "0");
    till->reduce(EraseDigit{}, now);
    act(ToggleDonation{});
    till->reduce(FormAction{ChangeField{"9000"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    REQUIRE(screen<FormView>().notice.has_value()); // More than the change.
    till->reduce(FormAction{ChooseOption{0}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    finish();
    CHECK(screen<DoneView>().donation == "500");
    CHECK(screen<DoneView>().change == "4.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: QRIS that was seen to arrive ends the sale at once, and once") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    finish();
    const auto qris = screen<QrisView>();
    CHECK(qris.merchant == "KOPPONTREN CONTOH");
    CHECK(qris.columns > 20);
    CHECK(static_cast<int>(qris.dark.size()) == qris.columns * qris.columns);
    finish(); // A second tap on the button that led here.
    CHECK(std::holds_alternative<QrisView>(view().screen));
    act(QrisArrived{});
    CHECK(till->take_tone() == Tone::paid);
    act(QrisArrived{});
    act(QrisUnconfirmed{});
    finish();
    const auto done = screen<DoneView>();
    CHECK(done.change_label == "PAID WITHOUT CASH");
    REQUIRE(done.paid.size() == 1);
    CHECK_FALSE(done.paid[0].is_unconfirmed);
    CHECK(sales().size() == 1);
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: QRIS that nobody has seen is marked, and waits in the list") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    finish();
    act(QrisUnconfirmed{});
    CHECK(screen<DoneView>().paid.at(0).is_unconfirmed);
    till.reset();
    db::Store store(file, db::Access::read_only);
    REQUIRE(store.unconfirmed_payments().size() == 1);
    CHECK(store.unconfirmed_payments()[0].amount == Money{6'000});
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: Esc leaves the QRIS code with nothing paid") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    finish();
    act(CloseQris{});
    CHECK(screen<PayView>().taken.empty());
    CHECK(screen<PayView>().due == "6.000");
    act(QrisArrived{});
    CHECK(screen<PayView>().taken.empty());
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: a QRIS text with a wrong check sum is said, and no code is shown") {
    till.reset();
    {
        db::Store store(file, db::Access::write);
        ShopProfile profile = store.profile();
        profile.tenders.qris_code.back() = '0';
        store.ledger().record(ShopSet{profile}, {test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    open();
    log_in();
    pay_for_six_thousand();
    choose(TenderTab::qris);
    finish();
    CHECK(notice().find("damaged") != std::string::npos);
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: a QRIS payment above ten million is split, not tried") {
    scan("P40");
    type("600"); // 600 × 20.000 rupiah.
    till->reduce(ApplyQuantity{}, now);
    till->reduce(till::StartPayment{}, now);
    choose(TenderTab::qris);
    CHECK(screen<PayView>().advice.find("10.000.000") != std::string::npos);
    finish();
    CHECK(notice().find("10.000.000") != std::string::npos);
    type("10000000");
    act(TakePart{});
    CHECK(screen<QrisView>().amount == "10.000.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: credit needs a member, and the card may come last") {
    pay_for_six_thousand();
    choose(TenderTab::credit);
    REQUIRE(screen<PayView>().credit.has_value());
    CHECK(screen<PayView>().credit->member.empty());
    CHECK_FALSE(screen<PayView>().can_finish);
    act(ChooseBuyer{});
    CHECK(std::holds_alternative<ChoiceListView>(view().screen));
    till->reduce(ListAction{CloseList{}}, now);
    scan("A-00123");
    choose(TenderTab::credit);
    const auto account = *screen<PayView>().credit;
    CHECK(account.member == "Ahmad Fauzi");
    CHECK(account.owed == "0");
    CHECK(account.left == "5.000");
    CHECK(account.limit == "5.000");
    CHECK(account.due_date == "18/12/2026");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: credit above the limit asks for somebody who may allow it") {
    scan("A-00123");
    pay_for_six_thousand();
    choose(TenderTab::credit);
    finish();
    const auto form = screen<FormView>();
    CHECK(form.fields.at(0).value == "Pengawas Uji");
    REQUIRE(form.notice.has_value());
    till->reduce(FormAction{ChangeField{"0000"}}, now);
    till->reduce(FormAction{FocusField{2}}, now);
    till->reduce(FormAction{ChangeField{"Orang tua menjamin"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(std::holds_alternative<FormView>(view().screen)); // The wrong PIN.
    till->reduce(FormAction{FocusField{1}}, now);
    till->reduce(FormAction{ChangeField{"9999"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<DoneView>().paid.at(0).amount == "6.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: a transfer names the account and proposes what is due") {
    pay_for_six_thousand();
    choose(TenderTab::transfer);
    finish();
    const auto form = screen<FormView>();
    CHECK(form.explanation == "BRI 0123 a.n. Koppontren");
    CHECK(form.fields.at(0).value == "6.000");
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<DoneView>().paid.at(0).amount == "6.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: second taps on what was done do nothing") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    type("1000");
    act(TakePart{});
    act(TakePart{});
    CHECK(screen<QrisView>().amount == "1.000");
    act(QrisArrived{});
    act(QrisArrived{});
    act(TakePart{});
    finish(); // Cash, and nothing was typed.
    CHECK(screen<PayView>().due == "5.000");
    act(ToggleDonation{});
    CHECK(screen<PayView>().donation_amount == "0");
    till->reduce(ChooseQuickAmount{0}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    CHECK(screen<PayView>().received == "5.000");
    finish();
    finish();
    till->reduce(BackToSale{}, now);
    till->reduce(ChooseQuickAmount{0}, now);
    CHECK(std::holds_alternative<DoneView>(view().screen));
    CHECK(sales().size() == 1);
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: a scan in the middle shows the cart, and what was paid stays paid") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    type("1000");
    act(TakePart{});
    act(QrisArrived{});
    type("77");
    scan("P2");
    CHECK(screen<SellView>().lines.size() == 2);
    till->reduce(till::StartPayment{}, now);
    CHECK(screen<PayView>().due == "6.000");
    CHECK(screen<PayView>().received == "0");
    REQUIRE(screen<PayView>().taken.size() == 1);
    CHECK(screen<PayView>().taken[0].amount == "1.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: what was taken is still there after the program has died") {
    pay_for_six_thousand();
    choose(TenderTab::qris);
    type("1000");
    act(TakePart{});
    act(QrisArrived{});
    open();
    log_in();
    till->reduce(till::StartPayment{}, now);
    CHECK(screen<PayView>().due == "5.000");
}

TEST_CASE_FIXTURE(PaymentFixture, "payment: tenders that the shop does not take have no tab") {
    pay_for_six_thousand();
    CHECK(screen<PayView>().tabs.size() == 5);
    till.reset();
    {
        db::Store store(file, db::Access::write);
        ShopProfile profile = store.profile();
        profile.tenders = {};
        profile.tenders.offers_donation = Choice::no;
        store.ledger().record(ShopSet{profile}, {test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    open();
    log_in();
    till->reduce(till::StartPayment{}, now);
    const auto pay = screen<PayView>();
    CHECK(pay.tabs == std::vector{TenderTab::cash, TenderTab::credit, TenderTab::voucher});
    CHECK(pay.donation == PayView::Donation::not_offered);
    choose(TenderTab::qris);
    CHECK(screen<PayView>().tender == TenderTab::cash);
}

TEST_CASE_FIXTURE(PaymentFixture, "refund: the tender of the sale comes first, and no second tap pays out") {
    till.reset();
    {
        shop::Shop shop(file);
        const auto ask = [&](const Command& asked) { REQUIRE(shop.engine().handle(asked, now)); };
        ask(sokoguru::LogIn{"KASIR", "1111"});
        ask(ScanCode{"P12"});
        const CartId cart = shop.engine().state().cart.id;
        ask(AddPayment{.cart = cart, .tender = Tender::qris, .amount = Money{4'000}});
        ask(PayCash{cart, Money{2'000}});
        const Sale sold = *shop.engine().state().finished_sale;
        ask(BeginSale{});
        ask(TakeBack{sold.number, sold.lines.front().id, Quantity{1000}});
    }
    open();
    log_in();
    till->reduce(till::StartPayment{}, now);
    auto pay = screen<PayView>();
    CHECK(pay.is_refund);
    CHECK(pay.due_label == "To be paid to the buyer");
    CHECK(pay.due == "6.000");
    CHECK(pay.tender == TenderTab::qris);
    CHECK(pay.quick_amounts == std::vector<std::string>{"4.000"});
    CHECK_FALSE(pay.can_finish);
    finish();
    till->reduce(ChooseQuickAmount{0}, now);
    finish();
    finish();
    CHECK(screen<PayView>().due == "2.000");
    choose(TenderTab::cash);
    finish();
    CHECK(std::holds_alternative<PayView>(view().screen));
    till->reduce(ChooseQuickAmount{0}, now);
    CHECK(screen<PayView>().change == "2.000");
    finish();
    const auto done = screen<DoneView>();
    CHECK(done.title == "Refund recorded");
    CHECK(done.change == "6.000");
    CHECK(done.paid.size() == 2);
    CHECK(till->customer_screen(now).total_label == "YOU GET BACK");
}

TEST_CASE_FIXTURE(PaymentFixture, "refund: what another ticket paid back by a tender is not offered again") {
    till.reset();
    {
        shop::Shop shop(file);
        const auto ask = [&](const Command& asked) { REQUIRE(shop.engine().handle(asked, now)); };
        const auto cart = [&] { return shop.engine().state().cart.id; };
        ask(sokoguru::LogIn{"KASIR", "1111"});
        ask(ScanCode{"P4", Quantity::whole(2)});
        ask(AddPayment{.cart = cart(), .tender = Tender::qris, .amount = Money{2'000}});
        ask(PayCash{cart(), Money{2'000}});
        const Sale sold = *shop.engine().state().finished_sale;
        ask(TakeBack{sold.number, sold.lines.front().id, Quantity{1000}});
        ask(AddPayment{.cart = cart(), .tender = Tender::qris, .amount = Money{-2'000}});
        ask(PayCash{cart(), Money{}});
        ask(BeginSale{});
        ask(TakeBack{sold.number, sold.lines.front().id, Quantity{1000}});
    }
    open();
    log_in();
    till->reduce(till::StartPayment{}, now);
    const auto pay = screen<PayView>();
    CHECK(pay.is_refund);
    CHECK(pay.tender == TenderTab::cash);
    CHECK(pay.tabs == std::vector{TenderTab::cash});
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "customer window: the whole way, with a masked name and no limit or account") {
    using Step = CustomerScreenView::Step;
    const auto shown = [&] { return till->customer_screen(now); };
    CHECK(shown().step == Step::greeting);
    CHECK(shown().shop == "Toko Uji");
    scan("A-00123");
    CHECK(shown().member == "AHMAD F*");
    scan("P12");
    scan("P2");
    CHECK(shown().step == Step::cart);
    REQUIRE(shown().lines.size() == 2);
    CHECK(shown().lines[0].quantity == "1 pcs × 6.000");
    CHECK(shown().lines[0].amount == "6.000");
    CHECK(shown().shown_line == 1);
    CHECK(shown().total == "7.000");
    till->reduce(till::StartPayment{}, now);
    choose(TenderTab::qris);
    type("3000");
    act(TakePart{});
    CHECK(shown().step == Step::qris);
    CHECK(shown().total == "3.000");
    CHECK(shown().code == screen<QrisView>().dark);
    CHECK(till->customer_view()->lines[0].left == "QRIS");
    CHECK(till->customer_view()->lines[1].right == "Rp 3.000");
    act(QrisUnconfirmed{});
    CHECK(shown().step == Step::cart);
    CHECK(shown().total == "4.000");
    CHECK(shown().remark == "Paid so far: 3.000");
    type("5000");
    finish();
    CHECK(shown().step == Step::finished);
    CHECK(shown().total == "1.000");
    CHECK(shown().remark == "Thank you");
    till->reduce(NewSale{}, now);
    CHECK(shown().step == Step::greeting);
    CHECK(shown().member.empty());
}

TEST_CASE_FIXTURE(PaymentFixture, "done: the receipt is printed again once, and saved as a file") {
    sell();
    take_print_reports(2);
    act(PrintAgain{});
    act(PrintAgain{});
    take_print_reports(2);
    CHECK(printer.printed == 2);
    act(PrintGiftReceipt{});
    act(PrintGiftReceipt{});
    take_print_reports(2);
    CHECK(printer.printed == 3);
    CHECK(printer.job_keys().back() == "gift-K1-261118-0001");
    printer.outcome = ScriptedPrinter::Outcome::failed;
    act(PrintGiftReceipt{});
    take_print_reports(2);
    CHECK(screen<DoneView>().notice->kind == Notice::Kind::refused);
    act(SaveReceiptFile{});
    REQUIRE(screen<DoneView>().notice.has_value());
    const auto saved = file.string() + ".receipts/K1-261118-0001.pdf";
    CHECK(screen<DoneView>().notice->text.find(saved) != std::string::npos);
    REQUIRE(std::filesystem::exists(saved));
    CHECK(output_of("pdftotext '" + saved + "' -").find("K1-261118-0001") != std::string::npos);
}
