#include "drivers/printer/escpos.h"
#include "drivers/printer/escpos_printer.h"
#include "tests/support/fake_transport.h"
#include "tests/support/printer_hex.h"
#include "tests/support/printer_receipt.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using namespace std::string_literals;
using Outcome = PrintResult::Outcome;
using Link = PrinterCondition::Link;
using Paper = PrinterCondition::Paper;
using test::FakePrinter;

namespace {

/// A printer, the driver in front of it, and what the driver reported.
struct Rig {
    explicit Rig(FakePrinter::Abilities abilities = {},
                 PrinterProfile profile = *find_printer_profile("80mm"))
        : device(abilities),
          printer(device.connect(), profile, [this] { conditions.push_back(printer.condition()); },
                  {.time = device.time()}) {}

    PrintResult print(const Bytes& bytes, std::stop_token stop = {}) {
        progress.clear();
        return printer.print(
            {.key = "K1", .bytes = bytes}, [this](std::size_t count) { progress.push_back(count); },
            std::move(stop));
    }
    bool was_seen(Paper paper) const {
        return std::ranges::any_of(conditions, [&](const auto& seen) { return seen.paper == paper; });
    }

    std::vector<PrinterCondition> conditions;
    std::vector<std::size_t> progress;
    FakePrinter device;
    EscposPrinter printer;
};

Bytes receipt() {
    const PrinterProfile& profile = *find_printer_profile("80mm");
    return encode(test::printer_receipt(profile.columns), profile);
}

} // namespace

TEST_CASE("escpos printer: a receipt is confirmed when the printer has answered its fence") {
    Rig rig;
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    CHECK(rig.device.on_paper().ends_with("\x1D(H\x06\0"
                                          "000002"s));
    CHECK(rig.progress.back() == receipt().size());
    CHECK(rig.printer.condition().can_print());
    CHECK(rig.printer.condition().paper == Paper::ok);
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    CHECK(rig.device.on_paper().ends_with("000003"s));
    CHECK(rig.device.connect_count == 1);
    CHECK(rig.device.misuse_count == 0);
}

TEST_CASE("escpos printer: it says who it is") {
    Rig rig;
    rig.printer.refresh({});
    CHECK(rig.printer.identity() == EscposPrinter::Identity{.maker = "CONTOH", .model = "C-80"});
}

TEST_CASE("escpos printer: how a job ends depends on what the printer can answer") {
    struct Row {
        const char* what;
        FakePrinter::Abilities abilities;
        Outcome outcome;
    };
    const std::vector<Row> rows = {
        {"everything", {}, Outcome::confirmed},
        {"no fence, but GS r", {.fence = false}, Outcome::confirmed},
        {"a fence, but no status", {.status = false, .automatic_status = false}, Outcome::confirmed},
        {"no fence at all", {.fence = false, .paper_sensor = false}, Outcome::sent},
        {"nothing",
         {.status = false, .automatic_status = false, .fence = false, .paper_sensor = false},
         Outcome::sent},
        {"one way", {.two_way = false}, Outcome::sent},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Rig rig(row.abilities);
        CHECK(rig.print(receipt()).outcome == row.outcome);
        CHECK(rig.print(receipt()).outcome == row.outcome);
        CHECK(rig.progress.back() == receipt().size());
    }
}

TEST_CASE("escpos printer: a printer that must not be asked is never asked") {
    PrinterProfile profile = *find_printer_profile("80mm");
    profile.is_one_way = true;
    Rig rig({}, profile);
    rig.printer.refresh({});
    CHECK(rig.print(receipt()).outcome == Outcome::sent);
    CHECK(rig.device.received() == "\x1B@" + receipt());
}

TEST_CASE("escpos printer: no printer, no byte, and the job may be tried again") {
    Rig rig;
    rig.device.unplug();
    const PrintResult result = rig.print(receipt());
    CHECK(result.outcome == Outcome::failed);
    CHECK(result.reason == "no such device");
    CHECK(rig.printer.condition().link == Link::away);
    rig.device.plug_in();
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    CHECK(rig.printer.condition().link == Link::ready);
}

TEST_CASE("escpos printer: paper out in mid-receipt waits and goes on after the refill") {
    for (const bool says_by_itself : {true, false}) {
        CAPTURE(says_by_itself);
        Rig rig({.automatic_status = says_by_itself});
        rig.printer.refresh({});
        rig.conditions.clear();
        rig.device.at_byte(150, [&] {
            rig.device.run_out_of_paper();
            rig.device.after_ms(10 * 60'000, [&] { rig.device.refill(); });
        });
        CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
        CHECK(rig.was_seen(Paper::out));
        CHECK(rig.printer.condition().paper == Paper::ok);
        // Every second and a half, not more often.
        CHECK(rig.device.port_status_count > 300);
        CHECK(rig.device.port_status_count < 500);
    }
}

TEST_CASE("escpos printer: without paper a job waits before its first byte") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.run_out_of_paper();
    const std::size_t before = rig.device.received().size();
    rig.device.after_ms(60'000, [&] {
        CHECK(rig.device.received().substr(before).find("AL-CONTOH") == Bytes::npos);
        rig.device.refill();
    });
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
}

TEST_CASE("escpos printer: plugged in without paper, it finds out later what the printer can answer") {
    Rig rig;
    rig.device.run_out_of_paper();
    rig.printer.refresh({});
    CHECK(rig.printer.condition().paper == Paper::out);
    CHECK_FALSE(rig.printer.condition().can_print());
    rig.device.after_ms(60'000, [&] { rig.device.refill(); });
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
}

TEST_CASE("escpos printer: a stop while it waits for paper is obeyed at once and is unknown") {
    Rig rig;
    rig.printer.refresh({});
    std::stop_source stop;
    rig.device.at_byte(150, [&] { rig.device.run_out_of_paper(); });
    std::int64_t stopped_ms = 0;
    rig.device.after_ms(100'000, [&] {
        stop.request_stop();
        stopped_ms = rig.device.time().now_ms();
    });
    const PrintResult result = rig.print(receipt(), stop.get_token());
    CHECK(result.outcome == Outcome::unknown);
    CHECK(rig.device.time().now_ms() - stopped_ms <= 1'500);
}

TEST_CASE("escpos printer: a stop before the first byte fails the job, which may be tried again") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.open_cover();
    std::stop_source stop;
    rig.device.after_ms(20'000, [&] { stop.request_stop(); });
    CHECK(rig.print(receipt(), stop.get_token()).outcome == Outcome::failed);
    CHECK(rig.printer.condition().cover_open);
    CHECK(rig.device.received().find("AL-CONTOH") == Bytes::npos);
}

TEST_CASE("escpos printer: one that takes nothing and says nothing is given up after the deadline") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.at_byte(150, [&] { rig.device.freeze(); });
    const std::int64_t begin_ms = rig.device.time().now_ms();
    CHECK(rig.print(receipt()).outcome == Outcome::unknown);
    const std::int64_t took_ms = rig.device.time().now_ms() - begin_ms;
    CHECK(took_ms >= 15'000);
    CHECK(took_ms <= 16'000);
    CHECK(rig.printer.condition().link == Link::not_answering);

    CHECK(rig.print(receipt()).outcome == Outcome::failed);
    CHECK(rig.printer.condition().link == Link::not_answering);
    rig.device.thaw();
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    CHECK(rig.printer.condition().link == Link::ready);
}

TEST_CASE("escpos printer: the deadline is one on progress, so a slow printer is not given up") {
    Rig rig({.memory_bytes = 16});
    rig.printer.refresh({});
    int pauses = 0;
    std::function<void()> pause = [&] {
        rig.device.freeze();
        rig.device.after_ms(10'000, [&] {
            rig.device.thaw();
            if (++pauses < 20) rig.device.at_byte(20, pause);
        });
    };
    rig.device.at_byte(20, pause);
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    CHECK(pauses == 20);
}

TEST_CASE("escpos printer: a printer that answers nothing any more leaves the job unknown") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.answer_nothing();
    CHECK(rig.print(receipt()).outcome == Outcome::unknown);
    CHECK(rig.printer.condition().link == Link::not_answering);
}

TEST_CASE("escpos printer: nonsense is no confirmation") {
    Rig rig;
    rig.device.answer_nonsense();
    rig.printer.refresh({});
    for (int i = 0; i < 20; ++i)
        CHECK(rig.print(receipt()).outcome != Outcome::confirmed);
}

TEST_CASE("escpos printer: a late answer to GS r confirms no later job") {
    Rig rig({.status = false, .automatic_status = false, .fence = false, .port_status = false});
    CHECK(rig.print(receipt()).outcome == Outcome::confirmed);
    // It runs out of paper and can't say so: the first job is given up, with its question still unanswered.
    rig.device.run_out_of_paper();
    CHECK(rig.print("short\n").outcome == Outcome::unknown);
    const std::size_t before = rig.device.on_paper().size();
    rig.device.at_byte(0, [&] { rig.device.after_ms(5'000, [&] { rig.device.refill(); }); });
    const PrintResult result = rig.print(receipt());
    if (result.outcome == Outcome::confirmed)
        CHECK(rig.device.on_paper().size() >= before + receipt().size());
}

TEST_CASE("escpos printer: a refresh sees paper, cover and a printer that has gone") {
    Rig rig;
    rig.printer.refresh({});
    CHECK(rig.printer.condition().can_print());
    rig.device.open_cover();
    CHECK(rig.conditions.back().cover_open);
    rig.device.close_cover();
    rig.device.unplug();
    CHECK(rig.conditions.back().link == Link::away);
    rig.printer.refresh({});
    CHECK(rig.printer.condition().link == Link::away);
    rig.device.plug_in();
    rig.printer.refresh({});
    CHECK(rig.printer.condition() == rig.conditions.back());
    CHECK(rig.printer.condition().can_print());
    rig.device.answer_nothing();
    rig.printer.refresh({});
    CHECK(rig.printer.condition().link == Link::not_answering);
}

TEST_CASE("escpos printer: a refresh is short, even when nothing moves") {
    Rig rig;
    rig.device.run_out_of_paper();
    rig.printer.refresh({});
    rig.device.freeze();
    const std::int64_t begin_ms = rig.device.time().now_ms();
    rig.printer.refresh({});
    CHECK(rig.device.time().now_ms() - begin_ms <= 2'000);
}

TEST_CASE("escpos printer: the first kick teaches which level means an open drawer") {
    for (const bool open_is_high : {true, false}) {
        CAPTURE(open_is_high);
        Rig rig;
        rig.device.set_drawer_pin(!open_is_high);
        rig.printer.refresh({});
        CHECK(rig.printer.condition().drawer_open == std::nullopt);
        rig.device.on_drawer_kick = [&] {
            rig.device.after_ms(200, [&] { rig.device.set_drawer_pin(open_is_high); });
        };
        CHECK(rig.print(encode_drawer_kick(*find_printer_profile("80mm"))).outcome == Outcome::sent);
        rig.device.time().wait_ms(1'000);
        CHECK(rig.printer.drawer_open_is_high() == open_is_high);
        CHECK(rig.printer.condition().drawer_open == true);
        rig.device.set_drawer_pin(!open_is_high);
        CHECK(rig.printer.condition().drawer_open == false);
    }
}

TEST_CASE("escpos printer: a hand that moves the drawer teaches nothing") {
    Rig rig;
    rig.printer.refresh({});
    CHECK(rig.print(encode_drawer_kick(*find_printer_profile("80mm"))).outcome == Outcome::sent);
    rig.device.time().wait_ms(5'000);
    rig.device.set_drawer_pin(true);
    CHECK(rig.printer.drawer_open_is_high() == std::nullopt);
}

TEST_CASE("escpos printer: the drawer opens without paper too") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.run_out_of_paper();
    const PrinterProfile& profile = *find_printer_profile("80mm");
    CHECK(rig.print(encode_drawer_kick(profile)).outcome == Outcome::sent);
    CHECK(rig.print(encode_real_time_drawer_kick(profile)).outcome == Outcome::sent);
}

TEST_CASE("escpos printer: one that stays mute is said to be so once, until it answers again") {
    Rig rig;
    rig.printer.refresh({});
    rig.device.answer_nothing();
    rig.conditions.clear();
    for (int i = 0; i < 5; ++i)
        rig.printer.refresh({});
    CHECK(rig.conditions.size() == 1);
    rig.device.answer_honestly();
    rig.printer.refresh({});
    CHECK(rig.printer.condition().link == Link::ready);
}

TEST_CASE("escpos printer: a question that was cut off does not eat the next job") {
    for (std::size_t offset = 0; offset < 40; ++offset) {
        CAPTURE(offset);
        Rig rig;
        rig.device.at_byte(offset, [&] {
            rig.device.freeze();
            rig.device.after_ms(5'000, [&] { rig.device.thaw(); });
        });
        rig.printer.refresh({});
        rig.device.time().wait_ms(6'000);
        CHECK(rig.print(receipt()).outcome != Outcome::unknown);
        CHECK(rig.print(encode_drawer_kick(*find_printer_profile("80mm"))).outcome == Outcome::sent);
        CHECK(rig.device.drawer_kick_count == 1);
        CHECK(rig.device.on_paper().find(receipt().substr(2)) != Bytes::npos);
    }
}

TEST_CASE("escpos printer: an answer from the transport's own thread ends the waiting") {
    class ThreadedLine final : public Transport {
      public:
        explicit ThreadedLine(TransportEvents events)
            : events_(std::move(events)), thread_([this](const std::stop_token& stop) { answer(stop); }) {}

        Written write(std::string_view bytes, int) override {
            {
                const std::lock_guard lock(mutex_);
                if (const std::size_t at = bytes.rfind("(H\x06"); at != std::string_view::npos)
                    ids_.emplace_back(bytes.substr(at + 6, 4));
            }
            asked_.notify_one();
            return {.byte_count = bytes.size(), .end = Written::End::all, .reason = {}};
        }
        bool is_two_way() const override { return true; }

      private:
        void answer(const std::stop_token& stop) {
            std::unique_lock lock(mutex_);
            while (asked_.wait(lock, stop, [this] { return !ids_.empty(); })) {
                const std::string id = std::exchange(ids_, {}).back();
                lock.unlock();
                events_.on_received("\x37\x22");
                events_.on_received(id + std::string(1, '\0'));
                lock.lock();
            }
        }

        TransportEvents events_;
        std::mutex mutex_;
        std::condition_variable_any asked_;
        std::vector<std::string> ids_;
        std::jthread thread_;
    };
    PrinterProfile profile = *find_printer_profile("80mm");
    profile.fence = PrinterProfile::Fence::print_end;
    EscposPrinter printer(
        [](TransportEvents events) { return std::make_unique<ThreadedLine>(std::move(events)); }, profile, {},
        {.probe_timeout_ms = 1, .time = {}});
    for (int i = 0; i < 50; ++i)
        CHECK(printer.print({.key = "K1", .bytes = receipt()}, {}, {}).outcome == Outcome::confirmed);
}
