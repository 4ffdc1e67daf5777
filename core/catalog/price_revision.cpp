#include "core/catalog/price_revision.h"

#include "core/sale/limits.h"

namespace sokoguru {

namespace {

Money rounded_up(Money amount, Money step) {
    if (step <= Money{1}) return amount;
    const std::int64_t rest = amount.rupiah() % step.rupiah();
    return rest == 0 ? amount : amount + Money{step.rupiah() - rest};
}

} // namespace

std::vector<PriceChange> revise_prices(const Product& product, const PriceRevision& revision) {
    std::vector<PriceChange> changes;
    const auto revise = [&](const Unit& unit, std::optional<PriceTier> tier, Money before) {
        const Money added{multiply_divide_half_up(revision.amount.rupiah(), unit.factor.thousandths(), 1000)};
        const Money raw = before + revision.percent.of(before) + added;
        if (raw <= Money{}) return;
        const Money price = rounded_up(raw, revision.round_up_to);
        if (price != before && price <= unit_price_max)
            changes.push_back({product.id, unit.id, tier, before, price});
    };
    for (const Unit& unit : product.units) {
        if (unit.price) revise(unit, std::nullopt, *unit.price);
        for (const PriceStep& step : unit.steps) {
            revise(unit, PriceTier{step.level, step.from}, step.price);
        }
    }
    return changes;
}

Money cost_of_unit(const Product& product, Quantity factor, const StockLevel& level) {
    if (product.consignor.empty()) return value_at_average(level, factor);
    return Money{multiply_divide_half_up(level.last_unit_cost.rupiah(), factor.thousandths(), 1000)};
}

std::optional<Percent> margin_of(Money price, Money cost) {
    if (price <= Money{} || cost <= Money{}) return std::nullopt;
    return Percent{multiply_divide_half_up((price - cost).rupiah(), 10'000, price.rupiah())};
}

} // namespace sokoguru
