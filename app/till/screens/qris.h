#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// A QRIS code for the buyer's phone, with the shop's name and the amount. Only the cashier can know whether
/// the money arrived: it shows in the merchant's app.
///
/// Enter does nothing here, and nothing lies where the button was that led here: a second tap must not say
/// that money has arrived.
///
/// Actions: QrisArrived, QrisUnconfirmed, CloseQris.
struct QrisView {
    std::string merchant;
    std::string amount;
    int columns = 0;
    std::vector<bool> dark; ///< The modules of the code, row by row.
    std::optional<Notice> notice;
    bool operator==(const QrisView&) const = default;
};

std::optional<Action> draw_qris(const QrisView& view, Ui& ui);

} // namespace sokoguru::till
