// Scan bytes in → frame submitted: the keys of a scanner through the decoder, the engine, the line kept in
// the shop file, the view made and drawn into the lists that the graphics card gets. The whole of the till's
// own work, without a card.

#include "app/till/keyboard.h"
#include "app/till/screens/screen.h"
#include "app/till/till.h"
#include "app/till/ui/fonts.h"
#include "app/till/ui/ui.h"
#include "bench_shop.h"
#include "tests/support/fake_devices.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

class NoPrinter final : public drivers::Printer {
  public:
    drivers::PrintResult print(const drivers::PrintJob&, const BytesSentCallback&, std::stop_token) override {
        return {drivers::PrintResult::Outcome::confirmed, ""};
    }
};

/// ImGui with the till's fonts and no window.
class Glass {
  public:
    Glass() : context_(ImGui::CreateContext()), ui_(till::ThemeKind::light) {
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {1366, 768};
        fonts_.build(*ImGui::GetIO().Fonts, 1.0f);
    }
    ~Glass() { ImGui::DestroyContext(context_); }
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    void draw(const till::TillView& view) {
        ImGui::NewFrame();
        ui_.begin({1366, 768, 1.0f, ImGui::GetBackgroundDrawList(), &fonts_}, std::nullopt,
                  till::Painter::Recording::off);
        benchmark::DoNotOptimize(draw_till(view, ui_));
        ui_.end();
        ImGui::Render();
    }

  private:
    ImGuiContext* context_;
    till::Fonts fonts_;
    till::Ui ui_;
};

void scan_to_frame(benchmark::State& state) {
    NoPrinter printer;
    test::FakeDevices devices(printer);
    shop::Inbox inbox([] {});
    const UtcTime now = test::test_shop_opened;
    till::Till till({.shop_file = bench_shop().file(),
                     .language = "id",
                     .login_hint = {},
                     .report_folder = {},
                     .first_login = LogIn{"KASIR", "1111"}},
                    devices, inbox, now);
    Glass glass;
    till::Keyboard keyboard;
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> any_product(1, product_count);
    std::vector<double> samples_us;
    std::int64_t time_ms = 0;
    for (auto _ : state) {
        const std::string code = barcode_of(any_product(random));
        time_ms += 1'000;
        const double begin_us = now_us();
        std::vector<till::KeyboardEvent> events;
        for (const char digit : code) {
            keyboard.push({till::Key::none, static_cast<char32_t>(digit), ++time_ms}, events);
        }
        keyboard.push({till::Key::enter, 0, ++time_ms}, events);
        for (const till::KeyboardEvent& event : events) {
            till.take(std::get<drivers::Scan>(event), now);
        }
        glass.draw(till.view(now));
        samples_us.push_back(now_us() - begin_us);
        if (samples_us.size() % 30 == 0) {
            for (int i = 0; i < 30; ++i)
                till.reduce(till::RemoveLine{0}, now);
            till.rest();
        }
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
}
BENCHMARK(scan_to_frame)->Unit(benchmark::kMicrosecond)->Iterations(3'000);

} // namespace
