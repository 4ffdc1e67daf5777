#include "drivers/printer/printer_monitor.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sokoguru::drivers {

namespace {

/// A drawer that is kicked springs open at once; later it is a hand that moves it.
constexpr int drawer_reaction_ms = 1'500;
/// A reply that broke off leaves a few bytes of noise, and that is no reason to distrust the line.
constexpr int noise_count_max = 16;
constexpr std::size_t identity_count_max = 8;

std::int64_t steady_now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// The two bits of each sensor are set together. Random bytes seldom look so.
bool is_paper_sensor_reply(std::uint8_t reply) {
    return ((reply >> 1) & 1) == (reply & 1) && ((reply >> 3) & 1) == ((reply >> 2) & 1);
}

} // namespace

PrinterMonitor::PrinterMonitor(std::optional<bool> drawer_open_is_high, PrinterTime time,
                               std::function<void()> on_condition_changed)
    : time_(std::move(time)),
      on_condition_changed_(std::move(on_condition_changed)),
      drawer_open_is_high_(drawer_open_is_high),
      condition_(make_condition()) {}

TransportEvents PrinterMonitor::begin_line() {
    const std::lock_guard lock(mutex_);
    sorter_.reset();
    asked_.clear();
    heard_ = {};
    return {.on_received =
                [this](std::string_view bytes) {
                    update([&] {
                        for (const PrinterReply& reply : sorter_.feed(bytes))
                            take(reply);
                    });
                },
            .on_gone = [this](std::string reason) { note_gone(std::move(reason)); }};
}

void PrinterMonitor::set_link(PrinterCondition::Link link, std::string reason) {
    update([&] {
        // It may leave while somebody is still glad that it answered.
        if (link == PrinterCondition::Link::ready && heard_.gone) return;
        link_ = link;
        reason_ = std::move(reason);
    });
}

void PrinterMonitor::note_gone(std::string reason) {
    update([&] {
        heard_.gone = true;
        if (heard_.gone_reason.empty()) heard_.gone_reason = reason;
        link_ = PrinterCondition::Link::away;
        reason_ = std::move(reason);
    });
}

void PrinterMonitor::note_port(std::optional<PortStatus> port) {
    update([&] { heard_.port = port; });
}

void PrinterMonitor::note_asked(StatusRequest request) {
    const std::lock_guard lock(mutex_);
    asked_.push_back(request);
}

void PrinterMonitor::forget_asked() {
    const std::lock_guard lock(mutex_);
    asked_.clear();
}

void PrinterMonitor::note_drawer_kick() {
    const std::lock_guard lock(mutex_);
    kicked_at_ms_ = now_ms();
}

PrinterMonitor::Heard PrinterMonitor::heard() const {
    const std::lock_guard lock(mutex_);
    return heard_;
}

PrinterCondition PrinterMonitor::condition() const {
    const std::lock_guard lock(mutex_);
    return condition_;
}

std::optional<bool> PrinterMonitor::drawer_open_is_high() const {
    const std::lock_guard lock(mutex_);
    return drawer_open_is_high_;
}

std::int64_t PrinterMonitor::now_ms() const {
    return time_.now_ms ? time_.now_ms() : steady_now_ms();
}

bool PrinterMonitor::wait_for(const std::function<bool(const Heard&)>& is_enough, int timeout_ms,
                              const std::stop_token& stop) {
    const std::int64_t end_ms = now_ms() + timeout_ms;
    std::unique_lock lock(mutex_);
    while (!is_enough(heard_)) {
        const auto left_ms = static_cast<int>(end_ms - now_ms());
        if (left_ms <= 0 || stop.stop_requested()) return false;
        if (time_.wait_ms) {
            lock.unlock();
            time_.wait_ms(left_ms);
            lock.lock();
        } else {
            changed_.wait_for(lock, stop, std::chrono::milliseconds(left_ms),
                              [&] { return is_enough(heard_); });
        }
    }
    return true;
}

void PrinterMonitor::update(const std::function<void()>& change) {
    bool condition_changed = false;
    {
        const std::lock_guard lock(mutex_);
        change();
        PrinterCondition condition = make_condition();
        condition_changed = condition != condition_;
        condition_ = std::move(condition);
    }
    changed_.notify_all();
    if (condition_changed && on_condition_changed_) on_condition_changed_();
}

void PrinterMonitor::take(const PrinterReply& reply) {
    if (heard_.is_garbled) return;
    PrinterStatus newer;
    switch (reply.kind) {
    case PrinterReply::Kind::automatic_status: newer = decode_automatic_status(reply.bytes); break;
    case PrinterReply::Kind::status:
        // Without a question it is a byte that looks like an answer.
        if (asked_.empty()) break;
        newer = decode_status_reply(asked_.front(), static_cast<std::uint8_t>(reply.bytes[0]));
        asked_.pop_front();
        ++heard_.status_reply_count;
        break;
    case PrinterReply::Kind::paper_sensor:
        if (!is_paper_sensor_reply(static_cast<std::uint8_t>(reply.bytes[0]))) {
            ++heard_.noise_count;
            break;
        }
        newer = decode_paper_sensor_reply(static_cast<std::uint8_t>(reply.bytes[0]));
        // It comes once and no second one takes it back, so it can't say that a job must wait.
        newer.paper_out.reset();
        ++heard_.paper_sensor_reply_count;
        break;
    case PrinterReply::Kind::fence: heard_.last_fence = reply.bytes; break;
    case PrinterReply::Kind::identity:
        if (heard_.identity.size() < identity_count_max) heard_.identity.push_back(reply.bytes);
        break;
    case PrinterReply::Kind::noise: ++heard_.noise_count; break;
    }
    learn_drawer(newer);
    heard_.status.update(newer);
    if (heard_.noise_count <= noise_count_max) return;
    heard_.is_garbled = true;
    heard_.status = {};
}

void PrinterMonitor::learn_drawer(const PrinterStatus& newer) {
    const auto& before = heard_.status.drawer_pin_high;
    if (drawer_open_is_high_ || !kicked_at_ms_ || !before || !newer.drawer_pin_high) return;
    if (before == newer.drawer_pin_high) return;
    if (now_ms() - *kicked_at_ms_ <= drawer_reaction_ms) drawer_open_is_high_ = newer.drawer_pin_high;
    kicked_at_ms_.reset();
}

PrinterCondition PrinterMonitor::make_condition() const {
    PrinterCondition condition;
    condition.link = link_;
    condition.reason = reason_;
    const bool is_there =
        link_ == PrinterCondition::Link::ready || link_ == PrinterCondition::Link::not_answering;
    if (!is_there) return condition;
    apply(heard_.status, drawer_open_is_high_, condition);
    if (!heard_.port) return condition;
    // The port may know nothing of paper, and then says that all is well. Only its bad news counts.
    if (heard_.port->paper_empty) condition.paper = PrinterCondition::Paper::out;
    if (!heard_.port->selected || heard_.port->error) condition.offline = true;
    return condition;
}

} // namespace sokoguru::drivers
