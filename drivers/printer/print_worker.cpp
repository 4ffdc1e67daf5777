#include "drivers/printer/print_worker.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace sokoguru::drivers {

namespace {

PrintReport::State state_of(PrintResult::Outcome outcome) {
    switch (outcome) {
    case PrintResult::Outcome::confirmed: return PrintReport::State::confirmed;
    case PrintResult::Outcome::sent: return PrintReport::State::sent;
    case PrintResult::Outcome::unknown: return PrintReport::State::unknown;
    case PrintResult::Outcome::failed: return PrintReport::State::failed;
    }
    return PrintReport::State::unknown;
}

} // namespace

PrintWorker::PrintWorker(Printer& printer, ReportCallback on_report)
    : printer_(printer),
      on_report_(std::move(on_report)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

PrintWorker::~PrintWorker() {
    stop();
}

void PrintWorker::submit(PrintJob job) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(job));
    }
    work_arrived_.notify_one();
}

void PrintWorker::stop() {
    thread_.request_stop();
    const std::lock_guard lock(join_mutex_);
    if (thread_.joinable()) thread_.join();
}

std::vector<PrintJob> PrintWorker::unstarted_jobs() const {
    const std::lock_guard lock(mutex_);
    return {queue_.begin(), queue_.end()};
}

void PrintWorker::refresh() {
    {
        const std::lock_guard lock(mutex_);
        must_refresh_ = true;
    }
    work_arrived_.notify_one();
}

void PrintWorker::run(const std::stop_token& stop) {
    while (const auto job = next_job(stop))
        print(*job, stop);
}

std::optional<PrintJob> PrintWorker::next_job(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (true) {
        work_arrived_.wait(lock, stop, [this] { return must_refresh_ || !queue_.empty(); });
        if (stop.stop_requested()) return std::nullopt;
        if (!std::exchange(must_refresh_, false)) break;
        lock.unlock();
        printer_.refresh(stop);
        lock.lock();
    }
    PrintJob job = std::move(queue_.front());
    queue_.pop_front();
    return job;
}

void PrintWorker::print(const PrintJob& job, const std::stop_token& stop) {
    PrintReport report{
        .job_key = job.key, .state = PrintReport::State::sending, .bytes_sent = 0, .reason = {}};
    on_report_(report);
    const auto on_bytes_sent = [&](std::size_t bytes_sent) {
        // The number never falls and never passes the end, whatever a driver counts.
        report.bytes_sent = std::clamp(bytes_sent, report.bytes_sent, job.bytes.size());
        on_report_(report);
    };

    PrintResult result;
    try {
        result = printer_.print(job, on_bytes_sent, stop);
    } catch (const std::exception& error) {
        // A driver that throws is a mistake, but not one that may end the program with a sale on the screen.
        result = {.outcome = PrintResult::Outcome::unknown, .reason = error.what()};
    }
    if (result.outcome == PrintResult::Outcome::sent || result.outcome == PrintResult::Outcome::confirmed)
        report.bytes_sent = job.bytes.size();
    report.state = state_of(result.outcome);
    report.reason = std::move(result.reason);
    on_report_(report);
}

} // namespace sokoguru::drivers
