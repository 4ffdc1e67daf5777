#pragma once

#include <string>
#include <string_view>

namespace sokoguru {

/// The words on the screen and on paper, through gettext. The English text is the key of each message.
///
///     set_language("id");
///     button.label = tr("Pay");        // "Bayar"
///
/// Without a catalogue, and for a message that has no translation, `tr` returns the English text. Texts with
/// numbers use fmt's braces inside the message: `fmt::format(fmt::runtime(tr("{} items")), count)`.
///
/// `set_language` changes the environment of the process, so call it on the thread that draws; `tr` may be
/// called from any thread. The pointer that `tr` returns lives as long as the program.
void set_language(std::string_view language);

/// The language that `set_language` chose last: `id` or `en`.
std::string_view language();

/// The language that a switch would choose, in its own words: the label of that switch.
const char* other_language_name();

const char* tr(const char* english);

/// The same as the rules of `core/` take it (`core/receipt/translate.h`).
std::string translated(std::string_view english);

/// Marks a text for the locale files where a table holds it; `tr` translates it when it is shown.
constexpr const char* mark(const char* english) {
    return english;
}

} // namespace sokoguru
