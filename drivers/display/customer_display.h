#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <array>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// What the customer reads: two lines of twenty characters.
///
///     worker.show(show_line_added("Indomie Goreng 85g", Quantity::whole(2), Money{3'500}, Money{7'000}));
///     // Indomie Goreng 85g
///     // 2 x 3.500      7.000
///
/// A value. Words come from the caller, in the shop's language. Pure functions; any thread.
struct CustomerDisplay {
    static constexpr int columns = 20;

    /// `right` stands whole at the right edge, `left` is cut to what remains, with a space between them.
    struct Line {
        std::string left; ///< UTF-8; what the display can't show is spelled or dropped when it is encoded.
        std::string right;
        bool operator==(const Line&) const = default;
    };
    std::array<Line, 2> lines;

    bool operator==(const CustomerDisplay&) const = default;
};

/// While nobody buys: two texts, each in the middle.
CustomerDisplay show_greeting(std::string_view upper, std::string_view lower);

/// A line of the cart just added or changed; `discount` is what was taken off it. Where its numbers need the
/// whole line, the amount stands alone, because half a price is a wrong price.
CustomerDisplay show_line_added(std::string_view name, Quantity quantity, Money unit_price, Money amount,
                                Money discount = {});

/// What is to be paid: `label` is "TOTAL".
CustomerDisplay show_total(std::string_view label, Money total);

/// What was paid and what comes back: the labels are "TUNAI" and "KEMBALI".
CustomerDisplay show_change(std::string_view paid_label, Money paid, std::string_view change_label,
                            Money change);

} // namespace sokoguru::drivers
