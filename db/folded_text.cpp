#include "db/folded_text.h"

#include <array>
#include <utility>

namespace sokoguru::db {

namespace {

/// The letters of Latin-1 from U+00C0 to U+00FF without their accents; a dot is no letter. In UTF-8 each is
/// the byte C3 and one from 80 to BF.
constexpr std::string_view latin_1_letters =
    "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y";
static_assert(latin_1_letters.size() == 64);

/// Further letters of names, from Latin Extended-A, as their UTF-8 bytes.
constexpr std::array<std::pair<std::string_view, char>, 12> other_letters = {{{"\u0100", 'a'},
                                                                              {"\u0101", 'a'},
                                                                              {"\u0112", 'e'},
                                                                              {"\u0113", 'e'},
                                                                              {"\u012a", 'i'},
                                                                              {"\u012b", 'i'},
                                                                              {"\u014c", 'o'},
                                                                              {"\u014d", 'o'},
                                                                              {"\u0160", 's'},
                                                                              {"\u0161", 's'},
                                                                              {"\u016a", 'u'},
                                                                              {"\u016b", 'u'}}};

/// The letter that two bytes of UTF-8 stand for; 0 when they are none that is known here.
char letter_of(std::string_view two_bytes) {
    const auto second = static_cast<unsigned char>(two_bytes[1]);
    if (two_bytes[0] == '\xc3' && second >= 0x80 && second <= 0xbf) {
        const char letter = latin_1_letters[second - 0x80u];
        return letter == '.' ? '\0' : letter;
    }
    for (const auto& [bytes, letter] : other_letters) {
        if (bytes == two_bytes) return letter;
    }
    return '\0';
}

bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const char letter = at + 1 < text.size() ? letter_of(text.substr(at, 2)) : '\0';
        if (letter != '\0') {
            result += letter;
            ++at;
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : folded(text)) {
        const bool is_part = is_part_of_word(c);
        if (is_part && !inside) words.emplace_back();
        if (is_part) words.back() += c;
        inside = is_part;
    }
    return words;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
}

} // namespace sokoguru::db
