#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// A few questions and a button: how the till asks for a reason, a PIN, an amount or a name.
///
/// The fields stand at the left; at the right is what fills in the one that has the focus: a keypad, letters,
/// or the texts that are proposed for it. Tab and the arrows move between fields, Enter goes to the next
/// empty one or confirms, Esc goes back.
///
/// Actions: FocusField, ChangeField, ChooseOption, ShowOptionsFrom, ConfirmForm,
/// CancelForm.
struct FormView {
    enum class Kind {
        text,
        number, ///< Digits.
        amount, ///< Digits, shown as money.
        pin,    ///< Digits, shown as dots.
        choice, ///< One of the options.
    };
    struct Field {
        std::string label;
        std::string value; ///< As it is shown.
        std::string typed; ///< As it was typed; what ChangeField changes.
        Kind kind = Kind::text;
        std::vector<std::string> options;
        bool operator==(const Field&) const = default;
    };

    std::string title;
    std::string explanation; ///< What it is for; may be empty.
    std::vector<Field> fields;
    std::size_t focus = 0;
    std::size_t first_option = 0; ///< Of those that are shown.
    std::string confirm;          ///< The word on the button.
    bool can_confirm = false;
    std::optional<Notice> notice;
    bool operator==(const FormView&) const = default;
};

std::optional<Action> draw_form(const FormView& view, Ui& ui);

} // namespace sokoguru::till
