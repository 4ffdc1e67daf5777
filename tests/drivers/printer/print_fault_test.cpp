// Invariant 6: a print job is confirmed, failed or unknown, never silently doubled. Tried with every kind of
// fault at every byte of a receipt.

#include "drivers/printer/escpos.h"
#include "drivers/printer/escpos_printer.h"
#include "tests/support/fake_transport.h"
#include "tests/support/printer_hex.h"
#include "tests/support/printer_receipt.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;
using namespace std::string_literals;
using Outcome = PrintResult::Outcome;
using test::FakePrinter;

namespace {

struct Fault {
    std::string name;
    void (*strike)(FakePrinter& device);
};

const std::vector<Fault> faults = {
    {"unplug", [](FakePrinter& device) { device.unplug(); }},
    {"power lost", [](FakePrinter& device) { device.lose_power(); }},
    {"stall", [](FakePrinter& device) { device.stall_once(); }},
    {"silent for good", [](FakePrinter& device) { device.freeze(); }},
    {"silent for a while",
     [](FakePrinter& device) {
         device.freeze();
         device.after_ms(8'000, [&device] { device.thaw(); });
     }},
    {"paper out, then refilled",
     [](FakePrinter& device) {
         device.run_out_of_paper();
         device.after_ms(60'000, [&device] { device.refill(); });
     }},
    {"cover open, then closed",
     [](FakePrinter& device) {
         device.open_cover();
         device.after_ms(60'000, [&device] { device.close_cover(); });
     }},
    {"paper out, then unplugged",
     [](FakePrinter& device) {
         device.run_out_of_paper();
         device.after_ms(60'000, [&device] { device.unplug(); });
     }},
};

Bytes without_status_requests(Bytes bytes) {
    for (std::size_t at = 0; (at = bytes.find("\x10\x04", at)) != Bytes::npos;)
        bytes.erase(at, 3);
    return bytes;
}

/// How many bytes of the job stand here, and that they stand once and in order; -1 when they don't.
std::ptrdiff_t job_bytes_of(const Bytes& stream, const Bytes& job, const Bytes& fence) {
    const Bytes inserted = "\x1D\x61\x0F";
    const Bytes wire = job.substr(0, 2) + inserted + job.substr(2) + fence;
    Bytes seen = without_status_requests(stream);
    // A request of which the printer took one byte.
    if (!wire.starts_with(seen) && seen.ends_with('\x10')) seen.pop_back();
    if (!wire.starts_with(seen)) return -1;
    const auto size = static_cast<std::ptrdiff_t>(seen.size());
    if (size <= 2) return size;
    return std::clamp<std::ptrdiff_t>(size - 3, 2, static_cast<std::ptrdiff_t>(job.size()));
}

class Trial {
  public:
    Trial(const FakePrinter::Abilities& abilities, const Bytes& job)
        : device_(abilities),
          printer_(device_.connect(), *find_printer_profile("58mm"), {}, {.time = device_.time()}),
          job_(job) {
        printer_.refresh({});
    }

    Outcome run(std::size_t offset, const Fault& fault, const Bytes& fence) {
        const std::size_t received_before = device_.received().size();
        const std::size_t paper_before = device_.on_paper().size();
        device_.at_byte(offset, [&] { fault.strike(device_); });
        const Outcome outcome = printer_.print({.key = "K1", .bytes = job_}, {}, {}).outcome;

        const auto size = static_cast<std::ptrdiff_t>(job_.size());
        const auto taken = job_bytes_of(device_.received().substr(received_before), job_, fence);
        const auto printed = job_bytes_of(device_.on_paper().substr(paper_before), job_, fence);
        CAPTURE(test::hex(device_.received().substr(received_before)));
        CHECK_MESSAGE(taken >= 0, "a byte was sent twice or out of order");
        CHECK(printed >= 0);
        if (outcome == Outcome::confirmed) CHECK(printed == size);
        if (outcome == Outcome::sent) CHECK(taken == size);
        if (outcome == Outcome::failed) CHECK(taken == 0);
        if (outcome == Outcome::unknown) CHECK(taken > 0);
        return outcome;
    }

    /// Whatever happened, the next job finds a printer that understands it.
    void check_next_job() {
        device_.plug_in();
        device_.refill();
        device_.close_cover();
        device_.thaw();
        const Bytes kick = encode_drawer_kick(*find_printer_profile("58mm"));
        CHECK(printer_.print({.key = "K2", .bytes = kick}, {}, {}).outcome == Outcome::sent);
        CHECK(device_.drawer_kick_count == 1);
        CHECK(device_.misuse_count == 0);
    }

  private:
    FakePrinter device_;
    EscposPrinter printer_;
    const Bytes& job_;
};

struct Tally {
    std::map<std::string, std::map<Outcome, int>> outcomes;
    std::size_t offset_count = 0;
};

Tally try_everything(const FakePrinter::Abilities& abilities, const Bytes& fence) {
    const Bytes job = encode(test::printer_receipt(32), *find_printer_profile("58mm"));
    Tally tally;
    for (std::size_t offset = 0; offset <= job.size() + 3 + fence.size(); ++offset) {
        CAPTURE(offset);
        ++tally.offset_count;
        for (const Fault& fault : faults) {
            CAPTURE(fault.name);
            Trial trial(abilities, job);
            ++tally.outcomes[fault.name][trial.run(offset, fault, fence)];
            trial.check_next_job();
        }
    }
    return tally;
}

} // namespace

TEST_CASE("print fault: at every byte of a receipt the outcome is honest, with a fence") {
    auto [outcomes, offset_count] = try_everything({}, "\x1D(H\x06\0"
                                                       "000002"s);
    const int all = static_cast<int>(offset_count);
    CHECK(all > 350);
    // The last offset is behind the fence's answer: too late for any fault.
    CHECK(outcomes["unplug"][Outcome::failed] == 1);
    CHECK(outcomes["unplug"][Outcome::unknown] == all - 2);
    CHECK(outcomes["unplug"][Outcome::confirmed] == 1);
    CHECK(outcomes["power lost"][Outcome::unknown] == all - 2);
    CHECK(outcomes["stall"][Outcome::confirmed] == all);
    CHECK(outcomes["silent for a while"][Outcome::confirmed] == all);
    CHECK(outcomes["paper out, then refilled"][Outcome::confirmed] == all);
    CHECK(outcomes["cover open, then closed"][Outcome::confirmed] == all);
    CHECK(outcomes["silent for good"][Outcome::failed] == 1);
    CHECK(outcomes["silent for good"][Outcome::unknown] == all - 2);
    CHECK(outcomes["paper out, then unplugged"][Outcome::failed] == 1);
}

TEST_CASE("print fault: at every byte of a receipt the outcome is honest, with GS r alone") {
    auto [outcomes, offset_count] = try_everything({.fence = false}, "\x1D\x72\x01");
    CHECK(outcomes["stall"][Outcome::confirmed] == static_cast<int>(offset_count));
    CHECK(outcomes["paper out, then refilled"][Outcome::confirmed] == static_cast<int>(offset_count));
}

TEST_CASE("print fault: at every byte of a receipt the outcome is honest, for a printer that can't answer") {
    auto [outcomes, offset_count] = try_everything(
        {.status = false, .automatic_status = false, .fence = false, .paper_sensor = false}, "");
    CHECK(outcomes["stall"][Outcome::sent] == static_cast<int>(offset_count));
    CHECK(outcomes["paper out, then refilled"][Outcome::sent] == static_cast<int>(offset_count));
}
