#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

template <class What>
Action drawer(What what) {
    return DrawerAction{std::move(what)};
}

} // namespace

TEST_CASE("count: digits, steps and keys change the selected row") {
    UiDriver driver(sample_count());
    CHECK(driver.tap("digit.7") == drawer(TypeCount{"7"}));
    CHECK(driver.type("4") == drawer(TypeCount{"4"}));
    CHECK(driver.press(Key::backspace) == drawer(EraseCount{}));
    CHECK(driver.press(Key::del) == drawer(ClearCount{}));
    CHECK(driver.press(Key::plus) == drawer(StepCount{2, 1}));
    CHECK(driver.tap("row.1.less") == drawer(StepCount{1, -1}));
    CHECK(driver.tap("row.5") == drawer(SelectDenomination{5}));
}

TEST_CASE("count: Enter and the arrows walk through the notes and coins") {
    UiDriver driver(sample_count());
    CHECK(driver.press(Key::enter) == drawer(SelectDenomination{3}));
    CHECK(driver.press(Key::down) == drawer(SelectDenomination{3}));
    CHECK(driver.press(Key::up) == drawer(SelectDenomination{1}));
}

TEST_CASE("count: an empty drawer, the end and the way back are one touch each") {
    UiDriver driver(sample_count());
    CHECK(driver.tap("count_nothing") == drawer(CountNothing{}));
    CHECK(driver.press(Key::f5) == drawer(CountNothing{}));
    CHECK(driver.tap("confirm_count") == drawer(ConfirmCount{}));
    CHECK(driver.press(Key::f9) == drawer(ConfirmCount{}));
    CHECK(driver.press(Key::escape) == drawer(LeaveCount{}));
}

TEST_CASE("count: once the difference is told nothing changes the count any more") {
    CountView view = sample_count();
    view.stage = CountView::Stage::told;
    view.difference = "-2.500";
    UiDriver driver(view);
    CHECK(driver.shows("-2.500"));
    CHECK_FALSE(driver.has("row.1.less"));
    CHECK_FALSE(driver.has("digit.7"));
    CHECK_FALSE(driver.type("4").has_value());
    CHECK_FALSE(driver.press(Key::plus).has_value());
    CHECK_FALSE(driver.tap("row.5").has_value());
    CHECK(driver.tap("count_again") == drawer(CountAgain{}));
}

TEST_CASE("count: the sum is the largest text") {
    UiDriver driver(sample_count());
    for (const DrawnText& text : driver.texts()) {
        if (text.text != "1.350.000") CHECK_MESSAGE(text.rect.height < 56 * 0.72F, text.text);
    }
}

TEST_CASE("cash menu: every entry is one touch or one key, and Esc goes back") {
    UiDriver driver(sample_cash_menu());
    for (const auto& group : sample_cash_menu().groups) {
        for (const auto& entry : group.entries) {
            CHECK_MESSAGE(driver.tap(entry.id) == entry.action, entry.id);
            CHECK_MESSAGE(driver.press(entry.key) == entry.action, entry.id);
        }
    }
    CHECK(driver.press(Key::escape) == drawer(CloseCashMenu{}));
}

TEST_CASE("sell: the menu about cash is one touch away") {
    UiDriver driver(sample_sell());
    CHECK(driver.tap("cash_menu") == drawer(OpenCashMenu{}));
    CHECK(driver.press(Key::tab) == drawer(OpenCashMenu{}));
    CHECK(driver.tap("log_out") == Action{till::LogOut{}});
}

TEST_CASE("sell: the banner about an old shift offers to close it and to go on") {
    SellView view = sample_sell();
    view.shift_banner = ShiftBanner{"Shift hari lain masih terbuka.", "Faisal · 23/11/2026 06.02"};
    UiDriver driver(view);
    CHECK(driver.tap("close_old_shift") == drawer(StartClosing{}));
    CHECK(driver.tap("go_on_with_shift") == drawer(GoOnWithShift{}));
    CHECK(driver.tap("pay") == Action{StartPayment{}});
}

TEST_CASE("training: the window looks otherwise, and hears as always") {
    UiDriver driver(sample_sell());
    const auto usual = driver.drawing();
    driver.view.header.is_training = true;
    driver.look();
    CHECK(driver.drawing() != usual);
    CHECK(driver.tap("pay") == Action{StartPayment{}});
}
