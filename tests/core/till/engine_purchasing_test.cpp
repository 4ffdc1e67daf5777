#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Supplier indah() {
    Supplier supplier{{}, "INDAH", "CV Indah", "0812", 3, {}, SupplierStanding::active};
    supplier.payment_days = 14;
    return supplier;
}

/// Bu Zainab is logged in, and CV Indah is known.
struct BuyingTill : ExampleTill {
    BuyingTill() {
        must(LogIn{"ZAINAB", "7777"});
        must(SetSupplier{indah()});
    }
    StockNumber document() const { return *engine.state().stock_document; }
    StockNumber order_noodles(std::int64_t cases) {
        must(SetOrder{.supplier_code = "INDAH",
                      .lines = {{noodles, case_of_forty, Quantity::whole(cases), Money{120'000}}}});
        return document();
    }
    Command receive(const StockNumber& order, std::int64_t cases) {
        ReceiveGoods command;
        command.goods.order = order;
        command.goods.lines = {{noodles, case_of_forty, Quantity::whole(cases), {}, Money{cases * 120'000}}};
        return command;
    }
    OrderProgress progress(const StockNumber& order) { return *shop.purchasing.find_order(order); }
    Money debt() { return owed(shop.purchasing.supplier_account(SupplierId{1})); }
};

} // namespace

TEST_CASE("buying: an order is numbered by itself, changes while it is a draft, and is sent once") {
    BuyingTill till;
    const StockNumber order = till.order_noodles(2);
    CHECK(order.text() == "K1-S-260314-0001");
    till.must(
        SetOrder{.order = order, .lines = {{noodles, case_of_forty, Quantity::whole(3), Money{118'000}}}});
    CHECK(till.document() == order);
    CHECK(till.progress(order).order.lines[0].quantity == Quantity::whole(3));
    till.must(SendOrder{order});
    CHECK(till.progress(order).standing == OrderStanding::sent);
    CHECK(till.handle(SetOrder{.order = order}).error().reason == RefusalReason::order_sent_already);
    CHECK(till.order_noodles(1).text() == "K1-S-260314-0002");
}

TEST_CASE("buying: what comes of an order is owed until its due day, and closes the order when it is all") {
    BuyingTill till;
    const StockNumber order = till.order_noodles(2);
    till.must(SendOrder{order});
    till.must(till.receive(order, 1));
    CHECK(till.progress(order).standing == OrderStanding::partly_received);
    CHECK(till.debt() == Money{120'000});
    till.must(till.receive(order, 1));
    CHECK(till.progress(order).standing == OrderStanding::closed);
    CHECK(till.debt() == Money{240'000});
    const auto made = till.shop.ledger.facts_of<GoodsReceiptMade>();
    CHECK(made[1].receipt.order == order);
    CHECK(made[1].receipt.supplier->code == "INDAH");
    CHECK(made[1].receipt.due == BusinessDay{example_day.days + 14});
}

TEST_CASE("buying: what was paid when it came, and what was bought of nobody, is not owed") {
    BuyingTill till;
    ReceiveGoods command;
    command.goods.supplier_code = "INDAH";
    command.goods.lines = {{noodles, piece, Quantity::whole(10), {}, Money{30'000}}};
    command.goods.settlement = ReceiptSettlement::cash;
    till.must(command);
    CHECK(till.debt() == Money{});
    command.goods.settlement = ReceiptSettlement::on_account;
    command.goods.supplier_code.clear();
    till.must(command);
    CHECK(till.shop.ledger.facts_of<GoodsReceiptMade>()[1].receipt.settlement == ReceiptSettlement::cash);
}

TEST_CASE("buying: what goes back and what is paid lowers the debt") {
    BuyingTill till;
    till.must(ReceiveGoods{
        {.supplier_code = "INDAH", .lines = {{noodles, piece, Quantity::whole(100), {}, Money{300'000}}}}});
    till.must(AdjustStock{{.reason = AdjustmentReason::supplier_return,
                           .supplier_code = "INDAH",
                           .lines = {{noodles, piece, Quantity::whole(10)}}}});
    CHECK(till.debt() == Money{270'000});
    till.must(PaySupplier{{.supplier_code = "INDAH", .amount = Money{200'000}, .reference = "TRX-1"}});
    CHECK(till.document().text() == "K1-U-260314-0001");
    CHECK(till.debt() == Money{70'000});
}

TEST_CASE("buying: whoever nothing is bought from any more is still paid") {
    BuyingTill till;
    till.must(ReceiveGoods{
        {.supplier_code = "INDAH", .lines = {{noodles, piece, Quantity::whole(1), {}, Money{3'000}}}}});
    Supplier stopped = indah();
    stopped.standing = SupplierStanding::stopped;
    till.must(SetSupplier{stopped});
    till.must(
        PaySupplier{{.supplier_code = "INDAH", .way = SupplierPaymentWay::cash, .amount = Money{3'000}}});
    CHECK(till.debt() == Money{});
}

TEST_CASE("buying: a supervisor orders, a manager pays, a cashier does neither alone") {
    BuyingTill till;
    till.must(LogIn{"FAISAL", "1234"});
    const SetOrder order{.supplier_code = "INDAH", .lines = {{noodles, piece, Quantity::whole(5)}}};
    CHECK(till.handle(order).error().permission == Permission::order_goods);
    till.must(order, by_hamid);
    CHECK(till.shop.ledger.facts_of<OrderSet>()[0].order.approver == UserId{12});
    const PaySupplier pay{{.supplier_code = "INDAH", .amount = Money{1'000}, .is_confirmed = true}};
    CHECK(till.handle(pay, by_hamid).error().reason == RefusalReason::approver_may_not);
    till.must(pay, by_zainab);
}

TEST_CASE("buying: the supplier's list says what an order costs") {
    BuyingTill till;
    SetSupplierPrice command{"INDAH", {}};
    command.price.product = noodles;
    command.price.unit = case_of_forty;
    command.price.price = Money{115'000};
    till.must(command);
    till.must(SetOrder{.supplier_code = "INDAH", .lines = {{noodles, case_of_forty, Quantity::whole(2)}}});
    CHECK(till.progress(till.document()).order.total() == Money{230'000});
    command.price.standing = SupplierPriceStanding::gone;
    till.must(command);
    till.must(SetOrder{.supplier_code = "INDAH", .lines = {{noodles, case_of_forty, Quantity::whole(2)}}});
    CHECK(till.progress(till.document()).order.total() == Money{240'000});
}

TEST_CASE("buying: limits are kept and taken away again") {
    BuyingTill till;
    till.must(SetStockLimits{noodles, StockLimits{Quantity::whole(20), Quantity::whole(80)}});
    till.must(SetStockLimits{noodles, {}});
    const auto set = till.shop.ledger.facts_of<StockLimitsSet>();
    CHECK(set[0].limits->max == Quantity::whole(80));
    CHECK_FALSE(set[1].limits);
}
