#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace sokoguru::test {

/// What a program of the system prints; throws when it fails, so that no check can be skipped unseen.
inline std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot be started: " + command);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), count);
    if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
    return output;
}

} // namespace sokoguru::test
