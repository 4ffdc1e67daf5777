#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Paying in cash: what is due at the left with the change below it, what was received at the right.
///
/// Actions: TypeDigits, EraseDigit, ClearDigits, ChooseQuickAmount, FinishPayment, BackToSale.
struct PayView {
    std::string due;      ///< After rounding: what the buyer hands over.
    std::string total;    ///< Before rounding.
    std::string rounding; ///< Signed; empty when the total needs none, and then the row is not drawn.
    std::string received; ///< "0" before anything was typed.

    bool can_finish = false;
    std::string change;           ///< Shown when `can_finish`.
    std::string change_breakdown; ///< "10.000 + 5.000 + 2 × 200"; may be empty.
    std::string shortfall;        ///< Shown instead of the change when the received money does not reach.

    /// Suggested notes, at most three. The exact amount is always offered before them.
    std::vector<std::string> quick_amounts;
    std::optional<Notice> notice;
    bool operator==(const PayView&) const = default;
};

std::optional<Action> draw_pay(const PayView& view, Ui& ui);

} // namespace sokoguru::till
