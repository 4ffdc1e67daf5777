#pragma once

#include "drivers/symbol/module_grid.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace sokoguru::drivers {

/// A shop's logo as black and white dots, ready to be printed.
///
///     auto logo = read_logo(path, profile.width_dots);
///     Bytes bytes = encode(document, profile, {.logo = *logo});
///
/// Reads a PNG file, makes it smaller until it is at most `width_dots_max` wide and half as high as the paper
/// is wide, never larger, and turns grey into a pattern of dots (Floyd–Steinberg). What is transparent is
/// white. The error is a sentence for a person. May be called from any thread.
tl::expected<ModuleGrid, std::string> read_logo(const std::filesystem::path& png, int width_dots_max);

} // namespace sokoguru::drivers
