// Goods between places on the touchscreen, on a real shop file.

#include "core/till/lots_command.h"
#include "db/verify.h"
#include "tests/app/till/till_fixture.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct TransferFixture : TillFixture {
    TransferFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
            const auto record = [&](const Fact& fact) { store.ledger().record(fact, context); };
            record(UserSet{{UserId{3}, "MANAJER", "Manajer Uji", Role::manager}, store.hash_pin("7777")});
            record(PlaceSet{{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room}});
            record(PlaceSet{{PlaceId{3}, "SUNAN", "Toko Sunan", PlaceKind::shop}});
        }
        open();
        till->reduce(ChooseUser{1}, now);
        log_in("7777");
    }

    void act(GoodsAction action) { till->reduce(std::move(action), now); }
    void open_list() { act(OpenGoodsPage{GoodsPageKind::transfer}); }
    void use(const std::string& button, std::size_t row = 0) {
        const auto list = screen<ChoiceListView>();
        const auto found = std::ranges::find(list.buttons, button, &ChoiceListView::Button::id);
        REQUIRE(found != list.buttons.end());
        till->reduce(ListAction{UseListButton{static_cast<std::size_t>(found - list.buttons.begin()), row}},
                     now);
    }
    void send(std::size_t place, const std::string& digits) {
        open_list();
        use("new_transfer");
        scan("P1");
        act(TypeStockDigits{digits});
        till->reduce(ListAction{OpenList{ListName::places}}, now);
        use("send_there", place);
        act(SaveGoodsPage{});
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
};

} // namespace

TEST_CASE_FIXTURE(TransferFixture, "transfer: scanned, sent to a room, and taken in with a difference") {
    send(1, "12");
    CHECK(screen<SellView>().notice->text == "Written down as K1-M-261118-0001.");
    CHECK(level(1).quantity == Quantity::whole(88));
    open_list();
    CHECK(screen<ChoiceListView>().rows[0].title == "Toko → Gudang");
    CHECK(screen<ChoiceListView>().rows[0].note == "on the way");
    use("take_in");
    CHECK(screen<TransferPageView>().sheet.lines[0].amount == "12");
    scan("P1"); // It chooses the line and adds nothing.
    CHECK(screen<TransferPageView>().sheet.lines[0].amount == "12");
    scan("P2");
    CHECK(screen<TransferPageView>().sheet.notice->text == "This was not sent. Put it aside.");
    act(TypeStockDigits{"11"});
    CHECK(screen<TransferPageView>().sheet.lines[0].needs_a_look);
    act(SaveGoodsPage{});
    CHECK(screen<FormView>().title == "It is not what was sent");
    till->reduce(FormAction{ChooseOption{0}}, now);
    till->reduce(FormAction{ConfirmForm{}}, now);
    CHECK(screen<SellView>().notice->text == "Written down as K1-D-261118-0001.");
    CHECK(level(1) == StockLevel{Quantity::whole(99), Money{39'600}, Money{400}});
    check_verifies();
}

TEST_CASE_FIXTURE(TransferFixture, "transfer: nothing goes to where it is, and the page waits for a place") {
    open_list();
    use("new_transfer");
    scan("P1");
    CHECK_FALSE(screen<TransferPageView>().sheet.primary.enabled);
    till->reduce(ListAction{OpenList{ListName::places}}, now);
    use("send_there", 0);
    act(SaveGoodsPage{});
    CHECK(screen<TransferPageView>().sheet.notice->text ==
          "Toko: goods can't be moved to the place where they are.");
    CHECK(level(1).quantity == Quantity::whole(100));
}

TEST_CASE_FIXTURE(TransferFixture, "transfer: another shop has it by a person's word") {
    send(2, "5");
    open_list();
    use("hand_over");
    CHECK(screen<ChoiceListView>().rows[0].note == "handed over");
    CHECK(level(1).quantity == Quantity::whole(95));
    check_verifies();
}

TEST_CASE_FIXTURE(TransferFixture, "transfer: a cashier is told whose word it takes") {
    till->reduce(till::LogOut{}, now);
    till->reduce(ChooseUser{0}, now);
    log_in();
    open_list();
    CHECK(screen<SellView>().notice->kind == Notice::Kind::refused);
}
