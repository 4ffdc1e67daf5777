#pragma once

#include "app/till/screens/sell.h"
#include "app/till/ui/geometry.h"

namespace sokoguru::till {

/// The left half of the sell screen: the lines, what just happened, and the total.
///
/// Whoever draws the search must do so first: while it is open the arrows belong to it.
std::optional<Action> draw_cart(const SellView& view, Ui& ui, const Rect& place);

} // namespace sokoguru::till
