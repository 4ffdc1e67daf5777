#pragma once

#include "core/catalog/product.h"
#include "core/planning/demand.h"
#include "core/values/quantity.h"

#include <optional>

namespace sokoguru {

/// How goods come, and how surely they should be there.
struct Supply {
    int lead_days = 3;        ///< L: from the order to the goods.
    int lead_spread_days = 1; ///< σL
    int review_days = 7;      ///< R: how often is ordered.
    /// z in thousandths: 1,645 keeps 95 of 100 deliveries from coming too late.
    int safety_thousandths = 1'645;
    bool operator==(const Supply&) const = default;
};

/// The manager's own word, where the statistics know less.
struct StockLimits {
    Quantity min; ///< Takes the place of the reorder point.
    Quantity max; ///< Takes the place of the order-up-to level; never below `min`.
    bool operator==(const StockLimits&) const = default;
};

/// When is ordered, and up to where, in base units.
struct ReorderPlan {
    Quantity reorder_point; ///< s: what is there and on its way is enough above it.
    Quantity order_up_to;   ///< S
    bool operator==(const ReorderPlan&) const = default;
};

/// s = d·L + z·√(L·σd² + d²·σL²) and S = d·(R+L) + z·√((R+L)·σd² + d²·σL²); domain: "Supply chain". Both are
/// rounded up, to whole base units, or to tenths of what is sold in parts. Without demand both are zero.
ReorderPlan plan_reorder(const Demand& demand, const Supply& supply, Divisibility divisibility);

/// The same where the manager has set limits.
ReorderPlan plan_reorder(const Demand& demand, const Supply& supply, Divisibility divisibility,
                         const std::optional<StockLimits>& limits);

/// What is there, what comes and what is promised.
struct StockPosition {
    Quantity on_hand;
    Quantity on_order;
    Quantity reserved;
    Quantity total() const { return on_hand + on_order - reserved; }
};

/// What brings the position up to S: max(0, S − position), rounded up to whole cases. This is the order of a
/// periodic review, whether the reorder point is reached or not. `case_factor` is how many base units a case
/// has, positive.
Quantity order_quantity(const ReorderPlan& plan, const StockPosition& position, Quantity case_factor);

/// Whether the reorder point is reached, so that an order can't wait for the review. Never without a plan.
bool must_order(const ReorderPlan& plan, const StockPosition& position);

/// For how many days what is on hand is enough, in thousandths of a day; nothing when nobody asks for it, and
/// 0 when nothing is there.
std::optional<Quantity> days_of_cover(const Demand& demand, Quantity on_hand);

/// The largest number of whole units of this factor that fit, and what is left in base units: "2 dus 14 pcs".
struct CaseCount {
    std::int64_t cases = 0;
    Quantity rest;
    bool operator==(const CaseCount&) const = default;
};
/// A negative quantity is not divided.
CaseCount in_cases(Quantity quantity, Quantity case_factor);

} // namespace sokoguru
