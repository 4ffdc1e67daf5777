#pragma once

#include "core/catalog/price_change.h"
#include "core/catalog/product.h"
#include "core/values/ids.h"
#include "core/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

// What the lists about products and prices show. Values, filled by `db/store.h`.

/// A product as one entry of the journal left it.
struct ProductVersion {
    UtcTime at;
    BusinessDay day;
    std::string user_name;                ///< Empty when the program did it.
    UserId approver;                      ///< 0 when nobody had to allow it.
    std::optional<PricePlanId> plan = {}; ///< Whose day had come.
    std::string note = {};                ///< Of prices that changed together.
    Product product;
    bool operator==(const ProductVersion&) const = default;
};

/// A product that changed, and what it was before; nothing when it is new.
struct ChangedProduct {
    Product product;
    std::optional<Product> before;
};

struct PricePlanListing {
    PricePlan plan;
    PlanStanding standing = PlanStanding::planned;
    UtcTime at;            ///< When it was planned.
    std::string user_name; ///< By whom; empty for the program.
    std::string reason;    ///< Why it was called off.
};

/// A unit whose label on the shelf has another price, or none; and the price that is to stand on it.
struct LabelDue {
    ProductId product;
    UnitId unit{1};
    Money price;
    auto operator<=>(const LabelDue&) const = default;
};

} // namespace sokoguru::db
