#include "core/members/member.h"

#include "core/values/text.h"

namespace sokoguru {

namespace {

/// ASCII only: names of members are written in Latin letters, and what is none stays as it is.
std::string upper_case(std::string text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

} // namespace

std::string masked_name(std::string_view name) {
    constexpr std::size_t shown_of_single = 3;
    const std::string clean = upper_case(clean_text(name, name_length_max));
    if (clean.empty()) return {};
    const std::size_t space = clean.find(' ');
    if (space == std::string::npos) return text_prefix(clean, shown_of_single) + "*";
    return clean.substr(0, space) + " " + text_prefix(std::string_view(clean).substr(space + 1), 1) + "*";
}

} // namespace sokoguru
