#include "core/catalog/price_change.h"

#include <algorithm>

namespace sokoguru {

namespace {

Unit* find_unit(Product& product, UnitId id) {
    const auto found = std::ranges::find(product.units, id, &Unit::id);
    return found == product.units.end() ? nullptr : &*found;
}

PriceTier tier_of(const PriceStep& step) {
    return {step.level, step.from};
}

std::optional<Money> step_price(const Unit& unit, const PriceTier& tier) {
    const auto step = std::ranges::find(unit.steps, tier, tier_of);
    return step == unit.steps.end() ? std::nullopt : std::optional(step->price);
}

void set_step(std::vector<PriceStep>& steps, const PriceTier& tier, std::optional<Money> price) {
    std::erase_if(steps, [&](const PriceStep& step) { return tier_of(step) == tier; });
    if (!price) return;
    const auto place = std::ranges::upper_bound(steps, tier, {}, tier_of);
    steps.insert(place, {tier.level, tier.from, *price});
}

} // namespace

std::optional<Money> price_now(const Product& product, const PriceChange& change) {
    const Unit* unit = product.find_unit(change.unit);
    if (unit == nullptr) return std::nullopt;
    return change.tier ? step_price(*unit, *change.tier) : unit->price;
}

bool apply(const PriceChange& change, Product& product) {
    Unit* unit = find_unit(product, change.unit);
    if (unit == nullptr) return false;
    if (change.tier)
        set_step(unit->steps, *change.tier, change.price);
    else
        unit->price = change.price;
    return true;
}

std::vector<PriceChange> price_changes(const Product& before, const Product& after) {
    std::vector<PriceChange> changes;
    const auto add = [&](UnitId unit, std::optional<PriceTier> tier, std::optional<Money> was,
                         std::optional<Money> is) {
        if (was != is) changes.push_back({after.id, unit, tier, was, is});
    };
    const Unit none;
    for (const Unit& unit : after.units) {
        const Unit* known = before.find_unit(unit.id);
        const Unit& was = known == nullptr ? none : *known;
        add(unit.id, std::nullopt, was.price, unit.price);
        for (const PriceStep& step : was.steps) {
            if (!step_price(unit, tier_of(step))) add(unit.id, tier_of(step), step.price, std::nullopt);
        }
        for (const PriceStep& step : unit.steps) {
            add(unit.id, tier_of(step), step_price(was, tier_of(step)), step.price);
        }
    }
    return changes;
}

std::vector<PriceChange> changes_left(const std::vector<PriceChange>& changes, const Product& product) {
    std::vector<PriceChange> left;
    for (PriceChange change : changes) {
        if (change.product != product.id || product.find_unit(change.unit) == nullptr) continue;
        change.before = price_now(product, change);
        if (change.before != change.price) left.push_back(change);
    }
    return left;
}

} // namespace sokoguru
