#include "app/shop/backup_worker.h"

#include "app/shop/backup_folder.h"
#include "app/shop/thread_priority.h"
#include "db/store.h"

#include <exception>
#include <utility>

namespace sokoguru::shop {

BackupWorker::BackupWorker(std::filesystem::path shop_file, std::vector<std::filesystem::path> folders,
                           std::function<UtcTime()> clock, std::optional<db::Hash> seal_to,
                           std::chrono::milliseconds interval)
    : shop_file_(std::move(shop_file)),
      folders_(std::move(folders)),
      clock_(std::move(clock)),
      seal_to_(seal_to),
      interval_(interval),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

BackupWorker::~BackupWorker() = default;

void BackupWorker::request() {
    {
        const std::lock_guard lock(mutex_);
        is_requested_ = true;
    }
    woken_.notify_one();
}

std::vector<BackupProblem> BackupWorker::problems() const {
    const std::lock_guard lock(mutex_);
    return problems_;
}

void BackupWorker::work(const std::stop_token& stop) {
    work_in_the_background();
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(mutex_);
            woken_.wait_for(lock, stop, interval_, [this] { return is_requested_; });
            if (stop.stop_requested() && !is_requested_) return;
            is_requested_ = false;
        }
        keep_all();
    }
}

bool BackupWorker::has_news() {
    db::Store store(shop_file_, db::Access::read_only);
    const std::int64_t sequence = store.head().sequence.value();
    return std::exchange(kept_sequence_, sequence) != sequence;
}

/// A folder that fails does not keep the others from having their copy; it is tried again the next time,
/// whether something has happened or not.
void BackupWorker::keep_all() {
    std::vector<BackupProblem> problems;
    const auto guard = [&](const std::filesystem::path& what, const auto& step) {
        try {
            step();
        } catch (const std::exception& problem) {
            problems.push_back({what, problem.what()});
        }
    };
    guard(shop_file_, [&] {
        const bool failed_before = !this->problems().empty();
        if (!has_news() && !failed_before) return;
        for (const std::filesystem::path& folder : folders_) {
            guard(folder, [&] { keep_backup(shop_file_, folder, clock_(), seal_to_); });
        }
    });
    const std::lock_guard lock(mutex_);
    problems_ = std::move(problems);
}

} // namespace sokoguru::shop
