#pragma once

#include "drivers/printer/printer.h"
#include "drivers/printer/printer_status.h"
#include "drivers/printer/reply_sorter.h"
#include "drivers/transport/transport.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// The time of a driver. A test puts its own here, so that it need not wait.
struct PrinterTime {
    /// Milliseconds since any moment, never backwards; empty for the steady clock.
    std::function<std::int64_t()> now_ms;
    /// Lets time pass; empty for waiting until the printer says something, or so long.
    std::function<void(int duration_ms)> wait_ms;
};

/// What a printer has said on its line, kept by the thread of the transport and read by everybody.
///
///     PrinterMonitor monitor(drawer_open_is_high, time, on_condition_changed);
///     auto transport = connect(monitor.begin_line());
///     monitor.wait_for([](const auto& heard) { return heard.last_fence == "0007"; }, 500, stop);
///
/// All members may be called from any thread. The callback comes from the thread that brought the change, and
/// no lock is held: look at `condition()` there, which is the newest even when two changes overtake each
/// other.
class PrinterMonitor {
  public:
    /// What came since the line was opened.
    struct Heard {
        PrinterStatus status;
        std::optional<PortStatus> port;
        int status_reply_count = 0;       ///< Answers to `DLE EOT`.
        int paper_sensor_reply_count = 0; ///< Answers to `GS r`.
        int noise_count = 0;
        /// It says so much that means nothing that the rest can't be believed; it is no longer listened to.
        bool is_garbled = false;
        std::string last_fence;            ///< Four characters; empty before the first.
        std::vector<std::string> identity; ///< In the order of the questions.
        bool gone = false;
        std::string gone_reason;
    };

    PrinterMonitor(std::optional<bool> drawer_open_is_high, PrinterTime time,
                   std::function<void()> on_condition_changed);

    /// Forgets what an earlier line said. The events are for the new one.
    TransportEvents begin_line();
    void set_link(PrinterCondition::Link link, std::string reason);
    void note_gone(std::string reason);
    void note_port(std::optional<PortStatus> port);
    /// The next status reply that comes answers this request; answers come in the order of the questions.
    void note_asked(StatusRequest request);
    /// Nothing that was asked before is waited for.
    void forget_asked();
    /// A pulse goes to the drawer now: the next change of its pin says which level means open.
    void note_drawer_kick();

    Heard heard() const;
    PrinterCondition condition() const;
    /// As given, or as learned.
    std::optional<bool> drawer_open_is_high() const;

    std::int64_t now_ms() const;
    /// Waits until `is_enough(heard)`, for `timeout_ms` at most. False when the time is over or `stop` is
    /// requested. The predicate is called under the lock.
    bool wait_for(const std::function<bool(const Heard&)>& is_enough, int timeout_ms,
                  const std::stop_token& stop);

  private:
    void update(const std::function<void()>& change);
    void take(const PrinterReply& reply);
    void learn_drawer(const PrinterStatus& newer);
    PrinterCondition make_condition() const;

    const PrinterTime time_;
    const std::function<void()> on_condition_changed_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    // Everything below is guarded by `mutex_`.
    ReplySorter sorter_;
    std::deque<StatusRequest> asked_;
    Heard heard_;
    PrinterCondition::Link link_ = PrinterCondition::Link::away;
    std::string reason_;
    std::optional<bool> drawer_open_is_high_;
    std::optional<std::int64_t> kicked_at_ms_;
    PrinterCondition condition_;
};

} // namespace sokoguru::drivers
