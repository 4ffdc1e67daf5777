// Find as you type: the first letters of names, whole words, and digits of a code, among 100,000 products.

#include "bench_shop.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

void find_as_you_type(benchmark::State& state) {
    db::Store store(bench_shop().file(), db::Access::read_only);
    const std::string wanted[] = {"indomie goreng 85", "susu cokelat nomor", "kopi", "8990000",
                                  "beras pulen 5"};
    std::vector<double> samples_us;
    for (auto _ : state) {
        for (const std::string& text : wanted) {
            for (std::size_t length = 1; length <= text.size(); ++length) {
                const double begin_us = now_us();
                benchmark::DoNotOptimize(store.search_products(text.substr(0, length), 40));
                samples_us.push_back(now_us() - begin_us);
            }
        }
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
}
BENCHMARK(find_as_you_type)->Unit(benchmark::kMicrosecond)->Iterations(40);

} // namespace
