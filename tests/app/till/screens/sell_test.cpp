#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

#include <string>

using namespace sokoguru::till;

namespace {

SellView long_cart(std::size_t selected) {
    SellView view = sample_sell();
    view.lines.clear();
    for (int i = 0; i < 300; ++i)
        view.lines.push_back({"Barang " + std::to_string(i), "1.000 / pcs", "", "1", "1.000"});
    view.selected_line = selected;
    return view;
}

SellView& sell_of(UiDriver& driver) {
    return std::get<SellView>(driver.view.screen);
}

bool is_whole(const UiDriver& driver, const std::string& id) {
    return driver.has(id) && driver.widget(id).visible == driver.widget(id).rect;
}

} // namespace

TEST_CASE("sell: F9 and a tap on Pay give the same action") {
    UiDriver driver(sample_sell());
    CHECK(driver.tap("pay") == Action{StartPayment{}});
    CHECK(driver.press(Key::f9) == Action{StartPayment{}});
}

TEST_CASE("sell: an empty cart can't be paid, neither by tap nor by key") {
    UiDriver driver(SellView{});
    CHECK(driver.tap("pay") == std::nullopt);
    CHECK(driver.press(Key::f9) == std::nullopt);
}

TEST_CASE("sell: a tap acts when the finger is lifted inside the button, not outside") {
    UiDriver driver(sample_sell());
    CHECK(driver.drag("pay", 4, -4) == Action{StartPayment{}});
    CHECK(driver.drag("pay", 0, -200) == std::nullopt);
}

TEST_CASE("sell: the selected line answers to plus, minus, Delete and its own buttons") {
    UiDriver driver(sample_sell());
    CHECK(driver.press(Key::plus) == Action{ChangeQuantity{2, 1}});
    CHECK(driver.type("-") == Action{ChangeQuantity{2, -1}});
    CHECK(driver.press(Key::del) == Action{RemoveLine{2}});
    CHECK(driver.tap("line.0.more") == Action{ChangeQuantity{0, 1}});
    CHECK(driver.tap("line.1.less") == Action{ChangeQuantity{1, -1}});
    CHECK(driver.tap("line.1") == Action{SelectLine{1}});
}

TEST_CASE("sell: digits go to the keypad, letters start the search") {
    UiDriver driver(sample_sell());
    CHECK(driver.type("7") == Action{TypeDigits{"7"}});
    CHECK(driver.tap("digit.00") == Action{TypeDigits{"00"}});
    CHECK(driver.tap("comma") == Action{TypeDigits{","}});
    CHECK(driver.type(",") == Action{TypeDigits{","}});
    CHECK(driver.type(".") == Action{TypeDigits{","}});
    CHECK(driver.type("i") == Action{ChangeSearch{"i"}});
    CHECK(driver.type(" ") == std::nullopt);
}

TEST_CASE("sell: a typed number becomes a quantity, is looked up, or is erased") {
    SellView view = sample_sell();
    view.typed_number = "12";
    UiDriver driver(view);
    CHECK(driver.shows("12"));
    CHECK(driver.type("*") == Action{ArmQuantity{}});
    CHECK(driver.tap("arm_quantity") == Action{ArmQuantity{}});
    CHECK(driver.press(Key::enter) == Action{LookUpCode{}});
    CHECK(driver.tap("look_up") == Action{LookUpCode{}});
    CHECK(driver.press(Key::backspace) == Action{EraseDigit{}});
    CHECK(driver.press(Key::f2) == Action{OpenSearch{}});
}

TEST_CASE("sell: an armed quantity waits for goods, is given to the chosen line, or is erased") {
    UiDriver driver(sample_sell_of_a_member());
    CHECK(driver.shows("3 ×"));
    CHECK(driver.press(Key::enter) == Action{ApplyQuantity{}});
    CHECK(driver.tap("apply_quantity") == Action{ApplyQuantity{}});
    CHECK(driver.press(Key::backspace) == Action{EraseDigit{}});
}

TEST_CASE("sell: every action of the day has a button and a key") {
    struct Row {
        const char* id;
        Key key;
        Action action;
    };
    const Row rows[] = {
        {"hold", Key::f4, FormAction{OpenForm{FormName::hold}}},
        {"recall", Key::f5, ListAction{OpenList{ListName::held_carts}}},
        {"members", Key::f6, ListAction{OpenList{ListName::members}}},
        {"returns", Key::f7, ListAction{OpenList{ListName::sales}}},
        {"discount", Key::percent, FormAction{OpenForm{FormName::discount}}},
        {"price", Key::slash, FormAction{OpenForm{FormName::manual_price}}},
        {"undo", Key::undo, UndoLastLine{}},
        {"cancel_cart", Key::discard, FormAction{OpenForm{FormName::cancel_cart}}},
    };
    UiDriver driver(sample_sell_of_a_member(), 1024, 768);
    for (const Row& row : rows) {
        INFO(row.id);
        CHECK(driver.tap(row.id) == row.action);
        CHECK(driver.press(row.key) == row.action);
    }
}

TEST_CASE("sell: how many carts are held stands on the button, which sleeps while there is none") {
    UiDriver driver(sample_sell_of_a_member());
    CHECK(driver.widget("recall").label.ends_with(" · 2"));
    UiDriver none(sample_sell());
    CHECK(none.press(Key::f5) == std::nullopt);
}

TEST_CASE("take back: lines answer to plus and minus, and the buttons to their keys") {
    UiDriver driver(sample_take_back());
    CHECK(driver.press(Key::plus) == Action{TakeBackAction{ChangeComingBack{0, 1}}});
    CHECK(driver.tap("line.1.less") == Action{TakeBackAction{ChangeComingBack{1, -1}}});
    CHECK(driver.press(Key::down) == Action{TakeBackAction{SelectSoldLine{1}}});
    CHECK(driver.press(Key::f4) == Action{TakeBackAction{TakeAllBack{}}});
    CHECK(driver.press(Key::enter) == Action{TakeBackAction{ConfirmTakeBack{}}});
    CHECK(driver.press(Key::escape) == Action{TakeBackAction{CloseTakeBack{}}});
}

TEST_CASE("sell: without a typed number Enter, Backspace and × do nothing") {
    UiDriver driver(sample_sell());
    CHECK(driver.press(Key::enter) == std::nullopt);
    CHECK(driver.press(Key::backspace) == std::nullopt);
    CHECK(driver.type("*") == std::nullopt);
}

TEST_CASE("sell: the open search takes everything that is typed") {
    UiDriver driver(sample_search());
    CHECK(driver.type("7") == Action{ChangeSearch{"indo7"}});
    CHECK(driver.type("-") == Action{ChangeSearch{"indo-"}});
    CHECK(driver.type(" ") == Action{ChangeSearch{"indo "}});
    CHECK(driver.press(Key::backspace) == Action{ChangeSearch{"ind"}});
    CHECK(driver.tap("letter.m") == Action{ChangeSearch{"indom"}});
    CHECK(driver.press(Key::escape) == Action{CloseSearch{}});
}

TEST_CASE("sell: Backspace in the search removes a whole character of several bytes") {
    SellView view = sample_search();
    view.search_text = "kafé";
    UiDriver driver(view);
    CHECK(driver.press(Key::backspace) == Action{ChangeSearch{"kaf"}});
}

TEST_CASE("sell: arrows choose a result, Enter and a tap add it") {
    UiDriver driver(sample_search());
    CHECK(driver.press(Key::down) == Action{SelectResult{1}});
    CHECK(driver.press(Key::up) == std::nullopt);
    CHECK(driver.press(Key::enter) == Action{AddResult{0}});
    CHECK(driver.tap("result.1") == Action{AddResult{1}});
}

TEST_CASE("sell: arrows move through the cart and stop at its ends") {
    UiDriver driver(sample_sell());
    CHECK(driver.press(Key::up) == Action{SelectLine{1}});
    CHECK(driver.press(Key::down) == std::nullopt);
    CHECK(driver.press(Key::home) == Action{SelectLine{0}});
}

TEST_CASE("sell: left and right choose the category") {
    UiDriver driver(sample_sell());
    CHECK(driver.press(Key::right) == Action{ChooseCategory{1}});
    CHECK(driver.press(Key::left) == std::nullopt);
    CHECK(driver.tap("category.2") == Action{ChooseCategory{2}});
    CHECK(driver.tap("favourite.1") == Action{AddFavourite{1}});
}

TEST_CASE("sell: an unknown code offers to look the goods up by name, and goes away") {
    SellView view = sample_sell();
    view.unknown_code = "8991234567890";
    UiDriver driver(view);
    CHECK(driver.shows("8991234567890"));
    CHECK(driver.tap("find_by_name") == Action{OpenSearch{}});
    CHECK(driver.press(Key::f2) == Action{OpenSearch{}});
    CHECK(driver.press(Key::escape) == Action{DismissNotice{}});
}

TEST_CASE("sell: a cart of 300 lines keeps the selected row in sight") {
    UiDriver driver(long_cart(299));
    CHECK(is_whole(driver, "line.299"));
    for (const std::size_t selected : {0, 1, 9, 150, 299, 12}) {
        sell_of(driver).selected_line = selected;
        driver.look();
        CHECK(is_whole(driver, "line." + std::to_string(selected)));
    }
}

TEST_CASE("sell: only the rows that can be seen are drawn") {
    UiDriver driver(long_cart(0));
    CHECK(driver.has("line.5"));
    CHECK_FALSE(driver.has("line.20"));
}

TEST_CASE("sell: a drag scrolls the cart and taps nothing; a new line brings the selection back") {
    UiDriver driver(long_cart(0));
    CHECK(driver.drag("line.3", 0, -170) == std::nullopt);
    driver.look();
    CHECK_FALSE(driver.has("line.0"));
    sell_of(driver).lines.push_back({"Barang 300", "1.000 / pcs", "", "1", "1.000"});
    sell_of(driver).selected_line = 300;
    driver.look();
    CHECK(is_whole(driver, "line.300"));
}

TEST_CASE("sell: the wheel scrolls the list below the pointer") {
    UiDriver driver(long_cart(0));
    driver.wheel_over("line.2", -3);
    driver.look();
    CHECK_FALSE(driver.has("line.0"));
    CHECK(driver.has("line.3"));
}

TEST_CASE("sell: a banner makes the list shorter but keeps the selected row in sight") {
    UiDriver driver(long_cart(120));
    sell_of(driver).notice = Notice{Notice::Kind::refused, "Stok habis."};
    driver.look();
    CHECK(is_whole(driver, "line.120"));
    CHECK(driver.shows("Stok habis."));
}

TEST_CASE("sell: F1 lists the keys of the screen, and nothing below it hears a key or a finger") {
    UiDriver driver(sample_sell());
    driver.press(Key::f1);
    driver.look();
    REQUIRE(driver.has("close_help"));
    CHECK(driver.shows("F9"));
    CHECK(driver.shows("Del"));
    CHECK(driver.press(Key::f9) == std::nullopt);
    CHECK(driver.tap("pay") == std::nullopt);
    driver.press(Key::escape);
    driver.look();
    CHECK_FALSE(driver.has("close_help"));
    CHECK(driver.press(Key::f9) == Action{StartPayment{}});
}
