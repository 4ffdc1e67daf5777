#include "tests/db/support/random_goods_facts.h"

#include "tests/db/support/random_values.h"

namespace sokoguru::test {

namespace {

StockNumber any_stock_number() {
    return {any_enum({StockDocument::receipt, StockDocument::adjustment, StockDocument::supplier_return,
                      StockDocument::count, StockDocument::transfer, StockDocument::arrival,
                      StockDocument::settlement, StockDocument::order, StockDocument::supplier_payment}),
            any_value<LaneId>(), any_value<EpochId>(), any_day(), any_number()};
}

StockGoods any_goods() {
    return {any_value<ProductId>(), any_value<UnitId>(), any_text(), any_text(), any_value<Quantity>()};
}

std::optional<DocumentSupplier> maybe_supplier() {
    return maybe([] { return DocumentSupplier{any_value<SupplierId>(), any_text(), any_text()}; });
}

StockChange any_change() {
    return {any_value<Quantity>(), any_value<Money>()};
}

GoodsReceipt any_receipt() {
    return {any_stock_number(),
            any_value<UtcTime>(),
            maybe_supplier(),
            any_text(),
            any_value<Money>(),
            any_value<Money>(),
            any_value<UserId>(),
            some_of([] {
                return GoodsReceiptLine{
                    any_goods(),           any_value<Quantity>(),
                    any_value<Quantity>(), any_value<Money>(),
                    any_value<Money>(),    any_text(),
                    maybe(any_day),        {any_change(), any_value<Money>(), any_value<Money>()}};
            }),
            maybe(any_stock_number),
            any_enum({ReceiptSettlement::on_account, ReceiptSettlement::cash}),
            maybe(any_day)};
}

StockAdjustment any_adjustment() {
    using Reason = AdjustmentReason;
    return {any_stock_number(),
            any_value<UtcTime>(),
            any_enum({Reason::damaged, Reason::expired, Reason::lost, Reason::own_use, Reason::sample,
                      Reason::found, Reason::supplier_return}),
            any_text(),
            maybe_supplier(),
            any_text(),
            any_value<UserId>(),
            some_of([] {
                return StockAdjustmentLine{any_goods(), any_value<Quantity>(), any_change(),
                                           any_value<Money>(), maybe(any_value<LotId>)};
            })};
}

CountSheet any_sheet() {
    return {any_stock_number(),
            any_value<UtcTime>(),
            any_enum({CountScope::full, CountScope::category, CountScope::shelf}),
            any_text(),
            any_enum({CountVisibility::open, CountVisibility::blind}),
            any_text(),
            any_value<Money>(),
            any_value<UserId>(),
            any_text()};
}

CountEntry any_count_entry() {
    return {any_goods(),
            any_value<Quantity>(),
            any_value<Quantity>(),
            any_value<Quantity>(),
            any_enum({CountMode::add, CountMode::replace}),
            any_value<UtcTime>(),
            any_value<UserId>(),
            any_text()};
}

CountPosting any_posting() {
    return {any_stock_number(), any_value<UtcTime>(), any_value<UserId>(), some_of([] {
                return CountPostingLine{any_value<ProductId>(), any_text(),   any_value<Quantity>(),
                                        any_value<Quantity>(),  any_change(), any_value<Money>()};
            })};
}

LotName any_lot_name() {
    return {any_text(), maybe(any_day)};
}

std::vector<LotPart> any_parts() {
    return some_of([] { return LotPart{any_lot_name(), any_value<Quantity>()}; });
}

Place any_place() {
    return {any_value<PlaceId>(), any_text(), any_text(), any_enum({PlaceKind::room, PlaceKind::shop})};
}

Transfer any_transfer() {
    return {any_stock_number(),
            any_value<UtcTime>(),
            any_place(),
            any_place(),
            any_text(),
            any_value<UserId>(),
            some_of([] {
                return TransferLine{any_goods(), any_value<Quantity>(), any_change(), any_parts()};
            })};
}

TransferArrival any_arrival() {
    return {any_stock_number(),
            {any_value<ShopId>(), any_stock_number()},
            any_text(),
            any_value<UtcTime>(),
            any_place(),
            any_text(),
            any_value<UserId>(),
            some_of([] {
                return ArrivedLine{any_goods(),
                                   any_value<Quantity>(),
                                   any_value<Quantity>(),
                                   {any_change(), any_value<Money>(), any_value<Money>()},
                                   any_change(),
                                   any_value<Money>(),
                                   any_parts()};
            })};
}

ConsignmentSettlement any_settlement() {
    return {any_stock_number(),
            any_value<UtcTime>(),
            {any_value<SupplierId>(), any_text(), any_text()},
            any_value<Percent>(),
            any_value<Money>(),
            any_text(),
            any_value<EpochId>(),
            any_value<SequenceId>(),
            any_value<UserId>(),
            some_of([] {
                return SettlementLine{
                    {any_value<ProductId>(), any_text(), any_value<Quantity>(), any_value<Money>()},
                    any_value<Money>()};
            })};
}

Fact any_lots_fact(int kind) {
    switch (kind) {
    case 0:
        return LotStandingSet{any_value<ProductId>(), any_value<LotId>(),
                              any_lot_name(),         any_enum({LotStanding::free, LotStanding::blocked}),
                              any_value<UtcTime>(),   any_text(),
                              any_value<UserId>()};
    case 1: return PlaceSet{any_place()};
    case 2: return TransferSent{any_transfer()};
    case 3: return TransferArrived{any_arrival()};
    case 4: return TransferHandedOver{any_stock_number(), any_value<UtcTime>(), any_value<UserId>()};
    case 5: return ConsignorSet{{any_value<SupplierId>(), any_text(), any_value<Percent>()}};
    default: return ConsignmentSettled{any_settlement()};
    }
}

std::vector<PriceChange> any_price_changes() {
    return some_of([] {
        PriceChange change{any_value<ProductId>(), any_value<UnitId>(), {}, {}, {}};
        if (*rc::gen::arbitrary<bool>())
            change.tier = PriceTier{any_enum({PriceLevel::retail, PriceLevel::candidate, PriceLevel::member,
                                              PriceLevel::wholesale}),
                                    any_value<Quantity>()};
        change.before = maybe(any_value<Money>);
        change.price = maybe(any_value<Money>);
        return change;
    });
}

Fact any_price_fact(int kind) {
    switch (kind) {
    case 0:
        return PricesChanged{any_price_changes(), maybe(any_value<PricePlanId>), any_text(),
                             any_value<UserId>()};
    case 1:
        return PricesPlanned{
            {any_value<PricePlanId>(), any_day(), any_text(), any_price_changes(), any_value<UserId>()}};
    default: return PricePlanCancelled{any_value<PricePlanId>(), any_text(), any_value<UserId>()};
    }
}

DocumentSupplier any_supplier() {
    return {any_value<SupplierId>(), any_text(), any_text()};
}

SupplierPrice any_supplier_price() {
    SupplierPrice price;
    price.supplier = any_value<SupplierId>();
    price.product = any_value<ProductId>();
    price.unit = any_value<UnitId>();
    price.price = any_value<Money>();
    price.steps = some_of([] { return SupplierPriceStep{any_value<Quantity>(), any_value<Money>()}; });
    price.minimum = any_value<Quantity>();
    price.pack = any_value<Quantity>();
    price.lead_time_days = maybe(any_int);
    price.is_preferred = any_int() % 2 == 0;
    price.standing = any_enum({SupplierPriceStanding::listed, SupplierPriceStanding::gone});
    return price;
}

SalesSums any_sums() {
    return {any_number(),       any_value<Money>(), any_value<Money>(), any_value<Money>(),
            any_value<Money>(), any_value<Money>(), any_value<Money>(), any_value<Money>()};
}

DayFigures any_figures() {
    DayFigures figures;
    figures.sums = any_sums();
    figures.member_net = any_value<Money>();
    figures.member_count = any_number();
    figures.consigned_net = any_value<Money>();
    figures.rounding = any_value<Money>();
    figures.donation = any_value<Money>();
    figures.return_count = any_number();
    figures.void_count = any_number();
    figures.manual_discount = any_value<Money>();
    figures.drawer_opening_count = any_number();
    figures.cash_difference = any_value<Money>();
    figures.tenders = some_of([] {
        return TenderTotal{any_enum({Tender::cash, Tender::qris, Tender::member_credit}), any_number(),
                           any_value<Money>(), any_value<Money>()};
    });
    return figures;
}

Fact any_purchasing_or_day_fact(int kind) {
    switch (kind) {
    case 0: return SupplierPriceSet{any_supplier_price()};
    case 1:
        return StockLimitsSet{any_value<ProductId>(), maybe([] {
                                  return StockLimits{any_value<Quantity>(), any_value<Quantity>()};
                              })};
    case 2:
        return OrderSet{{any_stock_number(), any_value<UtcTime>(), any_supplier(), any_text(),
                         any_value<UserId>(), some_of([] {
                             return OrderLine{any_goods(), any_value<Quantity>(), any_value<Money>()};
                         })}};
    case 3: return OrderSent{any_stock_number(), any_value<UtcTime>(), any_value<UserId>()};
    case 4:
        return OrderEnded{any_stock_number(), any_enum({OrderStanding::closed, OrderStanding::cancelled}),
                          any_value<UtcTime>(), any_text(), any_value<UserId>()};
    case 7: return EpochBegan{any_value<EpochId>(), any_value<SequenceId>(), any_text()};
    case 6: return DayClosed{{any_day(), any_value<UtcTime>(), any_figures(), any_value<UserId>()}};
    default:
        return SupplierPaid{{any_stock_number(), any_value<UtcTime>(), any_supplier(),
                             any_enum({SupplierPaymentWay::cash, SupplierPaymentWay::transfer}),
                             any_value<Money>(), any_text(), any_value<UserId>()}};
    }
}

} // namespace

Fact any_goods_fact(int kind) {
    switch (kind) {
    case 0:
        return SupplierSet{{any_value<SupplierId>(), any_text(), any_text(), any_text(), any_int(),
                            any_value<Money>(),
                            any_enum({SupplierStanding::active, SupplierStanding::stopped}), any_int()}};
    case 1: return GoodsReceiptMade{any_receipt()};
    case 2: return StockAdjusted{any_adjustment()};
    case 3: return CountOpened{any_sheet()};
    case 4: return GoodsCounted{any_stock_number(), any_count_entry()};
    case 5: return CountPosted{any_posting()};
    case 6: return CountCancelled{any_stock_number(), any_value<UtcTime>(), any_text(), any_value<UserId>()};
    default:
        if (kind < 14) return any_lots_fact(kind - 7);
        return kind < 17 ? any_price_fact(kind - 14) : any_purchasing_or_day_fact(kind - 17);
    }
}

} // namespace sokoguru::test
