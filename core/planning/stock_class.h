#pragma once

#include "core/planning/demand.h"
#include "core/values/money.h"

#include <span>
#include <vector>

namespace sokoguru {

/// What a product is to the shop: A earns the first 80 % of the margin, B goes on to 95 %, C is the rest.
enum class MarginClass { a, b, c };

/// The classes of these margins, each in its place. The product that crosses a border belongs to the better
/// class, so that there is always an A where anything is earned; of equal margins the earlier one is better.
/// What earns nothing is C.
std::vector<MarginClass> margin_classes(std::span<const Money> margins);

/// How steady the demand is, by its coefficient of variation: X up to 0,5, Y up to 1,0, Z beyond it and where
/// there is no demand.
enum class SteadinessClass { x, y, z };

SteadinessClass steadiness_class(const Demand& demand);

char letter_of(MarginClass margin);
char letter_of(SteadinessClass steadiness);

} // namespace sokoguru
