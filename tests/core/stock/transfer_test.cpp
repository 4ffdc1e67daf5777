#include "core/stock/transfer.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const Place shop_floor = first_place();
const Place storeroom{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room};
const Place other_shop{PlaceId{3}, "SUNAN", "Toko Sunan", PlaceKind::shop};

OrRefusal<Transfer> send(const std::vector<LineToSend>& lines, const std::vector<GoodsThere>& there,
                         const Place& to = storeroom, std::vector<Product> products = {}) {
    while (products.size() < lines.size()) {
        products.push_back(goods(lines[products.size()].product.value()));
    }
    return decide_transfer({.lines = lines}, {.number = {},
                                              .at = {},
                                              .approver = {},
                                              .from = shop_floor,
                                              .to = to,
                                              .products = products,
                                              .there = there});
}

GoodsThere there(std::int64_t pieces, std::int64_t rupiah) {
    return {level_of(pieces, rupiah), Quantity::whole(pieces), {}};
}

OrRefusal<TransferArrival> arrive(const Transfer& sent, const std::vector<Quantity>& arrived,
                                  const std::string& reason, const StockLevel& level) {
    const std::vector<Product> products(sent.lines.size(), goods(1));
    const std::vector<StockLevel> levels(sent.lines.size(), level);
    return decide_arrival(sent, arrived, reason,
                          {.number = {},
                           .origin = {},
                           .origin_name = "Toko",
                           .at = {},
                           .approver = {},
                           .to = storeroom,
                           .products = products,
                           .levels = levels});
}

} // namespace

TEST_CASE("transfer: goods leave at the average and arrive with exactly that value") {
    const auto sent = send({{ProductId{1}, UnitId{1}, Quantity::whole(3)}}, {there(10, 1'001)});
    REQUIRE(sent);
    CHECK(sent->lines[0].sent == StockChange{Quantity::whole(3), Money{300}});
    CHECK(sent->total() == Money{300});
    const auto arrival = arrive(*sent, {}, "", level_of(7, 701));
    REQUIRE(arrival);
    CHECK(arrival->lines[0].received.received == StockChange{Quantity::whole(3), Money{300}});
    CHECK(arrival->lines[0].arrived == Quantity::whole(3));
    CHECK(arrival->difference() == Money{});
}

TEST_CASE("transfer: the last piece takes all the value along") {
    const auto sent =
        send({{ProductId{1}, UnitId{1}, Quantity::whole(3)}, {ProductId{1}, UnitId{1}, Quantity::whole(7)}},
             {there(10, 1'001), there(10, 1'001)});
    REQUIRE(sent);
    CHECK(sent->total() == Money{1'001});
}

TEST_CASE("transfer: what is missing is told with its value, and needs a reason") {
    const auto sent = send({{ProductId{1}, UnitId{1}, Quantity::whole(4)}}, {there(10, 1'000)});
    REQUIRE(sent);
    CHECK(arrive(*sent, {Quantity::whole(3)}, "", {}).error().reason == RefusalReason::reason_missing);
    const auto arrival = arrive(*sent, {Quantity::whole(3)}, "pecah di jalan", {});
    REQUIRE(arrival);
    CHECK(arrival->lines[0].received.received.value == Money{400});
    CHECK(arrival->lines[0].difference == StockChange{Quantity::whole(-1), Money{-100}});
    CHECK(arrival->difference() == Money{-100});
    const auto more = arrive(*sent, {Quantity::whole(5)}, "salah hitung", {});
    REQUIRE(more);
    CHECK(more->lines[0].difference == StockChange{Quantity::whole(1), Money{100}});
}

TEST_CASE("transfer: it says of which lots the goods are, and leaves blocked ones alone") {
    GoodsThere lots = there(6, 600);
    lots.lots = {{LotId{1}, {"A", BusinessDay{1}}, Quantity::whole(2), {}, 1, LotStanding::blocked, "tarik"},
                 {LotId{2}, {"B", BusinessDay{2}}, Quantity::whole(3), {}, 2},
                 {LotId{0}, {}, Quantity::whole(1), {}, 0}};
    const auto sent = send({{ProductId{1}, UnitId{1}, Quantity::whole(4)}}, {lots});
    REQUIRE(sent);
    CHECK(sent->lines[0].lots ==
          std::vector<LotPart>{{{"B", BusinessDay{2}}, Quantity::whole(3)}, {{}, Quantity::whole(1)}});
    const auto blocked = send({{ProductId{1}, UnitId{1}, Quantity::whole(5)}}, {lots});
    CHECK(blocked.error() ==
          Refusal{.reason = RefusalReason::lot_blocked, .text = "Barang 1", .quantity = Quantity::whole(4)});
}

TEST_CASE("transfer: what can't be sent is refused in words") {
    const LineToSend one{ProductId{1}, UnitId{1}, Quantity::whole(1)};
    const auto reason = [](const OrRefusal<Transfer>& transfer) { return transfer.error().reason; };
    CHECK(reason(send({one}, {there(10, 10)}, shop_floor)) == RefusalReason::transfer_to_itself);
    CHECK(reason(send({}, {})) == RefusalReason::no_goods);
    CHECK(reason(send({{ProductId{1}, UnitId{2}, Quantity::whole(1)}}, {there(39, 39)})) ==
          RefusalReason::more_than_on_hand);
    CHECK(reason(send({{ProductId{1}, UnitId{1}, Quantity{}}}, {there(1, 1)})) ==
          RefusalReason::quantity_not_positive);
    CHECK(reason(send({{ProductId{1}, UnitId{3}, Quantity::whole(1)}}, {there(1, 1)})) ==
          RefusalReason::unknown_unit);
    Product consigned = goods(1);
    consigned.consignor = "Bu Sri";
    CHECK(reason(send({one}, {there(10, 0)}, other_shop, {consigned})) ==
          RefusalReason::consigned_goods_stay);
    CHECK(send({one}, {there(10, 0)}, storeroom, {consigned}));
}

TEST_CASE("transfer: value in is value out, whatever arrives and however low the stock was") {
    check_property("value of transfers", [] {
        const auto pieces = *rc::gen::inRange<std::int64_t>(1, 50);
        const auto rupiah = *rc::gen::inRange<std::int64_t>(0, 100'000);
        const auto moved = *rc::gen::inRange<std::int64_t>(1, pieces + 1);
        const auto sent = send({{ProductId{1}, UnitId{1}, Quantity::whole(moved)}}, {there(pieces, rupiah)});
        RC_ASSERT(sent.has_value());
        const Money rest = Money{rupiah} - sent->total();
        RC_ASSERT(rest >= Money{});
        RC_ASSERT(pieces != moved || rest == Money{});
        const StockLevel level = level_of(*rc::gen::inRange<std::int64_t>(-20, 20), 0, 700);
        const Quantity arrived = Quantity::whole(*rc::gen::inRange<std::int64_t>(0, 60));
        const auto arrival = arrive(*sent, {arrived}, "sebab", level);
        RC_ASSERT(arrival.has_value());
        const ArrivedLine& line = arrival->lines[0];
        RC_ASSERT(line.received.received == sent->lines[0].sent);
        RC_ASSERT(line.sent + line.difference.quantity == line.arrived);
    });
}
