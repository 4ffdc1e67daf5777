#include "core/sale/price_step.h"

namespace sokoguru {

SinglePrice single_price(const CartLine& line, PriceLevel level, Quantity together) {
    const PriceStep* best = nullptr;
    for (const PriceStep& step : line.steps) {
        if (step.level != PriceLevel::retail && step.level != level) continue;
        if (step.from > together || step.price < Money{} || step.price >= line.unit_price) continue;
        const bool is_better = best == nullptr || step.price < best->price ||
                               (step.price == best->price && step.from < best->from);
        if (is_better) best = &step;
    }
    if (best == nullptr) return {line.unit_price, std::nullopt};
    const bool is_tier = best->from > Quantity::whole(1);
    return {best->price, is_tier ? LineDiscount::Kind::tier : LineDiscount::Kind::price_level};
}

} // namespace sokoguru
