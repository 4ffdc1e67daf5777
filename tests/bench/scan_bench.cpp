// Scan → line in the cart: the code's canonical form, the look-up among 100,000 products, the rules, and the
// line kept in the shop file. Every scan is of another product, and a cart of ten lines is paid.

#include "bench_shop.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

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
    std::vector<double> samples_us;
    int lines = 0;
    for (auto _ : state) {
        state.PauseTiming();
        if (++lines > 10) {
            const PayCash pay{shop.engine().state().cart.id, Money{900'000'000}};
            static_cast<void>(shop.engine().handle(pay, test::test_shop_opened));
            shop.store().checkpoint_when_idle();
            lines = 1;
        }
        const ScanCode scan{barcode_of(any_product(random))};
        state.ResumeTiming();
        const double begin_us = now_us();
        const auto outcome = shop.engine().handle(scan, test::test_shop_opened);
        samples_us.push_back(now_us() - begin_us);
        if (!outcome) state.SkipWithError("a scan was refused");
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
}
BENCHMARK(scan_to_line)->Unit(benchmark::kMicrosecond)->Iterations(20'000);

} // namespace
