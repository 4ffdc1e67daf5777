#pragma once

#include <cstdint>
#include <vector>

namespace sokoguru::till {

/// A picture in memory, four bytes a pixel, red first, rows from the top.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// A picture that the graphics card holds; made by `Window::upload_picture`. An id of 0 is no picture.
struct Texture {
    std::uint32_t id = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Texture&) const = default;
};

} // namespace sokoguru::till
