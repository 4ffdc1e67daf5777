#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::db {

// Texts as people type them when they look for something: accents, case and punctuation do not matter.

/// Latin letters without their accents, in lower case; anything else stays as it is. "Décor" → "decor"
std::string folded(std::string_view text);

/// The folded words of a text: runs of letters and digits.
std::vector<std::string> folded_words(std::string_view text);

/// What a phone number is once the spaces and dashes are gone.
std::string digits_of(std::string_view text);

} // namespace sokoguru::db
