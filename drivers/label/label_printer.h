#pragma once

#include "drivers/printer/printer.h"
#include "drivers/transport/transport.h"

#include <functional>
#include <mutex>
#include <string>

namespace sokoguru::drivers {

/// A label printer at the end of any cable. It is only spoken to: label printers differ too much in what they
/// answer.
///
///     LabelPrinter printer(connect, [&inbox] { inbox.push(DevicesChanged{}); });
///     PrintResult result = printer.print({.key = "labels", .bytes = encode_labels(…)}, {}, {});
///
/// The line is opened for each job and ended after it, so that several tills can share a printer in the
/// network. A job is *sent* when the printer took all its bytes, *failed* when it took none, and *unknown*
/// when it stopped in between: away, switched off, or full for longer than the patience lasts, as one without
/// labels is.
///
/// `print` and `refresh` are the worker's; `condition` may be asked by any thread. The callback comes from
/// the worker, with no lock held.
class LabelPrinter final : public Printer {
  public:
    struct Options {
        int write_timeout_ms = 500;       ///< One write; also how soon a stop is obeyed.
        int progress_timeout_ms = 30'000; ///< Without a byte taken: labels are printed slowly.
    };

    LabelPrinter(Connect connect, std::function<void()> on_condition_changed, Options options);
    LabelPrinter(Connect connect, std::function<void()> on_condition_changed);

    PrintResult print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                      std::stop_token stop) override;
    /// Looks whether a line can be opened.
    void refresh(const std::stop_token& stop) override;

    /// As it was when it was last tried; ready before that.
    PrinterCondition condition() const;

  private:
    struct Sent {
        std::size_t byte_count = 0;
        std::string problem; ///< Empty when everything was taken.
    };
    Sent send(Transport& line, std::string_view bytes, const BytesSentCallback& on_bytes_sent,
              const std::stop_token& stop) const;
    OpenedTransport open_line();
    void set_link(PrinterCondition::Link link, std::string reason);

    const Connect connect_;
    const std::function<void()> on_condition_changed_;
    const Options options_;
    mutable std::mutex mutex_;
    PrinterCondition condition_; ///< Guarded by `mutex_`.
};

} // namespace sokoguru::drivers
