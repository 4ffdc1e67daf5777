#pragma once

#include "tests/folders.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sokoguru::tidy {

/// A file of the project with its path from the root.
struct SourceFile {
    std::string path;
    std::vector<std::string> lines;

    bool is_below(const std::string& folder) const { return path.starts_with(folder + "/"); }
    std::string folder() const { return path.substr(0, path.find('/')); }
    bool is_cpp() const { return path.ends_with(".cpp") || path.ends_with(".h"); }
};

inline SourceFile read_source(const std::filesystem::path& root, const std::filesystem::path& file) {
    SourceFile source{std::filesystem::relative(file, root).string(), {}};
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        source.lines.push_back(line);
    }
    return source;
}

/// Every C++ file of the layers and of the tests.
inline std::vector<SourceFile> read_sources() {
    const std::filesystem::path root = SOKOGURU_SOURCE_DIR;
    std::vector<SourceFile> sources;
    for (const char* folder : {"app", "core", "db", "drivers", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string name = entry.path().string();
            if (name.ends_with(".cpp") || name.ends_with(".h"))
                sources.push_back(read_source(root, entry.path()));
        }
    }
    return sources;
}

/// The line without its comment and with string literals emptied, so that a word in a sentence is no finding.
inline std::string code_of(const std::string& line) {
    std::string code;
    bool in_string = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (in_string) {
            if (line[i] == '\\')
                ++i;
            else if (line[i] == '"')
                in_string = false, code += '"';
            continue;
        }
        if (line.compare(i, 2, "//") == 0) break;
        if (line[i] == '"' && (i == 0 || line[i - 1] != '\'')) in_string = true;
        code += line[i];
    }
    return code;
}

} // namespace sokoguru::tidy
