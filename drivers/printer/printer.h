#pragma once

#include "drivers/transport/bytes.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace sokoguru::drivers {

/// One receipt on its way to paper. The key is the app's own, and unique: a receipt number, with a mark for a
/// copy.
struct PrintJob {
    std::string key;
    Bytes bytes;
    bool operator==(const PrintJob&) const = default;
};

/// How a job ended, as far as the computer can know.
struct PrintResult {
    enum class Outcome {
        confirmed, ///< The printer answered that the printing is done.
        sent,      ///< The printer took all bytes, and has no way to answer.
        unknown,   ///< Some bytes went out; what is on paper only the cashier can see. Never send these again
                   ///< unasked.
        failed,    ///< No byte went out: trying again is safe.
    };
    Outcome outcome = Outcome::failed;
    std::string reason; ///< For a log and a screen; empty unless unknown or failed.
    bool operator==(const PrintResult&) const = default;
};

/// What a printer says of itself, for a dot in the header and for words on the devices screen.
struct PrinterCondition {
    enum class Link {
        ready,         ///< It takes receipts.
        away,          ///< Not plugged in, or switched off.
        not_permitted, ///< It is there, and this user may not use it; `reason` names the exact fix.
        not_answering, ///< It is there and takes nothing.
    };
    enum class Paper { ok, near_end, out, not_known };
    Link link = Link::ready;
    Paper paper = Paper::not_known;
    bool cover_open = false;
    bool cutter_jammed = false;
    bool offline = false; ///< It says so itself; often for one of the reasons above.
    bool failed = false;  ///< An error from which it must be switched off and on.
    std::optional<bool> drawer_open;
    std::string reason; ///< For a log; empty when all is well.

    /// Whether a receipt that is sent now would come out.
    bool can_print() const {
        return link == Link::ready && paper != Paper::out && !cover_open && !cutter_jammed && !offline &&
               !failed;
    }
    bool operator==(const PrinterCondition&) const = default;
};

/// The port between the print worker and whatever takes the bytes: a USB printer, a file, a fake.
///
///     PrintResult result = printer.print(job, [](std::size_t bytes_sent) { … }, stop_token);
///
/// `print` blocks until the job has ended or `stop` is requested; then it must return soon, and honestly.
/// Trouble with the device is a result, not an exception. It is called by one thread at a time, the worker's.
class Printer {
  public:
    /// Called with the growing number of bytes that the device took.
    using BytesSentCallback = std::function<void(std::size_t bytes_sent)>;

    Printer() = default;
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;
    virtual ~Printer() = default;

    virtual PrintResult print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                              std::stop_token stop) = 0;

    /// Looks after the device between two jobs: opens the line to it when it has come, asks how it is. Blocks
    /// like `print`, and for a second or two at most.
    virtual void refresh(const std::stop_token& /*stop*/) {}
};

} // namespace sokoguru::drivers
