#pragma once

#include "tests/folders.h"
#include "tests/support/golden.h"

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sokoguru::test {

/// Reads the string literals that follow each other from `place` on, as a compiler and gettext join them.
inline std::string read_literals(const std::string& text, std::size_t place) {
    std::string value;
    for (;;) {
        place = text.find_first_not_of(" \n\t", place);
        if (place == std::string::npos || text[place] != '"') return value;
        for (++place; text[place] != '"'; ++place) {
            if (text[place] == '\\') value += text[place++];
            value += text[place];
        }
        ++place;
    }
}

/// The Indonesian of each message of assets/locale/id.po.
inline std::map<std::string, std::string> read_translations() {
    const std::string text =
        read_whole_file(std::filesystem::path(SOKOGURU_SOURCE_DIR) / "assets/locale/id.po");
    std::map<std::string, std::string> entries;
    for (std::size_t place = text.find("\nmsgid "); place != std::string::npos;
         place = text.find("\nmsgid ", place + 1)) {
        const std::size_t translation = text.find("\nmsgstr ", place);
        if (translation == std::string::npos) break;
        entries[read_literals(text, place + 7)] = read_literals(text, translation + 8);
    }
    return entries;
}

/// A word as paper in Indonesian has it, without the machinery of gettext. A word that is not in the file is
/// a mistake.
inline std::string in_indonesian(std::string_view english) {
    static const std::map<std::string, std::string> translations = read_translations();
    const auto entry = translations.find(std::string(english));
    if (entry == translations.end()) throw std::invalid_argument("not translated: " + std::string(english));
    return entry->second;
}

inline std::string in_english(std::string_view english) {
    return std::string(english);
}

} // namespace sokoguru::test
