// The goods' work on the touchscreen, on a real shop file.

#include "app/till/views/stock_text.h"
#include "db/verify.h"
#include "tests/app/till/till_fixture.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct StockFixture : TillFixture {
    StockFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
            store.ledger().record(
                UserSet{{UserId{3}, "MANAJER", "Manajer Uji", Role::manager}, store.hash_pin("7777")},
                context);
            store.ledger().record(
                SupplierSet{{SupplierId{1}, "INDAH", "CV Indah", "0812", 3, {}, SupplierStanding::active}},
                context);
        }
        open();
        log_in_as(1, "7777");
    }

    void log_in_as(std::size_t user, const std::string& pin) {
        till->reduce(ChooseUser{user}, now);
        log_in(pin);
    }
    void act(GoodsAction action) { till->reduce(std::move(action), now); }
    void open_page(GoodsPageKind kind) { act(OpenGoodsPage{kind}); }
    void write(std::size_t field, const std::string& digits) {
        act(FocusStockField{field});
        act(TypeStockDigits{digits});
    }
    void use(const std::string& button, std::size_t row = 0) {
        const auto list = screen<ChoiceListView>();
        const auto found = std::ranges::find(list.buttons, button, &ChoiceListView::Button::id);
        REQUIRE(found != list.buttons.end());
        till->reduce(ListAction{UseListButton{static_cast<std::size_t>(found - list.buttons.begin()), row}},
                     now);
    }
    void open_sheet(std::size_t visibility = 0) {
        open_page(GoodsPageKind::count);
        use("new_count");
        till->reduce(FormAction{ChooseOption{0}}, now);
        till->reduce(FormAction{ChooseOption{visibility}}, now);
        till->reduce(FormAction{ConfirmForm{}}, now);
    }
    StockLevel level(std::int64_t product) {
        return db::Store(file, db::Access::read_only).catalog().stock_level(ProductId{product});
    }
    void check_verifies() {
        till.reset();
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
    template <class View>
    GoodsSheet sheet() const {
        return screen<View>().sheet;
    }
    template <class View>
    bool is_enabled(const std::string& id) const {
        const auto commands = sheet<View>().commands;
        const auto found = std::ranges::find(commands, id, &GoodsSheet::Command::id);
        return found != commands.end() && found->enabled;
    }
};

} // namespace

TEST_CASE_FIXTURE(StockFixture,
                  "goods receipt: scanned, typed, from a supplier, with freight, and written down") {
    open_page(GoodsPageKind::receipt);
    scan("9520000000011");
    scan("9520000000011"); // one more of it
    scan("P2");
    CHECK(sheet<GoodsReceiptView>().lines.size() == 2);
    CHECK(sheet<GoodsReceiptView>().selected == 1);
    write(GoodsPage::quantity, "10");
    write(GoodsPage::cost, "800");
    write(GoodsPage::bonus, "2");
    write(GoodsPage::discount, "500");
    write(GoodsPage::expiry, "310127");
    act(OpenStockBatch{});
    till->reduce(FormAction{ChangeField{"L 42-A"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    act(SelectStockLine{0});
    CHECK(sheet<GoodsReceiptView>().fields[0].value == "2");
    act(ChangeStockUnit{});
    CHECK(sheet<GoodsReceiptView>().fields[0].label == "Quantity (dus)");
    write(GoodsPage::cost, "16000");
    till->reduce(ListAction{OpenList{ListName::suppliers}}, now);
    use("take_supplier");
    act(OpenStockHead{});
    till->reduce(FormAction{ChangeField{"F-17"}}, now);
    till->reduce(FormAction{FocusField{1}}, now);
    till->reduce(FormAction{ChangeField{"2000"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(sheet<GoodsReceiptView>().detail == "CV Indah · F-17 · Freight 2.000");
    CHECK(sheet<GoodsReceiptView>().sum == "41.500");
    CHECK(sheet<GoodsReceiptView>().lines[1].detail == "10 pcs · +2 free · -500 · L 42-A · 31/01/2027");
    act(SaveGoodsPage{});
    CHECK(screen<SellView>().notice->text == "Written down as K1-B-261118-0001.");
    CHECK(level(1).quantity == Quantity::whole(180));
    CHECK(level(2).quantity == Quantity::whole(112));
    CHECK(level(1).value + level(2).value == Money{40'000 + 80'000 + 41'500});
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture,
                  "goods receipt: a scan never lands in a number, and an unknown code adds nothing") {
    open_page(GoodsPageKind::receipt);
    scan("P1");
    act(FocusStockField{GoodsPage::cost});
    act(TypeStockDigits{"4"});
    scan("P2");
    scan("9999999999994");
    const GoodsSheet shown = sheet<GoodsReceiptView>();
    REQUIRE(shown.lines.size() == 2);
    CHECK(shown.notice->kind == Notice::Kind::refused);
    CHECK(shown.fields[GoodsPage::cost].value.empty());
    act(SelectStockLine{0});
    CHECK(sheet<GoodsReceiptView>().fields[GoodsPage::cost].value == "4");
    act(LeaveGoodsPage{});
    CHECK(screen<SellView>().lines.empty()); // nothing went into the cart
}

TEST_CASE_FIXTURE(StockFixture, "goods receipt: a cost far off wants a second look, told with the margin") {
    open_page(GoodsPageKind::receipt);
    scan("P2");
    write(GoodsPage::cost, "1200"); // 800 until now, sold for 1.000
    const GoodsSheet shown = sheet<GoodsReceiptView>();
    CHECK(shown.remark_is_warning);
    CHECK(shown.remark == "Cost of one 800 → 1.200 · sold for 1.000 · margin -20,0 % · proposed price 1.500");
    CHECK_FALSE(is_enabled<GoodsReceiptView>("confirm_costs"));
    act(ConfirmStockCosts{}); // nothing was told yet
    act(SaveGoodsPage{});
    CHECK(
        sheet<GoodsReceiptView>().notice->text ==
        "Barang 2 would cost 1.200 each, far from the last time. Check quantity and price, then confirm the cost.");
    act(SaveGoodsPage{}); // a second tap is no second look
    CHECK(is_enabled<GoodsReceiptView>("confirm_costs"));
    act(ConfirmStockCosts{});
    CHECK(level(2).last_unit_cost == Money{1'200});
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture,
                  "goods receipt: a day that is none, and nothing at all, are not written down") {
    open_page(GoodsPageKind::receipt);
    act(SaveGoodsPage{});
    CHECK(sheet<GoodsReceiptView>().notice->text == "There are no goods in it yet. Scan them first.");
    scan("P2");
    write(GoodsPage::cost, "800");
    write(GoodsPage::expiry, "310227");
    act(SaveGoodsPage{});
    CHECK(sheet<GoodsReceiptView>().notice->text ==
          "That is no day. Type the expiry as 310127 for 31/01/2027.");
    CHECK(sheet<GoodsReceiptView>().focus == GoodsPage::expiry);
    act(ClearStockDigits{});
    act(SaveGoodsPage{});
    CHECK(level(2).quantity == Quantity::whole(101));
}

TEST_CASE_FIXTURE(StockFixture,
                  "goods work: what was entered waits for whoever entered it, not for another") {
    open_page(GoodsPageKind::receipt);
    scan("P1");
    till->reduce(till::LogOut{}, now);
    log_in_as(2, "9999");
    scan("P2"); // goes into the cart
    open_page(GoodsPageKind::receipt);
    CHECK(sheet<GoodsReceiptView>().lines.empty());
    act(LeaveGoodsPage{});
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(StockFixture,
                  "goods work: what was entered outlives the program and other pages, and ends once") {
    open_page(GoodsPageKind::receipt);
    scan("P1");
    write(GoodsPage::quantity, "40");
    write(GoodsPage::cost, "400");
    till->reduce(ListAction{OpenList{ListName::suppliers}}, now);
    use("take_supplier");
    const GoodsSheet before = sheet<GoodsReceiptView>();

    open(); // as after a crash: nobody said goodbye
    log_in_as(1, "7777");
    open_page(GoodsPageKind::adjustment);
    CHECK(sheet<StockAdjustmentView>().lines.empty());
    scan("P2");
    act(ChooseStockReason{2});
    open_page(GoodsPageKind::receipt);
    CHECK(sheet<GoodsReceiptView>().lines == before.lines);
    CHECK(sheet<GoodsReceiptView>().detail == before.detail);
    act(SaveGoodsPage{});
    CHECK(level(1).quantity == Quantity::whole(140));

    open();
    log_in_as(1, "7777");
    open_page(GoodsPageKind::receipt);
    CHECK(sheet<GoodsReceiptView>().lines.empty());
    open_page(GoodsPageKind::adjustment);
    CHECK(sheet<StockAdjustmentView>().lines.size() == 1);
    act(RemoveStockLine{});
    open();
    log_in_as(1, "7777");
    open_page(GoodsPageKind::adjustment);
    CHECK(sheet<StockAdjustmentView>().lines.empty());
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture, "goods work: a draft that is not understood is left out, not half read") {
    till.reset();
    {
        db::Store store(file, db::Access::write);
        store.keep_goods_draft(UserId{3}, "receipt", R"({"invoice":"F-1","lines":[{"product":1}]})");
        store.keep_goods_draft(UserId{3}, "adjustment", "{");
    }
    open();
    log_in_as(1, "7777");
    open_page(GoodsPageKind::receipt);
    CHECK(sheet<GoodsReceiptView>().lines.empty());
    CHECK(sheet<GoodsReceiptView>().detail == "Without a supplier");
    open_page(GoodsPageKind::adjustment);
    CHECK(sheet<StockAdjustmentView>().lines.empty());
}

TEST_CASE_FIXTURE(StockFixture, "goods work: the pages are for those who may, and a locked draft goes on") {
    open_page(GoodsPageKind::adjustment);
    scan("P1");
    till->reduce(till::LogOut{}, now);
    log_in_as(0, "1111");
    open_page(GoodsPageKind::adjustment);
    CHECK(std::holds_alternative<SellView>(view().screen));
    till->reduce(DrawerAction{OpenCashMenu{}}, now);
    for (const auto& group : screen<CashMenuView>().groups) {
        for (const auto& entry : group.entries) {
            if (entry.id == "receive_goods" || entry.id == "adjust_stock") CHECK_FALSE(entry.enabled);
            if (entry.id == "count_stock") CHECK(entry.enabled);
        }
    }
    till->reduce(till::LogOut{}, now);
    log_in_as(1, "7777");
    open_page(GoodsPageKind::adjustment);
    CHECK(sheet<StockAdjustmentView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(StockFixture, "stock by hand: what broke leaves at its cost") {
    open_page(GoodsPageKind::adjustment);
    scan("P1");
    act(TypeStockDigits{"3"});
    CHECK(sheet<StockAdjustmentView>().sum == "-1.200");
    act(ChooseStockReason{5});
    CHECK(sheet<StockAdjustmentView>().sum == "1.200");
    act(ChooseStockReason{0});
    scan("P2");
    act(RemoveStockLine{});
    act(SaveGoodsPage{});
    CHECK(screen<SellView>().notice->text == "Written down as K1-P-261118-0001.");
    CHECK(level(1) == StockLevel{Quantity::whole(97), Money{38'800}, Money{400}});
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture, "back to the supplier: to whom, why, and at its cost") {
    open_page(GoodsPageKind::supplier_return);
    scan("P2");
    act(TypeStockDigits{"5"});
    act(SaveGoodsPage{});
    CHECK(sheet<StockAdjustmentView>().notice->text == "Choose the supplier first.");
    till->reduce(ListAction{OpenList{ListName::suppliers}}, now);
    use("take_supplier");
    act(OpenStockHead{});
    till->reduce(FormAction{ChangeField{"NK-4"}}, now);
    till->reduce(FormAction{FocusField{1}}, now);
    till->reduce(FormAction{ChooseOption{1}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(sheet<StockAdjustmentView>().detail == "CV Indah · NK-4 · Near expiry");
    CHECK(sheet<StockAdjustmentView>().sum == "-4.000");
    open(); // what was entered outlives the program
    log_in_as(1, "7777");
    open_page(GoodsPageKind::supplier_return);
    CHECK(sheet<StockAdjustmentView>().detail == "CV Indah · NK-4 · Near expiry");
    act(SaveGoodsPage{});
    CHECK(screen<SellView>().notice->text == "Written down as K1-R-261118-0001.");
    CHECK(level(2).quantity == Quantity::whole(95));
    const auto back =
        db::Store(file, db::Access::read_only).find_adjustment(*parse_stock_number("K1-R-261118-0001"));
    REQUIRE(back);
    CHECK(back->supplier->code == "INDAH");
    CHECK(back->note == "Near expiry");
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture, "stock by hand: more than is there is refused and stays on the page") {
    open_page(GoodsPageKind::adjustment);
    scan("P1");
    act(TypeStockDigits{"101"});
    act(SaveGoodsPage{});
    CHECK(sheet<StockAdjustmentView>().notice->text ==
          "By the books there are 100 of Barang 1. Count it first.");
    CHECK(level(1).quantity == Quantity::whole(100));
}

TEST_CASE_FIXTURE(StockFixture,
                  "count: scan, type, Enter; the next scan enters what was typed; the till sells meanwhile") {
    open_sheet(1);
    scan("P1");
    act(TypeStockDigits{"98"});
    act(EnterStockCount{});
    CHECK(sheet<StockCountView>().lines[0].detail == "should be 100 · -2 · -800");
    scan("P2");
    scan("P2");
    CHECK(sheet<StockCountView>().fields[0].value == "2 pcs");
    act(TypeStockDigits{"100"});
    scan("P3"); // enters the hundred of P2
    CHECK(sheet<StockCountView>().lines.size() == 2);
    CHECK(sheet<StockCountView>().lines[1].amount == "100");
    act(TypeStockDigits{"100"});
    act(EnterStockCount{});
    act(LeaveGoodsPage{});
    sell(); // one of P2
    till->reduce(NewSale{}, now);
    open_page(GoodsPageKind::count);
    use("go_on_counting");
    act(SaveGoodsPage{});
    CHECK(screen<SellView>().notice->text == "Count K1-O-261118-0001 is posted: -800.");
    CHECK(level(1).quantity == Quantity::whole(98));
    CHECK(level(2).quantity == Quantity::whole(99));
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture,
                  "count: blind for a cashier, whose posting somebody allows; large differences twice") {
    till->reduce(till::LogOut{}, now);
    log_in_as(0, "1111");
    open_sheet(0);
    scan("P4");
    act(TypeStockDigits{"60"});
    act(EnterStockCount{});
    CHECK(sheet<StockCountView>().lines[0].detail == "counted");
    CHECK(sheet<StockCountView>().sum == "1");
    act(SaveGoodsPage{});
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    till->reduce(FormAction{FocusField{1}}, now);
    till->reduce(FormAction{ChangeField{"7777"}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    till->reduce(FormAction{CancelForm{}}, now); // it was refused: count again
    CHECK(is_enabled<StockCountView>("accept_differences"));
    act(ToggleStockRecount{});
    scan("P4");
    act(TypeStockDigits{"95"});
    act(EnterStockCount{});
    CHECK(sheet<StockCountView>().lines[0].amount == "95");
    CHECK(sheet<StockCountView>().lines[0].detail == "counted again");
    till->reduce(till::LogOut{}, now);
    log_in_as(1, "7777");
    open_page(GoodsPageKind::count);
    use("go_on_counting");
    CHECK(sheet<StockCountView>().lines[0].detail == "should be 100 · -5 · -8.000");
    act(SaveGoodsPage{});
    CHECK(level(4).quantity == Quantity::whole(95));
    check_verifies();
}

TEST_CASE_FIXTURE(StockFixture, "count: a sheet of one category refuses the goods of another") {
    open_page(GoodsPageKind::count);
    use("new_count");
    till->reduce(FormAction{ChooseOption{3}}, now); // the second category: Minuman
    till->reduce(FormAction{ChooseOption{0}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    scan("P1");
    act(EnterStockCount{});
    CHECK(sheet<StockCountView>().notice->text == "Barang 1 is of another category than this sheet counts.");
}

TEST_CASE_FIXTURE(StockFixture, "count: a shelf is named, and another sheet for it is refused") {
    const auto open_shelf = [&](const std::string& shelf) {
        open_page(GoodsPageKind::count);
        use("new_count");
        till->reduce(FormAction{ChooseOption{1}}, now);
        till->reduce(FormAction{ChooseOption{0}}, now);
        till->reduce(FormAction{ChangeField{shelf}}, now);
        till->reduce(FormAction{ConfirmForm{}}, now);
    };
    open_shelf("");
    CHECK(screen<FormView>().notice->text == "Say which shelf is counted.");
    till->reduce(FormAction{CancelForm{}}, now);
    open_shelf("Rak 3");
    CHECK(sheet<StockCountView>().detail == "Shelf: Rak 3 · counted blind");
    open_shelf("RAK 3");
    CHECK(screen<FormView>().notice->text ==
          "That shelf is being counted on sheet K1-O-261118-0001 (Manajer Uji). Go on there, or name another "
          "shelf.");
}

TEST_CASE_FIXTURE(StockFixture, "count: a sheet is put away with its reason, and nothing moves") {
    open_sheet();
    scan("P1");
    act(TypeStockDigits{"3"});
    act(EnterStockCount{});
    open_page(GoodsPageKind::count);
    use("cancel_count");
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(std::holds_alternative<FormView>(view().screen)); // it wants to know why
    till->reduce(FormAction{ChooseOption{0}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<ChoiceListView>().rows.empty());
    till->reduce(ListAction{CloseList{}}, now);
    CHECK(std::holds_alternative<SellView>(view().screen));
    CHECK(level(1).quantity == Quantity::whole(100));
    check_verifies();
}

TEST_CASE("goods receipt: the proposed price keeps the margin, rounded up to a hundred") {
    struct Case {
        std::int64_t price, before, now, proposed;
    };
    for (const Case& c : {Case{3'500, 2'912, 3'100, 3'800},
                          {1'000, 800, 1'200, 1'500},
                          {1'000, 0, 900, 1'000},
                          {999, 500, 500, 1'000}}) {
        CHECK(price_keeping_margin(Money{c.price}, Money{c.before}, Money{c.now}) == Money{c.proposed});
    }
}
