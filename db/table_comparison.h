#pragma once

#include "db/database.h"

#include <optional>
#include <string>

namespace sokoguru::db {

/// Compares every table that follows from the journal, row by row. Tells the first difference as table, key
/// and column; nothing when the two are the same.
std::optional<std::string> first_difference(Database& file, Database& replayed);

} // namespace sokoguru::db
