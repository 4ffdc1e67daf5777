// Every sentence of the program has its Indonesian, with the same numbers and names filled in.

#include "source_tree.h"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

using namespace sokoguru::tidy;

namespace {

std::string joined(const SourceFile& file) {
    std::string text;
    for (const std::string& line : file.lines) {
        text += line + "\n";
    }
    return text;
}

/// Reads the string literals that follow each other from `place` on, as the compiler joins them.
std::string read_literals(const std::string& text, std::size_t place) {
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

/// The messages of the code: the literals in tr(…), mark(…) and translate(…).
std::map<std::string, std::string> messages_of_code() {
    std::map<std::string, std::string> messages;
    const std::regex call("\\b(tr|mark|translate)\\(");
    for (const SourceFile& file : read_sources()) {
        if (file.folder() == "tests") continue;
        const std::string text = joined(file);
        for (auto match = std::sregex_iterator(text.begin(), text.end(), call);
             match != std::sregex_iterator(); ++match) {
            const std::string message =
                read_literals(text, static_cast<std::size_t>(match->position() + match->length()));
            const std::size_t line_start = text.rfind('\n', static_cast<std::size_t>(match->position())) + 1;
            const bool in_comment = text.compare(text.find_first_not_of(' ', line_start), 2, "//") == 0;
            if (!message.empty() && !in_comment) messages.emplace(message, file.path);
        }
    }
    return messages;
}

std::map<std::string, std::string> translations() {
    const std::filesystem::path root = SOKOGURU_SOURCE_DIR;
    const std::string text = joined(read_source(root, root / "assets/locale/id.po"));
    std::map<std::string, std::string> entries;
    for (std::size_t place = text.find("\nmsgid "); place != std::string::npos;
         place = text.find("\nmsgid ", place + 1)) {
        const std::size_t translation = text.find("\nmsgstr ", place);
        if (translation == std::string::npos) break;
        entries[read_literals(text, place + 7)] = read_literals(text, translation + 8);
    }
    return entries;
}

std::multiset<std::string> placeholders(const std::string& text) {
    const std::regex braces("\\{[a-z_]*[^}]*\\}");
    std::multiset<std::string> found;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), braces); match != std::sregex_iterator();
         ++match) {
        found.insert(match->str());
    }
    return found;
}

} // namespace

TEST_CASE("locale: every message of the code has its Indonesian, with the same placeholders") {
    const auto indonesian = translations();
    const auto messages = messages_of_code();
    CHECK(messages.size() > 100);
    for (const auto& [message, path] : messages) {
        const auto entry = indonesian.find(message);
        if (entry == indonesian.end() || entry->second.empty()) {
            FAIL_CHECK(path, ": id.po lacks \"", message, "\"");
        } else if (placeholders(entry->second) != placeholders(message)) {
            FAIL_CHECK("id.po fills in other things: \"", message, "\"");
        }
    }
}

TEST_CASE("locale: id.po has no message that the code no longer says") {
    const auto messages = messages_of_code();
    for (const auto& [message, translation] : translations()) {
        if (!message.empty() && !messages.contains(message)) FAIL_CHECK("nobody says \"", message, "\"");
    }
}
