#pragma once

#include "db/database.h"

#include <filesystem>

namespace sokoguru::db {

/// Copies an open shop file, its log included, to `path`. The copy is made under another name beside it,
/// checked, synced and renamed, so that `path` is complete or as it was. Readable by its owner only.
void backup(Database& database, const std::filesystem::path& path);

} // namespace sokoguru::db
