#include "drivers/display/display_worker.h"
#include "drivers/virtual/virtual_display.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <optional>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using End = Transport::Written::End;

namespace {

/// A display on a cable that can be pulled out, and what was seen on it. Outlives the worker.
class FakeCable {
  public:
    Connect connect() {
        return [this](TransportEvents events) -> OpenedTransport {
            const std::lock_guard lock(mutex_);
            if (is_out_) return tl::unexpected(ConnectProblem{.reason = "no display"});
            events_ = std::move(events);
            return std::make_unique<Line>(*this);
        };
    }
    DisplayWorker::StateCallback on_state() {
        return [this](const DisplayState& state) {
            const std::lock_guard lock(mutex_);
            states_.push_back(state);
            changed_.notify_all();
        };
    }
    void pull_out() {
        std::function<void(std::string)> on_gone;
        {
            const std::lock_guard lock(mutex_);
            is_out_ = true;
            on_gone = events_.on_gone;
        }
        on_gone("pulled out");
    }
    void plug_in() {
        const std::lock_guard lock(mutex_);
        is_out_ = false;
    }
    void lose_power() {
        const std::lock_guard lock(mutex_);
        display_ = VirtualDisplay();
    }
    void hold_back() {
        const std::lock_guard lock(mutex_);
        holds_back_ = true;
    }
    /// The next write waits until `release` counts down.
    void delay_write(std::latch& begun, std::latch& release) {
        const std::lock_guard lock(mutex_);
        begun_ = &begun;
        release_ = &release;
    }

    void wait_for_line(const std::string& lower) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return display_.line(1) == lower; });
    }
    std::vector<DisplayState> wait_for_states(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return states_.size() >= count; });
        return states_;
    }
    int write_count() {
        const std::lock_guard lock(mutex_);
        return write_count_;
    }

  private:
    class Line final : public Transport {
      public:
        explicit Line(FakeCable& cable) : cable_(cable) {}
        Written write(std::string_view bytes, int) override { return cable_.write(bytes); }
        bool is_two_way() const override { return false; }

      private:
        FakeCable& cable_;
    };

    Transport::Written write(std::string_view bytes) {
        std::unique_lock lock(mutex_);
        if (std::latch* begun = std::exchange(begun_, nullptr)) {
            lock.unlock();
            begun->count_down();
            release_->wait();
            lock.lock();
        }
        if (is_out_) return {.byte_count = 0, .end = End::gone, .reason = "pulled out"};
        if (holds_back_) return {.byte_count = 1, .end = End::timeout, .reason = {}};
        ++write_count_;
        display_.feed(bytes);
        changed_.notify_all();
        return {.byte_count = bytes.size(), .end = End::all, .reason = {}};
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    TransportEvents events_;
    VirtualDisplay display_;
    std::vector<DisplayState> states_;
    bool is_out_ = false;
    bool holds_back_ = false;
    int write_count_ = 0;
    std::latch* begun_ = nullptr;
    std::latch* release_ = nullptr;
};

CustomerDisplay total(std::int64_t rupiah) {
    return show_total("TOTAL", Money{rupiah});
}

const DisplayState connected{.is_connected = true, .reason = {}};

} // namespace

TEST_CASE("display worker: it connects by itself and shows what it is told") {
    FakeCable cable;
    DisplayWorker worker(cable.connect(), {}, cable.on_state());
    worker.show(total(12'500));
    cable.wait_for_line("           Rp 12.500");
    CHECK(cable.wait_for_states(1) == std::vector{connected});
}

TEST_CASE("display worker: what is overtaken while the line is busy is never sent") {
    FakeCable cable;
    std::latch begun(1);
    std::latch release(1);
    cable.delay_write(begun, release);
    DisplayWorker worker(cable.connect(), {}, cable.on_state());
    begun.wait();
    for (int rupiah = 1; rupiah <= 100; ++rupiah)
        worker.show(total(rupiah * 1'000));
    release.count_down();
    cable.wait_for_line("          Rp 100.000");
    CHECK(cable.write_count() == 2);
}

TEST_CASE("display worker: a display that is pulled out is said once, and shows the newest after a refresh") {
    FakeCable cable;
    DisplayWorker worker(cable.connect(), {}, cable.on_state());
    worker.show(total(1'000));
    cable.wait_for_line("            Rp 1.000");
    cable.pull_out();
    const DisplayState gone{.is_connected = false, .reason = "pulled out"};
    CHECK(cable.wait_for_states(2) == std::vector{connected, gone});
    worker.show(total(2'000));
    worker.refresh();
    CHECK(cable.wait_for_states(3).back() == DisplayState{.is_connected = false, .reason = "no display"});
    cable.plug_in();
    worker.show(total(3'000));
    worker.refresh();
    cable.wait_for_line("            Rp 3.000");
    CHECK(cable.wait_for_states(4).back() == connected);
}

TEST_CASE("display worker: a display that lost its power shows the newest again after a refresh") {
    FakeCable cable;
    DisplayWorker worker(cable.connect(), {}, cable.on_state());
    worker.show(total(1'000));
    cable.wait_for_line("            Rp 1.000");
    cable.lose_power();
    worker.refresh();
    cable.wait_for_line("            Rp 1.000");
    CHECK(cable.wait_for_states(1) == std::vector{connected});
}

TEST_CASE("display worker: a display that takes nothing is let go") {
    FakeCable cable;
    cable.hold_back();
    DisplayWorker worker(cable.connect(), {}, cable.on_state());
    CHECK(cable.wait_for_states(2).back() ==
          DisplayState{.is_connected = false, .reason = "the display takes nothing"});
}
