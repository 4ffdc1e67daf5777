#pragma once

#include "tests/folders.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace sokoguru::test {

inline std::string read_whole_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_whole_file(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    REQUIRE_MESSAGE(file.flush().good(), "can't write ", path.string());
}

/// Compares a text with the file `tests/golden/<name>`. When they differ, the text is written below the build
/// folder for a look with diff; SOKOGURU_ACCEPT_GOLDEN=1 in the environment makes it the new golden file.
inline void check_golden(const std::string& name, const std::string& actual) {
    const auto expected_path = std::filesystem::path(SOKOGURU_SOURCE_DIR) / "tests/golden" / name;
    const char* accept = std::getenv("SOKOGURU_ACCEPT_GOLDEN");
    if (accept != nullptr && std::string(accept) == "1") write_whole_file(expected_path, actual);
    const std::string expected = read_whole_file(expected_path);
    if (expected == actual) {
        CHECK(expected == actual);
        return;
    }
    const auto actual_path = std::filesystem::path(SOKOGURU_BINARY_DIR) / "golden" / name;
    write_whole_file(actual_path, actual);
    FAIL_CHECK("the text differs from its golden file.\n  diff ", expected_path.string(), " ",
               actual_path.string(),
               "\nWhen the new text is right, accept it: SOKOGURU_ACCEPT_GOLDEN=1 and run the test again.");
}

} // namespace sokoguru::test
