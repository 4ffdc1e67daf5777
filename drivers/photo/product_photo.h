#pragma once

#include "drivers/transport/bytes.h"
#include "drivers/virtual/picture.h"

#include <tl/expected.hpp>

#include <cstddef>

namespace sokoguru::drivers {

/// Why a file can't become a photo.
enum class PhotoProblem {
    empty_file,
    file_too_large,  ///< More than `photo_file_bytes_max`.
    no_picture,      ///< Neither JPEG nor PNG nor WebP.
    format_missing,  ///< WebP, where its reader is not installed.
    too_many_pixels, ///< Refused before there is memory for them.
    damaged,         ///< Begins like a picture and does not go on like one.
};

inline constexpr std::size_t photo_file_bytes_max = 20'000'000;
/// What no telephone's picture has, and what a small machine can still hold.
inline constexpr int photo_pixels_max = 50'000'000;
/// Of a photo as it is kept; the longer side.
inline constexpr int photo_side_pixels_max = 384;

/// Photos of products: any picture of a telephone or from the web becomes a small JPEG, and that becomes
/// pixels.
///
///     const auto jpeg = shrink_photo(bytes_of_a_file);   // once, when a product gets its photo
///     const auto picture = read_photo(*jpeg, 96);        // when it is shown
///
/// Turned as the camera was held (EXIF), on white where it is transparent, without what else the camera wrote
/// down, as where it stood. May be called from any thread.
tl::expected<Bytes, PhotoProblem> shrink_photo(const Bytes& file);

/// The pixels of a picture, made smaller until no side has more than `side_pixels_max`; never made larger.
tl::expected<Picture, PhotoProblem> read_photo(const Bytes& file, int side_pixels_max);

} // namespace sokoguru::drivers
