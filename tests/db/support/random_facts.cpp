#include "tests/db/support/random_facts.h"

#include <string>

namespace sokoguru::test {

namespace {

std::string any_text() {
    return *rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                             "a", "Z", "0", " ", "\"", "\\", "\n", std::string(1, '\0'), "é", "ق", "☪", "😀",
                             "</script>", "{}")),
                         [](const std::vector<std::string>& pieces) {
                             std::string text;
                             for (const std::string& piece : pieces) {
                                 text += piece;
                             }
                             return text;
                         });
}

std::int64_t any_number() {
    return *rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                           rc::gen::element<std::int64_t>(INT64_MIN, INT64_MAX, 0, -1));
}

template <class Value>
Value any_value() {
    return Value{any_number()};
}

template <class Enum>
Enum any_enum(std::initializer_list<Enum> all) {
    return *rc::gen::elementOf(std::vector<Enum>(all));
}

template <class Make>
auto some_of(Make&& make) {
    std::vector<decltype(make())> all;
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
        all.push_back(make());
    }
    return all;
}

TaxClass any_tax() {
    return any_enum({TaxClass::ppn, TaxClass::exempt});
}

BuyerClass any_buyer_class() {
    return any_enum({BuyerClass::member, BuyerClass::candidate, BuyerClass::extraordinary_member,
                     BuyerClass::general_public});
}

int any_int() {
    return *rc::gen::arbitrary<int>();
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
        return unit;
    });
    return product;
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
    return line;
}

Sale any_sale() {
    Sale sale;
    sale.number = {any_value<LaneId>(), any_value<EpochId>(), BusinessDay{any_int()}, any_number()};
    sale.cart = any_value<CartId>();
    sale.at = any_value<UtcTime>();
    sale.cashier = any_value<UserId>();
    sale.cashier_name = any_text();
    sale.buyer_class = any_buyer_class();
    sale.lines = some_of(any_sale_line);
    sale.payments = some_of([] { return Payment{Tender::cash, any_value<Money>()}; });
    sale.total = any_value<Money>();
    sale.rounding = any_value<Money>();
    sale.due = any_value<Money>();
    sale.change = any_value<Money>();
    return sale;
}

} // namespace

rc::Gen<Fact> any_fact() {
    return rc::gen::exec([]() -> Fact {
        switch (*rc::gen::inRange(0, 6)) {
        case 0: return ShopSet{any_profile()};
        case 1:
            return UserSet{{any_value<UserId>(), any_text(), any_text(),
                            any_enum({Role::cashier, Role::supervisor, Role::manager, Role::administrator})},
                           any_text()};
        case 2:
            return MemberSet{
                {any_value<MemberId>(), any_text(), any_text(), any_buyer_class(), any_text(), any_text()}};
        case 3: return ProductSet{any_product()};
        case 4:
            return GoodsReceived{
                any_value<ProductId>(),
                {{any_value<Quantity>(), any_value<Money>()}, any_value<Money>(), any_value<Money>()}};
        default: return SaleMade{any_sale()};
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
