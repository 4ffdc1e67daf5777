#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Counting the drawer: notes and coins as rows at the left, a keypad and the sum at the right.
///
/// The count is blind: what should be there is nowhere on this screen. When it has been entered and differs,
/// the difference is told and the rows no longer change.
///
/// Actions: SelectDenomination, StepCount, TypeCount, EraseCount, ClearCount, CountNothing, CountAgain,
/// ConfirmCount, LeaveCount.
struct CountView {
    struct Row {
        std::string denomination;
        std::string count; ///< Empty: not counted yet.
        std::string sum;   ///< Of the row; empty without a count.
        bool operator==(const Row&) const = default;
    };
    enum class Stage {
        counting,
        told, ///< The count stands and the difference is known.
    };

    std::string title;
    std::string explanation;
    std::vector<Row> rows;
    std::size_t selected = 0;
    std::string total;
    Stage stage = Stage::counting;
    std::string difference; ///< While told: "−2.500".
    std::string confirm;    ///< The word on the button.
    std::string leave;      ///< The word on the button that Esc presses.
    std::optional<Notice> notice;
    bool operator==(const CountView&) const = default;
};

std::optional<Action> draw_count(const CountView& view, Ui& ui);

} // namespace sokoguru::till
