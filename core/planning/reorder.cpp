#include "core/planning/reorder.h"

#include "core/values/ensure.h"

#include <algorithm>
#include <cmath>

namespace sokoguru {

namespace {

/// Takes what is a whole number but for the last bit of a double for the whole number.
constexpr double rounding_slack = 1e-9;

Quantity round_up(double base_units, Divisibility divisibility) {
    const std::int64_t step = divisibility == Divisibility::whole ? 1'000 : 100;
    const double steps = std::ceil(base_units * 1000.0 / static_cast<double>(step) - rounding_slack);
    return Quantity{checked_multiply(std::llround(std::max(0.0, steps)), step)};
}

/// What must be there to last for `days`: what is asked for then, and the safety against more of it or a late
/// delivery.
double level_for(const Demand& demand, const Supply& supply, int days) {
    const double demand_variance = days * demand.spread_a_day * demand.spread_a_day;
    const double delay = demand.mean_a_day * supply.lead_spread_days;
    const double z = supply.safety_thousandths / 1000.0;
    return demand.mean_a_day * days + z * std::sqrt(demand_variance + delay * delay);
}

} // namespace

ReorderPlan plan_reorder(const Demand& demand, const Supply& supply, Divisibility divisibility) {
    ensure(supply.lead_days >= 0 && supply.lead_spread_days >= 0 && supply.review_days >= 0 &&
               supply.safety_thousandths >= 0,
           "nothing about a supply is negative");
    if (!demand.is_known()) return {};
    return {round_up(level_for(demand, supply, supply.lead_days), divisibility),
            round_up(level_for(demand, supply, supply.review_days + supply.lead_days), divisibility)};
}

ReorderPlan plan_reorder(const Demand& demand, const Supply& supply, Divisibility divisibility,
                         const std::optional<StockLimits>& limits) {
    if (!limits) return plan_reorder(demand, supply, divisibility);
    return {limits->min, std::max(limits->min, limits->max)};
}

Quantity order_quantity(const ReorderPlan& plan, const StockPosition& position, Quantity case_factor) {
    ensure(case_factor > Quantity{}, "a case holds something");
    const Quantity missing = plan.order_up_to - position.total();
    if (missing <= Quantity{}) return {};
    const std::int64_t factor = case_factor.thousandths();
    const std::int64_t cases = (missing.thousandths() - 1) / factor + 1;
    return Quantity{checked_multiply(cases, factor)};
}

bool must_order(const ReorderPlan& plan, const StockPosition& position) {
    return plan.order_up_to > Quantity{} && position.total() <= plan.reorder_point;
}

std::optional<Quantity> days_of_cover(const Demand& demand, Quantity on_hand) {
    if (!demand.is_known()) return std::nullopt;
    if (on_hand <= Quantity{}) return Quantity{};
    /// A thousand years: more than that is not counted, and fits.
    constexpr double days_max = 365'000;
    const double days = static_cast<double>(on_hand.thousandths()) / 1000.0 / demand.mean_a_day;
    return Quantity{std::llround(std::min(days, days_max) * 1000.0)};
}

CaseCount in_cases(Quantity quantity, Quantity case_factor) {
    ensure(case_factor > Quantity{}, "a case holds something");
    if (quantity < case_factor) return {0, quantity};
    const std::int64_t cases = quantity.thousandths() / case_factor.thousandths();
    return {cases, Quantity{quantity.thousandths() % case_factor.thousandths()}};
}

} // namespace sokoguru
