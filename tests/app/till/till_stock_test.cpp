// The stock screen on a real shop file.

#include "tests/app/till/till_day_fixture.h"
#include "tests/support/past_sales.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

/// P1 was sold for ten days, ten a day, and is nearly gone; the supervisor may look, the cashier may not.
struct StockFixture : TillDayFixture {
    StockFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            store.in_one_transaction([&] {
                for (int day = 10; day >= 1; --day) {
                    const UtcTime at{now.ms - day * std::int64_t{86'400'000}};
                    test::sell_then(store, at, {{ProductId{1}, Quantity::whole(day == 1 ? 8 : 10)}});
                }
            });
        }
        open();
        log_in_as_supervisor();
    }
    void log_in_as_supervisor() {
        till->reduce(ChooseUser{1}, now);
        log_in("9999");
    }
    void act(StockAction action) { till->reduce(std::move(action), now); }
    StockView stock() const { return screen<StockView>(); }
    std::string chosen() const { return stock().panel ? stock().panel->name : ""; }
};

} // namespace

TEST_CASE_FIXTURE(StockFixture, "stock: from the menu, with the figures of the first product") {
    till->reduce(DrawerAction{OpenCashMenu{}}, now);
    act(OpenStock{});
    CHECK(stock().row_count == 43);
    CHECK(stock().rows.front().name == "Barang 1");
    CHECK(stock().rows.front().stock == "2 pcs");
    CHECK(stock().rows.front().advice == "Order 3 dus");
    CHECK(stock().rows.front().tone == StockView::Tone::danger);
    REQUIRE(stock().panel);
    const StockView::Panel panel = *stock().panel;
    CHECK(panel.name == "Barang 1");
    CHECK(panel.details == std::vector<std::string>{"Cost 400 · value 800 · class AX · order up to 115",
                                                    "pcs · sells at 500 (20,0 %)",
                                                    "dus 40 · sells at 19.000 (15,8 %)"});
    CHECK(panel.tiles.at(0).value == "2 pcs");
    CHECK(panel.tiles.at(1).value == "9,8");
    CHECK(panel.bars.size() == 13);
    CHECK(panel.bars.back().permille == 1'000);
    REQUIRE(panel.moves.size() == 11);
    CHECK(panel.moves.front().document == "Sale K1-261117-0001");
    CHECK(panel.moves.front().change == "−8");
    CHECK(panel.moves.front().balance == "2");
    CHECK(panel.moves.back().document.starts_with("Goods in #"));
    CHECK(panel.moves.back().balance == "100");
    CHECK(panel.may_have_older);
    act(ShowOlderMoves{});
    CHECK(stock().panel->moves.size() == 11);
    CHECK_FALSE(stock().panel->may_have_older);
    act(CloseStock{});
    screen<SellView>();
}

TEST_CASE_FIXTURE(StockFixture, "stock: a cashier needs somebody who may see it") {
    till->reduce(till::LogOut{}, now);
    till->reduce(ChooseUser{0}, now);
    log_in();
    act(OpenStock{});
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    enter(1, "1111");
    confirm();
    screen<FormView>();
    allow();
    CHECK(stock().row_count == 43);
}

TEST_CASE_FIXTURE(StockFixture, "stock: a scan chooses the product and sells nothing") {
    act(OpenStock{});
    act(ChooseStockFilter{1});
    CHECK(stock().row_count == 1);
    scan("P7");
    CHECK(stock().row_count == 43);
    CHECK(chosen() == "Barang 7");
    CHECK(stock().chosen_filter == 0);
    scan("9520000000011");
    CHECK(chosen() == "Barang 1");
    scan("4711");
    CHECK(chosen() == "Barang 1");
    REQUIRE(stock().notice);
    CHECK(stock().notice->text.find("4711") != std::string::npos);
    CHECK(till->take_tone() == Tone::unknown);
    act(CloseStock{});
    CHECK(screen<SellView>().lines.empty());
    scan("P7");
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(StockFixture, "stock: filters, categories and words narrow the list down") {
    act(OpenStock{});
    CHECK(stock().filters.at(1).count == "1");
    act(ChooseStockFilter{1});
    CHECK(chosen() == "Barang 1");
    act(ChooseStockFilter{2});
    CHECK(stock().row_count == 0);
    CHECK_FALSE(stock().panel);
    act(ChooseStockFilter{0});
    till->reduce(ListAction{OpenList{ListName::stock_categories}}, now);
    CHECK(screen<ChoiceListView>().rows.at(0).title == "All goods");
    CHECK(screen<ChoiceListView>().rows.at(2).title == "Minuman");
    use("stock_of", 2);
    CHECK(stock().category == "Minuman");
    CHECK(stock().rows.front().name == "Barang 10");
    act(ChangeStockSearch{"barang 4"});
    CHECK(stock().search_open);
    CHECK(stock().rows.front().name == "Barang 4");
    act(ChangeStockSearch{"barang "});
    CHECK(stock().search == "barang ");
    act(CloseStockSearch{});
    CHECK(stock().search.empty());
    till->reduce(ListAction{OpenList{ListName::stock_categories}}, now);
    use("stock_of", 0);
    CHECK(stock().row_count == 43);
}

TEST_CASE_FIXTURE(StockFixture, "stock: rows are loaded where the list is looked at") {
    act(OpenStock{});
    act(ShowStockRows{40});
    CHECK(stock().first_row == 8);
    CHECK(stock().rows.size() == 35);
    act(SelectStockRow{42});
    CHECK(stock().selected == 42);
    CHECK(chosen() == stock().rows.back().name);
    act(SelectStockRow{0});
    CHECK(stock().first_row == 0);
    CHECK(chosen() == "Barang 1");
    act(SelectStockRow{999});
    CHECK(chosen() == "Barang 1");
}

TEST_CASE_FIXTURE(StockFixture, "stock: locking leaves it, and the next one begins with selling") {
    act(OpenStock{});
    till->reduce(till::LogOut{}, now);
    log_in_as_supervisor();
    screen<SellView>();
    act(OpenStock{});
    CHECK(stock().row_count == 43);
}
