#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct ReturnFixture : TillDayFixture {
    /// Receipt 1: three of P1 and one of P4.
    ReturnFixture() {
        type("3");
        till->reduce(ArmQuantity{}, now);
        scan("9520000000011");
        scan("P4");
        till->reduce(till::StartPayment{}, now);
        till->reduce(ChooseQuickAmount{0}, now);
        till->reduce(FinishPayment{}, now);
        till->reduce(NewSale{}, now);
    }
    void take_back(const TakeBackAction& action) { till->reduce(action, now); }
    void pay_exactly() {
        till->reduce(till::StartPayment{}, now);
        till->reduce(ChooseQuickAmount{0}, now);
        till->reduce(FinishPayment{}, now);
    }
    const std::string receipt = "K1-261118-0001";
};

} // namespace

TEST_CASE_FIXTURE(ReturnFixture,
                  "returns: the receipt's barcode opens it from anywhere, with what is left of each line") {
    open_list(ListName::members);
    scan(receipt);
    CHECK(till->take_tone() == Tone::accepted);
    const auto page = screen<TakeBackView>();
    CHECK(page.title == receipt);
    REQUIRE(page.lines.size() == 2);
    CHECK(page.lines[0].detail == "Sold 3 pcs · left 3");
    CHECK_FALSE(page.can_confirm);
}

TEST_CASE_FIXTURE(
    ReturnFixture,
    "returns: goods that are scanned choose their line, others are refused, and none comes back twice") {
    scan(receipt);
    scan("9520000000011");
    scan("P4");
    scan("P4");
    CHECK(notice() == "These goods are not on that receipt.");
    scan("P7");
    CHECK(notice() == "These goods are not on that receipt.");
    const auto page = screen<TakeBackView>();
    CHECK(page.lines[0].coming_back == "1");
    CHECK(page.lines[1].coming_back == "1");
    CHECK(page.selected == 1);
    CHECK(page.total == "2.500");
}

TEST_CASE_FIXTURE(ReturnFixture,
                  "returns: an exchange is one ticket, and what came back does not come back again") {
    scan(receipt);
    take_back(ChangeComingBack{0, 1});
    take_back(ChangeComingBack{0, 1});
    take_back(ChangeComingBack{0, -1});
    take_back(ConfirmTakeBack{});
    auto sell = screen<SellView>();
    REQUIRE(sell.lines.size() == 1);
    CHECK(sell.lines[0].mark == SellView::Line::Mark::comes_back);
    CHECK(sell.lines[0].note == "comes back from " + receipt);
    CHECK(sell.total == "-500");
    scan("P2");
    CHECK(screen<SellView>().total == "500");
    pay_exactly();
    CHECK(screen<DoneView>().receipt_number == "K1-261118-0002");
    scan(receipt);
    CHECK(screen<TakeBackView>().lines[0].detail == "Sold 3 pcs · came back 1 · left 2");
    take_back(TakeAllBack{});
    CHECK(screen<TakeBackView>().total == "3.000");
    CHECK_FALSE(screen<TakeBackView>().can_take_all);
}

TEST_CASE_FIXTURE(ReturnFixture, "returns: what comes back too late needs one word for the whole page") {
    constexpr std::int64_t days = 200;
    const UtcTime later{now.ms + days * 86'400'000};
    till->take(drivers::Scan{receipt, "", "test"}, later);
    till->reduce(TakeBackAction{TakeAllBack{}}, later);
    till->reduce(TakeBackAction{ConfirmTakeBack{}}, later);
    REQUIRE(screen<FormView>().title == "Somebody has to allow this");
    CHECK(notice().starts_with("Goods are taken back for "));
    enter(1, "9999");
    enter(2, "Pelanggan lama");
    till->reduce(FormAction{ConfirmForm{}}, later);
    CHECK(screen<SellView>().lines.size() == 2);
}

TEST_CASE_FIXTURE(ReturnFixture, "returns: a sale is found by number, ordinal, amount and day") {
    for (const char* text : {"K1-261118-0001", "1", "3500", "18/11", "18 11 2026"}) {
        INFO(text);
        open_list(ListName::sales);
        search(text);
        REQUIRE(screen<ChoiceListView>().rows.size() == 1);
        CHECK(screen<ChoiceListView>().rows[0].title == receipt);
    }
    for (const char* text : {"K1-261118-0009", "3501", "17/11", "99 99"}) {
        INFO(text);
        search(text);
        CHECK(screen<ChoiceListView>().rows.empty());
    }
    search("");
    use("show");
    CHECK(screen<ReceiptView>().title == receipt);
}

TEST_CASE_FIXTURE(ReturnFixture,
                  "returns: without a receipt the goods are searched, and somebody has to allow it") {
    open_list(ListName::sales);
    use("without_receipt");
    search("barang 7");
    use("goods_back");
    enter(0, "2");
    choose(1, "Receipt lost");
    confirm();
    allow();
    const auto sell = screen<SellView>();
    REQUIRE(sell.lines.size() == 1);
    CHECK(sell.lines[0].note == "comes back without a receipt");
    CHECK(sell.total == "-7.000");
}

TEST_CASE_FIXTURE(ReturnFixture,
                  "returns: a sale of today is undone with a reason and a word, and not twice") {
    open_list(ListName::sales);
    use("void");
    choose(0, "Paid twice");
    confirm();
    allow();
    CHECK(screen<DoneView>().receipt_number == "K1-261118-0002");
    till->reduce(NewSale{}, now);
    open_list(ListName::sales);
    const auto list = screen<ChoiceListView>();
    CHECK(list.rows.at(0).note == "undoes " + receipt);
    CHECK(list.rows.at(1).note == "undone");
    use("void", 1);
    choose(0, "Paid twice");
    confirm();
    CHECK(notice() == "Receipt " + receipt + " was undone already.");
    till->reduce(FormAction{CancelForm{}}, now);
    use("take_back", 1);
    take_back(TakeAllBack{});
    take_back(ConfirmTakeBack{});
    CHECK(screen<TakeBackView>().lines.size() == 2);
}
