#include "core/stock/supplier_price.h"

#include "core/sale/limits.h"
#include "core/stock/stock_goods.h"

#include <algorithm>

namespace sokoguru {

namespace {

std::optional<Refusal> refuse_price(Money price) {
    if (price <= Money{}) return Refusal{RefusalReason::amount_not_positive};
    if (price > unit_price_max)
        return Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max};
    return std::nullopt;
}

std::optional<Refusal> refuse_steps(const SupplierPrice& asked, const Product& product) {
    const Refusal not_possible{.reason = RefusalReason::price_steps_not_possible, .text = product.name};
    if (asked.steps.size() > supplier_price_steps_max) return not_possible;
    Quantity before;
    for (const SupplierPriceStep& step : asked.steps) {
        if (auto refusal = refuse_price(step.price)) return refusal;
        if (step.from <= before || step.from > line_quantity_max) return not_possible;
        before = step.from;
    }
    return std::nullopt;
}

/// The next multiple of `size` (positive) that is not below `quantity`.
Quantity rounded_up(Quantity quantity, Quantity size) {
    const std::int64_t count = (quantity.thousandths() + size.thousandths() - 1) / size.thousandths();
    return Quantity{checked_multiply(count, size.thousandths())};
}

} // namespace

OrRefusal<SupplierPrice> decide_supplier_price(const SupplierPrice& asked, const Supplier& supplier,
                                               const Product& product) {
    for (const Quantity quantity : {asked.minimum, asked.pack}) {
        const auto goods = check_goods(product, asked.unit, quantity);
        if (!goods) return tl::unexpected(goods.error());
    }
    if (asked.pack <= Quantity{})
        return tl::unexpected(Refusal{.reason = RefusalReason::pack_not_possible, .text = product.name});
    if (const auto refusal = refuse_price(asked.price)) return tl::unexpected(*refusal);
    if (const auto refusal = refuse_steps(asked, product)) return tl::unexpected(*refusal);
    const int lead_time_days = asked.lead_time_days.value_or(0);
    if (lead_time_days < 0 || lead_time_days > lead_time_days_max) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::lead_time_not_possible, .number = lead_time_days_max});
    }
    SupplierPrice price = asked;
    price.supplier = supplier.id;
    price.product = product.id;
    return price;
}

Money price_of(const SupplierPrice& price, Quantity units) {
    Money found = price.price;
    for (const SupplierPriceStep& step : price.steps) {
        if (units >= step.from) found = step.price;
    }
    return found;
}

Quantity purchase_quantity(const SupplierPrice& price, Quantity factor, Quantity needed) {
    const std::int64_t thousandths =
        multiply_divide_half_up(needed.thousandths(), 1000, factor.thousandths());
    Quantity units{thousandths};
    // Rounding a half up may have left a little uncovered.
    if (in_base_units(units, factor) < needed) units += Quantity{1};
    return rounded_up(std::max(units, price.minimum), price.pack);
}

} // namespace sokoguru
