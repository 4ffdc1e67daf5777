#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const Supplier sri{{}, "SRI", "Bu Sri", "", 1, {}, SupplierStanding::active};
const Place storeroom{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room};
const Place sunan{PlaceId{3}, "SUNAN", "Toko Sunan", PlaceKind::shop};

BusinessDay in_days(int days) {
    return BusinessDay{example_day.days + days};
}

/// Bu Zainab is logged in. Of the hundred noodles nothing has a lot; twenty more come with dates.
struct LotTill : ExampleTill {
    LotTill() {
        must(LogIn{"ZAINAB", "7777"});
        receive("A", 10, 9);
        receive("B", 40, 11);
    }
    void receive(const std::string& batch, int days, std::int64_t pieces) {
        ReceivedLine line{noodles, piece, Quantity::whole(pieces), {}, Money{3'000 * pieces}};
        line.batch = batch;
        line.expiry = in_days(days);
        must(ReceiveGoods{{.lines = {line}}});
    }
    LotId lot(const std::string& batch) {
        for (const StockLot& one : shop.stockroom.lots_of(noodles)) {
            if (one.name.batch == batch) return one.id;
        }
        return LotId{99};
    }
    Quantity left(const std::string& batch) {
        for (const StockLot& one : shop.stockroom.lots_of(noodles)) {
            if (one.name.batch == batch) return one.quantity;
        }
        return {};
    }
    Quantity on_hand(ProductId product) { return shop.catalog.level_now(product).quantity; }
    Money value(ProductId product) { return shop.catalog.level_now(product).value; }
    StockNumber document() const { return *engine.state().stock_document; }
};

} // namespace

TEST_CASE("lots at the till: a sale names none, and what expires first has left") {
    LotTill till;
    till.must(AddProduct{noodles, piece, Quantity::whole(4)});
    till.must(PayCash{till.engine.state().cart.id, Money{50'000}});
    CHECK(till.left("A") == Quantity::whole(5));
    CHECK(till.left("B") == Quantity::whole(11));
    CHECK(till.left("") == Quantity::whole(100));
}

TEST_CASE("lots at the till: a blocked one is not sold, and the cashier hears how many are left") {
    LotTill till;
    till.must(BlockLot{noodles, till.lot(""), LotStanding::blocked, "kemasan rusak"});
    till.must(AddProduct{noodles, piece, Quantity::whole(20)});
    const auto more = till.handle(ChangeQuantity{till.engine.state().cart.selected, Quantity::whole(1)});
    CHECK(more.error() == Refusal{.reason = RefusalReason::lot_blocked,
                                  .text = "INDOMIE GORENG 85G",
                                  .quantity = Quantity::whole(20)});
    CHECK(till.handle(AddProduct{noodles, case_of_forty}).error().reason == RefusalReason::lot_blocked);
    till.must(BlockLot{noodles, till.lot("A"), LotStanding::blocked, "ditarik"});
    const auto paid = till.handle(PayCash{till.engine.state().cart.id, Money{100'000}});
    CHECK(paid.error().reason == RefusalReason::lot_blocked);
    till.must(BlockLot{noodles, till.lot("A"), LotStanding::free, "ternyata baik"});
    till.must(PayCash{till.engine.state().cart.id, Money{100'000}});
    CHECK(till.left("") == Quantity::whole(100));
}

TEST_CASE("lots: what is thrown away can be of a lot that is named") {
    LotTill till;
    StockToAdjust expired;
    expired.reason = AdjustmentReason::expired;
    expired.lines = {{noodles, piece, Quantity::whole(3), {"B", {}}}};
    till.must(AdjustStock{expired});
    const auto adjusted = till.shop.ledger.facts_of<StockAdjusted>();
    CHECK(adjusted[0].adjustment.lines[0].lot == till.lot("B"));
    const auto none = till.handle(AdjustStock{{.lines = {{noodles, piece, Quantity::whole(1), {"C", {}}}}}});
    CHECK(none.error() == Refusal{.reason = RefusalReason::unknown_lot, .text = "INDOMIE GORENG 85G"});
}

TEST_CASE("transfers: to a room of the shop, and on the way in between") {
    LotTill till;
    till.must(SetPlace{storeroom});
    const Money before = till.value(noodles);
    till.must(SendGoods{{.to_code = "GUDANG", .lines = {{noodles, case_of_forty, Quantity::whole(1)}}}});
    const StockNumber number = till.document();
    CHECK(number.text() == "K1-M-260314-0001");
    CHECK(till.on_hand(noodles) == Quantity::whole(80));
    till.must(TakeInTransfer{{till.shop.stockroom.shop(), number}});
    CHECK(till.document().text() == "K1-D-260314-0001");
    CHECK(till.on_hand(noodles) == Quantity::whole(120));
    CHECK(till.value(noodles) == before);
    CHECK(till.shop.stockroom.quantity_at(PlaceId{2}, noodles) == Quantity::whole(40));
    CHECK(till.shop.stockroom.quantity_at(first_place_id, noodles) == Quantity::whole(80));
    const auto again = till.handle(TakeInTransfer{{till.shop.stockroom.shop(), number}});
    CHECK(again.error() == Refusal{.reason = RefusalReason::transfer_ended, .text = number.text()});
    const SendGoods too_many{
        {.from_code = "GUDANG", .to_code = "TOKO", .lines = {{noodles, piece, Quantity::whole(41)}}}};
    CHECK(till.handle(too_many).error().reason == RefusalReason::more_than_on_hand);
}

TEST_CASE("transfers: to another shop, which hands over or sends back") {
    LotTill till;
    till.must(SetPlace{storeroom});
    till.must(SetPlace{sunan});
    till.must(SendGoods{{.to_code = "SUNAN", .lines = {{noodles, piece, Quantity::whole(5)}}}});
    const StockNumber first = till.document();
    till.must(HandOverTransfer{first});
    CHECK(till.handle(HandOverTransfer{first}).error().reason == RefusalReason::transfer_ended);
    till.must(SendGoods{{.to_code = "SUNAN", .lines = {{noodles, piece, Quantity::whole(5)}}}});
    till.must(TakeInTransfer{{till.shop.stockroom.shop(), till.document()}});
    CHECK(till.shop.ledger.facts_of<TransferArrived>()[0].arrival.to.id == first_place_id);
    CHECK(till.on_hand(noodles) == Quantity::whole(115));
}

TEST_CASE("transfers: another shop's goods come in once, with their lots and value") {
    LotTill till;
    Transfer brought;
    brought.number = {StockDocument::transfer, LaneId{2}, EpochId{1}, example_day, 4};
    brought.to = sunan;
    brought.lines = {{{noodles, piece, "Indomie", "PCS", Quantity{1'000}},
                      Quantity::whole(6),
                      {Quantity::whole(6), Money{17'777}},
                      {{{"Z", in_days(3)}, Quantity::whole(6)}}}};
    const TakeInTransfer command{{ShopId{77}, brought.number}, brought, "Toko Sunan"};
    const Money before = till.value(noodles);
    till.must(command);
    CHECK(till.value(noodles) == before + Money{17'777});
    CHECK(till.left("Z") == Quantity::whole(6));
    CHECK(till.handle(command).error().reason == RefusalReason::transfer_ended);
}

TEST_CASE("consignment: what was sold is paid once, less the fee") {
    LotTill till;
    till.must(SetSupplier{sri});
    till.must(SetConsignor{"SRI", "", Percent{2'000}});
    till.must(ReceiveConsigned{"SRI", "N-1", {{crisps, piece, Quantity::whole(10)}}});
    CHECK(till.document().text() == "K1-B-260314-0003");
    till.must(AddProduct{crisps, piece, Quantity::whole(3)});
    till.must(PayCash{till.engine.state().cart.id, Money{30'000}});
    till.must(SettleConsignor{"SRI"});
    CHECK(till.document().text() == "K1-T-260314-0001");
    CHECK(till.shop.ledger.facts_of<ConsignmentSettled>()[0].settlement.total() == Money{24'000});
    CHECK(till.handle(SettleConsignor{"SRI"}).error().reason == RefusalReason::nothing_to_settle);
}

TEST_CASE("consignment: what is paid out of the drawer is cash out of it, in the same transaction") {
    LotTill till;
    till.must(SetSupplier{sri});
    till.must(SetConsignor{"SRI", "", Percent{2'000}});
    till.sell(crisps, Quantity::whole(3));
    const auto expected = [&] { return till.shop.ledger.expected_cash(*till.engine.state().shift).total(); };
    CHECK(expected() == Money{230'000});
    till.must(SettleConsignor{"SRI", Money{1'000}, "satu bungkus basi", PaidFrom::drawer});
    CHECK(expected() == Money{230'000 - 23'000});
    const auto moved = till.shop.ledger.facts_of<CashMoved>();
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].kind == CashMovementKind::cash_out);
    CHECK(moved[0].amount == Money{23'000});
    CHECK(moved[0].reason == "K1-T-260314-0001 Bu Sri");
    CHECK(moved[0].shift == till.engine.state().shift->id);
    till.sell(crisps, Quantity::whole(1));
    till.must(SettleConsignor{"SRI"});
    CHECK(till.shop.ledger.facts_of<CashMoved>().size() == 1);
}

TEST_CASE("consignment: where damage leaves nothing to pay, the drawer stays as it is") {
    LotTill till;
    till.must(SetSupplier{sri});
    till.must(SetConsignor{"SRI", "", Percent{2'000}});
    till.sell(crisps, Quantity::whole(1));
    till.must(SettleConsignor{"SRI", Money{8'000}, "basi", PaidFrom::drawer});
    CHECK(till.shop.ledger.facts_of<ConsignmentSettled>().size() == 1);
    CHECK(till.shop.ledger.facts_of<CashMoved>().empty());
}
