#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// Writes a file that only its owner may read (0600), replacing what was there: a receipt is somebody's
/// private matter. The error is a sentence for a person. May be
/// called from any thread.
tl::expected<void, std::string> write_private_file(const std::filesystem::path& path,
                                                   std::string_view content);

} // namespace sokoguru::drivers
