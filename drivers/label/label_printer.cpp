#include "drivers/label/label_printer.h"

#include "drivers/printer/printer_link.h"

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

using Link = PrinterCondition::Link;
using Outcome = PrintResult::Outcome;

LabelPrinter::LabelPrinter(Connect connect, std::function<void()> on_condition_changed, Options options)
    : connect_(std::move(connect)),
      on_condition_changed_(std::move(on_condition_changed)),
      options_(options) {}

LabelPrinter::LabelPrinter(Connect connect, std::function<void()> on_condition_changed)
    : LabelPrinter(std::move(connect), std::move(on_condition_changed), Options{}) {}

PrintResult LabelPrinter::print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                                std::stop_token stop) {
    const auto line = open_line();
    if (!line) return {.outcome = Outcome::failed, .reason = line.error().reason};
    Sent sent = send(**line, job.bytes, on_bytes_sent, stop);
    if (sent.problem.empty()) return {.outcome = Outcome::sent, .reason = {}};
    if (!stop.stop_requested()) set_link(Link::not_answering, sent.problem);
    return {.outcome = sent.byte_count == 0 ? Outcome::failed : Outcome::unknown,
            .reason = std::move(sent.problem)};
}

void LabelPrinter::refresh(const std::stop_token& /*stop*/) {
    static_cast<void>(open_line());
}

PrinterCondition LabelPrinter::condition() const {
    const std::lock_guard lock(mutex_);
    return condition_;
}

LabelPrinter::Sent LabelPrinter::send(Transport& line, std::string_view bytes,
                                      const BytesSentCallback& on_bytes_sent,
                                      const std::stop_token& stop) const {
    Sent sent;
    // A refusal without a pause counts like a write that has waited in vain.
    int patience_ms = options_.progress_timeout_ms;
    while (sent.byte_count < bytes.size()) {
        if (stop.stop_requested()) return {sent.byte_count, "stopped"};
        const std::string_view piece = bytes.substr(sent.byte_count, Transport::write_size_max);
        const Transport::Written written = line.write(piece, options_.write_timeout_ms);
        sent.byte_count += std::min(written.byte_count, piece.size());
        if (written.end == Transport::Written::End::gone)
            return {sent.byte_count, "the label printer has left: " + written.reason};
        patience_ms =
            written.byte_count > 0 ? options_.progress_timeout_ms : patience_ms - options_.write_timeout_ms;
        if (patience_ms <= 0) return {sent.byte_count, "the label printer takes nothing more"};
        if (on_bytes_sent && written.byte_count > 0) on_bytes_sent(sent.byte_count);
    }
    return sent;
}

OpenedTransport LabelPrinter::open_line() {
    // Whether it has left, a write finds out.
    auto line = connect_({.on_received = [](std::string_view) {}, .on_gone = [](const std::string&) {}});
    if (line)
        set_link(Link::ready, {});
    else
        set_link(link_after(line.error().kind), line.error().reason);
    return line;
}

void LabelPrinter::set_link(Link link, std::string reason) {
    {
        const std::lock_guard lock(mutex_);
        if (condition_.link == link && condition_.reason == reason) return;
        condition_.link = link;
        condition_.reason = std::move(reason);
    }
    if (on_condition_changed_) on_condition_changed_();
}

} // namespace sokoguru::drivers
