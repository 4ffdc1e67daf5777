#include "tests/db/support/random_facts.h"

#include "tests/db/support/random_values.h"

#include <string>

namespace sokoguru::test {

namespace {

TaxClass any_tax() {
    return any_enum({TaxClass::ppn, TaxClass::exempt});
}

BuyerClass any_buyer_class() {
    return any_enum({BuyerClass::member, BuyerClass::candidate, BuyerClass::extraordinary_member,
                     BuyerClass::general_public, BuyerClass::wholesale});
}

Choice any_choice() {
    return any_enum({Choice::no, Choice::yes});
}

SaleNumber any_sale_number() {
    return {any_value<LaneId>(), any_value<EpochId>(), any_day(), any_number()};
}

std::vector<DenominationCount> any_counts() {
    return some_of([] { return DenominationCount{any_value<Money>(), any_number()}; });
}

ShopProfile any_profile() {
    ShopProfile profile;
    profile.name = any_text();
    profile.address = any_text();
    profile.footer = any_text();
    profile.tax_number = any_text();
    profile.tax_status = any_enum({TaxStatus::not_taxable_enterprise, TaxStatus::taxable_enterprise});
    profile.zone = any_enum({Zone::wib, Zone::wita, Zone::wit});
    profile.day_cutoff_minutes = any_int();
    profile.cash_rounding = any_value<Money>();
    profile.hijri_shift_days = any_int();
    profile.receipt_columns = any_int();
    profile.language = any_text();
    profile.in_store_rules = some_of([] {
        return InStoreRule{any_text(), any_int(), any_int(), any_int(),
                           any_enum({InStoreRule::Value::weight, InStoreRule::Value::price})};
    });
    profile.selling = {any_choice(),         some_of(any_text), any_int(), any_int(),
                       any_value<Percent>(), any_int(),         any_int()};
    profile.tenders = {any_text(), any_text(), any_int(), any_choice()};
    profile.cash = {any_value<Money>(), any_value<Money>(), any_value<Money>()};
    return profile;
}

Product any_product() {
    Product product;
    product.id = any_value<ProductId>();
    product.sku = any_text();
    product.name = any_text();
    product.category = any_text();
    product.tax = any_tax();
    product.divisibility = any_enum({Divisibility::whole, Divisibility::divisible});
    product.favourite = *rc::gen::arbitrary<bool>();
    product.consignor = any_text();
    product.units = some_of([] {
        Unit unit{any_value<UnitId>(), any_text(), any_value<Quantity>(), any_value<Money>(), {}};
        if (*rc::gen::arbitrary<bool>()) unit.price.reset();
        unit.barcodes = some_of([] { return Barcode(any_text()); });
        unit.steps = some_of([] {
            return PriceStep{any_enum({PriceLevel::retail, PriceLevel::candidate, PriceLevel::member,
                                       PriceLevel::wholesale}),
                             any_value<Quantity>(), any_value<Money>()};
        });
        return unit;
    });
    product.rules = {any_enum({PriceSource::list, PriceSource::asked}), any_int(), any_value<Quantity>(),
                     any_enum({Halal::not_stated, Halal::certified, Halal::not_halal})};
    product.halal_number = any_text();
    product.halal_until = maybe(any_day);
    return product;
}

LineDiscount any_discount() {
    using Kind = LineDiscount::Kind;
    return {any_enum({Kind::price_level, Kind::tier, Kind::case_price, Kind::promotion, Kind::manual_line,
                      Kind::manual_cart, Kind::returned}),
            any_value<PromotionId>(), any_text(), any_value<Money>(), any_value<UserId>()};
}

Tender any_tender() {
    return any_enum({Tender::cash, Tender::qris, Tender::transfer, Tender::member_credit, Tender::voucher});
}

Payment any_payment() {
    return {any_tender(), any_value<Money>(), any_enum({PaymentState::confirmed, PaymentState::unconfirmed}),
            any_text(), maybe(any_day)};
}

SaleLine any_sale_line() {
    SaleLine line;
    line.id = any_value<LineId>();
    line.product = any_value<ProductId>();
    line.unit = any_value<UnitId>();
    line.name = any_text();
    line.unit_name = any_text();
    line.category = any_text();
    line.consignor = any_text();
    line.factor = any_value<Quantity>();
    line.quantity = any_value<Quantity>();
    line.base_quantity = any_value<Quantity>();
    line.unit_price = any_value<Money>();
    line.gross = any_value<Money>();
    line.discount = any_value<Money>();
    line.net = any_value<Money>();
    line.tax_class = any_tax();
    line.tax = any_value<Money>();
    line.cost = any_value<Money>();
    line.true_up = any_value<Money>();
    line.discounts = some_of(any_discount);
    line.origin = maybe([] { return OriginLine{any_sale_number(), any_value<LineId>()}; });
    return line;
}

Sale any_sale() {
    Sale sale;
    sale.number = any_sale_number();
    sale.cart = any_value<CartId>();
    sale.at = any_value<UtcTime>();
    sale.cashier = any_value<UserId>();
    sale.cashier_name = any_text();
    sale.buyer_class = any_buyer_class();
    sale.lines = some_of(any_sale_line);
    sale.payments = some_of(any_payment);
    sale.total = any_value<Money>();
    sale.rounding = any_value<Money>();
    sale.due = any_value<Money>();
    sale.change = any_value<Money>();
    sale.shift = any_value<ShiftId>();
    sale.member = maybe([] { return SaleMember{any_value<MemberId>(), any_text(), any_value<Money>()}; });
    sale.donation = any_value<Money>();
    sale.voids = maybe(any_sale_number);
    sale.approver = any_value<UserId>();
    sale.reason = any_text();
    return sale;
}

Member any_member() {
    Member member{any_value<MemberId>(), any_text(), any_text(), any_buyer_class(), any_text(), any_text()};
    member.card = any_text();
    member.credit_limit = any_value<Money>();
    member.standing = any_enum({MemberStanding::active, MemberStanding::blocked});
    return member;
}

Promotion any_promotion() {
    using Kind = Promotion::Kind;
    Promotion promotion;
    promotion.id = any_value<PromotionId>();
    promotion.name = any_text();
    promotion.kind = any_enum({Kind::percent_off, Kind::amount_off, Kind::n_for_price_of_m, Kind::buy_x_get_y,
                               Kind::bundle_price, Kind::mix_and_match});
    promotion.scope =
        any_enum({Promotion::Scope::products, Promotion::Scope::category, Promotion::Scope::basket});
    promotion.products = some_of(any_value<ProductId>);
    promotion.category = any_text();
    promotion.rewards = some_of(any_value<ProductId>);
    promotion.percent = any_value<Percent>();
    promotion.amount = any_value<Money>();
    promotion.take = any_number();
    promotion.pay = any_number();
    promotion.basket_min = any_value<Money>();
    promotion.audience = any_enum({Promotion::Audience::everyone, Promotion::Audience::members});
    promotion.from = any_day();
    promotion.to = any_day();
    promotion.weekdays = any_int();
    promotion.from_minute = any_int();
    promotion.to_minute = any_int();
    promotion.times_max = any_number();
    promotion.standing = any_enum({Promotion::Standing::active, Promotion::Standing::stopped});
    return promotion;
}

ShiftClosing any_closing() {
    return {any_value<UtcTime>(),
            any_day(),
            any_counts(),
            any_value<Money>(),
            any_value<Money>(),
            any_text(),
            any_value<UserId>(),
            any_text(),
            any_value<UserId>(),
            maybe([] { return FirstCount{any_counts(), any_value<Money>(), any_value<Money>()}; })};
}

CartTouched any_touch() {
    using Kind = CartTouched::Kind;
    return {any_enum({Kind::line_removed, Kind::quantity_changed, Kind::price_changed, Kind::line_discounted,
                      Kind::cart_discounted, Kind::cart_cancelled, Kind::cart_held, Kind::cart_recalled,
                      Kind::payment_removed, Kind::credit_exceeded, Kind::return_allowed}),
            any_value<CartId>(),
            any_value<ProductId>(),
            any_text(),
            any_value<Quantity>(),
            any_value<Quantity>(),
            any_value<Money>(),
            any_value<Money>(),
            any_text(),
            any_value<UserId>()};
}

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
        return TenderTotal{any_tender(), any_number(), any_value<Money>(), any_value<Money>()};
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
    case 6: return DayClosed{{any_day(), any_value<UtcTime>(), any_figures(), any_value<UserId>()}};
    default:
        return SupplierPaid{{any_stock_number(), any_value<UtcTime>(), any_supplier(),
                             any_enum({SupplierPaymentWay::cash, SupplierPaymentWay::transfer}),
                             any_value<Money>(), any_text(), any_value<UserId>()}};
    }
}

Fact any_stock_fact(int kind) {
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

Fact any_till_fact(int kind) {
    switch (kind) {
    case 0:
        return ShiftOpened{{any_value<ShiftId>(), any_value<UserId>(), any_text(), any_value<UtcTime>(),
                            any_day(), any_counts(), any_value<Money>()}};
    case 1: return ShiftClosed{any_value<ShiftId>(), any_closing()};
    case 2:
        return ShiftHandedOver{any_value<ShiftId>(), any_value<UserId>(), any_value<UserId>(), any_text()};
    case 3:
        return CashMoved{
            any_value<ShiftId>(),
            any_enum({CashMovementKind::cash_in, CashMovementKind::cash_out, CashMovementKind::drop}),
            any_value<Money>(), any_text(), any_value<UserId>()};
    case 4: return DrawerOpened{any_value<ShiftId>(), any_text(), any_value<UserId>()};
    case 5: return PaymentConfirmed{any_sale_number(), any_number()};
    case 6:
        return CreditRepaid{any_value<MemberId>(), any_value<ShiftId>(), any_tender(), any_value<Money>(),
                            any_text()};
    case 7: return VoucherIssued{{any_text(), any_value<Money>(), any_day()}};
    case 8: return PromotionSet{any_promotion()};
    case 9: return any_touch();
    default: return any_stock_fact(kind - 10);
    }
}

} // namespace

rc::Gen<Fact> any_fact() {
    return rc::gen::exec([]() -> Fact {
        const int kind = *rc::gen::inRange(0, static_cast<int>(std::variant_size_v<Fact>));
        switch (kind) {
        case 0: return ShopSet{any_profile()};
        case 1:
            return UserSet{{any_value<UserId>(), any_text(), any_text(),
                            any_enum({Role::cashier, Role::supervisor, Role::manager, Role::administrator}),
                            any_enum({UserStanding::active, UserStanding::gone})},
                           any_text()};
        case 2: return MemberSet{any_member()};
        case 3: return ProductSet{any_product(), any_value<UserId>()};
        case 4:
            return GoodsReceived{
                any_value<ProductId>(),
                {{any_value<Quantity>(), any_value<Money>()}, any_value<Money>(), any_value<Money>()}};
        case 5: return SaleMade{any_sale()};
        default: return any_till_fact(kind - 6);
        }
    });
}

Fact without_personal_data(const Fact& fact) {
    if (const auto* set = std::get_if<MemberSet>(&fact)) {
        MemberSet bare = *set;
        bare.member.name.clear();
        bare.member.phone.clear();
        return bare;
    }
    return fact;
}

} // namespace sokoguru::test
