#pragma once

#include "app/till/screens/sell.h"
#include "app/till/ui/geometry.h"

namespace sokoguru::till {

/// The search field at the top of the right half, with what was typed in it or on the keypad.
std::optional<Action> draw_search_field(const SellView& view, Ui& ui, const Rect& place);

/// Below the field: categories and their tiles.
std::optional<Action> draw_favourites(const SellView& view, Ui& ui, const Rect& place);

/// Below the field while the search is open: what was found.
std::optional<Action> draw_results(const SellView& view, Ui& ui, const Rect& place);

} // namespace sokoguru::till
