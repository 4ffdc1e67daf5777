#pragma once

#include "core/catalog/product.h"
#include "core/stock/supplier.h"
#include "core/till/refusal.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <optional>
#include <vector>

namespace sokoguru {

// What a supplier asks for a product: a line of the supplier's price list. Values and pure functions.
//
//     const auto price = decide_supplier_price(asked, supplier, product);
//     if (!price) say(price.error());
//     price_of(*price, Quantity::whole(20));                 // of one unit, by the tiers
//     purchase_quantity(*price, factor, needed_base_units);  // whole packs that cover it, not below the
//     minimum

/// From that many units on each of them costs so much.
struct SupplierPriceStep {
    Quantity from;
    Money price;
    bool operator==(const SupplierPriceStep&) const = default;
};

/// A line that is gone is kept in the journal and leaves the list.
enum class SupplierPriceStanding { listed, gone };

struct SupplierPrice {
    SupplierId supplier;
    ProductId product;                         ///< At most one line for each product of a supplier.
    UnitId unit{1};                            ///< In which it is bought.
    Money price;                               ///< Of one unit, where no step holds.
    std::vector<SupplierPriceStep> steps = {}; ///< In the order of their quantities.
    Quantity minimum = {};                     ///< No fewer units are sold at once; 0: any.
    Quantity pack{1000};                       ///< Sold in multiples of so many units.
    std::optional<int> lead_time_days = {};    ///< Where it differs from the supplier's.
    bool is_preferred = false;                 ///< Bought here, whatever others ask. Of one supplier only.
    SupplierPriceStanding standing = SupplierPriceStanding::listed;
    bool operator==(const SupplierPrice&) const = default;
};

inline constexpr std::size_t supplier_price_steps_max = 8;
inline constexpr int lead_time_days_max = 366;

/// The line as it may stand in the list of `supplier`.
OrRefusal<SupplierPrice> decide_supplier_price(const SupplierPrice& asked, const Supplier& supplier,
                                               const Product& product);

/// Of one unit when so many are bought.
Money price_of(const SupplierPrice& price, Quantity units);

/// How many units cover a need in base units (positive): whole packs, and no fewer than the minimum. `factor`
/// is the unit's, positive.
Quantity purchase_quantity(const SupplierPrice& price, Quantity factor, Quantity needed);

} // namespace sokoguru
