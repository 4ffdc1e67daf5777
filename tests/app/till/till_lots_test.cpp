// Lots on the touchscreen, on a real shop file.

#include "tests/app/till/till_goods_work_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

constexpr BusinessDay today{20'775};

/// Of P2 ten are of lot A, which expires in six days, and six of lot B, in a hundred; a hundred have no date.
struct LotsFixture : GoodsWorkFixture {
    LotsFixture() {
        receive(2, 10, "A", BusinessDay{today.days + 6});
        receive(2, 6, "B", BusinessDay{today.days + 100});
        act(OpenStock{});
        scan("P2");
    }
    ChoiceListView list() const { return screen<ChoiceListView>(); }
};

} // namespace

TEST_CASE_FIXTURE(LotsFixture, "lots: of the chosen product, as they leave, with what expires first") {
    act(ShowStockLots{});
    CHECK(list().title == "Lots · Barang 2");
    REQUIRE(list().rows.size() == 3);
    CHECK(list().rows[0].title == "A · exp 24/11/2026");
    CHECK(list().rows[0].amount == "10 pcs");
    CHECK(list().rows[0].detail == "worth 8.000");
    CHECK(list().rows[0].note == "6 days left");
    CHECK(list().rows[1].note.empty());
    CHECK(list().rows[2].title == "Without batch and date");
    till->reduce(ListAction{CloseList{}}, now);
    CHECK(screen<StockView>().panel->name == "Barang 2");
}

TEST_CASE_FIXTURE(LotsFixture, "lots: blocked with a reason, not sold, and free again") {
    act(ShowStockLots{});
    use("block_lot", 1);
    CHECK(screen<FormView>().title == "This lot can't be sold any more");
    CHECK(screen<FormView>().explanation == "Barang 2 · B · exp 26/02/2027 · 6 pcs");
    CHECK_FALSE(screen<FormView>().can_confirm);
    enter(0, "ditarik pabrik");
    confirm();
    CHECK(list().notice->text == "The lot is blocked. It can't be sold any more.");
    CHECK(till->take_tone() == Tone::accepted);
    CHECK(list().selected == std::size_t{1});
    CHECK(list().rows[1].note == "blocked");
    CHECK(list().rows[1].detail == "worth 4.800 · ditarik pabrik");
    till->reduce(ListAction{CloseList{}}, now);
    const auto details = screen<StockView>().panel->details;
    CHECK(std::ranges::count(details, "Blocked lots: 6 pcs") == 1);
    act(CloseStock{});
    type("111");
    till->reduce(ArmQuantity{}, now);
    scan("P2");
    CHECK(screen<SellView>().lines.empty());
    act(OpenStock{});
    scan("P2");
    act(ShowStockLots{});
    use("block_lot", 1);
    CHECK(screen<FormView>().title == "This lot can be sold again");
    enter(0, "ternyata baik");
    confirm();
    CHECK(list().rows[1].note.empty());
    check_verifies();
}

TEST_CASE_FIXTURE(LotsFixture, "lots: what expires soon of all products, and all the lots of one of them") {
    act(ShowStockLots{});
    use("expiring_lots");
    REQUIRE(list().rows.size() == 1);
    CHECK(list().rows[0].title == "Barang 2");
    CHECK(list().rows[0].detail == "A · exp 24/11/2026 · worth 8.000");
    use("block_lot");
    enter(0, "ditarik");
    confirm();
    CHECK(list().rows[0].note == "blocked");
    use("lots");
    CHECK(list().rows.size() == 3);
    scan("P1");
    CHECK(list().title == "Lots · Barang 1");
    scan("4711");
    CHECK(list().notice->kind == Notice::Kind::refused);
    CHECK(list().title == "Lots · Barang 1");
    check_verifies();
}

TEST_CASE_FIXTURE(LotsFixture, "lots: a cashier who may look needs a word to block one") {
    log_in_as("Kasir Uji", "1111");
    act(OpenStock{});
    allow_as_supervisor("lihat");
    scan("P2");
    act(ShowStockLots{});
    use("block_lot");
    enter(0, "basi");
    confirm();
    allow_as_supervisor();
    CHECK(list().notice->text == "The lot is blocked. It can't be sold any more.");
    CHECK(list().rows[0].note == "blocked");
    check_verifies();
}

TEST_CASE_FIXTURE(LotsFixture, "stock: the goods of one supplier, in one category or in all") {
    receive(3, 1, "", std::nullopt, "INDAH");
    receive(2, 1, "", std::nullopt, "SRI");
    act(OpenStock{});
    till->reduce(ListAction{OpenList{ListName::stock_categories}}, now);
    use("stock_suppliers");
    CHECK(list().rows.at(0).title == "From all suppliers");
    CHECK(list().rows.size() == 4);
    search("indah");
    use("stock_from", 1);
    CHECK(screen<StockView>().category == "CV Indah");
    REQUIRE(screen<StockView>().row_count == 1);
    CHECK(screen<StockView>().rows[0].name == "Barang 3");
    till->reduce(ListAction{OpenList{ListName::stock_categories}}, now);
    use("stock_of", 2);
    CHECK(screen<StockView>().category == "Minuman · CV Indah");
    till->reduce(ListAction{OpenList{ListName::stock_suppliers}}, now);
    use("stock_from", 0);
    CHECK(screen<StockView>().category == "Minuman");
}

TEST_CASE_FIXTURE(LotsFixture, "prices: only those of goods that came from one supplier change") {
    receive(3, 1, "", std::nullopt, "INDAH");
    till->reduce(ListAction{OpenList{ListName::price_plans}}, now);
    use("change_prices");
    enter(3, "10");
    choose(4, "CV Indah (INDAH)");
    confirm();
    confirm();
    const auto rows = list().rows;
    REQUIRE_FALSE(rows.empty());
    for (const ChoiceListView::Row& row : rows) {
        CHECK(row.title.starts_with("Barang 3 "));
    }
}

TEST_CASE_FIXTURE(LotsFixture, "markdown: what expires soon gets cheaper after a question, and only once") {
    act(ShowStockLots{});
    use("expiring_lots");
    use("mark_down");
    CHECK(screen<FormView>().explanation ==
          "Products that get cheaper: 1 at 30% off. Every piece of them does, until the last of these goods "
          "expires.");
    confirm();
    CHECK(notice_of_list() == "The new prices hold from now on.");
    CHECK(till->take_tone() == Tone::accepted);
    use("mark_down");
    CHECK(notice_of_list() == "All of it is as cheap as it should be.");
    till->reduce(ListAction{CloseList{}}, now);
    act(CloseStock{});
    scan("P2");
    CHECK(screen<SellView>().total == "700");
    check_verifies();
}

TEST_CASE_FIXTURE(LotsFixture, "markdown: usual prices come back when nothing expires soon any more") {
    act(ShowStockLots{});
    use("expiring_lots");
    use("mark_down");
    confirm();
    use("block_lot");
    enter(0, "basi");
    confirm();
    use("mark_down");
    CHECK(screen<FormView>().explanation == "Nothing expires soon any more: the usual prices hold again.");
    confirm();
    use("mark_down");
    CHECK(notice_of_list() == "Nothing that can be sold expires soon.");
    check_verifies();
}
