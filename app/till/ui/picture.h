#pragma once

#include <cstdint>

namespace sokoguru::till {

/// A picture that the graphics card holds; made by `Window::upload_picture`. An id of 0 is no picture.
struct Texture {
    std::uint32_t id = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Texture&) const = default;
};

} // namespace sokoguru::till
