#include "db/database.h"

#include "core/values/ensure.h"
#include "db/migrations.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <new>
#include <utility>

namespace sokoguru::db {

namespace {

/// Nobody reads SQLite's statistics of its memory, and all connections share their lock: a report that is
/// made would hold up a scan. It has to be said before SQLite starts
/// (https://www.sqlite.org/c3ref/config.html).
[[maybe_unused]] const int memory_statistics_are_off = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

constexpr int busy_timeout_ms = 5'000;
/// Steps of SQLite's machine between two questions whether to go on.
constexpr int steps_between_questions = 10'000;
/// 64 MiB. Normally the log is written back while the cashier pauses; a till that never pauses, or whose
/// reader holds it up, does it before a durable write.
constexpr std::int64_t log_pages_max = 16'384;

int open_flags(OpenMode mode) {
    return SQLite::OPEN_NOMUTEX |
           (mode == OpenMode::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE);
}

/// SQLite would take "file:x" for a URI, which an absolute path never is.
SQLite::Database open_connection(const std::filesystem::path& path, OpenMode mode, const char* vfs_name) {
    try {
        return SQLite::Database(std::filesystem::absolute(path).string(), open_flags(mode), busy_timeout_ms,
                                vfs_name == nullptr ? "" : vfs_name);
    } catch (const SQLite::Exception& error) {
        Database::translate(error);
    }
}

SQLite::Statement prepare(SQLite::Database& connection, const char* sql) {
    try {
        return SQLite::Statement(connection, sql);
    } catch (const SQLite::Exception& error) {
        Database::translate(error);
    }
}

FaultKind kind_of(int code) {
    // The index of the log could not grow: that file is made of the same disk.
    if (code == SQLITE_IOERR_SHMSIZE) return FaultKind::disk_full;
    switch (code & 0xff) {
    case SQLITE_FULL: return FaultKind::disk_full;
    case SQLITE_READONLY:
    case SQLITE_PERM: return FaultKind::read_only;
    case SQLITE_CORRUPT: return FaultKind::damaged;
    case SQLITE_NOTADB: return FaultKind::not_a_shop_file;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return FaultKind::in_use;
    case SQLITE_CANTOPEN: return FaultKind::cannot_open;
    default: return FaultKind::io;
    }
}

int count_log_pages(void* count, sqlite3*, const char*, int pages) {
    *static_cast<std::int64_t*>(count) = pages;
    return SQLITE_OK;
}

/// SQLite ends the statement when this is not 0 (https://www.sqlite.org/c3ref/progress_handler.html).
int ask_whether_to_go_on(void* goes_on) {
    return (*static_cast<std::function<bool()>*>(goes_on))() ? 0 : 1;
}

} // namespace

void Database::translate(const SQLite::Exception& error) {
    switch (error.getErrorCode() & 0xff) {
    case SQLITE_CONSTRAINT: throw BrokenInvariant(std::string("the tables refuse: ") + error.what());
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE: throw BrokenInvariant(std::string("a statement is right: ") + error.what());
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_INTERRUPT: throw Cancelled();
    default: break;
    }
    // A copy that could not be made says what went wrong in short only.
    const int code = error.getExtendedErrorCode() > 0 ? error.getExtendedErrorCode() : error.getErrorCode();
    throw Fault(kind_of(code), std::string(error.what()) + " (" + std::to_string(code) + ")");
}

Database::Database(const std::filesystem::path& path, OpenMode mode)
    : log_vfs_(mode == OpenMode::read_only ? std::nullopt : std::optional<LogVfs>(std::in_place)),
      connection_(open_connection(path, mode, vfs_name())),
      begin_(prepare(connection_, "BEGIN IMMEDIATE")),
      begin_reading_(prepare(connection_, "BEGIN")),
      commit_(prepare(connection_, "COMMIT")),
      snapshot_(prepare(connection_, "SELECT 1 FROM sqlite_schema")),
      mode_(mode) {
    // Only the one writer may checkpoint, and a closing connection would otherwise do so by itself.
    sqlite3_db_config(connection_.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // SQLite falls back to reading when the file can't be written, and would say so at the first sale.
    if (mode != OpenMode::read_only && sqlite3_db_readonly(connection_.getHandle(), "main") == 1) {
        throw Fault(FaultKind::read_only, path.string() + " can't be written");
    }
    set_rules();
    if (mode != OpenMode::fill_empty_file) check_whose_file_it_is(path);
}

Database::Database(InMemory)
    : connection_(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX),
      begin_(prepare(connection_, "BEGIN IMMEDIATE")),
      begin_reading_(prepare(connection_, "BEGIN")),
      commit_(prepare(connection_, "COMMIT")),
      snapshot_(prepare(connection_, "SELECT 1 FROM sqlite_schema")),
      mode_(OpenMode::write) {
    set_rules();
}

void Database::set_rules() {
    execute("PRAGMA trusted_schema = OFF");
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA recursive_triggers = ON");
    execute("PRAGMA cache_size = -32768");
    // Erased personal data must not stay behind in free space; where it costs nothing extra.
    execute("PRAGMA secure_delete = FAST");
}

void Database::check_whose_file_it_is(const std::filesystem::path& path) {
    if (number("PRAGMA application_id") == application_id) return;
    if (number("SELECT count(*) FROM sqlite_schema") > 0) {
        throw Fault(FaultKind::foreign_file, path.string() + " belongs to another program");
    }
    throw Fault(FaultKind::not_a_shop_file, path.string() + " is an empty database");
}

Database::~Database() = default;

Database Database::in_memory() {
    return Database(InMemory{});
}

void Database::begin_writing() {
    sqlite3* handle = connection_.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (text("PRAGMA journal_mode = WAL") != "wal") {
        throw Fault(FaultKind::cannot_open, "the file does not take a write-ahead log");
    }
    execute("PRAGMA wal_autocheckpoint = 0");
    // After a large import the log is cut to this size; below it commits overwrite it in place.
    execute("PRAGMA journal_size_limit = 16777216");
    // A commit is written to the log and not flushed; commit() flushes what must survive a loss of power.
    // Switching the pragma for each transaction does the same and costs a scan after each sale 40 µs more.
    execute("PRAGMA synchronous = NORMAL");
    flushes_log_ = true;
    // A program that was killed may have left entries in the log that no disk has yet.
    unsynced_ = true;
    sqlite3_wal_hook(handle, count_log_pages, &log_page_count_);
}

void Database::hold_snapshot() {
    check_usable();
    try {
        snapshot_.reset();
        holds_snapshot_ = snapshot_.executeStep();
    } catch (const SQLite::Exception& error) {
        snapshot_.tryReset();
        translate(error);
    }
}

void Database::execute(const char* sql) {
    check_usable();
    try {
        SQLite::Statement statement(connection_, sql);
        while (statement.executeStep()) {
        }
    } catch (const SQLite::Exception& error) {
        translate(error);
    }
}

std::int64_t Database::number(const char* sql) {
    check_usable();
    try {
        SQLite::Statement statement(connection_, sql);
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    } catch (const SQLite::Exception& error) {
        translate(error);
    }
}

std::string Database::text(const char* sql) {
    check_usable();
    try {
        SQLite::Statement statement(connection_, sql);
        return statement.executeStep() ? statement.getColumn(0).getString() : "";
    } catch (const SQLite::Exception& error) {
        translate(error);
    }
}

void Database::watch(std::function<bool()> goes_on) {
    goes_on_ = std::move(goes_on);
    sqlite3_progress_handler(connection_.getHandle(), steps_between_questions,
                             goes_on_ ? ask_whether_to_go_on : nullptr, &goes_on_);
}

void Database::check_usable() const {
    if (broken_) throw Fault(*broken_, "a write has failed before; the file must be opened again");
}

void Database::begin(Durability durability) {
    check_usable();
    if (depth_ > 0) {
        ensure(durability == Durability::program_death || current_ == Durability::power_loss,
               "a transaction is at least as durable as its parts");
        ++depth_;
        return;
    }
    if (mode_ == OpenMode::read_only) throw Fault(FaultKind::read_only, "the file is open for reading only");
    // A scan must not wait for the disk; whoever makes something durable waits for it anyway.
    if (durability == Durability::power_loss && log_page_count_ > log_pages_max) checkpoint();
    try {
        begin_.exec();
        begin_.reset();
    } catch (const SQLite::Exception& error) {
        begin_.tryReset();
        translate(error);
    }
    current_ = durability;
    doomed_ = false;
    depth_ = 1;
}

void Database::commit() {
    if (depth_ > 1) {
        --depth_;
        return;
    }
    if (doomed_) {
        undo(std::nullopt);
        throw BrokenInvariant("a transaction ends when a part of it has failed");
    }
    try {
        commit_.exec();
        commit_.reset();
    } catch (const SQLite::Exception& error) {
        undo(kind_of(error.getExtendedErrorCode()));
        translate(error);
    }
    depth_ = 0;
    unsynced_ = true;
    if (current_ == Durability::power_loss) sync();
}

void Database::undo(std::optional<FaultKind> cause) noexcept {
    if (cause && !broken_) broken_ = cause;
    --depth_;
    doomed_ = true;
    if (depth_ > 0) return;
    commit_.tryReset();
    if (sqlite3_get_autocommit(connection_.getHandle()) == 0) connection_.tryExec("ROLLBACK");
}

void Database::sync() {
    check_usable();
    if (!unsynced_) return;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(connection_.getHandle(), "main", SQLITE_FCNTL_JOURNAL_POINTER,
                         static_cast<void*>(&log));
    const bool has_log = log != nullptr && log->pMethods != nullptr;
    // Only a database in memory, and a file that is still being made, have no log of their own.
    if (has_log ? log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) != SQLITE_OK : flushes_log_) {
        broken_ = FaultKind::io;
        check_usable();
    }
    unsynced_ = false;
}

void Database::checkpoint() {
    snapshot_.tryReset();
    execute("PRAGMA wal_checkpoint(PASSIVE)");
    log_page_count_ = 0;
    // The next write begins the log anew and flushes its header. That is done here, by setting a value to
    // what it is, so that no scan waits for the disk.
    const std::int64_t version = number("PRAGMA user_version");
    execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
    if (holds_snapshot_) hold_snapshot();
}

ReadScope::ReadScope(Database& database) {
    database.check_usable();
    if (sqlite3_get_autocommit(database.connection_.getHandle()) == 0) return;
    try {
        database.begin_reading_.exec();
        database.begin_reading_.reset();
        database_ = &database;
    } catch (const SQLite::Exception& error) {
        database.begin_reading_.tryReset();
        Database::translate(error);
    }
}

ReadScope::~ReadScope() {
    // A transaction that only read has nothing that its end could fail to do.
    if (database_ == nullptr) return;
    database_->commit_.tryExecuteStep();
    database_->commit_.tryReset();
}

} // namespace sokoguru::db
