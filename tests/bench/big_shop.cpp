// Makes the shop file of some years: 100,000 products and 100,000 sales of ten lines, all printed; about 600
// MB.
//
//     big_shop FILE
//
// `run` measures the start of the till with it.

#include "bench_shop.h"
#include "tests/support/test_shop.h"

#include <fmt/core.h>

#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr int days = 100;
constexpr int sales_a_day = 1'000;
constexpr int lines = 10;
constexpr std::int64_t day_ms = 24 * 60 * 60 * 1'000;

void sell_once(shop::Shop& shop, std::mt19937& random, UtcTime now) {
    std::uniform_int_distribution<std::int64_t> any_product(1, product_count);
    Engine& engine = shop.engine();
    for (int i = 0; i < lines; ++i) {
        static_cast<void>(engine.handle(ScanCode{barcode_of(any_product(random))}, now));
    }
    static_cast<void>(engine.handle(PayCash{engine.state().cart.id, Money{900'000'000}}, now));
    const auto job = shop.store().next_print_job();
    if (!job) throw std::runtime_error("a sale of the big shop was refused");
    shop.store().record_print_progress(job->id, db::PrintState::sending, now);
    shop.store().record_print_progress(job->id, db::PrintState::confirmed, now);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    try {
        make_bench_shop(argv[1]);
        shop::Shop shop(argv[1]);
        log_in(shop);
        std::mt19937 random(1);
        for (int day = 0; day < days; ++day) {
            const UtcTime now{test::test_shop_opened.ms + day * day_ms};
            shop.store().in_one_transaction([&] {
                for (int sale = 0; sale < sales_a_day; ++sale) {
                    sell_once(shop, random, now);
                }
            });
        }
    } catch (const std::exception& problem) {
        fmt::print(stderr, "{}\n", problem.what());
        return 1;
    }
    return 0;
}
