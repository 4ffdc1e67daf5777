#pragma once

#include "core/catalog/product.h"
#include "core/till/refusal.h"

#include <optional>

namespace sokoguru {

/// Makes a product that somebody entered into one that the shop can have: texts cleaned, the base unit a one,
/// new units with ids, prices in their order; or says what is wrong with it. What other products have is
/// asked elsewhere. Pure; any thread.
///
///     const auto product = decide_product(entered, known);
OrRefusal<Product> decide_product(Product wanted, const std::optional<Product>& known);

/// Why a price can't be.
std::optional<Refusal> refuse_price(const std::optional<Money>& price);

} // namespace sokoguru
