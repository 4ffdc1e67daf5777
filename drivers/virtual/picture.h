#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// Pixels in memory: rows from the top, four bytes a pixel in the order red, green, blue, alpha. What an
/// OpenGL texture and a PNG file take. A value.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
    bool operator==(const Picture&) const = default;
};

/// Writes a PNG that only its owner may read, replacing what was there. The error is a sentence for a person.
tl::expected<void, std::string> write_png(const Picture& picture, const std::filesystem::path& path);

} // namespace sokoguru::drivers
