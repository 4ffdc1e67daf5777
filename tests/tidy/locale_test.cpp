// Every sentence of the program has its Indonesian, with the same numbers and names filled in.

#include "source_tree.h"
#include "tests/support/locale_file.h"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

using namespace sokoguru::tidy;
using sokoguru::test::read_literals;
using sokoguru::test::read_translations;

namespace {

std::string joined(const SourceFile& file) {
    std::string text;
    for (const std::string& line : file.lines) {
        text += line + "\n";
    }
    return text;
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
    const auto indonesian = read_translations();
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
    for (const auto& [message, translation] : read_translations()) {
        if (!message.empty() && !messages.contains(message)) FAIL_CHECK("nobody says \"", message, "\"");
    }
}
