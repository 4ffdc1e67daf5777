#pragma once

#include "db/hash.h"

#include <filesystem>
#include <string>

namespace sokoguru::cli {

// Keys of sealed copies as people handle them: a public one as text, a secret one as a file.

/// 64 hexadecimal digits. Throws CommandFailed.
db::Hash read_seal_key(const std::string& text);

/// The secret key in a file that `seal-key` has made. Throws CommandFailed.
db::Hash read_secret_seal_key(const std::filesystem::path& file);

} // namespace sokoguru::cli
