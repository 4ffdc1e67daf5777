#pragma once

#include "core/values/time.h"
#include "db/hash.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace sokoguru::shop {

struct BackupProblem {
    std::filesystem::path where;
    std::string detail; ///< For whoever helps.
    bool operator==(const BackupProblem&) const = default;
};

/// Keeps copies of a shop file while a till sells: every hour when something has happened since, and when it
/// is told to, as after the close of a day.
///
///     BackupWorker backups(file, {default_backup_folder(file), "/media/stick/toko"}, shop::now);
///     backups.request();
///     for (const BackupProblem& problem : backups.problems()) …
///
/// A thread of its own, with a connection of its own for reading; its functions may be called from any
/// thread. Between two copies it sleeps.
class BackupWorker {
  public:
    BackupWorker(std::filesystem::path shop_file, std::vector<std::filesystem::path> folders,
                 std::function<UtcTime()> clock, std::optional<db::Hash> seal_to = std::nullopt,
                 std::chrono::milliseconds interval = std::chrono::hours{1});
    /// Ends a copy that was begun first.
    ~BackupWorker();
    BackupWorker(const BackupWorker&) = delete;
    BackupWorker& operator=(const BackupWorker&) = delete;

    void request();
    /// Of the last try, one for each folder that has no new copy; a shop file that can't be read is one, too.
    std::vector<BackupProblem> problems() const;
    const std::vector<std::filesystem::path>& folders() const { return folders_; }

  private:
    void work(const std::stop_token& stop);
    void keep_all();
    bool has_news();

    std::filesystem::path shop_file_;
    std::vector<std::filesystem::path> folders_;
    std::function<UtcTime()> clock_;
    std::optional<db::Hash> seal_to_;
    std::chrono::milliseconds interval_;
    std::int64_t kept_sequence_ = 0; ///< Of the journal, when the last copies were made.

    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    bool is_requested_ = false;
    std::vector<BackupProblem> problems_;
    std::jthread thread_; ///< Last, so that it ends before the rest of this goes.
};

} // namespace sokoguru::shop
