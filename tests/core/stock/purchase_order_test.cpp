#include "core/stock/purchase_order.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const Supplier indah{SupplierId{7}, "INDAH", "CV Indah", "", 3, Money{100'000}, SupplierStanding::active};
const StockNumber first_order{StockDocument::order, LaneId{1}, EpochId{1}, BusinessDay{100}, 1};

OrRefusal<PurchaseOrder> order(const std::vector<OrderedLine>& lines,
                               const std::optional<SupplierPrice>& listed = {}) {
    std::vector<Product> products;
    for (const OrderedLine& line : lines) {
        products.push_back(goods(line.product.value()));
    }
    const std::vector<StockLevel> levels(lines.size(), level_of(10, 25'000, 2'500));
    const std::vector<std::optional<SupplierPrice>> prices(lines.size(), listed);
    OrderCircumstances circumstances;
    circumstances.number = first_order;
    circumstances.supplier = indah;
    circumstances.products = products;
    circumstances.levels = levels;
    circumstances.prices = prices;
    return decide_order(lines, "", circumstances);
}

OrderProgress sent(const std::vector<OrderedLine>& lines) {
    OrderProgress progress{*order(lines), OrderStanding::sent, {}};
    progress.received.resize(lines.size());
    return progress;
}

/// A receipt of so many pieces of each product, past all decisions.
GoodsReceipt receipt_of(const std::vector<std::pair<std::int64_t, std::int64_t>>& pieces) {
    GoodsReceipt receipt;
    receipt.supplier = DocumentSupplier{SupplierId{7}, "INDAH", "CV Indah"};
    for (const auto& [product, quantity] : pieces) {
        GoodsReceiptLine line;
        line.goods = {ProductId{product}, UnitId{1}, "Barang", "pcs", Quantity{1000}};
        line.quantity = Quantity::whole(quantity);
        receipt.lines.push_back(line);
    }
    return receipt;
}

const std::vector<OrderedLine> two_cases = {{ProductId{1}, UnitId{2}, Quantity::whole(2)}};

} // namespace

TEST_CASE("order: a price that nobody said is the list's for the quantity, else that of the last time") {
    CHECK(order(two_cases)->lines[0].price == Money{100'000});
    SupplierPrice listed;
    listed.unit = UnitId{2};
    listed.price = Money{95'000};
    listed.steps = {{Quantity::whole(2), Money{94'000}}};
    CHECK(order(two_cases, listed)->lines[0].price == Money{94'000});
    CHECK(order({{ProductId{1}, UnitId{2}, Quantity::whole(2), Money{}}}, listed)->lines[0].price == Money{});
    CHECK(order(two_cases, listed)->total() == Money{188'000});
}

TEST_CASE("order: what can't be ordered is refused") {
    using enum RefusalReason;
    const OrderedLine piece{ProductId{1}, UnitId{1}, Quantity::whole(1)};
    CHECK(order({piece, piece}).error().reason == ordered_twice);
    CHECK(order({{ProductId{1}, UnitId{1}, Quantity{}}}).error().reason == quantity_not_positive);
    CHECK(order({{ProductId{1}, UnitId{3}, Quantity::whole(1)}}).error().reason == unknown_unit);
    CHECK(order({{ProductId{1}, UnitId{1}, Quantity::whole(1), Money{-1}}}).error().reason ==
          amount_not_positive);
}

TEST_CASE("order: it is sent with goods on it, and below the supplier's least sum only when that was seen") {
    const OrderProgress empty{*order({}), OrderStanding::draft, {}};
    CHECK(refuse_sending(empty, indah, false)->reason == RefusalReason::no_goods);
    OrderProgress small{*order({{ProductId{1}, UnitId{1}, Quantity::whole(1)}}), OrderStanding::draft, {{}}};
    CHECK(refuse_sending(small, indah, false)->amount == Money{100'000});
    CHECK_FALSE(refuse_sending(small, indah, true));
    small.standing = OrderStanding::sent;
    CHECK(refuse_sending(small, indah, true)->reason == RefusalReason::order_sent_already);
}

TEST_CASE("order: a part that comes leaves the rest open, and the last part closes it") {
    OrderProgress progress = sent(two_cases);
    take_in(progress, receipt_of({{1, 30}}));
    CHECK(progress.standing == OrderStanding::partly_received);
    CHECK(progress.open(0) == Quantity::whole(50));
    take_in(progress, receipt_of({{1, 50}}));
    CHECK(progress.standing == OrderStanding::closed);
    CHECK(progress.open(0) == Quantity{});
    CHECK(progress.missing(0) == Quantity{});
}

TEST_CASE("order: what is still open is received in the order's unit, or in pieces when a part of one came") {
    OrderProgress progress = sent({{ProductId{1}, UnitId{2}, Quantity::whole(2), Money{95'000}}});
    ReceivedLine line = open_lines(progress).at(0);
    CHECK(line.unit == UnitId{2});
    CHECK(line.quantity == Quantity::whole(2));
    CHECK(line.amount == Money{190'000});
    take_in(progress, receipt_of({{1, 30}}));
    line = open_lines(progress).at(0);
    CHECK(line.unit == UnitId{1});
    CHECK(line.quantity == Quantity::whole(50));
    CHECK(line.amount == Money{118'750});
}

TEST_CASE("order: more than was ordered, and what was not ordered, is told") {
    const OrderProgress progress = sent(two_cases);
    const auto surplus = refuse_receipt(progress, receipt_of({{1, 81}}), false);
    REQUIRE(surplus);
    CHECK(surplus->reason == RefusalReason::more_than_ordered);
    CHECK(surplus->quantity == Quantity::whole(1));
    CHECK(refuse_receipt(progress, receipt_of({{2, 1}}), false)->quantity == Quantity::whole(1));
    CHECK_FALSE(refuse_receipt(progress, receipt_of({{1, 81}, {2, 1}}), true));
    CHECK_FALSE(refuse_receipt(progress, receipt_of({{1, 79}}), false));
}

TEST_CASE("order: what has goods is closed, what has none is cancelled, and neither twice") {
    OrderProgress progress = sent(two_cases);
    CHECK_FALSE(refuse_ending(progress, OrderStanding::cancelled));
    take_in(progress, receipt_of({{1, 1}}));
    CHECK(refuse_ending(progress, OrderStanding::cancelled)->reason == RefusalReason::order_has_goods);
    CHECK_FALSE(refuse_ending(progress, OrderStanding::closed));
    progress.standing = OrderStanding::closed;
    CHECK(refuse_ending(progress, OrderStanding::closed)->reason == RefusalReason::order_ended);
    progress.standing = OrderStanding::draft;
    CHECK(refuse_ending(progress, OrderStanding::closed)->reason == RefusalReason::order_not_sent);
}

TEST_CASE("order: ordered and surplus are what was received, is open and never came, whatever happens") {
    check_property("ordered = received + open + closed short", [] {
        std::vector<OrderedLine> lines;
        const int count = *rc::gen::inRange(1, 4);
        for (int product = 1; product <= count; ++product) {
            lines.push_back({ProductId{product}, UnitId{*rc::gen::inRange(1, 3)},
                             Quantity::whole(*rc::gen::inRange(1, 5))});
        }
        OrderProgress progress = sent(lines);
        const int steps = *rc::gen::inRange(0, 6);
        for (int step = 0; step < steps && progress.awaits_goods(); ++step) {
            if (*rc::gen::inRange(0, 5) == 0) {
                progress.standing = *rc::gen::element(OrderStanding::closed, OrderStanding::cancelled);
            } else {
                take_in(progress, receipt_of({{*rc::gen::inRange(1, 6), *rc::gen::inRange(0, 100)}}));
            }
            for (std::size_t i = 0; i < progress.order.lines.size(); ++i) {
                RC_ASSERT(progress.open(i) >= Quantity{});
                RC_ASSERT(progress.order.lines[i].base_quantity() + progress.surplus(i) ==
                          progress.received[i] + progress.open(i) + progress.missing(i));
            }
        }
    });
}
