#include "core/till/product_decision.h"

#include "core/catalog/price_change.h"
#include "core/catalog/product_list_cells.h"
#include "core/sale/limits.h"
#include "core/values/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace sokoguru {

namespace {

constexpr Quantity one{1000};
constexpr int minimum_age_max = 120;

void clean(Product& product) {
    product.name = clean_text(product.name, name_length_max);
    product.sku = clean_text(product.sku, code_length_max);
    product.category = clean_text(product.category, name_length_max);
    product.consignor = clean_text(product.consignor, name_length_max);
    product.halal_number = clean_text(product.halal_number, code_length_max);
    product.rules.minimum_age_years = std::clamp(product.rules.minimum_age_years, 0, minimum_age_max);
    for (Unit& unit : product.units) {
        unit.name = clean_text(unit.name, name_length_max);
        std::ranges::sort(unit.steps, {},
                          [](const PriceStep& step) { return std::tuple(step.level, step.from); });
    }
}

/// Numbers of units that are gone are not given again: old documents name them.
void number_units(Product& product, const std::optional<Product>& known) {
    std::int64_t last = 0;
    const auto note = [&](const Product& each) {
        for (const Unit& unit : each.units) {
            last = std::max(last, unit.id.value());
        }
    };
    note(product);
    if (known) note(*known);
    for (Unit& unit : product.units) {
        if (unit.id == UnitId{}) unit.id = UnitId{++last};
    }
}

std::optional<Refusal> refuse_factor(const Product& product, const Unit& unit) {
    const bool is_base = &unit == &product.units.front();
    const bool is_possible = unit.factor > Quantity{} && unit.factor <= line_quantity_max;
    if (!is_possible || (is_base && unit.factor != one))
        return Refusal{.reason = RefusalReason::factor_not_possible, .text = unit.name};
    if (product.divisibility == Divisibility::whole && !unit.factor.is_whole())
        return Refusal{.reason = RefusalReason::quantity_not_whole, .text = product.name};
    return std::nullopt;
}

std::optional<Refusal> refuse_steps(const Product& product, const Unit& unit) {
    const PriceStep* before = nullptr;
    for (const PriceStep& step : unit.steps) {
        if (auto refusal = refuse_price(step.price)) return refusal;
        if (step.from <= Quantity{}) return Refusal{RefusalReason::quantity_not_positive};
        if (before != nullptr && before->level == step.level && before->from == step.from)
            return Refusal{.reason = RefusalReason::price_twice, .text = product.name};
        before = &step;
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_units(const Product& product) {
    if (product.units.empty()) return Refusal{RefusalReason::unit_missing};
    std::set<std::string> names;
    std::set<UnitId> ids;
    std::set<Barcode> codes;
    for (const Unit& unit : product.units) {
        if (unit.name.empty()) return Refusal{RefusalReason::unit_name_missing};
        const bool is_new = names.insert(fold_case(unit.name)).second && ids.insert(unit.id).second;
        if (!is_new) return Refusal{.reason = RefusalReason::unit_twice, .text = unit.name};
        if (auto refusal = refuse_factor(product, unit)) return refusal;
        if (auto refusal = refuse_price(unit.price)) return refusal;
        if (auto refusal = refuse_steps(product, unit)) return refusal;
        for (const Barcode& code : unit.barcodes) {
            if (code.text().empty()) return Refusal{RefusalReason::empty_code};
            if (!codes.insert(code).second)
                return Refusal{.reason = RefusalReason::code_twice, .text = code.text()};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Refusal> refuse_price(const std::optional<Money>& price) {
    if (!price) return std::nullopt;
    if (*price <= Money{}) return Refusal{RefusalReason::amount_not_positive};
    if (*price > unit_price_max)
        return Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max};
    return std::nullopt;
}

OrRefusal<Product> decide_product(Product wanted, const std::optional<Product>& known) {
    clean(wanted);
    if (wanted.name.empty()) return refuse(RefusalReason::product_name_missing);
    number_units(wanted, known);
    if (const auto refusal = refuse_units(wanted)) return tl::unexpected(*refusal);
    if (wanted.rules.quantity_max < Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    return wanted;
}

} // namespace sokoguru
