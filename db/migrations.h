#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace sokoguru::db {

class Database;

/// One step of the schema: the text of a file in `db/schema/`, in the order of the files' names. The n-th
/// leads from version n − 1 to version n (`user_version`).
struct Migration {
    std::string_view name; ///< "0001_foundation"
    const char* sql;
};

/// Generated from `db/schema/*.sql` when the project is built.
const std::vector<Migration>& migrations();

/// The version that this program writes.
std::int64_t newest_version();

/// Throws Fault `newer_version` or `older_version` unless the file has the newest version.
void check_version(Database& database, const std::filesystem::path& path);

/// Brings the schema from the version of the file to the newest, each step in one transaction. Forward only:
/// a newer file throws Fault `newer_version`.
void migrate(Database& database);

} // namespace sokoguru::db
