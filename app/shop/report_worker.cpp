#include "app/shop/report_worker.h"

#include "app/shop/fault_text.h"
#include "app/shop/language.h"
#include "app/shop/thread_priority.h"
#include "db/store.h"

#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <system_error>
#include <utility>

namespace sokoguru::shop {

namespace {

using Clock = std::chrono::steady_clock;

/// What is done faster than this needs no progress.
constexpr std::chrono::milliseconds between_two_progresses{200};

std::string sentence_of(const db::Fault& fault) {
    const FaultText text = fault_text(fault.kind());
    return fmt::format("{}. {}", text.title, text.what_to_do);
}

} // namespace

/// One task, from its beginning to the news of its end.
struct ReportWorker::Run {
    ReportWorker& worker;
    const Job& job;
    const std::stop_token& stop;
    Clock::time_point began = Clock::now();
    Clock::time_point told = began;

    bool is_wanted() const { return !stop.stop_requested() && worker.wanted_id_ == job.id; }

    /// Asked by SQLite every now and then while it works; that is when progress is told.
    bool goes_on(const std::optional<db::VerifyProgress>& proof) {
        if (!is_wanted()) return false;
        const auto now = Clock::now();
        if (now - told < between_two_progresses) return true;
        told = now;
        const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - began);
        worker.tell_({job.id, ReportProgress{elapsed.count(), proof}});
        return true;
    }

    ReportNews news() {
        ReportNews news{job.id, ReportCancelled{}};
        if (!is_wanted()) return news;
        try {
            std::visit([&](const auto& task) { news.what = (*this)(task); }, job.task);
        } catch (const db::Cancelled&) {
            news.what = ReportCancelled{};
        } catch (const db::Fault& fault) {
            news.what = ReportFailed{sentence_of(fault)};
        } catch (const std::exception& problem) {
            news.what = ReportFailed{
                fmt::format(fmt::runtime(tr("This report could not be made: {}")), problem.what())};
        }
        // Whoever no longer wants it must not get it.
        if (!is_wanted()) news.what = ReportCancelled{};
        return news;
    }

    decltype(ReportNews::what) operator()(const MakeReport& task) {
        db::Store store(job.shop_file, db::Access::read_only);
        store.watch([this] { return goes_on({}); });
        ReportMade made;
        made.table = std::make_shared<ReportTable>(task.kind->make(store, task.days));
        if (task.days_before)
            made.before = std::make_shared<ReportTable>(task.kind->make(store, *task.days_before));
        return made;
    }

    decltype(ReportNews::what) operator()(const FindReceipts& task) {
        db::Store store(job.shop_file, db::Access::read_only);
        store.watch([this] { return goes_on({}); });
        ReceiptsFound found;
        found.offset = task.offset;
        // One more than is shown tells whether there are more.
        found.receipts = task.kind->receipts(store, task.days, task.row, {task.limit + 1, task.offset});
        found.may_have_more = found.receipts.size() > task.limit;
        if (found.may_have_more) found.receipts.pop_back();
        return found;
    }

    decltype(ReportNews::what) operator()(const ProveJournal&) {
        return JournalProven{db::verify(
            job.shop_file, [this](const db::VerifyProgress& progress) { return goes_on(progress); })};
    }

    decltype(ReportNews::what) operator()(const SaveReport& task) {
        std::error_code problem;
        std::filesystem::create_directories(task.file.parent_path(), problem);
        if (problem)
            return ReportFailed{fmt::format("{} {} ({})", tr("The file can't be written:"),
                                            task.file.string(), problem.message())};
        auto written = write_report_file(*task.table, task.profile, task.kind, task.file, task.chart);
        if (!written) return ReportFailed{std::move(written.error())};
        return ReportSaved{task.file};
    }
};

ReportWorker::ReportWorker(std::function<void(ReportNews)> tell)
    : tell_(std::move(tell)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

ReportWorker::~ReportWorker() = default;

std::int64_t ReportWorker::start(std::filesystem::path shop_file, ReportTask task) {
    std::int64_t id = 0;
    {
        const std::lock_guard lock(mutex_);
        id = ++last_id_;
        waiting_.push_back({id, std::move(shop_file), std::move(task)});
        wanted_id_ = id;
    }
    woken_.notify_one();
    return id;
}

void ReportWorker::cancel() {
    wanted_id_ = 0;
}

void ReportWorker::work(const std::stop_token& stop) {
    work_in_the_background();
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            if (!woken_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        tell_(Run{*this, job, stop}.news());
    }
}

} // namespace sokoguru::shop
