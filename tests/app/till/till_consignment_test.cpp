// Goods of consignors on the touchscreen, on a real shop file.

#include "core/till/lots_command.h"
#include "tests/app/till/till_goods_work_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct ConsignmentFixture : GoodsWorkFixture {
    void open_consignors() {
        act(OpenGoodsPage{GoodsPageKind::transfer});
        use("consignors");
    }
    void sell_crisps() {
        scan("P90");
        sell();
    }
    std::string owed() const { return screen<ChoiceListView>().rows.at(0).amount; }
    std::ptrdiff_t drawer_openings() { return std::ranges::count(printer.job_keys(), shop::drawer_key); }
    std::string sell_notice() const { return screen<SellView>().notice->text; }
};

} // namespace

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: what comes is scanned, gets no value and a paper") {
    open_consignors();
    use("consigned_in");
    CHECK(screen<GoodsReceiptView>().sheet.title == "A consignor's goods come in");
    CHECK(screen<GoodsReceiptView>().sheet.detail == "Bu Sri");
    CHECK_FALSE(screen<GoodsReceiptView>().sheet.primary.enabled);
    scan("P90");
    act(TypeStockDigits{"20"});
    act(FocusStockField{1});
    CHECK(screen<GoodsReceiptView>().sheet.focus == 1);
    act(TypeStockDigits{"311226"});
    act(OpenStockHead{});
    enter(0, "N-1");
    confirm();
    CHECK(screen<GoodsReceiptView>().sheet.detail == "Bu Sri · N-1");
    CHECK(screen<GoodsReceiptView>().sheet.lines.at(0).detail == "20 pcs · 31/12/2026");
    CHECK(screen<GoodsReceiptView>().sheet.sum == "200.000");
    act(SaveGoodsPage{});
    CHECK(sell_notice() == "Written down as K1-B-261118-0001.");
    CHECK(level(90) == StockLevel{Quantity::whole(20), Money{}, Money{}});
    take_print_reports(2);
    CHECK(printer.paper_keys().back().starts_with("slip-"));
    check_verifies();
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: goods of somebody else do not get onto the page") {
    open_consignors();
    use("consigned_in");
    scan("P1");
    CHECK(screen<GoodsReceiptView>().sheet.lines.empty());
    CHECK(screen<GoodsReceiptView>().sheet.notice->text ==
          "Barang 1 does not belong to this consignor. Take it out of the list.");
    scan("P90");
    act(FocusStockField{1});
    act(TypeStockDigits{"99"});
    act(SaveGoodsPage{});
    CHECK(screen<GoodsReceiptView>().sheet.notice->text ==
          "That is no day. Type the expiry as 310127 for 31/01/2027.");
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: what goes back is what is there, at no value") {
    open_consignors();
    use("consigned_in");
    scan("P90");
    act(TypeStockDigits{"5"});
    act(SaveGoodsPage{});
    open_consignors();
    use("consigned_back");
    CHECK(screen<StockAdjustmentView>().sheet.title == "Goods go back to the consignor");
    scan("P90");
    CHECK(screen<StockAdjustmentView>().sheet.lines.at(0).detail == "1 pcs · there by the books: 5");
    act(TypeStockDigits{"6"});
    act(SaveGoodsPage{});
    CHECK(screen<StockAdjustmentView>().sheet.notice->kind == Notice::Kind::refused);
    act(ClearStockDigits{});
    act(TypeStockDigits{"2"});
    act(SaveGoodsPage{});
    CHECK(sell_notice() == "Written down as K1-R-261118-0001.");
    CHECK(level(90).quantity == Quantity::whole(3));
    check_verifies();
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: a page that was left waits, and another's waits for it") {
    open_consignors();
    use("new_consignor");
    use("sell_for_fee", 0);
    CHECK(screen<FormView>().explanation == "Bu Ani");
    enter(0, "15");
    confirm();
    CHECK(notice_of_list() == "Saved.");
    REQUIRE(screen<ChoiceListView>().rows.size() == 2);
    CHECK(screen<ChoiceListView>().rows[0].title == "Bu Ani");
    use("consigned_in", 1);
    scan("P90");
    till->rest();
    open();
    log_in_as("Manajer Uji", "7777");
    open_consignors();
    use("consigned_in", 0);
    CHECK(screen<GoodsReceiptView>().sheet.detail == "Bu Sri");
    CHECK(screen<GoodsReceiptView>().sheet.notice->text == "Finish this first: it is of Bu Sri.");
    act(RemoveStockLine{});
    open_consignors();
    use("consigned_in", 0);
    CHECK(screen<GoodsReceiptView>().sheet.detail == "Bu Ani");
}

TEST_CASE_FIXTURE(ConsignmentFixture,
                  "consignment: what was sold is looked at, paid once and printed again") {
    sell_crisps();
    open_consignors();
    CHECK(screen<ChoiceListView>().rows[0].title == "Bu Sri");
    CHECK(owed() == "9.000");
    use("consigned_sales");
    CHECK(screen<ChoiceListView>().rows[0].detail == "sold 1 · 10.000 · fee 1.000");
    use("settle_these");
    CHECK(screen<FormView>().explanation == "Bu Sri · 9.000");
    choose(0, "From elsewhere");
    const ExpectedCash before = expected_cash();
    confirm();
    CHECK(notice_of_list() == "Written down as K1-T-261118-0001.");
    CHECK(owed() == "0");
    CHECK(expected_cash() == before);
    use("settle");
    choose(0, "From elsewhere");
    confirm();
    CHECK(screen<FormView>().notice->text == "Nothing of Bu Sri was sold since the last settlement.");
    till->reduce(FormAction{CancelForm{}}, now);
    use("settlements");
    CHECK(screen<ChoiceListView>().rows[0].amount == "9.000");
    use("print_settlement");
    till->reduce(ListAction{CloseList{}}, now);
    CHECK(screen<ChoiceListView>().title == "Consignors");
    check_verifies();
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: paid out of the drawer, which opens and has less") {
    devices.printer_is_bound = true;
    sell_crisps();
    take_print_reports(2);
    const auto openings = drawer_openings();
    const ExpectedCash before = expected_cash();
    open_consignors();
    use("settle");
    CHECK_FALSE(screen<FormView>().can_confirm);
    choose(0, "Out of the drawer");
    enter(1, "2000");
    enter(2, "satu bungkus basi");
    confirm();
    CHECK(notice_of_list() == "Written down as K1-T-261118-0001. 7.000 is out of the drawer.");
    CHECK(expected_cash().cash_out == before.cash_out + Money{7'000});
    CHECK(expected_cash().total() == before.total() - Money{7'000});
    take_print_reports(2); // The paper comes after the pulse.
    CHECK(drawer_openings() == openings + 1);
    check_verifies();
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: not out of a drawer that has too little") {
    sell_crisps();
    open_form(FormName::cash_drop);
    enter(0, std::to_string((expected_cash().total() - Money{8'999}).rupiah()));
    confirm();
    open_consignors();
    use("settle");
    choose(0, "Out of the drawer");
    confirm();
    CHECK(screen<FormView>().notice->kind == Notice::Kind::refused);
    till->reduce(FormAction{CancelForm{}}, now);
    CHECK(owed() == "9.000");
}

TEST_CASE_FIXTURE(ConsignmentFixture, "consignment: the fee changes, the name stays, and a supervisor asks") {
    open_consignors();
    use("consignor_terms");
    CHECK(screen<FormView>().fields.at(0).value == "10");
    CHECK(screen<FormView>().fields.at(1).value == "Bu Sri");
    enter(0, "20");
    confirm();
    CHECK(screen<ChoiceListView>().rows[0].detail.find("20 %") != std::string::npos);
    log_in_as("Pengawas Uji", "9999");
    open_consignors();
    use("consignor_terms");
    enter(0, "5");
    confirm();
    CHECK(screen<FormView>().title == "Somebody has to allow this");
}
