// The rules of the source tree as tests: who may include whom, what is banned where, and how long things may
// be. design: "Folders, and who may include whom"; CONTRIBUTING.md says how to live with it.

#include "source_tree.h"
#include "tests/folders.h"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

using namespace sokoguru::tidy;

namespace {

using Findings = std::vector<std::string>;

std::string at(const SourceFile& file, std::size_t line_index) {
    return file.path + ":" + std::to_string(line_index + 1);
}

void check_empty(const Findings& findings) {
    for (const std::string& finding : findings) {
        FAIL_CHECK(finding);
    }
    CHECK(findings.empty());
}

/// Every line of C++ below one of the folders whose code matches, except in the files that are allowed to.
Findings find_code(const std::regex& pattern, const std::set<std::string>& folders,
                   const std::vector<std::string>& allowed_prefixes) {
    Findings findings;
    for (const SourceFile& file : read_sources()) {
        if (!folders.contains(file.folder())) continue;
        bool allowed = false;
        for (const std::string& prefix : allowed_prefixes) {
            allowed = allowed || file.path.starts_with(prefix);
        }
        if (allowed) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (std::regex_search(code_of(file.lines[i]), pattern))
                findings.push_back(at(file, i) + ": " + file.lines[i]);
        }
    }
    return findings;
}

} // namespace

TEST_CASE("tidy: a layer includes only the layers below it") {
    const std::map<std::string, std::set<std::string>> may_include = {
        {"core", {"core"}},
        {"db", {"db", "core"}},
        {"drivers", {"drivers", "core"}},
        {"app", {"app", "core", "db", "drivers"}},
    };
    const std::regex include("^#include \"([a-z]+)/");
    Findings findings;
    for (const SourceFile& file : read_sources()) {
        const auto allowed = may_include.find(file.folder());
        if (allowed == may_include.end()) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (std::regex_search(file.lines[i], match, include) && !allowed->second.contains(match[1])) {
                findings.push_back(at(file, i) + ": " + file.lines[i]);
            }
        }
    }
    check_empty(findings);
}

TEST_CASE("tidy: core knows only std, fmt, tl::expected and date") {
    const std::regex foreign("^#include <(?!fmt/|tl/|date/)[a-zA-Z_]+(/|\\.h)");
    check_empty(find_code(foreign, {"core"}, {}));
}

TEST_CASE("tidy: core reads no clock, no random source and no file") {
    const std::regex impure("::now\\(|\\btime\\(|std::random|\\brand\\(|fstream|<filesystem>|fopen|getenv");
    check_empty(find_code(impure, {"core"}, {}));
}

TEST_CASE("tidy: money and stock know no floating point") {
    check_empty(find_code(std::regex("\\b(double|float)\\b"), {"core", "db"}, {"core/planning/"}));
}

TEST_CASE("tidy: each foreign library stays in its layer") {
    const std::set<std::string> all = {"app", "core", "db", "drivers"};
    check_empty(find_code(std::regex("^#include <(sqlite3\\.h|SQLiteCpp/)"), all, {"db/"}));
    check_empty(find_code(std::regex("^#include <(libusb|libusb-1\\.0/)"), all, {"drivers/usb/"}));
    check_empty(find_code(std::regex("^#include <(imgui|GLFW/)"), all, {"app/till/"}));
}

TEST_CASE("tidy: SQL stands only in db") {
    const std::regex sql("\"\\s*(SELECT |INSERT |UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE|PRAGMA )");
    Findings findings;
    for (const SourceFile& file : read_sources()) {
        if (file.folder() == "db" || file.folder() == "tests") continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (std::regex_search(file.lines[i], sql)) findings.push_back(at(file, i));
        }
    }
    check_empty(findings);
}

TEST_CASE("tidy: no test sleeps") {
    check_empty(find_code(std::regex("sleep_for|sleep_until|\\busleep\\(|\\bsleep\\("), {"tests"}, {}));
}

TEST_CASE("tidy: no file is longer than 500 lines") {
    Findings findings;
    for (const SourceFile& file : read_sources()) {
        if (file.lines.size() > 500) findings.push_back(file.path + ": " + std::to_string(file.lines.size()));
    }
    check_empty(findings);
}

TEST_CASE("tidy: no function is longer than 70 lines") {
    // The code is formatted by clang-format, so a body opens at the end of a line and closes alone at the
    // indent of its first line.
    const std::regex opening("^(    )?[^\\s/#}].*\\{$");
    const std::regex no_function(
        "^\\s*(namespace|class|struct|enum|union|extern|using|return|const |constexpr |static const|inline const)"
        "|= \\{$");
    Findings findings;
    for (const SourceFile& file : read_sources()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (!std::regex_match(file.lines[i], opening)) continue;
            if (std::regex_search(file.lines[i], no_function) || file.lines[i].starts_with("TEST_SUITE"))
                continue;
            const std::string indent = file.lines[i].starts_with("    ") ? "    " : "";
            std::size_t end = i + 1;
            while (end < file.lines.size() && !file.lines[end].starts_with(indent + "}"))
                ++end;
            if (end - i + 1 > 70)
                findings.push_back(at(file, i) + ": " + std::to_string(end - i + 1) + " lines");
        }
    }
    check_empty(findings);
}

TEST_CASE("tidy: the top level holds what the design names and nothing else") {
    const std::set<std::string> allowed = {"CMakeLists.txt",
                                           "CMakePresets.json",
                                           "CHANGELOG.md",
                                           "CONTRIBUTING.md",
                                           "README.md",
                                           "app",
                                           "assets",
                                           "core",
                                           "db",
                                           "drivers",
                                           "tests",
                                           "build"};
    Findings findings;
    for (const auto& entry : std::filesystem::directory_iterator(SOKOGURU_SOURCE_DIR)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(".") && !allowed.contains(name)) findings.push_back(name);
    }
    check_empty(findings);
}

TEST_CASE("tidy: every top folder says what lives in it") {
    for (const char* folder : {"app", "assets", "core", "db", "drivers", "tests"}) {
        INFO(folder);
        CHECK(std::filesystem::exists(std::filesystem::path(SOKOGURU_SOURCE_DIR) / folder / "README.md"));
    }
}

TEST_CASE("tidy: every file that the walk of a scan names exists") {
    const SourceFile readme =
        read_source(SOKOGURU_SOURCE_DIR, std::filesystem::path(SOKOGURU_SOURCE_DIR) / "README.md");
    const std::regex path("`((app|core|db|drivers|tests|assets)/[A-Za-z0-9_./-]+)`");
    std::size_t count = 0;
    for (const std::string& line : readme.lines) {
        for (auto match = std::sregex_iterator(line.begin(), line.end(), path);
             match != std::sregex_iterator(); ++match) {
            const std::string name = (*match)[1];
            INFO(name);
            CHECK(std::filesystem::exists(std::filesystem::path(SOKOGURU_SOURCE_DIR) / name));
            ++count;
        }
    }
    CHECK(count >= 10);
}
