#pragma once

#include "app/shop/chart.h"
#include "app/shop/report_catalogue.h"
#include "app/shop/report_file.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"
#include "db/listing.h"
#include "db/verify.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace sokoguru::shop {

// What the report worker can be asked to do. Plain values.

struct MakeReport {
    const ReportKind* kind = nullptr;
    DayRange days;
    std::optional<DayRange> days_before = {}; ///< The same report of these days, too.
};
struct FindReceipts {
    const ReportKind* kind = nullptr; ///< One that has receipts.
    DayRange days;
    ReportTable::Row row;
    std::size_t limit = 200;
    std::size_t offset = 0;
};
struct ProveJournal {};
/// The table may be long, and setting it on paper takes a while.
struct SaveReport {
    std::shared_ptr<const ReportTable> table;
    Chart chart;
    ShopProfile profile;
    ReportFileKind kind = ReportFileKind::pdf;
    std::filesystem::path file; ///< Its folder is made when it is not there.
};
using ReportTask = std::variant<MakeReport, FindReceipts, ProveJournal, SaveReport>;

// What it tells.

struct ReportProgress {
    std::int64_t elapsed_ms = 0;
    /// Of a proof. How long a report takes nobody knows.
    std::optional<db::VerifyProgress> proof = {};
    bool operator==(const ReportProgress&) const = default;
};
struct ReportMade {
    std::shared_ptr<const ReportTable> table;
    std::shared_ptr<const ReportTable> before; ///< Null when it was not asked for.
};
struct ReceiptsFound {
    std::vector<db::SaleSummary> receipts;
    std::size_t offset = 0;
    bool may_have_more = false;
};
struct JournalProven {
    db::VerifyReport report;
};
struct ReportSaved {
    std::filesystem::path file;
};
struct ReportCancelled {};
struct ReportFailed {
    std::string sentence; ///< For a person, in the language that is set.
};
struct ReportNews {
    std::int64_t id = 0; ///< Of the task, as `start` gave it.
    std::variant<ReportProgress, ReportMade, ReceiptsFound, JournalProven, ReportSaved, ReportCancelled,
                 ReportFailed>
        what;
    bool is_progress() const { return std::holds_alternative<ReportProgress>(what); }
};

/// Makes reports while a till sells, one at a time: a new task cancels the one before it.
///
///     ReportWorker worker([&](ReportNews news) { inbox.push(std::move(news)); });
///     const std::int64_t id = worker.start(file, MakeReport{find_report_kind("by-day"), days});
///     worker.cancel();
///
/// A thread of its own, with a store of its own for reading, which it opens for each task; so a report sees
/// the shop as it was when the report began. Its functions may be called from any thread; it calls back on
/// its own. Each task ends with one news that is no progress. Between two tasks it sleeps.
class ReportWorker {
  public:
    explicit ReportWorker(std::function<void(ReportNews)> tell);
    /// Cancels what is under way.
    ~ReportWorker();
    ReportWorker(const ReportWorker&) = delete;
    ReportWorker& operator=(const ReportWorker&) = delete;

    std::int64_t start(std::filesystem::path shop_file, ReportTask task);
    void cancel();

  private:
    struct Job {
        std::int64_t id = 0;
        std::filesystem::path shop_file;
        ReportTask task;
    };
    struct Run;

    void work(const std::stop_token& stop);

    std::function<void(ReportNews)> tell_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::deque<Job> waiting_; ///< Only the last is wanted; the news of the others is that they are cancelled.
    std::int64_t last_id_ = 0;
    std::atomic<std::int64_t> wanted_id_ = 0; ///< Anything else that is under way is to end.
    std::jthread thread_;                     ///< Last, so that it ends before the rest of this goes.
};

} // namespace sokoguru::shop
