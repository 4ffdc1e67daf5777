#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/ui/icons.h"
#include "app/till/ui/input.h"
#include "app/till/ui/picture.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// A list to choose from: held carts, members, sales, shifts. Rows at the left, and what can be done with the
/// chosen one at the right; with a search there are letters below the buttons.
///
/// Actions: SelectRow, ChangeListSearch, UseListButton, CloseList.
struct ChoiceListView {
    struct Row {
        std::string title;
        std::string detail;        ///< May be empty.
        std::string amount;        ///< At the right; may be empty.
        std::string note;          ///< Below the amount; may be empty.
        bool note_is_calm = false; ///< Else it is stressed.
        bool operator==(const Row&) const = default;
    };
    /// The first one is the usual choice: Enter does it.
    struct Button {
        std::string id; ///< Untranslated.
        std::string label;
        Key key = Key::none;
        bool needs_row = true;
        bool enabled = true;
        bool operator==(const Button&) const = default;
    };

    std::string title;
    std::vector<Row> rows;
    std::optional<std::size_t> selected;
    std::optional<std::string> search; ///< What was typed; nothing when the list has no search.
    std::string search_hint;
    std::vector<Button> buttons; ///< At most five beside a search, else eight.
    PhotoId photo;               ///< Below the buttons; may be none. Not beside a search.
    std::string empty_title;     ///< What an empty list says.
    std::string empty_advice;
    std::optional<Notice> notice;
    bool operator==(const ChoiceListView&) const = default;
};

std::optional<Action> draw_choice_list(const ChoiceListView& view, Ui& ui);

} // namespace sokoguru::till
