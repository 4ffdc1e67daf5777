#pragma once

#include "drivers/display/customer_display.h"
#include "drivers/display/display_encoder.h"
#include "drivers/transport/transport.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace sokoguru::drivers {

/// Whether the customer display is there, for a screen that says so.
struct DisplayState {
    bool is_connected = false;
    std::string reason; ///< For a log; empty when it is connected.
    bool operator==(const DisplayState&) const = default;
};

/// The thread that keeps the customer display up to date, so that the till never waits for a cable.
///
///     DisplayWorker worker(connect_serial({.path = "/dev/ttyUSB0"}), {}, [&inbox](const DisplayState& state)
///     {…}); worker.show(show_total("TOTAL", total));
///
/// It shows the newest content and skips what was overtaken while the line was busy. It connects when it
/// starts and at each `refresh`; in between a display that has gone stays gone. `show` and `refresh` return
/// at once and may be called from any thread. The callback runs on the worker's thread when the display comes
/// and when it goes or can't be had: push to the inbox and return. The destructor
/// writes what is still to be shown to a display that is there, and ends the line; the display keeps it.
class DisplayWorker {
  public:
    using StateCallback = std::function<void(const DisplayState&)>;

    DisplayWorker(Connect connect, DisplayProfile profile, StateCallback on_state);
    DisplayWorker(const DisplayWorker&) = delete;
    DisplayWorker& operator=(const DisplayWorker&) = delete;

    void show(CustomerDisplay display);

    /// Connects to a display that is not there, and shows the newest content anew on one that is: a display
    /// that lost its power can't say so.
    void refresh();

  private:
    struct Work {
        std::optional<CustomerDisplay> display;
        bool must_refresh = false;
        std::optional<std::string> gone_reason;
    };
    void run(const std::stop_token& stop);
    std::optional<Work> next_work(const std::stop_token& stop);
    void start();
    void send_last();
    void send(const Bytes& bytes);
    void lose(std::string reason);
    TransportEvents events();

    Connect connect_;
    DisplayProfile profile_;
    StateCallback on_state_;
    std::mutex mutex_;
    std::condition_variable_any work_arrived_;
    std::optional<CustomerDisplay> newest_;  ///< Guarded by `mutex_`; not yet taken by the worker.
    bool must_refresh_ = true;               ///< Guarded by `mutex_`.
    std::optional<std::string> gone_reason_; ///< Guarded by `mutex_`; what the transport said.
    CustomerDisplay shown_;                  ///< Of the worker's thread, as the transport.
    std::unique_ptr<Transport> transport_;
    std::jthread thread_; ///< Last, so that everything that it uses exists before it starts.
};

} // namespace sokoguru::drivers
