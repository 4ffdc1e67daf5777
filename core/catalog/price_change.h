#pragma once

#include "core/catalog/product.h"
#include "core/values/ids.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// Which of a unit's further prices: for whom, and from which quantity on.
struct PriceTier {
    PriceLevel level = PriceLevel::retail;
    Quantity from{1000}; ///< In units of the line.
    auto operator<=>(const PriceTier&) const = default;
};

/// One price of one unit, as it was and as it will be.
///
///     PriceChange change{noodles, piece, {}, Money{3'500}, Money{3'700}};
///     apply(change, product);
///
/// Plain values and pure functions; any thread.
struct PriceChange {
    ProductId product;
    UnitId unit{1};
    std::optional<PriceTier> tier = {}; ///< Nothing: the list price of one unit.
    std::optional<Money> before = {};   ///< Nothing: there was none.
    std::optional<Money> price = {};    ///< Nothing: there is none any more.
    bool operator==(const PriceChange&) const = default;
};

/// What became of a plan of prices.
enum class PlanStanding {
    planned,
    held, ///< Its day has come.
    cancelled,
};

/// Prices that hold from a business day on.
struct PricePlan {
    PricePlanId id;
    BusinessDay from;
    std::string note;                 ///< Why, in the shop's words; may be empty.
    std::vector<PriceChange> changes; ///< Those of one product follow each other.
    UserId approver;                  ///< Whose word it took; 0 when nobody had to allow it.
    bool operator==(const PricePlan&) const = default;
};

/// The price that a change is about, as it is now; nothing where there is none.
std::optional<Money> price_now(const Product& product, const PriceChange& change);

/// Gives the product the changed price. False, and nothing changes, when it has no such unit.
bool apply(const PriceChange& change, Product& product);

/// What became of the prices of `after`'s units. Units that went are no change of a price.
std::vector<PriceChange> price_changes(const Product& before, const Product& after);

/// The changes that still are some: of units that are there, with the price as it is now before them.
std::vector<PriceChange> changes_left(const std::vector<PriceChange>& changes, const Product& product);

} // namespace sokoguru
