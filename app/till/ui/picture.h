#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace sokoguru::till {

/// A picture that the graphics card holds; made by `Window::upload_picture`. An id of 0 is no picture.
struct Texture {
    std::uint32_t id = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Texture&) const = default;
};

/// A photo that a screen shows: of a product, or of a picture file that may become one. A photo that has
/// changed has another edition. The default is no photo.
struct PhotoId {
    std::int64_t product = 0;
    std::string file = {};
    std::int64_t edition = 0;
    bool exists() const { return product != 0 || !file.empty(); }
    auto operator<=>(const PhotoId&) const = default;
};

} // namespace sokoguru::till
