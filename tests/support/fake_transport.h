#pragma once

#include "drivers/printer/printer_monitor.h"
#include "drivers/transport/transport.h"
#include "drivers/virtual/escpos_parser.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sokoguru::test {

using drivers::Bytes;
using drivers::Transport;

/// A receipt printer that behaves, behind any number of lines that follow each other. It is a state machine,
/// no script: it has a memory that fills while it has no paper, obeys real-time requests at once and
/// everything else in order, and answers fences when it comes to them.
///
///     FakePrinter device;
///     EscposPrinter printer(device.connect(), profile, {}, {.time = device.time()});
///     device.at_byte(100, [&] { device.run_out_of_paper(); device.after_ms(60'000, [&] { device.refill();
///     }); }); printer.print(job, {}, {}); device.on_paper();            // every byte that it obeyed, in
///     order
///
/// Its clock moves only when somebody waits for it. One thread.
class FakePrinter final : public drivers::EscposSink {
  public:
    struct Abilities {
        bool two_way = true;
        bool status = true;           ///< `DLE EOT`
        bool automatic_status = true; ///< `GS a`
        bool fence = true;            ///< `GS ( H`
        bool paper_sensor = true;     ///< `GS r`
        bool port_status = true;
        std::size_t memory_bytes = 256;
    };

    FakePrinter() = default;
    explicit FakePrinter(Abilities abilities) : abilities_(abilities) {}

    drivers::Connect connect() {
        return [this](drivers::TransportEvents events) -> drivers::OpenedTransport {
            ++connect_count;
            if (!is_plugged_in_) return tl::unexpected(drivers::ConnectProblem{.reason = "no such device"});
            return std::make_unique<Line>(*this, std::move(events));
        };
    }

    drivers::PrinterTime time() {
        return {.now_ms = [this] { return clock_ms_; },
                .wait_ms = [this](int duration_ms) { pass(duration_ms); }};
    }

    // What people and bad luck do to it.
    void unplug() {
        is_plugged_in_ = false;
        if (line_ != nullptr) std::exchange(line_, nullptr)->events().on_gone("unplugged");
    }
    void plug_in() { is_plugged_in_ = true; }
    void lose_power() {
        unplug();
        memory_.clear();
        parser_ = std::make_unique<drivers::EscposParser>(*this);
        sends_automatic_status_ = false;
    }
    void run_out_of_paper() { set(has_paper_, false); }
    void refill() { set(has_paper_, true); }
    void open_cover() { set(is_cover_closed_, false); }
    void close_cover() { set(is_cover_closed_, true); }
    void set_drawer_pin(bool is_high) { set(is_drawer_pin_high_, is_high); }
    void stall_once() { ++stall_count_; }
    /// Takes nothing more and says nothing, until `thaw`.
    void freeze() { is_frozen_ = true; }
    void thaw() {
        is_frozen_ = false;
        obey_memory();
    }
    void answer_nothing() { answers_ = Answers::nothing; }
    void answer_honestly() { answers_ = Answers::honest; }
    void answer_nonsense() { answers_ = Answers::nonsense; }

    /// Runs the fault when the device has taken `count` bytes from now on.
    void at_byte(std::size_t count, std::function<void()> fault) {
        fault_at_ = received_.size() + count;
        fault_ = std::move(fault);
        if (count == 0) std::exchange(fault_, {})();
    }
    void fail_at_byte(std::size_t count) {
        at_byte(count, [this] { unplug(); });
    }
    void after_ms(int delay_ms, std::function<void()> action) {
        actions_.push_back({clock_ms_ + delay_ms, std::move(action)});
    }

    /// Every byte that the device took.
    const Bytes& received() const { return received_; }
    /// Every byte that it obeyed, in order: what is on paper, and what it did besides.
    const Bytes& on_paper() const { return obeyed_; }
    int drawer_kick_count = 0;
    int connect_count = 0;
    int port_status_count = 0;
    int misuse_count = 0; ///< Writes of no byte, or of more than a line takes.
    /// Runs at each pulse for the drawer.
    std::function<void()> on_drawer_kick;

  private:
    enum class Answers { honest, nothing, nonsense };

    class Line final : public Transport {
      public:
        Line(FakePrinter& printer, drivers::TransportEvents events)
            : printer_(printer), events_(std::move(events)) {
            printer_.line_ = this;
        }
        ~Line() override {
            if (printer_.line_ == this) printer_.line_ = nullptr;
        }
        Written write(std::string_view bytes, int timeout_ms) override {
            if (printer_.line_ != this) return {.byte_count = 0, .end = Written::End::gone, .reason = "gone"};
            return printer_.take(bytes, timeout_ms);
        }
        bool is_two_way() const override { return printer_.abilities_.two_way; }
        std::optional<drivers::PortStatus> port_status() override {
            ++printer_.port_status_count;
            if (!printer_.abilities_.port_status || printer_.is_frozen_ || printer_.line_ != this)
                return std::nullopt;
            return drivers::PortStatus{
                .paper_empty = !printer_.has_paper_, .selected = true, .error = !printer_.is_cover_closed_};
        }
        drivers::TransportEvents& events() { return events_; }

      private:
        FakePrinter& printer_;
        drivers::TransportEvents events_;
    };

    struct Action {
        std::int64_t at_ms;
        std::function<void()> run;
    };

    bool can_print() const { return has_paper_ && is_cover_closed_ && !is_frozen_; }

    void set(bool& state, bool value) {
        const bool changed = std::exchange(state, value) != value;
        if (changed && sends_automatic_status_ && abilities_.automatic_status) say(automatic_status());
        obey_memory();
    }

    void pass(int duration_ms) {
        const std::int64_t end_ms = clock_ms_ + duration_ms;
        while (true) {
            const auto next = std::ranges::min_element(actions_, {}, &Action::at_ms);
            if (next == actions_.end() || next->at_ms > end_ms) break;
            clock_ms_ = std::max(clock_ms_, next->at_ms);
            const auto run = std::move(next->run);
            actions_.erase(next);
            run();
        }
        clock_ms_ = end_ms;
    }

    Transport::Written take(std::string_view bytes, int timeout_ms) {
        using End = Transport::Written::End;
        if (bytes.empty() || bytes.size() > Transport::write_size_max) ++misuse_count;
        if (stall_count_ > 0) {
            --stall_count_;
            return {.byte_count = 0, .end = End::stalled, .reason = "stalled"};
        }
        const Line* line = line_;
        const std::int64_t end_ms = clock_ms_ + timeout_ms;
        std::size_t count = 0;
        while (count < bytes.size()) {
            if (line_ != line) return {.byte_count = count, .end = End::gone, .reason = "unplugged"};
            if (stall_count_ > 0) {
                --stall_count_;
                return {.byte_count = count, .end = End::stalled, .reason = "stalled"};
            }
            if (is_frozen_ || memory_.size() >= abilities_.memory_bytes) {
                if (clock_ms_ >= end_ms) return {.byte_count = count, .end = End::timeout, .reason = {}};
                pass(static_cast<int>(std::min<std::int64_t>(end_ms - clock_ms_, 50)));
                continue;
            }
            receive(bytes[count++]);
        }
        if (line_ != line) return {.byte_count = count, .end = End::gone, .reason = "unplugged"};
        return {.byte_count = count, .end = End::all, .reason = {}};
    }

    void receive(char byte) {
        received_ += byte;
        memory_ += byte;
        const std::string_view taken = received_;
        const bool is_request = taken.size() >= 3 && taken.substr(taken.size() - 3, 2) == "\x10\x04";
        if (is_request && byte >= 1 && byte <= 4 && abilities_.status) say(status_reply(byte));
        obey_memory();
        if (fault_ && received_.size() == fault_at_) std::exchange(fault_, {})();
    }

    void obey_memory() {
        while (!memory_.empty() && can_print()) {
            const char byte = memory_.front();
            memory_.erase(0, 1);
            obeyed_ += byte;
            parser_->feed(std::string_view(&byte, 1));
        }
    }

    Bytes status_reply(char request) const {
        const bool offline = !has_paper_ || !is_cover_closed_;
        int reply = 0x12;
        if (request == 1) reply |= (is_drawer_pin_high_ ? 0x04 : 0) | (offline ? 0x08 : 0);
        if (request == 2) reply |= (is_cover_closed_ ? 0 : 0x04) | (has_paper_ ? 0 : 0x20);
        if (request == 4) reply |= has_paper_ ? 0 : 0x60;
        return Bytes(1, static_cast<char>(reply));
    }

    Bytes automatic_status() const {
        const bool offline = !has_paper_ || !is_cover_closed_;
        const int printer =
            0x10 | (is_drawer_pin_high_ ? 0x04 : 0) | (offline ? 0x08 : 0) | (is_cover_closed_ ? 0 : 0x20);
        return {static_cast<char>(printer), '\0', has_paper_ ? '\0' : '\x0C', '\0'};
    }

    void say(Bytes reply) {
        if (line_ == nullptr || !abilities_.two_way || answers_ == Answers::nothing) return;
        if (answers_ == Answers::nonsense) {
            for (char& byte : reply)
                byte = static_cast<char>(random_());
            for (int i = 0; i < 12; ++i)
                reply += static_cast<char>(random_());
        }
        line_->events().on_received(reply);
    }

    void on_byte(std::size_t, unsigned char) override {}
    void on_unknown(std::size_t, std::string_view) override {}
    void on_oversized(std::size_t, std::string_view) override {}
    void on_hidden_pulse(std::size_t) override {}
    void on_command(const drivers::EscposCommand& command) override {
        if (command.lead() == 0x1B && command.code() == '@') sends_automatic_status_ = false;
        if (command.lead() == 0x1B && command.code() == 'p') {
            ++drawer_kick_count;
            if (on_drawer_kick) on_drawer_kick();
        }
        if (command.lead() != 0x1D) return;
        if (command.code() == 'a' && abilities_.automatic_status) {
            sends_automatic_status_ = command.number(0) != 0;
            say(automatic_status());
        }
        if (command.code() == 'r' && abilities_.paper_sensor) say(Bytes(1, '\0'));
        if (command.code() == 'I' && abilities_.status)
            say(command.number(0) == 0x42 ? Bytes("_CONTOH\0", 8) : Bytes("_C-80\0", 6));
        if (command.code() == '(' && command.number(0) == 'H' && command.payload.size() == 6 &&
            abilities_.fence)
            say("\x37\x22" + command.payload.substr(2) + Bytes(1, '\0'));
    }

    const Abilities abilities_{};
    std::int64_t clock_ms_ = 0;
    std::vector<Action> actions_;
    Line* line_ = nullptr;
    bool is_plugged_in_ = true;
    bool has_paper_ = true;
    bool is_cover_closed_ = true;
    bool is_drawer_pin_high_ = false;
    bool is_frozen_ = false;
    bool sends_automatic_status_ = false;
    int stall_count_ = 0;
    Answers answers_ = Answers::honest;
    std::size_t fault_at_ = 0;
    std::function<void()> fault_;
    Bytes received_;
    Bytes memory_; ///< Taken, and not yet obeyed.
    Bytes obeyed_;
    std::unique_ptr<drivers::EscposParser> parser_ = std::make_unique<drivers::EscposParser>(*this);
    std::minstd_rand random_{1};
};

} // namespace sokoguru::test
