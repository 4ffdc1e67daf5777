#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Who sells: users as tiles, the PIN of the chosen one as dots, a keypad.
///
/// Actions: ChooseUser, TypeDigits, EraseDigit, ClearDigits, LogIn, ToggleLanguage, ToggleTheme, Quit.
struct LoginView {
    struct User {
        std::string name;
        std::string role; ///< Translated.
        bool operator==(const User&) const = default;
    };

    std::vector<User> users;
    std::size_t chosen_user = 0;
    std::size_t pin_length = 0;   ///< How many dots are filled; the PIN itself never reaches a view.
    bool can_log_in = false;      ///< False while the PIN is too short or the user is locked out.
    std::optional<Notice> notice; ///< Wrong PIN, locked for so many seconds.
    std::string title;            ///< "Who is selling?", or that the screen is locked.
    std::string hint;             ///< Below the keypad, for example the PIN of the demo shop; may be empty.
    bool operator==(const LoginView&) const = default;
};

std::optional<Action> draw_login(const LoginView& view, Ui& ui);

} // namespace sokoguru::till
