#include "tests/db/support/random_facts.h"

#include "tests/db/support/random_goods_facts.h"
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
    profile.ledger_accounts = some_of([] {
        return LedgerAccountName{any_enum({LedgerAccount::cash_drawer, LedgerAccount::other_expenses}),
                                 any_text(), any_text()};
    });
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
    case 8: return PromotionSet{any_promotion(), any_value<UserId>()};
    case 9: return any_touch();
    default: return any_goods_fact(kind - 10);
    }
}

} // namespace

rc::Gen<Fact> any_fact() {
    return rc::gen::exec([]() -> Fact {
        const int kind = *rc::gen::inRange(0, static_cast<int>(std::variant_size_v<Fact::variant>));
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
