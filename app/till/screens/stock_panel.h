#pragma once

#include "app/till/screens/stock.h"
#include "app/till/ui/geometry.h"
#include "app/till/ui/theme.h"

namespace sokoguru::till {

/// The right half of the stock screen: the chosen product.
std::optional<Action> draw_stock_panel(const StockView& view, Ui& ui, const Rect& place);

Colour colour_of_tone(StockView::Tone tone, const Theme& theme);

} // namespace sokoguru::till
