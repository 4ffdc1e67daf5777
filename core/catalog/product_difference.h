#pragma once

#include "core/catalog/product.h"

#include <string>
#include <vector>

namespace sokoguru {

/// One thing about a product that is another one than before, for its history.
///
///     for (const ProductDifference& each : differences(before, after)) show(each);
///
/// Numbers stand as they are shown, days as 24/11/2026, choices as the words "yes", "no", "ppn", "exempt",
/// "certified", "not_halal", "asked"; what is not there is empty. Pure; any thread.
struct ProductDifference {
    enum class Field {
        name,
        sku,
        category,
        consignor,
        tax,
        divisible,
        favourite,
        price_source,
        minimum_age,
        quantity_max,
        halal,
        halal_number,
        halal_until,
        unit, ///< Came, went, or has another name.
        factor,
        price,
        step,    ///< A price of a level or a tier.
        barcode, ///< Came or went.
    };
    Field field = Field::name;
    std::string unit; ///< Of what is about one of the units: its name.
    std::string tier; ///< Of a step: "member 12", the level and from which quantity on.
    std::string before;
    std::string after;
    bool operator==(const ProductDifference&) const = default;
};

std::vector<ProductDifference> differences(const Product& before, const Product& after);

/// "retail", "candidate", "member", "wholesale".
const char* word_of_level(PriceLevel level);

} // namespace sokoguru
