#include "core/members/member.h"

#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// Capital letters of ASCII and Latin-1; others stay as they are. In UTF-8 the small letters of Latin-1 are
/// C3 A0 to C3 BE, and each capital is 20 (hex) before its small one; C3 B7 is the division sign.
std::string in_capitals(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto before = static_cast<unsigned char>(i == 0 ? 0 : text[i - 1]);
        const bool is_small_latin_1 = before == 0xC3 && byte >= 0xA0 && byte <= 0xBE && byte != 0xB7;
        if ((byte >= 'a' && byte <= 'z') || is_small_latin_1) text[i] = static_cast<char>(byte - 0x20);
    }
    return text;
}

} // namespace

std::string masked_name(std::string_view name) {
    const std::string whole = in_capitals(clean_text(name, name_length_max));
    if (whole.empty()) return {};
    const std::size_t space = whole.find(' ');
    if (space != std::string::npos)
        return whole.substr(0, space + 1) + text_prefix(whole.substr(space + 1), 1) + "*";
    // At least one letter is hidden, also of the shortest names.
    constexpr std::size_t letters_shown_max = 3;
    return text_prefix(whole, std::min(letters_shown_max, text_length(whole) - 1)) + "*";
}

} // namespace sokoguru
