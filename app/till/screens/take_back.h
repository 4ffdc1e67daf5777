#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// A finished sale whose goods come back: its lines at the left, each with how much of it was sold and can
/// still come back; what that pays out and the buttons at the right.
///
/// Actions: SelectSoldLine, ChangeComingBack, TakeAllBack, ConfirmTakeBack, CloseTakeBack.
struct TakeBackView {
    struct Line {
        std::string name;
        std::string detail;      ///< "Sold 3 · came back 1 · left 2".
        std::string coming_back; ///< "2"
        std::string amount;      ///< What it pays out.
        bool operator==(const Line&) const = default;
    };

    std::string title;  ///< The number of the sale.
    std::string detail; ///< When, who sold, who bought.
    std::vector<Line> lines;
    std::size_t selected = 0;
    std::string total; ///< Of what was chosen.
    bool can_take_all = false;
    bool can_confirm = false;
    std::optional<Notice> notice;
    bool operator==(const TakeBackView&) const = default;
};

std::optional<Action> draw_take_back(const TakeBackView& view, Ui& ui);

} // namespace sokoguru::till
