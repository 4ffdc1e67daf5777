// A receipt of 40 lines on its way to the printer: encoding it, and the driver's whole work for it, against
// the time that its paper takes at 150 mm a second and 8 dots a millimetre. The printer is a fake that takes
// bytes as fast as they come, so what is measured is this program alone.

#include "drivers/printer/escpos.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/virtual/virtual_paper.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

using namespace sokoguru;
using namespace sokoguru::drivers;

namespace {

const PrinterProfile& profile() {
    return *find_printer_profile("80mm");
}

/// Thirty-six lines of text, the last `drawn_lines` of which are in a script that must be drawn, and the
/// symbols.
ReceiptDocument receipt(int drawn_lines) {
    using Document = ReceiptDocument;
    Document document;
    document.columns = profile().columns;
    document.lines.emplace_back(Document::Text{"AL-CONTOH", Document::Weight::bold, Document::Size::large});
    for (int line = 1; line < 36; ++line) {
        const char* name = line >= 36 - drawn_lines ? "كوب قهوة" : "INDOMIE GORENG 85G";
        document.lines.emplace_back(Document::Text{fmt::format("{:<40}{:>8}", name, line * 1'500), {}, {}});
    }
    document.lines.emplace_back(Document::Barcode{"K1-260314-0042"});
    document.lines.emplace_back(Document::QrCode{"https://contoh.example/K1-260314-0042"});
    document.lines.emplace_back(Document::Feed{1});
    document.lines.emplace_back(Document::Cut{});
    return document;
}

double paper_us(const Bytes& bytes) {
    constexpr double dots_per_mm = 8;
    constexpr double mm_per_s = 150;
    VirtualPaper paper(profile());
    paper.feed(bytes);
    return paper.page().height / dots_per_mm / mm_per_s * 1e6;
}

double now_us() {
    using namespace std::chrono;
    return static_cast<double>(duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count()) /
           1000;
}

void encode_receipt(benchmark::State& state) {
    const ReceiptDocument document = receipt(static_cast<int>(state.range(0)));
    std::size_t byte_count = 0;
    for (auto _ : state)
        byte_count = encode(document, profile()).size();
    state.counters["bytes"] = static_cast<double>(byte_count);
}
BENCHMARK(encode_receipt)->Arg(0)->Arg(5)->Unit(benchmark::kMicrosecond);

/// A line to a printer that needs no time at all: it takes everything and answers fences.
class EndlessPaper final : public Transport {
  public:
    explicit EndlessPaper(TransportEvents events) : events_(std::move(events)) {}

    Written write(std::string_view bytes, int) override {
        const std::string_view fence("\x1D(H\x06\0\x30\x30", 7);
        if (const std::size_t at = bytes.rfind(fence); at != std::string_view::npos)
            events_.on_received(fmt::format("\x37\x22{}{}", bytes.substr(at + fence.size(), 4), '\0'));
        return {.byte_count = bytes.size(), .end = Written::End::all, .reason = {}};
    }
    bool is_two_way() const override { return true; }

  private:
    TransportEvents events_;
};

void print_receipt(benchmark::State& state) {
    const ReceiptDocument document = receipt(static_cast<int>(state.range(0)));
    PrinterProfile with_fence = profile();
    with_fence.fence = PrinterProfile::Fence::print_end;
    EscposPrinter printer(
        [](TransportEvents events) { return std::make_unique<EndlessPaper>(std::move(events)); }, with_fence,
        {}, {.probe_timeout_ms = 1, .time = {}});
    printer.refresh({});
    const double begin_us = now_us();
    for (auto _ : state) {
        const PrintResult result =
            printer.print({.key = "K1", .bytes = encode(document, with_fence)}, {}, {});
        if (result.outcome != PrintResult::Outcome::confirmed) state.SkipWithError("not confirmed");
    }
    const double host_us = (now_us() - begin_us) / static_cast<double>(state.iterations());
    const double paper = paper_us(encode(document, with_fence));
    state.counters["paper_ms"] = paper / 1000;
    state.counters["host_share_%"] = 100 * host_us / paper;
}
BENCHMARK(print_receipt)->Arg(0)->Arg(5)->Unit(benchmark::kMicrosecond);

} // namespace
