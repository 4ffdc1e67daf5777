// Scan → line in the cart: the code's canonical form, the look-up among 100,000 products, the rules, and the
// line kept in the shop file. Every scan is of another product, and a cart of ten lines is paid.
//
// Between two scans a loop counts for as long as a scan takes. It does nothing else, so what its slowest runs
// take longer than its median is the machine's own: interrupts, and the host of a virtual machine. The same
// happens to the scans, and `own_p99_us` is their p99 without it.

#include "bench_shop.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr double scan_length_us = 30;

/// Counts up to a number that takes about as long as a scan.
class CountingLoop {
  public:
    CountingLoop() {
        constexpr std::int64_t many = 10'000'000;
        const double begin_us = now_us();
        count_to(many);
        count_ =
            static_cast<std::int64_t>(static_cast<double>(many) * scan_length_us / (now_us() - begin_us));
    }
    double run_us() const {
        const double begin_us = now_us();
        count_to(count_);
        return now_us() - begin_us;
    }

  private:
    static void count_to(std::int64_t end) {
        for (std::int64_t i = 0; i < end; ++i) {
            benchmark::DoNotOptimize(i);
        }
    }
    std::int64_t count_ = 0;
};

void scan_to_line(benchmark::State& state) {
    shop::Shop shop(bench_shop().file());
    log_in(shop);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> any_product(1, product_count);
    // A till that has been selling for a while: the pages of the catalogue are in memory, as they are after
    // an hour.
    for (std::int64_t i = 1; i <= product_count; ++i) {
        benchmark::DoNotOptimize(shop.store().catalog().find_by_barcode(Barcode{barcode_of(i)}));
    }
    const CountingLoop counting;
    std::vector<double> samples_us;
    std::vector<double> counting_us;
    int lines = 0;
    for (auto _ : state) {
        state.PauseTiming();
        if (++lines > 10) {
            const PayCash pay{shop.engine().state().cart.id, Money{900'000'000}};
            static_cast<void>(shop.engine().handle(pay, test::test_shop_opened));
            shop.store().checkpoint_when_idle();
            lines = 1;
        }
        counting_us.push_back(counting.run_us());
        const ScanCode scan{barcode_of(any_product(random))};
        state.ResumeTiming();
        const double begin_us = now_us();
        const auto outcome = shop.engine().handle(scan, test::test_shop_opened);
        samples_us.push_back(now_us() - begin_us);
        if (!outcome) state.SkipWithError("a scan was refused");
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
    const double machine_us = percentile(counting_us, 0.99) - percentile(counting_us, 0.50);
    state.counters["machine_us"] = machine_us;
    state.counters["own_p99_us"] = percentile(samples_us, 0.99) - machine_us;
}
BENCHMARK(scan_to_line)->Unit(benchmark::kMicrosecond)->Iterations(20'000);

} // namespace
