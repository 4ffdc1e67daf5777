#include "drivers/printer/print_worker.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <functional>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <vector>

using namespace sokoguru::drivers;
using State = PrintReport::State;

namespace {

/// A printer whose behaviour is a function; it notes what it was given.
class FakePrinter final : public Printer {
  public:
    using Behaviour =
        std::function<PrintResult(const PrintJob&, const BytesSentCallback&, const std::stop_token&)>;

    explicit FakePrinter(Behaviour behaviour) : behaviour_(std::move(behaviour)) {}

    PrintResult print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                      std::stop_token stop) override {
        printed_.push_back(job.key);
        return behaviour_(job, on_bytes_sent, stop);
    }

    /// Only after the worker has stopped.
    const std::vector<std::string>& printed() const { return printed_; }

  private:
    Behaviour behaviour_;
    std::vector<std::string> printed_;
};

/// Collects reports and waits for them.
class Reports {
  public:
    PrintWorker::ReportCallback callback() {
        return [this](const PrintReport& report) {
            const std::lock_guard lock(mutex_);
            reports_.push_back(report);
            changed_.notify_all();
        };
    }

    std::vector<PrintReport> wait_for(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return reports_.size() >= count; });
        return reports_;
    }

    std::vector<PrintReport> all() { return wait_for(0); }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<PrintReport> reports_;
};

PrintReport report(std::string key, State state, std::size_t bytes_sent, std::string reason = {}) {
    return {.job_key = std::move(key), .state = state, .bytes_sent = bytes_sent, .reason = std::move(reason)};
}

/// Blocks until the worker asks for a stop.
void wait_for_stop(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, stop, [] { return false; });
}

} // namespace

TEST_CASE("print worker: a job that the printer confirms is sending until it is confirmed") {
    FakePrinter printer([](const PrintJob&, const auto& on_bytes_sent, const auto&) {
        on_bytes_sent(2);
        on_bytes_sent(5);
        return PrintResult{PrintResult::Outcome::confirmed, {}};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "12345"});
    CHECK(reports.wait_for(4) ==
          std::vector{report("K1-1", State::sending, 0), report("K1-1", State::sending, 2),
                      report("K1-1", State::sending, 5), report("K1-1", State::confirmed, 5)});
}

TEST_CASE("print worker: a printer that cannot answer ends with sent, once") {
    FakePrinter printer([](const PrintJob&, const auto&, const auto&) {
        return PrintResult{PrintResult::Outcome::sent, {}};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "123"});
    worker.submit({"K1-2", ""});
    CHECK(reports.wait_for(4) ==
          std::vector{report("K1-1", State::sending, 0), report("K1-1", State::sent, 3),
                      report("K1-2", State::sending, 0), report("K1-2", State::sent, 0)});
}

TEST_CASE("print worker: a failure comes with its reason, and the next job is begun") {
    FakePrinter printer([](const PrintJob& job, const auto&, const auto&) {
        if (job.key == "K1-1") return PrintResult{PrintResult::Outcome::failed, "unplugged"};
        return PrintResult{PrintResult::Outcome::confirmed, {}};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "123"});
    worker.submit({"K1-2", "45"});
    CHECK(reports.wait_for(4) ==
          std::vector{report("K1-1", State::sending, 0), report("K1-1", State::failed, 0, "unplugged"),
                      report("K1-2", State::sending, 0), report("K1-2", State::confirmed, 2)});
}

TEST_CASE("print worker: a job that stops half-way is unknown, with the bytes that went out") {
    FakePrinter printer([](const PrintJob&, const auto& on_bytes_sent, const auto&) {
        on_bytes_sent(3);
        on_bytes_sent(1); // A count that falls is not believed.
        return PrintResult{PrintResult::Outcome::unknown, "paper out"};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "123456"});
    CHECK(reports.wait_for(4) ==
          std::vector{report("K1-1", State::sending, 0), report("K1-1", State::sending, 3),
                      report("K1-1", State::sending, 3), report("K1-1", State::unknown, 3, "paper out")});
}

TEST_CASE("print worker: a driver that throws makes the job unknown and the worker lives on") {
    FakePrinter printer([](const PrintJob& job, const auto&, const auto&) -> PrintResult {
        if (job.key == "K1-1") throw std::runtime_error("a bug");
        return {PrintResult::Outcome::confirmed, {}};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "1"});
    worker.submit({"K1-2", "2"});
    const auto all = reports.wait_for(4);
    CHECK(all[1] == report("K1-1", State::unknown, 0, "a bug"));
    CHECK(all[3] == report("K1-2", State::confirmed, 1));
}

TEST_CASE(
    "print worker: stop ends the running job, delivers its last report, and leaves the rest unstarted") {
    std::latch begun(1);
    FakePrinter printer([&begun](const PrintJob&, const auto& on_bytes_sent, const std::stop_token& stop) {
        on_bytes_sent(1);
        begun.count_down();
        wait_for_stop(stop);
        return PrintResult{PrintResult::Outcome::unknown, "the till was closed"};
    });
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.submit({"K1-1", "123"});
    worker.submit({"K1-2", "456"});
    worker.submit({"K1-3", "789"});
    begun.wait();
    worker.stop();
    CHECK(reports.all() == std::vector{report("K1-1", State::sending, 0), report("K1-1", State::sending, 1),
                                       report("K1-1", State::unknown, 1, "the till was closed")});
    CHECK(printer.printed() == std::vector<std::string>{"K1-1"});
    CHECK(worker.unstarted_jobs() == std::vector<PrintJob>{{"K1-2", "456"}, {"K1-3", "789"}});
    worker.submit({"K1-4", "0"});
    CHECK(worker.unstarted_jobs().size() == 3);
    worker.stop(); // Twice is fine.
}

TEST_CASE("print worker: jobs are printed one at a time and in order") {
    int running = 0;
    int running_max = 0;
    FakePrinter printer([&](const PrintJob&, const auto&, const auto&) {
        running_max = std::max(running_max, ++running);
        --running;
        return PrintResult{PrintResult::Outcome::confirmed, {}};
    });
    Reports reports;
    std::vector<std::string> keys;
    {
        PrintWorker worker(printer, reports.callback());
        for (int number = 0; number < 100; ++number) {
            keys.push_back(std::to_string(number));
            worker.submit({keys.back(), "x"});
        }
        reports.wait_for(200);
    }
    CHECK(running_max == 1);
    CHECK(printer.printed() == keys);
}

TEST_CASE("print worker: a printer is looked after between two jobs when somebody asks, without a job too") {
    std::latch looked_after(2);
    class CountingPrinter final : public Printer {
      public:
        explicit CountingPrinter(std::latch& looked_after) : looked_after_(looked_after) {}
        PrintResult print(const PrintJob&, const BytesSentCallback&, std::stop_token) override {
            return {PrintResult::Outcome::confirmed, {}};
        }
        void refresh(const std::stop_token& /*stop*/) override { looked_after_.count_down(); }

      private:
        std::latch& looked_after_;
    } printer(looked_after);
    Reports reports;
    PrintWorker worker(printer, reports.callback());
    worker.refresh();
    worker.submit({"K1-1", "1"});
    reports.wait_for(2);
    worker.refresh();
    looked_after.wait();
}
