#include "tests/app/till/till_payment_fixture.h"

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

TEST_CASE_FIXTURE(PaymentFixture, "payment: a voucher is taken by its code, and pays what it is worth") {
    pay_for_six_thousand();
    choose(TenderTab::voucher);
    finish();
    till->reduce(FormAction{ChangeField{"V-9"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    REQUIRE(screen<FormView>().notice.has_value());
    till->reduce(FormAction{ChangeField{"V-1000"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<PayView>().due == "5.000");
    CHECK(screen<PayView>().taken.at(0).note == "V-1000");
    till->reduce(ChooseQuickAmount{0}, now);
    finish();
    CHECK(screen<DoneView>().paid.size() == 2);
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: a voucher that is scanned lands in its form, goods and cards in the cart") {
    pay_for_six_thousand();
    choose(TenderTab::voucher);
    finish();
    scan("V-9");
    CHECK(screen<FormView>().fields.at(0).value == "V-9");
    scan("V-1000");
    CHECK(screen<FormView>().fields.at(0).value == "V-1000");
    CHECK(till->take_tone() == Tone::accepted);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<PayView>().taken.at(0).note == "V-1000");
    choose(TenderTab::voucher);
    finish();
    REQUIRE(std::holds_alternative<FormView>(view().screen));
    scan("P2");
    CHECK(screen<SellView>().lines.size() == 2);
}

TEST_CASE_FIXTURE(PaymentFixture,
                  "payment: what is scanned into the form of a voucher is cut and cleaned like typing") {
    pay_for_six_thousand();
    choose(TenderTab::voucher);
    finish();
    scan(std::string(500, '7') + "\x1b");
    CHECK(screen<FormView>().fields.at(0).value == std::string(60, '7'));
    scan("A-00123");
    CHECK(std::holds_alternative<PayView>(view().screen));
}
