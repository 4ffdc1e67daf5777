// The buying of the random till: price lists, orders and what comes of them, payments.

#include "tests/db/support/random_till.h"
#include "tests/support/property.h"

#include <algorithm>

namespace sokoguru::test {

namespace {

const DocumentSupplier from_one{SupplierId{1}, "S1", "CV Contoh"};

std::int64_t pick(std::int64_t from, std::int64_t to) {
    return *rc::gen::inRange<std::int64_t>(from, to + 1);
}

PurchaseOrder any_order(const StockNumber& number) {
    PurchaseOrder order;
    order.number = number;
    order.at = morning;
    order.supplier = from_one;
    order.note = "catatan";
    const std::int64_t first = pick(1, 4);
    for (std::int64_t product = first; product <= 5 && product < first + pick(1, 3); ++product) {
        order.lines.push_back({{ProductId{product}, UnitId{1}, "Barang", "pcs", Quantity{1000}},
                               Quantity::whole(pick(1, 9)),
                               Money{pick(0, 9'999)}});
    }
    return order;
}

void set_a_price(db::Store& store, const FactContext& context) {
    SupplierPrice price{SupplierId{pick(1, 2)}, ProductId{pick(1, 5)}, UnitId{pick(1, 2)},
                        Money{pick(1, 999)}};
    price.is_preferred = pick(0, 1) == 0;
    if (pick(0, 1) == 0) price.steps = {{Quantity::whole(5), Money{1}}, {Quantity::whole(9), Money{2}}};
    if (pick(0, 1) == 0) price.lead_time_days = 4;
    if (pick(0, 3) == 0) price.standing = SupplierPriceStanding::gone;
    store.ledger().record(SupplierPriceSet{price}, context);
    const auto known = store.purchasing().supplier_price(price.supplier, price.product);
    RC_ASSERT(known.has_value() == (price.standing == SupplierPriceStanding::listed));
    if (known) RC_ASSERT(*known == price);
    std::optional<StockLimits> limits;
    if (pick(0, 2) != 0) limits = StockLimits{Quantity::whole(pick(0, 9)), Quantity::whole(9)};
    store.ledger().record(StockLimitsSet{price.product, limits}, context);
    RC_ASSERT(store.purchasing().limits(price.product) == limits);
}

void pay_something(db::Store& store, const FactContext& context) {
    const Money before = owed(store.purchasing().supplier_account(SupplierId{1}));
    SupplierPayment payment;
    payment.number = store.stockroom().next_stock_number(StockDocument::supplier_payment, context.day);
    payment.at = morning;
    payment.supplier = from_one;
    payment.way = *rc::gen::element(SupplierPaymentWay::cash, SupplierPaymentWay::transfer);
    payment.amount = Money{pick(1, 99'999)};
    payment.reference = "TRX";
    store.ledger().record(SupplierPaid{payment}, context);
    RC_ASSERT(store.purchasing().find_payment(payment.number) == payment);
    RC_ASSERT(owed(store.purchasing().supplier_account(SupplierId{1})) == before - payment.amount);
}

/// A receipt of the order's first line, or of something else, in pieces.
GoodsReceipt delivery(db::Store& store, const PurchaseOrder& order, const FactContext& context) {
    const ProductId product =
        pick(0, 3) == 0 || order.lines.empty() ? ProductId{pick(1, 5)} : order.lines[0].goods.product;
    const std::vector<Product> products = {*store.catalog().find(product)};
    const std::vector<StockLevel> levels = {store.catalog().stock_level(product)};
    ReceivedLine line{product, UnitId{1}, Quantity::whole(pick(1, 9))};
    line.amount = Money{pick(1, 99'999)};
    ReceivedGoods received{.lines = {line}, .costs_are_confirmed = true, .order = order.number};
    const auto receipt = decide_goods_receipt(
        received, {.number = store.stockroom().next_stock_number(StockDocument::receipt, context.day),
                   .at = morning,
                   .today = context.day,
                   .approver = {},
                   .supplier = store.stockroom().find_supplier("S1"),
                   .products = products,
                   .levels = levels});
    RC_ASSERT(receipt.has_value());
    return *receipt;
}

} // namespace

/// A price, a payment, a new order, or the next step of one.
void RandomTill::buy() {
    db::Store& store = shop_.store();
    const FactContext context = shop_.context();
    const int what = static_cast<int>(pick(0, 5));
    if (what == 0) return set_a_price(store, context);
    if (what == 1) return pay_something(store, context);
    const auto orders = store.purchasing().orders(1);
    const bool is_new = orders.empty() || orders[0].standing == OrderStanding::closed ||
                        orders[0].standing == OrderStanding::cancelled;
    if (is_new) {
        const PurchaseOrder order =
            any_order(store.stockroom().next_stock_number(StockDocument::order, context.day));
        store.ledger().record(OrderSet{order}, context);
        RC_ASSERT(store.purchasing().find_order(order.number)->order == order);
        return;
    }
    const StockNumber number = orders[0].number;
    OrderProgress progress = *store.purchasing().find_order(number);
    if (progress.standing == OrderStanding::draft) {
        if (pick(0, 1) == 0) return store.ledger().record(OrderSet{any_order(number)}, context);
        if (progress.order.lines.empty()) return;
        return store.ledger().record(OrderSent{number, morning, {}}, context);
    }
    if (pick(0, 4) == 0) {
        store.ledger().record(OrderEnded{number, OrderStanding::closed, morning, "tidak datang", {}},
                              context);
        RC_ASSERT(store.purchasing().find_order(number)->standing == OrderStanding::closed);
        return;
    }
    if (!store.stockroom().find_supplier("S1")) return;
    const GoodsReceipt receipt = delivery(store, progress.order, context);
    store.ledger().record(GoodsReceiptMade{receipt}, context);
    receipts_.push_back(receipt);
    take_in(progress, receipt);
    RC_ASSERT(store.purchasing().find_order(number) == progress);
}

} // namespace sokoguru::test
