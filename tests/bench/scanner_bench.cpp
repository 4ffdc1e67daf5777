// Bytes of a report → scan event, for the same code of 14 characters replayed by a HID point-of-sale scanner
// (one report) and by a scanner in keyboard mode (two reports for each key, and Enter). `bus_ms` is the time
// that the reports take on the cable, one in each 1 ms frame of a full-speed device: what the cashier waits
// for.

#include "bench_shop.h"
#include "drivers/scanner/hid_keyboard_decoder.h"
#include "drivers/scanner/hid_pos_decoder.h"
#include "tests/support/scanner_reports.h"

#include <benchmark/benchmark.h>

#include <variant>

using namespace sokoguru::drivers;
using namespace sokoguru::bench;
using namespace sokoguru::test;

namespace {

constexpr std::string_view code = "18996001600266";
constexpr std::int64_t frame_ms = 1;

/// Replays the reports of one code again and again and measures the work from the first report to the event.
template <class Decoder>
void replay(benchmark::State& state, Decoder& decoder, const std::vector<Report>& reports) {
    std::vector<double> samples_us;
    std::int64_t now_ms = 0;
    for (auto _ : state) {
        const double begin_us = now_us();
        for (const Report& report : reports) {
            decoder.on_report(report, now_ms += frame_ms);
        }
        const std::vector<ScanEvent> events = decoder.take_events();
        samples_us.push_back(now_us() - begin_us);
        if (events.size() != 1 || std::get<Scan>(events[0]).code != code)
            state.SkipWithError("another code came out");
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
    state.counters["reports"] = static_cast<double>(reports.size());
    state.counters["bus_ms"] = static_cast<double>(static_cast<std::int64_t>(reports.size()) * frame_ms);
}

void hid_pos_reports_to_scan(benchmark::State& state) {
    const auto report = find_hid_pos_report(*parse_hid_report_descriptor(pos_descriptor));
    HidPosDecoder decoder(*report, {.reading = {.device = "bench"}});
    replay(state, decoder, pos_reports(code, "]I1"));
}
BENCHMARK(hid_pos_reports_to_scan)->Unit(benchmark::kMicrosecond)->Iterations(200'000);

void hid_keyboard_reports_to_scan(benchmark::State& state) {
    HidKeyboardDecoder decoder({.reading = {.device = "bench"}});
    std::vector<Report> reports = keyboard_reports(code);
    press(reports, 0x28);
    replay(state, decoder, reports);
}
BENCHMARK(hid_keyboard_reports_to_scan)->Unit(benchmark::kMicrosecond)->Iterations(200'000);

} // namespace
