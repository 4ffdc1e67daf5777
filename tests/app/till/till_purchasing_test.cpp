// Buying on the touchscreen, on a real shop file.

#include "db/verify.h"
#include "tests/app/till/till_day_fixture.h"
#include "tests/support/past_sales.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

/// P1 was sold for ten days and is nearly gone; CV Indah sells it by the case. The manager is at the till.
struct PurchasingFixture : TillDayFixture {
    PurchasingFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            store.in_one_transaction([&] {
                const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
                store.ledger().record(
                    UserSet{{UserId{3}, "MANAJER", "Manajer Uji", Role::manager}, store.hash_pin("7777")},
                    context);
                Supplier indah{SupplierId{1}, "INDAH", "CV Indah", "0812", 3, {}, SupplierStanding::active};
                store.ledger().record(SupplierSet{indah}, context);
                store.ledger().record(
                    SupplierPriceSet{{SupplierId{1}, ProductId{1}, UnitId{2}, Money{16'000}}}, context);
                for (int day = 10; day >= 1; --day) {
                    const UtcTime at{now.ms - day * std::int64_t{86'400'000}};
                    test::sell_then(store, at, {{ProductId{1}, Quantity::whole(day == 1 ? 8 : 10)}});
                }
            });
        }
        open();
        const auto users = screen<LoginView>().users;
        till->reduce(ChooseUser{1}, now);
        log_in("7777");
    }
    void use(const std::string& button, std::size_t row = 0) {
        const auto view = list();
        const auto found = std::ranges::find(view.buttons, button, &ChoiceListView::Button::id);
        REQUIRE(found != view.buttons.end());
        till->reduce(ListAction{UseListButton{static_cast<std::size_t>(found - view.buttons.begin()), row}},
                     now);
    }
    void back() { till->reduce(ListAction{CloseList{}}, now); }
    ChoiceListView list() const { return screen<ChoiceListView>(); }
    void make_orders() {
        till->reduce(StockAction{OpenStock{}}, now);
        till->reduce(StockAction{MakeOrders{}}, now);
    }
    void check_verifies() {
        till.reset();
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
};

} // namespace

TEST_CASE_FIXTURE(PurchasingFixture, "orders: one touch from the stock to the draft, sent, received, paid") {
    make_orders();
    CHECK(list().title == "Orders");
    REQUIRE(list().rows.size() == 1);
    CHECK(list().rows[0].title == "CV Indah");
    CHECK(list().rows[0].note == "draft");
    use("open_order");
    REQUIRE(list().rows.size() == 1);
    CHECK(list().rows[0].detail == "3 dus x 16.000");
    use("change_line");
    enter(0, "2");
    confirm();
    CHECK(list().rows[0].amount == "32.000");
    use("send_order");
    const auto shown = screen<ReceiptView>();
    CHECK(shown.title == "K1-S-261118-0001");
    CHECK(shown.text.find("2 dus x 16.000") != std::string::npos);
    CHECK(std::filesystem::exists(file.string() + ".orders/K1-S-261118-0001.pdf"));
    till->reduce(CloseReceipt{}, now);
    use("receive_order");
    const auto sheet = screen<GoodsReceiptView>().sheet;
    REQUIRE(sheet.lines.size() == 1);
    CHECK(sheet.detail == "CV Indah · K1-S-261118-0001");
    till->reduce(GoodsAction{SaveGoodsPage{}}, now);
    make_orders();
    CHECK(list().rows[0].note == "closed");
    use("supplier_book");
    CHECK(list().rows[0].amount == "32.000");
    use("pay_supplier");
    till->reduce(FormAction{ChooseOption{0}}, now);
    till->reduce(FormAction{ChooseOption{0}}, now);
    confirm();
    CHECK(list().rows[0].amount.empty());
    check_verifies();
}

TEST_CASE_FIXTURE(PurchasingFixture, "orders: goods are put onto a new order by scanning, and taken off") {
    make_orders();
    use("new_order");
    use("order_from");
    CHECK(list().rows.empty());
    scan("P2");
    scan("P2");
    scan("9520000000011");
    REQUIRE(list().rows.size() == 2);
    CHECK(list().rows[0].detail.starts_with("2 pcs"));
    CHECK(list().rows[1].detail == "1 dus x 16.000");
    use("remove_line", 0);
    REQUIRE(list().rows.size() == 1);
    use("add_goods");
    till->reduce(ListAction{ChangeListSearch{"Barang 3"}}, now);
    use("order_goods");
    CHECK(list().rows.size() == 2);
    use("end_order");
    enter(0, "salah");
    confirm();
    CHECK(list().title == "Orders");
    check_verifies();
}

TEST_CASE_FIXTURE(PurchasingFixture, "orders: what was sent does not change any more") {
    make_orders();
    use("open_order");
    use("send_order");
    till->reduce(CloseReceipt{}, now);
    use("remove_line");
    REQUIRE(list().notice);
    CHECK(list().notice->text.find("was sent") != std::string::npos);
    back();
    CHECK(list().title == "Orders");
    back();
    screen<StockView>();
}

TEST_CASE_FIXTURE(PurchasingFixture,
                  "suppliers: added and changed on the screen; too much is paid only knowingly") {
    make_orders();
    use("supplier_book");
    use("new_supplier");
    enter(0, "JAYA");
    enter(1, "UD Jaya");
    enter(4, "30");
    confirm();
    REQUIRE(list().rows.size() == 2);
    CHECK(list().rows[1].title == "UD Jaya");
    use("edit_supplier", 1);
    enter(1, "0813");
    confirm();
    CHECK(list().rows[1].detail == "JAYA · 0813");
    use("pay_supplier", 1);
    till->reduce(FormAction{ChooseOption{0}}, now);
    enter(1, "5000");
    confirm();
    CHECK(screen<FormView>().title == "Is that right?");
    CHECK(screen<FormView>().explanation.find("Only 0 is owed") != std::string::npos);
    confirm();
    CHECK(list().rows[1].amount == "-5.000");
    check_verifies();
}

TEST_CASE_FIXTURE(PurchasingFixture, "orders: more than was ordered has to be looked at") {
    make_orders();
    use("open_order");
    use("send_order");
    till->reduce(CloseReceipt{}, now);
    use("receive_order");
    till->reduce(GoodsAction{FocusStockField{GoodsPage::quantity}}, now);
    till->reduce(GoodsAction{TypeStockDigits{"9"}}, now);
    till->reduce(GoodsAction{SaveGoodsPage{}}, now);
    REQUIRE(screen<GoodsReceiptView>().sheet.notice);
    CHECK(screen<GoodsReceiptView>().sheet.notice->text.find("more of Barang 1") != std::string::npos);
    till->reduce(GoodsAction{ConfirmStockCosts{}}, now);
    check_verifies();
}
