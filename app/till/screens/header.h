#pragma once

#include "app/till/screens/action.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// The dark bar at the top of every screen: where we are, who sells, how the devices do, what time it is.
struct HeaderView {
    /// A device or the journal, said with a dot and with words, because a colour alone says nothing to many.
    struct Status {
        enum class Tone { good, warning, trouble, off };
        std::string id; ///< Untranslated: `scanner`, `printer`, `receipts`, `saved`, `training`.
        Tone tone = Tone::good;
        std::string text; ///< Translated, short: "Printer: kertas hampir habis".
        bool operator==(const Status&) const = default;
    };

    std::vector<std::string>
        place; ///< Shop, lane, cashier, shift: joined by middle dots, cut from the right.
    std::vector<Status> statuses;
    std::string clock;            ///< "16.05".
    bool offers_devices = false;  ///< Whether those of devices lead to the screen about them.
    bool offers_receipts = false; ///< Whether the status `receipts` leads to the questions about them.
    bool is_training = false;     ///< Then bar and window look otherwise.
    bool operator==(const HeaderView&) const = default;
};

/// Draws the bar at the top of the screen. A status that says that something can be done is a button.
///
/// Actions: OpenDevices, OpenReceiptQuestions.
std::optional<Action> draw_header(const HeaderView& view, Ui& ui);

} // namespace sokoguru::till
