// The stock with 100,000 products and a year of sales: the figures of all products, a page of the list, the
// counts of the filters after a sale, a product's card, and the value of a past moment.

#include "bench_shop.h"
#include "tests/support/past_sales.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr int days = 365;
constexpr int sales_a_day = 100;
constexpr int lines = 10;
constexpr std::int64_t day_ms = 24 * 60 * 60 * 1'000;
const db::StockTerms terms{.today = BusinessDay{20'775 + days}};

/// Thirty of each are left on the first day, so that what sells well runs out within the year.
void begin_with_thirty(db::Store& store) {
    constexpr std::int64_t lines_max = 1'000;
    store.in_one_transaction([&] {
        for (std::int64_t first = 1; first <= product_count; first += lines_max) {
            test::PastLines sold;
            for (std::int64_t product = first; product < first + lines_max; ++product) {
                sold.emplace_back(ProductId{product}, Quantity::whole(970));
            }
            test::sell_then(store, test::test_shop_opened, sold);
        }
    });
}

/// 365,000 lines, of which a fifth of the products has four fifths.
void sell_for_a_year(const std::filesystem::path& file) {
    db::Store store(file, db::Access::write);
    begin_with_thirty(store);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> any(1, product_count);
    std::uniform_int_distribution<int> one_in_five(0, 4);
    for (int day = 0; day < days; ++day) {
        store.in_one_transaction([&] {
            for (int sale = 0; sale < sales_a_day; ++sale) {
                test::PastLines sold;
                for (int line = 0; line < lines; ++line) {
                    const std::int64_t product = any(random);
                    const bool is_usual = one_in_five(random) > 0;
                    sold.emplace_back(ProductId{is_usual ? (product + 4) / 5 : product},
                                      Quantity::whole(1 + line % 3));
                }
                test::sell_then(store, UtcTime{test::test_shop_opened.ms + day * day_ms + sale * 60'000},
                                sold);
            }
        });
    }
}

const std::filesystem::path& year_of_sales() {
    static const BenchShop shop;
    static const std::filesystem::path file = [] {
        sell_for_a_year(shop.file());
        return shop.file();
    }();
    return file;
}

void figures_of_all_products(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    for (auto _ : state) {
        store.stock().forget();
        store.stock().bring_up_to_date(terms);
    }
    state.counters["critical"] = static_cast<double>(store.stock().counts().critical);
}
BENCHMARK(figures_of_all_products)->Unit(benchmark::kMillisecond)->Iterations(3);

/// The figures, then the rows of the query, each with what to order of it.
void suggest(benchmark::State& state, const db::StockQuery& query) {
    db::Store store(year_of_sales(), db::Access::read_only);
    std::int64_t ordered = 0;
    for (auto _ : state) {
        store.stock().forget();
        store.stock().bring_up_to_date(terms);
        const auto rows = store.stock().rows(query, 0, product_count);
        ordered = std::ranges::count_if(
            rows, [](const db::StockRow& row) { return row.review_order > Quantity{}; });
    }
    state.counters["ordered"] = static_cast<double>(ordered);
}

/// As `sokoguru order suggest`.
void suggestion(benchmark::State& state) {
    suggest(state, {.filter = db::StockFilter::critical});
}
BENCHMARK(suggestion)->Unit(benchmark::kMillisecond)->Iterations(3);

/// As `sokoguru order suggest --review`, which looks at every product.
void suggestion_at_a_review(benchmark::State& state) {
    suggest(state, {});
}
BENCHMARK(suggestion_at_a_review)->Unit(benchmark::kMillisecond)->Iterations(3);

/// As when the list is scrolled: one page after the other, each query chosen anew.
void page_of_the_list(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    store.stock().bring_up_to_date(terms);
    std::vector<double> samples_us;
    std::size_t offset = 0;
    for (auto _ : state) {
        const double begin_us = now_us();
        benchmark::DoNotOptimize(store.stock().rows({}, offset, 96));
        samples_us.push_back(now_us() - begin_us);
        offset = (offset + 7'919) % product_count;
    }
    state.counters["p50_us"] = percentile(samples_us, 0.50);
    state.counters["p99_us"] = percentile(samples_us, 0.99);
}
BENCHMARK(page_of_the_list)->Unit(benchmark::kMicrosecond)->Iterations(500);

void another_filter(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    store.stock().bring_up_to_date(terms);
    bool is_critical = false;
    for (auto _ : state) {
        is_critical = !is_critical;
        const db::StockQuery query{.filter = is_critical ? db::StockFilter::critical : db::StockFilter::slow};
        benchmark::DoNotOptimize(store.stock().rows(query, 0, 96));
    }
}
BENCHMARK(another_filter)->Unit(benchmark::kMillisecond)->Iterations(40);

void figures_and_counts_after_a_sale(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::write);
    store.stock().bring_up_to_date(terms);
    const UtcTime today{test::test_shop_opened.ms + days * day_ms};
    for (auto _ : state) {
        state.PauseTiming();
        test::sell_then(store, today, {{ProductId{7}, Quantity::whole(1)}});
        state.ResumeTiming();
        store.stock().bring_up_to_date(terms);
    }
}
BENCHMARK(figures_and_counts_after_a_sale)->Unit(benchmark::kMillisecond)->Iterations(20);

void card_of_the_last_weeks(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    store.stock().bring_up_to_date(terms);
    std::int64_t product = 1;
    for (auto _ : state) {
        benchmark::DoNotOptimize(store.stock().recent_card(ProductId{product}, 40));
        benchmark::DoNotOptimize(store.stock().weekly_sales(ProductId{product}, 13));
        product = product % 20'000 + 1;
    }
}
BENCHMARK(card_of_the_last_weeks)->Unit(benchmark::kMicrosecond)->Iterations(500);

void card_of_the_whole_file(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    for (auto _ : state) {
        benchmark::DoNotOptimize(store.stock().card(ProductId{99'999}, 40));
    }
}
BENCHMARK(card_of_the_whole_file)->Unit(benchmark::kMillisecond)->Iterations(10);

void value_half_a_year_ago(benchmark::State& state) {
    db::Store store(year_of_sales(), db::Access::read_only);
    const UtcTime then{test::test_shop_opened.ms + days / 2 * day_ms};
    for (auto _ : state) {
        benchmark::DoNotOptimize(store.stock().value_at(then));
    }
}
BENCHMARK(value_half_a_year_ago)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace
