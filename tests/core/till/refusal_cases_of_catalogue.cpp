#include "core/sale/limits.h"
#include "tests/core/till/refusal_case.h"

namespace sokoguru::test {

namespace {

using enum RefusalReason;

const Command zainab_comes = LogIn{"ZAINAB", "7777"};

Refusal with_text(RefusalReason reason, std::string text) {
    return Refusal{.reason = reason, .text = std::move(text)};
}

/// Of the example shop, changed.
Command set(ProductId id, const std::function<void(Product&)>& change) {
    Product product;
    for (const Product& each : example_products()) {
        if (each.id == id) product = each;
    }
    change(product);
    return SetProduct{product};
}

Command noodles_with(const std::function<void(Product&)>& change) {
    return set(noodles, change);
}

std::vector<RefusalCase> product_cases() {
    const auto unit = [](const char* name, Quantity factor) {
        return Unit{UnitId{}, name, factor, std::nullopt, {}};
    };
    return {
        {"a product by a cashier",
         {},
         noodles_with([](Product& product) { product.name = "MI"; }),
         {.reason = needs_approval, .permission = Permission::manage_catalogue}},
        {"a product without a name",
         {zainab_comes},
         noodles_with([](Product& product) { product.name = " "; }),
         only(product_name_missing)},
        {"a product that is not there",
         {zainab_comes},
         noodles_with([](Product& product) { product.id = ProductId{999}; }),
         only(unknown_product)},
        {"a photo by a cashier",
         {},
         ChangePhoto{noodles, "a picture"},
         {.reason = needs_approval, .permission = Permission::manage_catalogue}},
        {"a photo of a product that is not there",
         {zainab_comes},
         ChangePhoto{ProductId{999}, "a picture"},
         only(unknown_product)},
        {"a product without units",
         {zainab_comes},
         noodles_with([](Product& product) { product.units.clear(); }),
         only(unit_missing)},
        {"a price without a unit",
         {zainab_comes},
         noodles_with([](Product& product) { product.units[1].name.clear(); }),
         only(unit_name_missing)},
        {"two units of one name",
         {zainab_comes},
         noodles_with([](Product& product) { product.units[1].name = "pcs"; }),
         with_text(unit_twice, "pcs")},
        {"a case of nothing",
         {zainab_comes},
         noodles_with([&](Product& product) { product.units.push_back(unit("BOX", Quantity{})); }),
         with_text(factor_not_possible, "BOX")},
        {"a base unit that is not one",
         {zainab_comes},
         noodles_with([](Product& product) { product.units[0].factor = Quantity{2000}; }),
         with_text(factor_not_possible, "PCS")},
        {"half a piece in a pack",
         {zainab_comes},
         noodles_with([&](Product& product) { product.units.push_back(unit("BOX", Quantity{1500})); }),
         with_text(quantity_not_whole, "INDOMIE GORENG 85G")},
        {"a price of nothing",
         {zainab_comes},
         noodles_with([](Product& product) { product.units[0].price = Money{}; }),
         only(amount_not_positive)},
        {"a price beyond all prices",
         {zainab_comes},
         noodles_with([](Product& product) { product.units[0].price = unit_price_max + Money{1}; }),
         {.reason = amount_too_large, .amount = unit_price_max}},
        {"two prices from twelve on",
         {zainab_comes},
         noodles_with([](Product& product) {
             product.units[0].steps = {{PriceLevel::member, Quantity::whole(12), Money{3'400}},
                                       {PriceLevel::member, Quantity::whole(12), Money{3'300}}};
         }),
         with_text(price_twice, "INDOMIE GORENG 85G")},
    };
}

std::vector<RefusalCase> code_cases() {
    return {
        {"a barcode of another product",
         {zainab_comes},
         set(sweet, [](Product& product) { product.units[0].barcodes = {*canonical_barcode(noodles_code)}; }),
         with_text(code_in_use, "0089686010947 (INDOMIE GORENG 85G)")},
        {"a code of another product",
         {zainab_comes},
         set(sweet, [](Product& product) { product.sku = "10001"; }),
         with_text(code_in_use, "10001 (INDOMIE GORENG 85G)")},
        {"a barcode on two units",
         {zainab_comes},
         noodles_with(
             [](Product& product) { product.units[1].barcodes.push_back(product.units[0].barcodes[0]); }),
         with_text(code_twice, "0089686010947")},
    };
}

Command promotions_with(PromotionId id, ProductId product, Percent percent) {
    Promotion promotion;
    promotion.id = id;
    promotion.name = "Hemat";
    promotion.products = {product};
    promotion.percent = percent;
    return SetPromotions{{promotion}};
}

std::vector<RefusalCase> promotion_cases() {
    const Percent tenth{1'000};
    const Refusal impossible = with_text(promotion_not_possible, "Hemat");
    return {
        {"promotions by a cashier",
         {},
         promotions_with({}, noodles, tenth),
         {.reason = needs_approval, .permission = Permission::manage_catalogue}},
        {"a promotion that takes nothing off",
         {zainab_comes},
         promotions_with({}, noodles, Percent{}),
         impossible},
        {"a promotion that nobody has made",
         {zainab_comes},
         promotions_with(PromotionId{7}, noodles, tenth),
         impossible},
        {"a promotion of goods that nobody knows",
         {zainab_comes},
         promotions_with({}, ProductId{99}, tenth),
         only(unknown_product)},
        {"a promotion while a cart is being paid",
         {zainab_comes, ScanCode{noodles_code}, AddPayment{CartId{1}, Tender::qris, Money{500}}},
         promotions_with({}, noodles, tenth),
         only(payments_taken)},
    };
}

std::vector<RefusalCase> price_cases() {
    const PriceChange dearer{noodles, piece, {}, Money{3'500}, Money{3'700}};
    const PriceChange outdated{noodles, piece, {}, Money{3'400}, Money{3'700}};
    const PriceChange cheap{noodles, piece, {}, Money{3'500}, Money{2'900}};
    const PriceChange of_no_unit{noodles, UnitId{9}, {}, std::nullopt, Money{3'700}};
    const Refusal day{.reason = price_day_not_possible, .number = 1'098};
    const Command plan = ChangePrices{{dearer}, BusinessDay{example_day.days + 1}};
    return {
        {"prices by a cashier",
         {},
         ChangePrices{{dearer}},
         {.reason = needs_approval, .permission = Permission::manage_catalogue}},
        {"no prices", {zainab_comes}, ChangePrices{}, only(no_price_changes)},
        {"a price as it is",
         {zainab_comes},
         ChangePrices{{{noodles, piece, {}, Money{3'500}, Money{3'500}}}},
         only(no_price_changes)},
        {"a price that is another one meanwhile",
         {zainab_comes},
         ChangePrices{{outdated}},
         with_text(price_changed_meanwhile, "INDOMIE GORENG 85G")},
        {"a price of no unit", {zainab_comes}, ChangePrices{{of_no_unit}}, only(unknown_unit)},
        {"two prices for one",
         {zainab_comes},
         ChangePrices{{dearer, dearer}},
         with_text(price_twice, "INDOMIE GORENG 85G")},
        {"prices below cost",
         {zainab_comes},
         ChangePrices{{cheap}},
         {.reason = list_price_below_cost,
          .text = "INDOMIE GORENG 85G",
          .amount = Money{3'000},
          .number = 1}},
        {"prices from yesterday on",
         {zainab_comes},
         ChangePrices{{dearer}, BusinessDay{example_day.days - 1}},
         day},
        {"prices for the next generation",
         {zainab_comes},
         ChangePrices{{dearer}, BusinessDay{example_day.days + 9'999}},
         day},
        {"a plan that is not there",
         {zainab_comes},
         CancelPricePlan{PricePlanId{7}, "salah"},
         {.reason = unknown_price_plan, .number = 7}},
        {"a plan called off without a reason",
         {zainab_comes, plan},
         CancelPricePlan{PricePlanId{1}, ""},
         only(reason_missing)},
        {"a plan called off twice",
         {zainab_comes, plan, CancelPricePlan{PricePlanId{1}, "salah"}},
         CancelPricePlan{PricePlanId{1}, "salah"},
         {.reason = unknown_price_plan, .number = 1}},
    };
}

} // namespace

std::vector<RefusalCase> cases_of_the_catalogue() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {product_cases(), code_cases(), promotion_cases(), price_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace sokoguru::test
