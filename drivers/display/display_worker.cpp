#include "drivers/display/display_worker.h"

#include <utility>

namespace sokoguru::drivers {

DisplayWorker::DisplayWorker(Connect connect, DisplayProfile profile, StateCallback on_state)
    : connect_(std::move(connect)),
      profile_(std::move(profile)),
      on_state_(std::move(on_state)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void DisplayWorker::show(CustomerDisplay display) {
    {
        const std::lock_guard lock(mutex_);
        newest_ = std::move(display);
    }
    work_arrived_.notify_one();
}

void DisplayWorker::refresh() {
    {
        const std::lock_guard lock(mutex_);
        must_refresh_ = true;
    }
    work_arrived_.notify_one();
}

std::optional<DisplayWorker::Work> DisplayWorker::next_work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    work_arrived_.wait(lock, stop, [this] { return newest_ || must_refresh_ || gone_reason_; });
    if (stop.stop_requested()) return std::nullopt;
    return Work{.display = std::exchange(newest_, std::nullopt),
                .must_refresh = std::exchange(must_refresh_, false),
                .gone_reason = std::exchange(gone_reason_, std::nullopt)};
}

void DisplayWorker::run(const std::stop_token& stop) {
    while (auto work = next_work(stop)) {
        if (work->gone_reason) lose(std::move(*work->gone_reason));
        if (work->display) shown_ = std::move(*work->display);
        if (work->must_refresh)
            start();
        else if (work->display)
            send(encode_display(shown_, profile_));
    }
    send_last();
    transport_.reset();
}

/// What was asked for last is what the customer goes on reading.
void DisplayWorker::send_last() {
    std::optional<CustomerDisplay> last;
    {
        const std::lock_guard lock(mutex_);
        last = std::exchange(newest_, std::nullopt);
    }
    if (last) send(encode_display(*last, profile_));
}

void DisplayWorker::start() {
    if (!transport_) {
        auto transport = connect_(events());
        if (!transport) {
            on_state_({.is_connected = false, .reason = transport.error().reason});
            return;
        }
        transport_ = std::move(*transport);
        on_state_({.is_connected = true, .reason = {}});
    }
    send(encode_display_start(profile_) + encode_display(shown_, profile_));
}

void DisplayWorker::send(const Bytes& bytes) {
    // Both lines take fifty milliseconds at 9600 baud.
    constexpr int timeout_ms = 1'000;
    if (!transport_) return;
    const Transport::Written written = transport_->write(bytes, timeout_ms);
    switch (written.end) {
    case Transport::Written::End::all: return;
    case Transport::Written::End::timeout: return lose("the display takes nothing");
    case Transport::Written::End::stalled:
    case Transport::Written::End::gone: return lose(written.reason);
    }
}

void DisplayWorker::lose(std::string reason) {
    if (!transport_) return;
    transport_.reset();
    {
        // The end that was just handled may have been said by the transport, too.
        const std::lock_guard lock(mutex_);
        gone_reason_.reset();
    }
    on_state_({.is_connected = false, .reason = std::move(reason)});
}

TransportEvents DisplayWorker::events() {
    return {.on_received = {}, .on_gone = [this](std::string reason) {
                {
                    const std::lock_guard lock(mutex_);
                    gone_reason_ = std::move(reason);
                }
                work_arrived_.notify_one();
            }};
}

} // namespace sokoguru::drivers
