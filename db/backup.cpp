#include "db/backup.h"

#include "db/files.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>

#include <system_error>

namespace sokoguru::db {

namespace {

void copy_and_check(Database& database, const std::filesystem::path& path) {
    try {
        SQLite::Database copy(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
        SQLite::Backup(copy, database.connection()).executeStep(-1);
        // One file, without a log beside it, is what can be carried away.
        copy.exec("PRAGMA journal_mode = DELETE");
        SQLite::Statement check(copy, "PRAGMA quick_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok") {
            throw Fault(FaultKind::damaged, "the copy at " + path.string() + " is damaged");
        }
    } catch (const SQLite::Exception& error) {
        Database::translate(error);
    }
}

} // namespace

void backup(Database& database, const std::filesystem::path& path) {
    const std::filesystem::path target = std::filesystem::absolute(path);
    const std::filesystem::path source = database.connection().getFilename();
    std::error_code error;
    if (std::filesystem::equivalent(source, target, error)) {
        throw Fault(FaultKind::already_exists, target.string() + " is the shop file itself");
    }
    const PassingFile partial(beside(target, ".partial"));
    std::filesystem::remove(partial.path(), error); // What a loss of power left of another one.
    const OpenFile file = open_private_file(partial.path(), Creation::must_be_new);
    copy_and_check(database, partial.path());
    sync_file(file, partial.path());
    std::filesystem::rename(partial.path(), target, error);
    if (error) throw Fault(FaultKind::cannot_open, target.string() + ": " + error.message());
    sync_folder_of(target);
}

} // namespace sokoguru::db
