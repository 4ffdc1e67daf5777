#pragma once

#include <filesystem>
#include <iosfwd>
#include <string_view>

namespace sokoguru::cli {

/// Writes to the file, or to `out` when no file is named. Throws CommandFailed when the file can't be
/// written.
void write_output(std::ostream& out, const std::filesystem::path& file, std::string_view content);

} // namespace sokoguru::cli
