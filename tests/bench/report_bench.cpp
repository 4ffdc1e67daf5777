// A day's summary and every report of a year, in a shop file of years (`years_shop.h`).

#include "app/shop/report_catalogue.h"
#include "app/shop/report_text.h"
#include "bench_shop.h"
#include "db/store.h"
#include "years_shop.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

db::Store& store_of_years() {
    static db::Store store(shop_file_of_years(), db::Access::read_only);
    return store;
}

void summary_of_a_day(benchmark::State& state) {
    db::ReportBook& reports = store_of_years().reports();
    std::vector<double> samples;
    const DayRange year = last_year_of_shop();
    BusinessDay day = year.last;
    for (auto _ : state) {
        const double begin_us = now_us();
        benchmark::DoNotOptimize(reports.day(day, Zone::wib));
        samples.push_back(now_us() - begin_us);
        day = day == year.first ? year.last : BusinessDay{day.days - 1};
    }
    state.counters["p50_ms"] = percentile(samples, 0.5) / 1'000;
    state.counters["p99_ms"] = percentile(samples, 0.99) / 1'000;
}
BENCHMARK(summary_of_a_day)->Unit(benchmark::kMillisecond);

/// Every report there is, of one year.
void report_of_a_year(benchmark::State& state, const shop::ReportKind& kind) {
    db::Store& store = store_of_years();
    for (auto _ : state) {
        benchmark::DoNotOptimize(kind.make(store, last_year_of_shop()));
    }
}

/// What the window does when somebody orders a report of 20,000 products by its words or its amounts.
void rows_of_a_report_in_order(benchmark::State& state) {
    const ReportTable table =
        shop::find_report_kind("by-product")->make(store_of_years(), last_year_of_shop());
    const shop::ReportOrder order{static_cast<std::size_t>(state.range(0))};
    for (auto _ : state) {
        benchmark::DoNotOptimize(shop::ordered_rows(table, order));
    }
    state.counters["rows"] = static_cast<double>(table.rows.size());
}
BENCHMARK(rows_of_a_report_in_order)->ArgName("column")->Arg(1)->Arg(7)->Unit(benchmark::kMillisecond);

const bool are_registered = [] {
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        benchmark::RegisterBenchmark(fmt::format("report_of_a_year/{}", kind.key).c_str(),
                                     [&kind](benchmark::State& state) { report_of_a_year(state, kind); })
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace
