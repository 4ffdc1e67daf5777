#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/ui/input.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// What the pages of the goods' work have in common: lines of goods at the left, and at the right the fields
/// of the chosen line, a keypad that fills them in, and buttons.
///
/// Actions: SelectStockLine, FocusStockField, TypeStockDigits, EraseStockDigit, ClearStockDigits, and those
/// of its buttons.
struct GoodsSheet {
    struct Line {
        std::string name;
        std::string detail;
        std::string amount;
        bool needs_a_look = false; ///< Its amount is written in the colour of a warning.
        bool operator==(const Line&) const = default;
    };
    struct Field {
        std::string label;
        std::string value;
        bool operator==(const Field&) const = default;
    };
    struct Command {
        std::string id; ///< Untranslated.
        std::string label;
        Key key = Key::none;
        Action action;
        bool enabled = true;
        bool is_chosen = false; ///< The chosen one of a group.
        bool operator==(const Command&) const = default;
    };

    std::string title;
    std::string detail; ///< Supplier and invoice, the sheet's category.
    std::vector<Line> lines;
    std::size_t selected = 0;
    std::string empty_title;
    std::string empty_advice;
    std::vector<Field> fields; ///< Of the chosen line; at most six.
    std::size_t focus = 0;
    bool takes_comma = false;
    std::string remark; ///< About the chosen line: its margin, what should be there.
    bool remark_is_warning = false;
    std::vector<Command> commands; ///< At most nine.
    Command enter;                 ///< Enter's, without a button when its label is empty.
    Command primary;
    std::string sum_label;
    std::string sum;
    std::optional<Notice> notice;
    bool operator==(const GoodsSheet&) const = default;
};

std::optional<Action> draw_goods_sheet(const GoodsSheet& sheet, Ui& ui);

} // namespace sokoguru::till
