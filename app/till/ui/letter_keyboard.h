#pragma once

#include "app/till/ui/ui.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::till {

/// What the letters are for. A search does not tell capitals from small letters; a name begins each of its
/// words with one.
enum class Letters { of_search, of_names };

/// Four rows of keys for filling in a text without a keyboard: digits, letters, a space and a backspace. One
/// key puts signs where the digits and the upper letters are, for codes, addresses and dates; another, for
/// names, makes every letter a capital.
///
///     if (auto text = letter_keyboard(ui, place, view.search_text, Letters::of_search))
///         action = ChangeSearch{std::move(*text)};
///
/// Returns the text that `text` becomes. Which keys are shown is remembered by `Ui` until another screen
/// comes up. Belongs to the thread that draws.
std::optional<std::string> letter_keyboard(Ui& ui, const Rect& rect, std::string_view text, Letters letters);

/// `text` without its last UTF-8 character.
std::string without_last_character(std::string_view text);

/// The longest end of `text` that is at most `width` wide: what was typed last.
std::string end_that_fits(const Painter& paint, std::string_view text, float width, Type type);

} // namespace sokoguru::till
