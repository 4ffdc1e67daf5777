#pragma once

#include "drivers/printer/printer.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace sokoguru::drivers {

/// What the app hears of a job: it is sending, then it ends in one of the other states.
struct PrintReport {
    enum class State { sending, sent, confirmed, unknown, failed };
    std::string job_key;
    State state = State::sending;
    std::size_t bytes_sent = 0;
    std::string reason; ///< Empty unless unknown or failed.
    bool operator==(const PrintReport&) const = default;
};

/// The thread that feeds the printer, so that a sale never waits for paper. One job at a time, in order.
///
///     PrintWorker worker(printer, [&inbox](const PrintReport& report) { inbox.push(report); });
///     worker.submit({.key = "K1-260314-0042", .bytes = encode(document, profile)});
///
/// Every job that is begun is reported: first `sending` with 0 bytes, at the end `sent` (a printer that
/// cannot answer), `confirmed`, `unknown` or `failed`. A job is begun only when the one before it has ended.
///
/// The app keeps the lasting queue. It records "sending" before it submits, and submits the next job when the
/// last one has ended; then a crash at any point leaves no sent job that looks unsent.
///
/// `submit` and `stop` may be called from any thread. The callback runs on the worker's thread: push to the
/// inbox and return; it must not call `stop`. The printer must outlive the worker.
class PrintWorker {
  public:
    using ReportCallback = std::function<void(const PrintReport&)>;

    PrintWorker(Printer& printer, ReportCallback on_report);
    /// Stops as `stop` does.
    ~PrintWorker();
    PrintWorker(const PrintWorker&) = delete;
    PrintWorker& operator=(const PrintWorker&) = delete;

    /// After `stop` the job is only kept for `unstarted_jobs`.
    void submit(PrintJob job);

    /// Has the printer looked after (`Printer::refresh`) before the next job; asked twice is done once.
    void refresh();

    /// Asks the printer to end the job that it prints, and returns when its last report was delivered. Jobs
    /// that were not begun stay queued, and nothing is reported of them.
    void stop();

    /// The jobs that wait. After `stop` these are the ones that were never begun.
    std::vector<PrintJob> unstarted_jobs() const;

  private:
    void run(const std::stop_token& stop);
    /// The next job, after the printer was looked after when somebody asked for it; none at a stop.
    std::optional<PrintJob> next_job(const std::stop_token& stop);
    void print(const PrintJob& job, const std::stop_token& stop);

    Printer& printer_;
    ReportCallback on_report_;
    mutable std::mutex mutex_;
    std::condition_variable_any work_arrived_;
    std::deque<PrintJob> queue_; ///< Guarded by `mutex_`.
    bool must_refresh_ = false;  ///< Guarded by `mutex_`.
    std::mutex join_mutex_;
    std::jthread thread_; ///< Last, so that everything that it uses exists before it starts.
};

} // namespace sokoguru::drivers
