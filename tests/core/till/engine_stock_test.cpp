#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const Supplier indah{{}, "INDAH", "CV Indah", "0812", 3, Money{100'000}, SupplierStanding::active};

/// Bu Zainab is logged in, who may do all the goods' work.
struct StockTill : ExampleTill {
    StockTill() { must(LogIn{"ZAINAB", "7777"}); }

    StockLevel level(ProductId product) { return shop.catalog.level_now(product); }
    StockNumber document() const { return *engine.state().stock_document; }
    StockNumber open_sheet(CountScope scope = CountScope::full, const std::string& category = "") {
        must(OpenCount{scope, category});
        return document();
    }
    void count(const StockNumber& sheet, ProductId product, std::int64_t pieces,
               CountMode mode = CountMode::add) {
        must(CountGoods{sheet, product, piece, Quantity::whole(pieces), mode});
    }
};

ReceiveGoods two_cases_of_noodles() {
    ReceiveGoods command;
    command.goods.supplier_code = "INDAH";
    command.goods.invoice = "F-17";
    command.goods.freight = Money{4'000};
    command.goods.lines = {{noodles, case_of_forty, Quantity::whole(2), {}, Money{240'000}}};
    return command;
}

} // namespace

TEST_CASE("goods work: a supplier is known by the code, and its later words take the place of the first") {
    StockTill till;
    till.must(SetSupplier{indah});
    Supplier moved = indah;
    moved.phone = "0813";
    till.must(SetSupplier{moved});
    const auto set = till.shop.ledger.facts_of<SupplierSet>();
    REQUIRE(set.size() == 2);
    CHECK(set[0].supplier.id == SupplierId{1});
    CHECK(set[1].supplier.id == SupplierId{1});
    CHECK(set[1].supplier.phone == "0813");
}

TEST_CASE("goods work: a delivery in cases becomes pieces with their cost, under a number of its own") {
    StockTill till;
    till.must(SetSupplier{indah});
    till.must(two_cases_of_noodles());
    CHECK(till.document().text() == "K1-B-260314-0001");
    CHECK(till.level(noodles) == StockLevel{Quantity::whole(180), Money{544'000}, Money{3'050}});
    const auto made = till.shop.ledger.facts_of<GoodsReceiptMade>();
    REQUIRE(made.size() == 1);
    CHECK(made[0].receipt.supplier == DocumentSupplier{SupplierId{1}, "INDAH", "CV Indah"});
    CHECK(made[0].receipt.approver == UserId{});
    till.must(two_cases_of_noodles());
    CHECK(till.document().text() == "K1-B-260314-0002");
}

TEST_CASE("goods work: a cashier receives goods with the supervisor's word, which is kept") {
    ExampleTill till;
    const ReceiveGoods bought{{.lines = {{crisps, piece, Quantity::whole(5)}}}};
    CHECK(till.handle(bought).error().permission == Permission::receive_goods);
    till.must(bought, by_hamid);
    CHECK(till.shop.ledger.facts_of<GoodsReceiptMade>()[0].receipt.approver == UserId{12});
}

TEST_CASE("goods work: what broke leaves the stock, what goes back to the supplier has its own numbers") {
    StockTill till;
    till.must(SetSupplier{indah});
    till.must(AdjustStock{{.reason = AdjustmentReason::damaged,
                           .note = "basah",
                           .lines = {{noodles, piece, Quantity::whole(4)}}}});
    CHECK(till.document().text() == "K1-P-260314-0001");
    CHECK(till.level(noodles) == StockLevel{Quantity::whole(96), Money{288'000}, Money{3'000}});
    till.must(AdjustStock{{.reason = AdjustmentReason::supplier_return,
                           .supplier_code = "INDAH",
                           .reference = "NK-1",
                           .lines = {{noodles, case_of_forty, Quantity::whole(1)}}}});
    CHECK(till.document().text() == "K1-R-260314-0001");
    CHECK(till.level(noodles).quantity == Quantity::whole(56));
    CHECK(till.shop.ledger.facts_of<StockAdjusted>()[1].adjustment.supplier->code == "INDAH");
}

TEST_CASE("goods work: what is sold between the counting of a line and the posting does not matter") {
    StockTill till;
    const StockNumber sheet = till.open_sheet();
    till.sell(noodles, Quantity::whole(10)); // before it is counted
    till.count(sheet, noodles, 88);          // two of the ninety are gone
    till.sell(noodles, Quantity::whole(5));  // after it
    till.must(PostCount{sheet});
    CHECK(till.level(noodles).quantity == Quantity::whole(83));
    CHECK(till.level(noodles).value == Money{83 * 3'000});
    const auto posted = till.shop.ledger.facts_of<CountPosted>();
    REQUIRE(posted.size() == 1);
    CHECK(posted[0].posting.lines[0].change == StockChange{Quantity::whole(-2), Money{-6'000}});
}

TEST_CASE("goods work: two people count onto one sheet, and each line keeps who counted it") {
    StockTill till;
    const StockNumber sheet = till.open_sheet(CountScope::category, "makanan");
    till.count(sheet, noodles, 60);
    till.must(LogIn{"FAISAL", "1234"});
    till.count(sheet, noodles, 40); // in the storeroom
    const auto lines = till.shop.ledger.facts_of<GoodsCounted>();
    CHECK(lines[0].entry.user_name == "Bu Zainab");
    CHECK(lines[1].entry.user_name == "Faisal");
    CHECK(till.handle(PostCount{sheet}).error().permission == Permission::approve_count);
    till.must(PostCount{sheet}, by_zainab);
    CHECK(till.level(noodles).quantity == Quantity::whole(100));
    CHECK(till.shop.ledger.facts_of<CountPosted>()[0].posting.approver == UserId{14});
}

TEST_CASE("goods work: a sheet that is put away moves nothing and lets its goods go to another") {
    StockTill till;
    const StockNumber first = till.open_sheet();
    till.count(first, noodles, 1);
    till.must(CancelCount{first, "salah rak"});
    const StockNumber second = till.open_sheet();
    CHECK(second.text() == "K1-O-260314-0002");
    till.count(second, noodles, 100);
    till.must(PostCount{second});
    CHECK(till.level(noodles).quantity == Quantity::whole(100));
}

TEST_CASE("goods work: whatever port fails, nothing is half written and the till goes on") {
    const Command commands[] = {two_cases_of_noodles(),
                                AdjustStock{{.lines = {{noodles, piece, Quantity::whole(1)}}}}, OpenCount{}};
    for (const Command& command : commands) {
        for (int call = 1; call < 6; ++call) {
            StockTill till;
            till.must(SetSupplier{indah});
            const TillState before = till.engine.state();
            const std::size_t facts = till.shop.ledger.facts.size();
            till.shop.faults.fail_call(call);
            try {
                static_cast<void>(till.handle(command));
            } catch (const InjectedFault&) {
                CHECK((till.engine.state() == before));
                CHECK(till.shop.ledger.facts.size() == facts);
            }
            till.shop.faults.forget();
            till.must(command);
        }
    }
}
