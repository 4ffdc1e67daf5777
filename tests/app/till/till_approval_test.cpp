#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct ApprovalFixture : TillDayFixture {
    /// Asks for something that the cashier may not do alone.
    void ask_for_price() {
        scan("P5");
        open_form(FormName::manual_price);
        enter(0, "2200");
        choose(1, "Agreed price");
        confirm();
    }
};

} // namespace

TEST_CASE_FIXTURE(ApprovalFixture, "approval: a wrong PIN keeps what was typed, but the PIN") {
    ask_for_price();
    CHECK(screen<FormView>().fields.at(0).value == "Pengawas Uji");
    enter(2, "Karena robek");
    enter(1, "1234");
    confirm();
    const auto form = screen<FormView>();
    CHECK(form.fields.at(1).value.empty());
    CHECK(form.fields.at(2).value == "Karena robek");
    CHECK(notice() == "That PIN is wrong. Tries left before a wait: 4.");
    allow();
    CHECK(screen<SellView>().lines.at(0).detail == "2.200 / pcs");
}

TEST_CASE_FIXTURE(ApprovalFixture, "approval: after five wrong PINs it says how long to wait") {
    ask_for_price();
    for (int i = 0; i < 5; ++i) {
        enter(1, "1234");
        confirm();
    }
    enter(1, "9999");
    confirm();
    CHECK(notice().starts_with("Too many wrong PINs. Wait "));
    CHECK(screen<FormView>().title == "Somebody has to allow this");
}

TEST_CASE_FIXTURE(ApprovalFixture, "approval: two supervisors of one name are told apart by their codes") {
    till.reset();
    {
        db::Store store(file, db::Access::write);
        store.ledger().record(
            UserSet{{UserId{3}, "ZAKI", "Pengawas Uji", Role::supervisor}, store.hash_pin("7777")},
            {test::test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    restart();
    ask_for_price();
    CHECK(screen<FormView>().fields.at(0).options ==
          std::vector<std::string>{"Pengawas Uji (PENGAWAS)", "Pengawas Uji (ZAKI)"});
    choose(0, "Pengawas Uji (ZAKI)");
    enter(1, "7777");
    confirm();
    CHECK(screen<SellView>().lines.at(0).detail == "2.200 / pcs");
}

TEST_CASE_FIXTURE(ApprovalFixture, "approval: a supervisor who is logged in is not asked") {
    till->reduce(till::LogOut{}, now);
    till->reduce(ChooseUser{1}, now);
    log_in("9999");
    ask_for_price();
    CHECK(screen<SellView>().lines.at(0).detail == "2.200 / pcs");
}

TEST_CASE_FIXTURE(ApprovalFixture, "approval: whoever goes back has changed nothing") {
    ask_for_price();
    till->reduce(FormAction{CancelForm{}}, now);
    CHECK(screen<SellView>().lines.at(0).detail == "2.500 / pcs");
}
