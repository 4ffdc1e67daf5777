#include "db/database.h"
#include "db/migrations.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/folders.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string golden_name(std::int64_t version) {
    return fmt::format("schema/{:04}.sql", version);
}

std::filesystem::path golden_path(std::int64_t version) {
    return std::filesystem::path(SOKOGURU_SOURCE_DIR) / "tests/golden" / golden_name(version);
}

/// Brings an empty file or one with the schema of an earlier version to the newest, and tells its schema.
std::string migrated_schema(const std::filesystem::path& path) {
    {
        db::Database database(path, db::OpenMode::fill_empty_file);
        database.begin_writing();
        db::migrate(database);
        CHECK(database.number("PRAGMA user_version") == db::newest_version());
        CHECK(database.number("PRAGMA application_id") == db::Database::application_id);
    }
    return RawSqlite(path).schema();
}

} // namespace

TEST_CASE("migrations: every version has its golden schema") {
    for (std::int64_t version = 1; version <= db::newest_version(); ++version) {
        CAPTURE(version);
        CHECK(std::filesystem::exists(golden_path(version)));
    }
    CHECK_FALSE(std::filesystem::exists(golden_path(db::newest_version() + 1)));
}

TEST_CASE("migrations: their names begin with their numbers") {
    std::int64_t version = 0;
    for (const db::Migration& migration : db::migrations()) {
        CHECK(migration.name.substr(0, 5) == fmt::format("{:04}_", ++version));
    }
}

TEST_CASE("migrations: a new file has the newest schema") {
    TemporaryFolder folder;
    write_whole_file(folder.path() / "new.db", "");
    check_golden(golden_name(db::newest_version()), migrated_schema(folder.path() / "new.db"));
}

TEST_CASE("migrations: no check builds a table for every row, as IN of three or more words does") {
    const std::string schema = read_whole_file(golden_path(db::newest_version()));
    const std::regex list_of_three(R"(CHECK \([^)]* IN \([^,)]*,[^,)]*,)");
    CHECK_FALSE(std::regex_search(schema, list_of_three));
    CHECK(std::regex_search("CHECK (kind IN ('receipt', 'true_up', 'sale'))", list_of_three));
}

TEST_CASE("migrations: every earlier schema becomes the newest") {
    const std::string newest = read_whole_file(golden_path(db::newest_version()));
    for (std::int64_t version = 1; version < db::newest_version(); ++version) {
        CAPTURE(version);
        TemporaryFolder folder;
        const auto path = folder.path() / "old.db";
        RawSqlite(path).execute(read_whole_file(golden_path(version)) +
                                fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                            db::Database::application_id, version));
        CHECK(migrated_schema(path) == newest);
    }
}

TEST_CASE(
    "migrations: the second one keeps who waits for paper, takes back the unknown and lets go of the sent") {
    TemporaryFolder folder;
    const auto path = folder.path() / "old.db";
    std::string rows = "PRAGMA foreign_keys = OFF;";
    for (int n = 1; n <= 4; ++n) {
        rows += fmt::format("INSERT INTO print_job VALUES (7, 1, 20781, 1, {}, 0, {});", n, 1'000 + n);
    }
    rows += "INSERT INTO print_queue VALUES (7, 5, 1, 20781, 1, 1, 0, 'queued');"
            "INSERT INTO print_queue VALUES (7, 4, 1, 20781, 1, 2, 0, 'sending');"
            "INSERT INTO print_queue VALUES (7, 3, 1, 20781, 1, 3, 0, 'sent');"
            "INSERT INTO print_progress VALUES (7, 1, 20781, 1, 3, 0, 1, 'sent', 1003);"
            "INSERT INTO print_progress VALUES (7, 1, 20781, 1, 4, 0, 1, 'sending', 1004);"
            "INSERT INTO print_progress VALUES (7, 1, 20781, 1, 4, 0, 2, 'unknown', 1005);";
    RawSqlite(path).execute(
        read_whole_file(golden_path(1)) + rows +
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = 1", db::Database::application_id));
    migrated_schema(path);
    db::Database migrated(path, db::OpenMode::read_only);
    CHECK(migrated.text("SELECT group_concat(position || ' ' || ordinal || ' ' || state, ', ') FROM "
                        "(SELECT * FROM print_queue ORDER BY position)") ==
          "4 2 sending, 5 1 queued, 6 4 unknown");
}

TEST_CASE("migrations: the golden schema builds the same database") {
    TemporaryFolder folder;
    const std::string golden = read_whole_file(golden_path(db::newest_version()));
    RawSqlite copy(folder.path() / "copy.db");
    copy.execute(golden);
    CHECK(copy.schema() == golden);
}
