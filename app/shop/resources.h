#pragma once

#include <filesystem>
#include <string_view>

namespace sokoguru {

/// Where a file of `assets/` lies at run time: `resource_path("locale")`.
///
/// The environment variable SOKOGURU_ASSETS names the folder; without it, it is `share/sokoguru` beside the
/// `bin` folder that the program was started from, both in a build folder and in an installation. The file
/// need not exist. Callable from any thread.
std::filesystem::path resource_path(std::string_view relative);

} // namespace sokoguru
