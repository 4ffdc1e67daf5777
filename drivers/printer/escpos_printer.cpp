#include "drivers/printer/escpos_printer.h"

#include "drivers/printer/escpos_command.h"
#include "drivers/printer/printer_link.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sokoguru::drivers {

namespace {

using Link = PrinterCondition::Link;
using Outcome = PrintResult::Outcome;
using Fence = PrinterProfile::Fence;

/// A device that refuses at once would otherwise be asked without a pause.
constexpr int stall_pause_ms = 100;
constexpr int fence_number_max = 9'999;

constexpr std::array<StatusRequest, 4> all_status_requests{
    StatusRequest::printer, StatusRequest::offline_cause, StatusRequest::error_cause,
    StatusRequest::paper_sensor};

Bytes initialise() {
    Bytes out;
    append(out, {0x1B, 0x40}); // ESC @: initialise
    return out;
}

Bytes enable_automatic_status() {
    Bytes out;
    append(out, {0x1D, 0x61, 0x0F}); // GS a: tell by itself about drawer, line, errors and paper
    return out;
}

Bytes status_request(StatusRequest request) {
    Bytes out;
    append(out, {0x10, 0x04, static_cast<int>(request)}); // DLE EOT n
    return out;
}

/// A job with what this driver adds to it. `ESC @` at the begin of a job may switch the automatic status off,
/// so it is switched on again behind it.
class Wire {
  public:
    Wire(const Bytes& job, bool is_asked, const Bytes& fence) : job_size_(job.size()) {
        const Bytes start = initialise();
        if (is_asked && job.starts_with(start)) {
            insert_at_ = start.size();
            inserted_ = enable_automatic_status();
        }
        bytes_ = job.substr(0, insert_at_) + inserted_ + job.substr(insert_at_) + fence;
    }

    const Bytes& bytes() const { return bytes_; }

    /// How many of the job's own bytes are among the first `count`.
    std::size_t job_bytes(std::size_t count) const {
        if (count <= insert_at_) return count;
        const std::size_t behind = std::max(count, insert_at_ + inserted_.size()) - inserted_.size();
        return std::min(behind, job_size_);
    }

  private:
    std::size_t job_size_;
    std::size_t insert_at_ = 0;
    Bytes inserted_;
    Bytes bytes_;
};

bool is_drawer_kick(const Bytes& job) {
    return job.starts_with("\x1B\x70") || job.starts_with("\x10\x14\x01"); // ESC p, DLE DC4 1
}

} // namespace

EscposPrinter::EscposPrinter(Connect connect, PrinterProfile profile,
                             std::function<void()> on_condition_changed, Options options)
    : connect_(std::move(connect)),
      profile_(std::move(profile)),
      options_(std::move(options)),
      monitor_(profile_.drawer_open_is_high, options_.time, std::move(on_condition_changed)),
      // Not always from one: a printer without paper may still hold the fence of a program that crashed.
      fence_number_(static_cast<int>(monitor_.now_ms() % fence_number_max)) {}

EscposPrinter::EscposPrinter(Connect connect, PrinterProfile profile,
                             std::function<void()> on_condition_changed)
    : EscposPrinter(std::move(connect), std::move(profile), std::move(on_condition_changed), Options{}) {}

PrintResult EscposPrinter::print(const PrintJob& job, const BytesSentCallback& on_bytes_sent,
                                 std::stop_token stop) {
    if (!open_line()) return {.outcome = Outcome::failed, .reason = monitor_.condition().reason};
    if (const End end = send_preamble(Patience::job, stop); end != End::all) return give_up(0, 0, end);
    probe(stop);
    const bool is_kick = is_drawer_kick(job.bytes);
    if (is_kick) {
        // A drawer must open without paper too, and its pulse leaves nothing to wait for.
        monitor_.note_drawer_kick();
    } else {
        wait_until_ready(stop);
        probe(stop);
    }
    if (const End end = send_preamble(Patience::job, stop); end != End::all) return give_up(0, 0, end);
    const FenceRequest fence = make_fence(is_kick ? Fence::none : fence_.value_or(Fence::none));
    const Wire wire(job.bytes, transport_->is_two_way() && !profile_.is_one_way, fence.command);
    const auto report = [&](std::size_t count) {
        if (on_bytes_sent && wire.job_bytes(count) > 0) on_bytes_sent(wire.job_bytes(count));
    };
    const Sent sent = send(wire.bytes(), Patience::job, stop, report);
    const std::size_t job_bytes_taken = wire.job_bytes(sent.byte_count);
    End end = sent.end;
    if (end == End::all && fence.is_answered) end = await(fence, stop);
    // The answer may have come just before the trouble did.
    const bool is_answered = fence.is_answered && fence.is_answered(monitor_.heard());
    if (!is_answered && end != End::all)
        return give_up(job_bytes_taken, wire.bytes().size() - sent.byte_count, end);
    monitor_.set_link(Link::ready, {});
    return {.outcome = is_answered ? Outcome::confirmed : Outcome::sent, .reason = {}};
}

void EscposPrinter::refresh(const std::stop_token& stop) {
    if (!open_line()) return;
    if (send_preamble(Patience::question, stop) != End::all) return;
    poll_port();
    if (!fence_) return probe(stop);
    if (!answers_status_) return;
    if (ask_status(stop)) return monitor_.set_link(Link::ready, {});
    if (!stop.stop_requested() && !monitor_.heard().gone)
        monitor_.set_link(Link::not_answering, "the printer no longer answers");
}

void EscposPrinter::wait_until_ready(const std::stop_token& stop) {
    // Without paper it would take the job into its memory, and could still lose it there.
    while (!stop.stop_requested() && !monitor_.heard().gone && explains_itself()) {
        poll(stop);
        monitor_.wait_for([](const auto& heard) { return heard.gone; }, options_.poll_interval_ms, stop);
    }
}

EscposPrinter::Identity EscposPrinter::identity() const {
    const std::vector<std::string> said = monitor_.heard().identity;
    return {.maker = said.empty() ? "" : said[0], .model = said.size() < 2 ? "" : said[1]};
}

bool EscposPrinter::open_line() {
    if (transport_ && !monitor_.heard().gone) return true;
    transport_.reset();
    fence_.reset();
    answers_status_ = false;
    paper_sensor_request_count_ = 0;
    auto opened = connect_(monitor_.begin_line());
    if (!opened) {
        monitor_.set_link(link_after(opened.error().kind), std::move(opened.error().reason));
        return false;
    }
    transport_ = std::move(*opened);
    // One that did not answer must first show that it does.
    if (monitor_.condition().link != Link::not_answering) monitor_.set_link(Link::ready, {});
    preamble_ += initialise();
    if (transport_->is_two_way() && !profile_.is_one_way) preamble_ += enable_automatic_status();
    return true;
}

EscposPrinter::Sent EscposPrinter::send(std::string_view bytes, Patience patience,
                                        const std::stop_token& stop, const BytesSentCallback& on_bytes_sent) {
    const bool is_job = patience == Patience::job;
    const int patience_ms = is_job ? options_.progress_timeout_ms : options_.probe_timeout_ms;
    Sent sent;
    std::int64_t progress_ms = monitor_.now_ms();
    std::int64_t poll_ms = progress_ms;
    bool is_stuck = false;
    while (sent.byte_count < bytes.size()) {
        if (stop.stop_requested()) return {sent.byte_count, End::stopped};
        if (monitor_.heard().gone) return {sent.byte_count, End::gone};
        const std::string_view rest = bytes.substr(sent.byte_count);
        const std::string_view chunk = rest.substr(0, Transport::write_size_max);
        const Transport::Written written = transport_->write(chunk, options_.write_timeout_ms);
        const std::size_t taken = std::min(written.byte_count, chunk.size());
        sent.byte_count += taken;
        if (taken > 0) {
            progress_ms = monitor_.now_ms();
            if (on_bytes_sent) on_bytes_sent(sent.byte_count);
            // What explained the pause is over.
            if (std::exchange(is_stuck, false)) poll_port();
        }
        if (written.end == Transport::Written::End::gone) {
            monitor_.note_gone(written.reason);
            return {sent.byte_count, End::gone};
        }
        if (taken == chunk.size()) continue;
        if (taken == 0 && written.end != Transport::Written::End::timeout)
            monitor_.wait_for([](const auto& heard) { return heard.gone; }, stall_pause_ms, stop);
        if (monitor_.now_ms() - poll_ms >= options_.poll_interval_ms) {
            is_stuck = true;
            poll_ms = monitor_.now_ms();
            poll_port();
        }
        if (is_job && explains_itself()) progress_ms = monitor_.now_ms();
        if (monitor_.now_ms() - progress_ms >= patience_ms) return {sent.byte_count, End::stuck};
    }
    return sent;
}

EscposPrinter::End EscposPrinter::send_preamble(Patience patience, const std::stop_token& stop) {
    if (preamble_.empty()) return End::all;
    const Sent sent = send(preamble_, patience, stop);
    preamble_.erase(0, sent.byte_count);
    if (sent.end == End::all) monitor_.set_link(Link::ready, {});
    if (sent.end == End::stuck) monitor_.set_link(Link::not_answering, "the printer takes no data");
    return sent.end;
}

void EscposPrinter::probe(const std::stop_token& stop) {
    if (fence_ || monitor_.heard().gone) return;
    if (!transport_->is_two_way() || profile_.is_one_way) {
        fence_ = Fence::none;
        return;
    }
    answers_status_ = ask_status(stop);
    if (monitor_.heard().is_garbled) {
        answers_status_ = false;
        fence_ = Fence::none;
        return;
    }
    // Without paper it can't reach a fence, which does not mean that it has none.
    if (stop.stop_requested() || monitor_.heard().gone || explains_itself()) return;
    if (profile_.fence == Fence::probe)
        probe_fence(stop);
    else
        fence_ = profile_.fence;
    if (fence_ && (answers_status_ || fence_ == Fence::print_end)) ask_identity(stop);
}

void EscposPrinter::probe_fence(const std::stop_token& stop) {
    for (const Fence kind : {Fence::print_end, Fence::paper_sensor}) {
        const FenceRequest fence = make_fence(kind);
        if (!ask(fence.command, stop)) return;
        if (!monitor_.wait_for(fence.is_answered, options_.probe_timeout_ms, stop)) continue;
        if (kind == Fence::paper_sensor) {
            // An earlier line's late answer may have been the one that came. When it is quiet, count anew.
            monitor_.wait_for([](const auto& heard) { return heard.gone; }, options_.probe_timeout_ms, stop);
            paper_sensor_request_count_ = monitor_.heard().paper_sensor_reply_count;
        }
        fence_ = kind;
        return;
    }
    if (stop.stop_requested() || monitor_.heard().gone || explains_itself()) return;
    fence_ = Fence::none;
    // A printer that does not know `GS ( H` may have put its parameters into the line.
    preamble_ += initialise() + enable_automatic_status();
    send_preamble(Patience::question, stop);
}

void EscposPrinter::ask_identity(const std::stop_token& stop) {
    constexpr int maker = 0x42;
    constexpr int model = 0x43;
    for (const int number : {maker, model}) {
        Bytes request;
        append(request, {0x1D, 0x49, number}); // GS I n
        const std::size_t known = monitor_.heard().identity.size();
        if (!ask(request, stop)) return;
        const auto is_answered = [known](const auto& heard) { return heard.identity.size() > known; };
        // Without the maker's name, the model's would be taken for it.
        if (!monitor_.wait_for(is_answered, options_.probe_timeout_ms, stop)) return;
    }
}

bool EscposPrinter::ask(std::string_view request, const std::stop_token& stop) {
    // What the printer took only a part of is brought to its end first, or it would eat this request.
    const Sent begun = send(preamble_, Patience::question, stop);
    preamble_.erase(0, begun.byte_count);
    if (begun.end != End::all) return false;
    const Sent sent = send(request, Patience::question, stop);
    if (sent.byte_count > 0) preamble_ += request.substr(sent.byte_count);
    return sent.end == End::all;
}

bool EscposPrinter::ask_status(const std::stop_token& stop) {
    monitor_.forget_asked();
    for (const StatusRequest request : all_status_requests) {
        const int known = monitor_.heard().status_reply_count;
        monitor_.note_asked(request);
        if (!ask(status_request(request), stop)) return false;
        const auto is_answered = [known](const auto& heard) { return heard.status_reply_count > known; };
        if (!monitor_.wait_for(is_answered, options_.probe_timeout_ms, stop)) return false;
    }
    return true;
}

void EscposPrinter::poll_port() {
    if (!profile_.ignores_port_status) monitor_.note_port(transport_->port_status());
}

void EscposPrinter::poll(const std::stop_token& stop) {
    poll_port();
    if (answers_status_) ask_status(stop);
}

bool EscposPrinter::explains_itself() const {
    const PrinterCondition now = monitor_.condition();
    if (now.failed || now.link == Link::away) return false;
    return now.paper == PrinterCondition::Paper::out || now.cover_open || now.cutter_jammed || now.offline;
}

EscposPrinter::FenceRequest EscposPrinter::make_fence(Fence kind) {
    FenceRequest fence;
    if (kind == Fence::print_end) {
        // Ascending, so that a late answer to an earlier job is never taken for this one's.
        fence_number_ = fence_number_ % fence_number_max + 1;
        const std::string id = fmt::format("{:04}", fence_number_);
        append(fence.command, {0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30}); // GS ( H: answer when printed
        fence.command += id;
        fence.is_answered = [id](const auto& heard) { return heard.last_fence == id; };
    } else if (kind == Fence::paper_sensor) {
        append(fence.command, {0x1D, 0x72, 0x01}); // GS r: the paper sensors
        // These answers look all alike, so it is their number that counts, and only on a line without noise.
        fence.is_answered = [asked = ++paper_sensor_request_count_,
                             noise = monitor_.heard().noise_count](const auto& heard) {
            return heard.paper_sensor_reply_count == asked && heard.noise_count == noise;
        };
    }
    return fence;
}

EscposPrinter::End EscposPrinter::await(const FenceRequest& fence, const std::stop_token& stop) {
    const auto is_over = [&](const auto& heard) { return fence.is_answered(heard) || heard.gone; };
    std::int64_t progress_ms = monitor_.now_ms();
    while (!monitor_.wait_for(is_over, options_.poll_interval_ms, stop)) {
        if (stop.stop_requested()) return End::stopped;
        poll(stop);
        if (explains_itself()) progress_ms = monitor_.now_ms();
        if (monitor_.now_ms() - progress_ms >= options_.progress_timeout_ms) return End::stuck;
    }
    return fence.is_answered(monitor_.heard()) ? End::all : End::gone;
}

PrintResult EscposPrinter::give_up(std::size_t job_bytes_taken, std::size_t bytes_left, End end) {
    std::string reason;
    switch (end) {
    case End::all: break;
    case End::stuck: reason = "the printer takes and answers nothing any more"; break;
    case End::stopped: reason = "stopped"; break;
    case End::gone: reason = fmt::format("the printer has left: {}", monitor_.heard().gone_reason); break;
    }
    if (end == End::stuck) {
        monitor_.set_link(Link::not_answering, reason);
        transport_.reset();
    }
    if (job_bytes_taken == 0) return {.outcome = Outcome::failed, .reason = std::move(reason)};
    // The printer may still wait for the rest of a command, an image perhaps, and would take the next job for
    // it. Zero bytes fill any command up to its end, and print nothing elsewhere.
    preamble_ = Bytes(bytes_left, '\0') + preamble_;
    return {.outcome = Outcome::unknown, .reason = std::move(reason)};
}

} // namespace sokoguru::drivers
