#pragma once

#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "drivers/display/customer_display.h"

namespace sokoguru::shop {

/// What the customer reads while the till is in this state, in the language that is set now: the chosen line,
/// what is to be paid once the cashier is about to take the money, the change, or a greeting.
drivers::CustomerDisplay customer_view(const TillState& state, const ShopProfile& profile, bool is_paying);

} // namespace sokoguru::shop
