#pragma once

#include "drivers/photo/product_photo.h"
#include "drivers/virtual/picture.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace sokoguru::test {

struct PhotoColour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

inline constexpr PhotoColour red_paint{220, 20, 20};
inline constexpr PhotoColour blue_paint{20, 20, 220};

/// A picture whose left half has one colour and whose right half another.
inline drivers::Picture two_coloured(int width, int height, PhotoColour left = red_paint,
                                     PhotoColour right = blue_paint) {
    drivers::Picture picture{.width = width, .height = height, .rgba = {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const PhotoColour paint = x < width / 2 ? left : right;
            picture.rgba.insert(picture.rgba.end(), {paint.red, paint.green, paint.blue, 255});
        }
    }
    return picture;
}

/// The same as the bytes of a PNG file.
inline std::string png_of(const drivers::Picture& picture) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "picture.png";
    REQUIRE(drivers::write_png(picture, file));
    return read_whole_file(file);
}

/// And as the bytes of a small JPEG file.
inline std::string jpeg_of(const drivers::Picture& picture) {
    return drivers::shrink_photo(png_of(picture)).value();
}

/// Whether a pixel has about that colour: a JPEG does not keep it exactly.
inline bool is_about(const drivers::Picture& picture, int x, int y, PhotoColour wanted) {
    const auto at = static_cast<std::size_t>(y * picture.width + x) * 4;
    const auto is_near = [](int one, int other) { return one - other < 24 && other - one < 24; };
    return is_near(picture.rgba.at(at), wanted.red) && is_near(picture.rgba.at(at + 1), wanted.green) &&
           is_near(picture.rgba.at(at + 2), wanted.blue);
}

} // namespace sokoguru::test
