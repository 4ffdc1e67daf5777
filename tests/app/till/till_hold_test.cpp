#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

TEST_CASE_FIXTURE(TillDayFixture,
                  "hold: the next customer is served, and the held cart comes back, also after a restart") {
    scan("P2");
    scan("P5");
    open_form(FormName::hold);
    enter(0, "Bu Sri");
    confirm();
    CHECK(screen<SellView>().lines.empty());
    CHECK(screen<SellView>().held_count == 1);
    sell();
    restart();
    CHECK(screen<SellView>().held_count == 1);
    open_list(ListName::held_carts);
    const auto held = screen<ChoiceListView>();
    REQUIRE(held.rows.size() == 1);
    CHECK(held.rows[0].title == "Bu Sri");
    CHECK(held.rows[0].detail.find("Kasir Uji · 2 lines") != std::string::npos);
    CHECK(held.rows[0].amount == "3.500");
    use("recall");
    CHECK(screen<SellView>().lines.size() == 2);
    CHECK(screen<SellView>().held_count == 0);
}

TEST_CASE_FIXTURE(TillDayFixture,
                  "hold: an empty cart is not held, and a held one is not recalled onto an open one") {
    open_form(FormName::hold);
    CHECK(notice() == "The cart is empty. Scan something first.");
    scan("P2");
    open_form(FormName::hold);
    confirm();
    scan("P3");
    open_list(ListName::held_carts);
    use("recall");
    CHECK(notice() == "There is an open cart. Finish it, hold it or throw it away first.");
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(TillDayFixture, "cart: what was added last is undone, and then there is nothing to undo") {
    scan("P2");
    scan("P3");
    till->reduce(UndoLastLine{}, now);
    CHECK(screen<SellView>().lines.size() == 1);
    till->reduce(UndoLastLine{}, now);
    CHECK(notice() == "There is nothing to undo.");
}

TEST_CASE_FIXTURE(TillDayFixture, "cart: is thrown away when somebody who may allows it") {
    scan("P2");
    open_form(FormName::cancel_cart);
    choose(0, "Customer left");
    confirm();
    if (std::holds_alternative<FormView>(view().screen)) allow();
    CHECK(screen<SellView>().lines.empty());
}

TEST_CASE_FIXTURE(TillDayFixture, "cart: stays when the till is locked and somebody else logs in") {
    scan("P2");
    till->reduce(till::LogOut{}, now);
    till->reduce(ChooseUser{1}, now);
    log_in("9999");
    CHECK(screen<SellView>().lines.size() == 1);
}
