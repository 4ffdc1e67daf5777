#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <vector>

namespace sokoguru {

/// For whom a price is. Retail is everybody's; the others are offered beside it and never take it away.
enum class PriceLevel { retail, candidate, member, wholesale };

/// A further price of a unit: what one costs a level from a quantity on. The price that holds is the lowest
/// that a buyer may have, so a step that is dearer than the retail price never holds.
struct PriceStep {
    PriceLevel level = PriceLevel::retail;
    Quantity from{1000}; ///< In units of the line.
    Money price;         ///< For one unit.
    bool operator==(const PriceStep&) const = default;
};

/// A larger unit of the same product, for the case price that pieces get when they add up to a case.
struct CaseOffer {
    Quantity factor{1000}; ///< Base units in one case.
    Money price;           ///< Retail, for one case.
    bool operator==(const CaseOffer&) const = default;
};

/// Whether a product has its price in the list, or the cashier asks for it at each sale.
enum class PriceSource { list, asked };

} // namespace sokoguru
