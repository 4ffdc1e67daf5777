#pragma once

#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "drivers/display/customer_display.h"

#include <optional>

namespace sokoguru::shop {

/// What the customer's display can't see from the till's state: what the cashier is about to do.
struct CustomerMoment {
    bool is_paying = false;
    std::optional<Money> qris = {}; ///< The amount while a QRIS code is shown.
    Money cash_part = {};           ///< Handed over already, while the rest is still to be paid.
};

/// What the customer reads while the till is in this state, in the language that is set now: the chosen line
/// with what was taken off, what is to be paid once the cashier is about to take the money, how it was paid
/// and the change, or a greeting.
drivers::CustomerDisplay customer_view(const TillState& state, const ShopProfile& profile,
                                       const CustomerMoment& moment);

} // namespace sokoguru::shop
