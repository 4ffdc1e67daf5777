#include "db/migrations.h"

#include "core/values/ensure.h"
#include "db/database.h"

#include <SQLiteCpp/Exception.h>

namespace sokoguru::db {

namespace {

void check_not_newer(std::int64_t version) {
    if (version <= newest_version()) return;
    throw Fault(FaultKind::newer_version, "the file has version " + std::to_string(version) +
                                              ", this program knows " + std::to_string(newest_version()));
}

} // namespace

std::int64_t newest_version() {
    return static_cast<std::int64_t>(migrations().size());
}

void check_version(Database& database, const std::filesystem::path& path) {
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version < newest_version()) {
        throw Fault(FaultKind::older_version, path.string() + " has version " + std::to_string(version));
    }
    check_not_newer(version);
}

void migrate(Database& database) {
    const std::int64_t before = database.number("PRAGMA user_version");
    check_not_newer(before);
    for (std::int64_t version = before; version < newest_version(); ++version) {
        const Migration& migration = migrations()[static_cast<std::size_t>(version)];
        database.write(Durability::power_loss, [&] {
            try {
                database.connection().exec(migration.sql);
            } catch (const SQLite::Exception& error) {
                Database::translate(error);
            }
        });
        ensure(database.number("PRAGMA user_version") == version + 1, "a migration sets its user_version");
    }
}

} // namespace sokoguru::db
