#pragma once

#include "db/cancelled.h"
#include "db/fault.h"
#include "db/log_vfs.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace sokoguru::db {

/// What a commit survives.
enum class Durability {
    power_loss,    ///< On the disk when the call returns (one fdatasync of the log).
    program_death, ///< With the system when the call returns (none).
};

enum class OpenMode { write, read_only, fill_empty_file };

/// The connection to a shop file. The rules of the file are set here and nowhere else: WAL, foreign keys, an
/// application id of our own, no checkpoint but ours.
///
///     Database database(path, OpenMode::write);
///     database.write(Durability::power_loss, [&] { insert.run(1, "beras"); });
///
/// One thread. Everything throws Fault; a broken constraint throws BrokenInvariant. After a Fault inside
/// `write` the database is broken: what is on the disk is known only after opening it again, so every further
/// statement throws.
class Database {
  public:
    /// 'SKGR': tells a shop file from other databases.
    static constexpr std::int64_t application_id = 0x53'4B'47'52;

    /// Opens a file that exists. Looks at it, and changes nothing until `begin_writing`. Only the maker of a
    /// new shop opens an empty file, with `fill_empty_file`.
    Database(const std::filesystem::path& path, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A database without a file, for a replay.
    static Database in_memory();

    /// Takes the file over as its one writer. Whoever calls holds the writer lock.
    void begin_writing();

    /// Keeps one reader open from here on, after `begin_writing` and any change of the schema. Each statement
    /// and each transaction then finds the log's read lock taken: a scan makes two calls to lock the file
    /// instead of eight, which was a third of its time. Only `checkpoint` lets go of it.
    void hold_snapshot();

    /// Runs `work` in a transaction. Inside another `write` it joins that one. An exception undoes everything
    /// since the outermost `write` began, even if someone catches it on the way.
    template <class Work>
    void write(Durability durability, Work&& work) {
        begin(durability);
        try {
            work();
        } catch (const Fault& fault) {
            undo(fault.kind());
            throw;
        } catch (...) {
            undo(std::nullopt);
            throw;
        }
        commit();
    }

    /// Runs SQL that has no parameters and gives no rows.
    void execute(const char* sql);
    /// The first column of the one row that a query gives; 0 or empty when there is none.
    std::int64_t number(const char* sql);
    std::string text(const char* sql);

    /// Asks `goes_on` every now and then, within a millisecond or so, while statements of this connection
    /// work. When it says no, the statement ends with `Cancelled`. It may not throw; an empty one is never
    /// asked. For connections that read.
    void watch(std::function<bool()> goes_on);

    bool broken() const { return broken_.has_value(); }
    /// Throws when a write has failed before.
    void check_usable() const;
    /// Whether something is kept that a loss of power would take.
    bool has_unsynced() const { return unsynced_; }
    /// Makes it safe.
    void sync();
    /// Pages in the log since it began anew.
    std::int64_t log_page_count() const { return log_page_count_; }
    /// Writes the log back into the file, as far as no reader needs it.
    void checkpoint();

    SQLite::Database& connection() { return connection_; }

    /// Throws the Fault or BrokenInvariant that an error of SQLite means.
    [[noreturn]] static void translate(const SQLite::Exception& error);

  private:
    friend class ReadScope;
    struct InMemory {};
    explicit Database(InMemory);
    /// The layer that this connection's writes go through; null: SQLite's own.
    const char* vfs_name() const { return log_vfs_ ? log_vfs_->name() : nullptr; }
    void begin(Durability durability);
    void commit();
    void undo(std::optional<FaultKind> cause) noexcept;
    void set_rules();
    void check_whose_file_it_is(const std::filesystem::path& path);

    std::optional<LogVfs>
        log_vfs_; ///< Of a connection that writes to a file; before it, so that it goes last.
    SQLite::Database connection_;
    SQLite::Statement begin_;
    SQLite::Statement begin_reading_;
    SQLite::Statement commit_;
    SQLite::Statement snapshot_; ///< Steps to its first row and stays there.
    bool holds_snapshot_ = false;
    OpenMode mode_;
    std::optional<FaultKind> broken_;
    Durability current_ = Durability::power_loss;
    int depth_ = 0;
    bool doomed_ = false; ///< A part of the transaction has failed, so none of it may be committed.
    bool unsynced_ = false;
    bool flushes_log_ = false; ///< From `begin_writing` on.
    std::int64_t log_page_count_ = 0;
    std::function<bool()> goes_on_;
};

/// Lets several reads see the same state, and take one snapshot instead of one for each.
class ReadScope {
  public:
    explicit ReadScope(Database& database);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

  private:
    Database* database_ = nullptr; ///< Null when a transaction was open already.
};

} // namespace sokoguru::db
