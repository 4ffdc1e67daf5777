#pragma once

#include "drivers/printer/printer.h"
#include "drivers/printer/printer_monitor.h"
#include "drivers/printer/profile.h"
#include "drivers/transport/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// A real receipt printer that speaks ESC/POS, at the end of any cable.
///
///     EscposPrinter printer(connect, profile, [&inbox] { inbox.push(PrinterChanged{}); });
///     PrintWorker worker(printer, on_report);
///     worker.refresh();                             // when a device has come, and now and then
///     PrinterCondition condition = printer.condition();
///
/// It opens the line when there is none, initialises the printer anew each time, and finds out once for each
/// line what it can answer. A job's outcome is honest: *confirmed* only when the printer has answered the
/// job's own fence, *sent* by a printer that cannot answer, *failed* only when it took no byte of the job.
/// Everything else is *unknown*. No byte of a job is ever sent twice.
///
/// The deadline is one on progress: while the printer takes bytes, or says why it does not (no paper, open
/// cover, jammed cutter), the job waits, for minutes when it must.
///
/// `print` and `refresh` are the worker's; the rest may be called from any thread. The callback comes from
/// the worker or from the transport, with no lock held: push to the inbox and return.
class EscposPrinter final : public Printer {
  public:
    struct Options {
        int write_timeout_ms = 500;       ///< One write; also how soon a stop is obeyed.
        int progress_timeout_ms = 15'000; ///< Without a byte taken and without an explanation.
        int poll_interval_ms = 1'500;     ///< Between two looks at a printer that is stuck.
        int probe_timeout_ms = 700;       ///< For one answer of a printer that has nothing else to do.
        PrinterTime time;
    };
    /// What it says of itself (`GS I`); empty when it does not.
    struct Identity {
        std::string maker;
        std::string model;
        bool operator==(const Identity&) const = default;
    };

    EscposPrinter(Connect connect, PrinterProfile profile, std::function<void()> on_condition_changed,
                  Options options);
    EscposPrinter(Connect connect, PrinterProfile profile, std::function<void()> on_condition_changed);

    PrintResult print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                      std::stop_token stop) override;
    void refresh(const std::stop_token& stop) override;

    PrinterCondition condition() const { return monitor_.condition(); }
    /// As in the profile, or as learned from a kick; the app keeps it in the profile.
    std::optional<bool> drawer_open_is_high() const { return monitor_.drawer_open_is_high(); }
    Identity identity() const;

  private:
    enum class End { all, stuck, stopped, gone };
    /// A job waits as long as the printer explains itself, a question does not.
    enum class Patience { job, question };
    struct Sent {
        std::size_t byte_count = 0;
        End end = End::all;
    };
    struct FenceRequest {
        Bytes command;
        std::function<bool(const PrinterMonitor::Heard&)> is_answered;
    };

    bool open_line();
    /// Writes until all is taken, with a deadline on progress.
    Sent send(std::string_view bytes, Patience patience, const std::stop_token& stop,
              const BytesSentCallback& on_bytes_sent = {});
    /// What must reach the printer before anything else can: the end of what broke off, and `ESC @`.
    End send_preamble(Patience patience, const std::stop_token& stop);
    /// Returns when the printer does not say that it can't print; at once when it says nothing.
    void wait_until_ready(const std::stop_token& stop);
    /// Finds out what the printer can answer; does nothing when that is known, or can't be known now.
    void probe(const std::stop_token& stop);
    void probe_fence(const std::stop_token& stop);
    void ask_identity(const std::stop_token& stop);
    /// Writes a request; false when the printer does not take all of it.
    bool ask(std::string_view request, const std::stop_token& stop);
    /// Asks how the printer is and waits for the answers. False when it answers nothing.
    bool ask_status(const std::stop_token& stop);
    void poll_port();
    /// Asks everything that can be asked while a job waits, and does not wait.
    void poll(const std::stop_token& stop);
    bool explains_itself() const;
    FenceRequest make_fence(PrinterProfile::Fence kind);
    End await(const FenceRequest& fence, const std::stop_token& stop);
    PrintResult give_up(std::size_t job_bytes_taken, std::size_t bytes_left, End end);

    const Connect connect_;
    const PrinterProfile profile_;
    const Options options_;
    PrinterMonitor monitor_;
    // The worker's alone, down to the end.
    std::optional<PrinterProfile::Fence> fence_; ///< Empty until it is known.
    bool answers_status_ = false;
    int fence_number_;
    int paper_sensor_request_count_ = 0;
    Bytes preamble_;
    std::unique_ptr<Transport> transport_; ///< Last: its destructor ends the callbacks.
};

} // namespace sokoguru::drivers
