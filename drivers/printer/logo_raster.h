#pragma once

#include "drivers/symbol/module_grid.h"
#include "drivers/transport/bytes.h"

#include <tl/expected.hpp>

namespace sokoguru::drivers {

/// Why a picture is no logo.
enum class LogoProblem {
    no_png,
    too_large, ///< More pixels than a logo has.
    blank,     ///< Nothing of it would be on paper.
};

/// A shop's logo as black and white dots, ready to be printed.
///
///     const auto small = shrink_logo(bytes_of_a_file, 576);  // once, when the shop gets its logo
///     const auto logo = read_logo(*small, profile.width_dots);
///     Bytes bytes = encode(document, profile, {.logo = *logo});
///
/// Reads a PNG, makes it smaller until it is at most `width_dots_max` wide and half as high as the paper is
/// wide, never larger, and turns grey into a pattern of dots (Floyd–Steinberg). What is transparent is white.
/// May be called from any thread.
tl::expected<ModuleGrid, LogoProblem> read_logo(const Bytes& png, int width_dots_max);

/// The picture as a PNG at the size at which `width_dots_max` dots print it, in grey on white: small enough
/// to be kept with the shop, and quick to read before each receipt.
tl::expected<Bytes, LogoProblem> shrink_logo(const Bytes& png, int width_dots_max);

} // namespace sokoguru::drivers
