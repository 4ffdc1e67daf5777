// The stock screen, drawn from values that are made up.

#include "app/shop/language.h"
#include "tests/app/till/screens/sample_views.h"
#include "tests/support/ui_driver.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

/// A hundred thousand rows, of which the view has some around the first.
StockView long_list(std::size_t first = 0) {
    StockView view = sample_stock();
    view.row_count = 100'000;
    view.first_row = first;
    view.rows.assign(96, view.rows.front());
    view.selected = first;
    return view;
}

} // namespace

TEST_CASE("stock screen: rows, filters, search and the way back") {
    UiDriver driver(sample_stock());
    CHECK(driver.tap("row.2") == Action{StockAction{SelectStockRow{2}}});
    CHECK(driver.tap("filter.1") == Action{StockAction{ChooseStockFilter{1}}});
    CHECK(driver.press(Key::right) == Action{StockAction{ChooseStockFilter{1}}});
    CHECK_FALSE(driver.press(Key::left));
    CHECK(driver.tap("choose_category") == Action{ListAction{OpenList{ListName::stock_categories}}});
    CHECK(driver.tap("search") == Action{StockAction{OpenStockSearch{}}});
    CHECK(driver.type("k") == Action{StockAction{ChangeStockSearch{"k"}}});
    CHECK(driver.tap("older_moves") == Action{StockAction{ShowOlderMoves{}}});
    CHECK(driver.press(Key::escape) == Action{StockAction{CloseStock{}}});
}

TEST_CASE("stock screen: while something is looked for, Esc ends the search") {
    StockView view = sample_stock();
    view.search_open = true;
    view.search = "kop";
    UiDriver driver(view);
    CHECK(driver.type("i") == Action{StockAction{ChangeStockSearch{"kopi"}}});
    CHECK(driver.press(Key::backspace) == Action{StockAction{ChangeStockSearch{"ko"}}});
    CHECK(driver.press(Key::escape) == Action{StockAction{CloseStockSearch{}}});
    CHECK_FALSE(driver.has("close_stock"));
}

TEST_CASE("stock screen: arrows and pages choose rows") {
    UiDriver driver(sample_stock());
    CHECK(driver.press(Key::down) == Action{StockAction{SelectStockRow{1}}});
    CHECK(driver.press(Key::up) == Action{StockAction{SelectStockRow{0}}});
    CHECK(driver.press(Key::end) == Action{StockAction{SelectStockRow{5}}});
    UiDriver longer(long_list());
    const auto page = longer.press(Key::page_down);
    REQUIRE(page);
    CHECK(std::get<SelectStockRow>(std::get<StockAction>(*page)).index > 4);
    CHECK(longer.type("+") == Action{StockAction{ShowOlderMoves{}}});
    CHECK(longer.type("%") == Action{StockAction{PrintStockLabels{}}});
    CHECK(longer.tap("print_stock_labels") == Action{StockAction{PrintStockLabels{}}});
}

TEST_CASE("stock screen: a list that is scrolled past its rows asks for those that are seen") {
    UiDriver driver(long_list());
    CHECK_FALSE(driver.wheel_over("row.1", -20)); // Some are there.
    const auto asked = driver.wheel_over("row.22", -2'000);
    REQUIRE(asked);
    const std::size_t first = std::get<ShowStockRows>(std::get<StockAction>(*asked)).first;
    CHECK(first > 1'900);
    CHECK(first < 2'100);
}

TEST_CASE("stock screen: only the rows that are seen are drawn, also far down") {
    UiDriver driver(long_list(99'904));
    std::size_t rows = 0;
    for (const Widget& widget : driver.widgets()) {
        rows += widget.id.starts_with("row.") ? 1U : 0U;
    }
    CHECK(rows > 5);
    CHECK(rows < 14);
    CHECK(driver.has("row.99904"));
    const Widget& one = driver.widget("row.99900");
    const Widget& next = driver.widget("row.99901");
    CHECK(next.rect.y - one.rect.y == doctest::Approx(62));
}
