#pragma once

#include "app/till/screens/pay.h"
#include "app/till/ui/geometry.h"

#include <optional>

namespace sokoguru::till {

/// The left of the pay screen: the sums, what was taken, the change, and the way back.
std::optional<Action> draw_pay_left(const PayView& view, Ui& ui, const Rect& place);

} // namespace sokoguru::till
