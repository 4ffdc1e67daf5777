#include "db/projection.h"

#include <utility>

namespace sokoguru::db {

namespace {

/// Applies one kind of fact each.
struct Applier {
    Projection& tables;
    const Entry& entry;
    const Hash& member_details_hash;

    void operator()(const ShopSet& fact) const { tables.settings.set(fact.profile); }
    void operator()(const UserSet& fact) const { tables.users.set(fact.user, fact.pin_hash); }
    void operator()(const MemberSet& fact) const { tables.members.set(fact.member, member_details_hash); }
    void operator()(const ProductSet& fact) const {
        tables.products.set(fact.product);
        tables.product_versions.add(entry, fact.product.id);
    }
    void operator()(const PricesChanged& fact) const {
        std::optional<ProductId> last;
        for (const PriceChange& change : fact.changes) {
            tables.products.change_price(change);
            if (last != change.product) tables.product_versions.add(entry, change.product);
            last = change.product;
        }
        if (fact.plan) tables.price_plans.hold(entry, *fact.plan);
    }
    void operator()(const PricesPlanned& fact) const { tables.price_plans.add(entry, fact.plan); }
    void operator()(const PricePlanCancelled& fact) const { tables.price_plans.cancel(entry, fact); }
    void operator()(const GoodsReceived& fact) const { tables.stock.receive(entry, fact); }
    void operator()(const SaleMade& fact) const {
        tables.sales.add(entry, fact.sale);
        tables.stock.sell(entry, fact.sale);
        tables.vouchers.use(fact.sale);
        tables.accounts.sell(fact.sale);
        tables.shifts.note_sale(fact.sale.shift, fact.sale.number.day);
        tables.prints.add_job({fact.sale.number, 0}, fact.sale.at);
    }
    void operator()(const ShiftOpened& fact) const { tables.shifts.open(entry, fact.shift); }
    void operator()(const ShiftClosed& fact) const { tables.shifts.close(entry, fact); }
    void operator()(const ShiftHandedOver& fact) const { tables.shifts.hand_over(entry, fact); }
    void operator()(const CashMoved& fact) const { tables.shifts.move_cash(entry, fact); }
    void operator()(const DrawerOpened& fact) const { tables.shifts.open_drawer(entry, fact); }
    void operator()(const PaymentConfirmed& fact) const { tables.sales.payments.confirm(entry, fact); }
    void operator()(const CreditRepaid& fact) const {
        tables.shifts.ensure_open(fact.shift);
        tables.accounts.repay(entry, fact);
    }
    void operator()(const VoucherIssued& fact) const { tables.vouchers.issue(fact.voucher); }
    void operator()(const PromotionSet& fact) const { tables.promotions.set(fact.promotion); }
    void operator()(const CartTouched& fact) const { tables.cart_touches.add(entry, fact); }
    void operator()(const SupplierSet& fact) const { tables.suppliers.set(fact.supplier); }
    void operator()(const GoodsReceiptMade& fact) const {
        tables.receipts.add(entry, fact.receipt);
        tables.orders.receive(fact.receipt);
        tables.supplier_accounts.receive(entry, fact.receipt);
        auto lots = tables.lots.before(products_of(fact.receipt), tables.stock);
        tables.stock.receive(entry, fact.receipt);
        tables.lots.receive(std::move(lots), fact.receipt, tables.stock);
    }
    void operator()(const StockAdjusted& fact) const {
        tables.adjustments.add(entry, fact.adjustment);
        tables.supplier_accounts.give_back(entry, fact.adjustment);
        auto lots = tables.lots.before(products_of(fact.adjustment), tables.stock);
        tables.stock.adjust(entry, fact.adjustment);
        tables.lots.take(std::move(lots), fact.adjustment, tables.stock);
    }
    void operator()(const CountOpened& fact) const { tables.counts.open(entry, fact.sheet); }
    void operator()(const GoodsCounted& fact) const { tables.counts.count(entry, fact); }
    void operator()(const CountPosted& fact) const {
        tables.counts.post(entry, fact.posting);
        tables.stock.post(entry, fact.posting);
    }
    void operator()(const CountCancelled& fact) const { tables.counts.cancel(entry, fact); }
    void operator()(const LotStandingSet& fact) const { tables.lots.set_standing(entry, fact, tables.stock); }
    void operator()(const PlaceSet& fact) const { tables.transfers.set(fact.place); }
    void operator()(const TransferSent& fact) const {
        tables.transfers.send(entry, fact.transfer);
        tables.stock.send(entry, fact.transfer);
    }
    void operator()(const TransferArrived& fact) const {
        tables.transfers.arrive(entry, fact.arrival);
        auto lots = tables.lots.before(products_of(fact.arrival), tables.stock);
        tables.stock.arrive(entry, fact.arrival);
        tables.lots.receive(std::move(lots), fact.arrival, tables.stock);
    }
    void operator()(const TransferHandedOver& fact) const { tables.transfers.hand_over(entry, fact); }
    void operator()(const ConsignorSet& fact) const { tables.consignments.set(fact.consignor); }
    void operator()(const ConsignmentSettled& fact) const {
        tables.consignments.settle(entry, fact.settlement);
    }
    void operator()(const SupplierPriceSet& fact) const { tables.supplier_prices.set(fact.price); }
    void operator()(const StockLimitsSet& fact) const {
        tables.supplier_prices.set_limits(fact.product, fact.limits);
    }
    void operator()(const OrderSet& fact) const { tables.orders.set(entry, fact.order); }
    void operator()(const OrderSent& fact) const { tables.orders.send(fact); }
    void operator()(const OrderEnded& fact) const { tables.orders.end(fact); }
    void operator()(const SupplierPaid& fact) const { tables.supplier_accounts.pay(entry, fact.payment); }
    void operator()(const DayClosed& fact) const { tables.day_closings.add(entry, fact.closing); }
    /// It only joins two chains.
    void operator()(const EpochBegan&) const {}
};

} // namespace

Projection::Projection(Database& database, LaneKey lane)
    : settings(database, lane.shop),
      users(database, lane.shop),
      members(database, lane.shop),
      products(database, lane.shop),
      product_versions(database),
      price_plans(database, lane.shop),
      promotions(database, lane.shop),
      stock(database, lane.shop),
      sales(database, lane),
      vouchers(database, lane.shop),
      accounts(database, lane.shop),
      shifts(database, lane),
      cart_touches(database, lane),
      suppliers(database, lane.shop),
      receipts(database, lane),
      adjustments(database, lane),
      counts(database, lane),
      lots(database, lane),
      transfers(database, lane),
      consignments(database, lane),
      supplier_prices(database, lane.shop),
      orders(database, lane),
      supplier_accounts(database, lane),
      day_closings(database, lane),
      prints(database, lane.shop) {}

void Projection::apply(const Entry& entry, const Fact& fact, const Hash& member_details_hash) {
    std::visit(Applier{*this, entry, member_details_hash}, fact);
}

void Projection::forget_what_was_undone() {
    stock.forget_what_was_read();
    lots.forget_what_was_read();
    shifts.forget_what_was_noted();
}

} // namespace sokoguru::db
