// Scan bytes in → frame submitted: the keys of a scanner through the decoder, the engine, the line kept in
// the shop file, the view made and drawn into the lists that the graphics card gets. The whole of the till's
// own work, without a card.

#include "app/shop/report_worker.h"
#include "app/till/keyboard.h"
#include "app/till/screens/screen.h"
#include "app/till/till.h"
#include "app/till/ui/fonts.h"
#include "app/till/ui/ui.h"
#include "bench_shop.h"
#include "tests/support/fake_devices.h"
#include "tests/support/test_shop.h"
#include "years_shop.h"

#include <benchmark/benchmark.h>
#include <imgui.h>

#include <algorithm>
#include <atomic>
#include <functional>
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

/// A till with a scanner and no card, whose cashier is logged in.
class ScannedTill {
  public:
    explicit ScannedTill(const std::filesystem::path& shop_file)
        : till_({.shop_file = shop_file,
                 .language = "id",
                 .login_hint = {},
                 .first_login = LogIn{"KASIR", "1111"}},
                devices_, inbox_, now_) {}

    /// From the first byte of any product's code to the frame that shows its line.
    double scan_to_frame_us() {
        const std::string code = barcode_of(any_product_(random_));
        time_ms_ += 1'000;
        const double begin_us = now_us();
        std::vector<till::KeyboardEvent> events;
        for (const char digit : code) {
            keyboard_.push({till::Key::none, static_cast<char32_t>(digit), ++time_ms_}, events);
        }
        keyboard_.push({till::Key::enter, 0, ++time_ms_}, events);
        for (const till::KeyboardEvent& event : events) {
            till_.take(std::get<drivers::Scan>(event), now_);
        }
        glass_.draw(till_.view(now_));
        return now_us() - begin_us;
    }
    void empty_cart(int lines) {
        for (int i = 0; i < lines; ++i)
            till_.reduce(till::RemoveLine{0}, now_);
        till_.rest();
    }

  private:
    NoPrinter printer_;
    test::FakeDevices devices_{printer_};
    shop::Inbox inbox_{[] {}};
    UtcTime now_ = test::test_shop_opened;
    till::Till till_;
    Glass glass_;
    till::Keyboard keyboard_;
    std::mt19937 random_{1};
    std::uniform_int_distribution<std::int64_t> any_product_{1, product_count};
    std::int64_t time_ms_ = 0;
};

void measure_scans(benchmark::State& state, ScannedTill& till) {
    constexpr double frame_us = 1'000'000.0 / 60;
    constexpr int cart_lines = 30;
    std::vector<double> samples_us;
    for (auto _ : state) {
        samples_us.push_back(till.scan_to_frame_us());
        if (samples_us.size() % cart_lines == 0) till.empty_cart(cart_lines);
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
    state.counters["max_us"] = percentile(samples_us, 1.00);
    state.counters["late_frames"] = static_cast<double>(
        std::ranges::count_if(samples_us, [](double sample_us) { return sample_us > frame_us; }));
}

void scan_to_frame(benchmark::State& state) {
    ScannedTill till(bench_shop().file());
    measure_scans(state, till);
}
BENCHMARK(scan_to_frame)->Unit(benchmark::kMicrosecond)->Iterations(3'000);

/// In a file of a million lines; once alone, once while the report worker makes the sales of the year by
/// product, again and again.
void scan_in_years(benchmark::State& state, bool is_reporting) {
    ScannedTill till(shop_file_of_years());
    std::atomic<int> report_count = 0;
    std::function<void()> report_again;
    std::atomic<bool> goes_on = is_reporting;
    {
        shop::ReportWorker worker([&](const shop::ReportNews& news) {
            if (news.is_progress() || !goes_on) return;
            ++report_count;
            report_again();
        });
        report_again = [&] {
            worker.start(shop_file_of_years(),
                         shop::MakeReport{shop::find_report_kind("by-product"), last_year_of_shop()});
        };
        if (is_reporting) report_again();
        measure_scans(state, till);
        goes_on = false;
        worker.cancel();
    }
    state.counters["reports"] = report_count.load();
}
void scan_in_years_alone(benchmark::State& state) {
    scan_in_years(state, false);
}
void scan_while_reports_are_made(benchmark::State& state) {
    scan_in_years(state, true);
}
BENCHMARK(scan_in_years_alone)->Unit(benchmark::kMicrosecond)->Iterations(6'000);
BENCHMARK(scan_while_reports_are_made)->Unit(benchmark::kMicrosecond)->Iterations(6'000);

} // namespace
