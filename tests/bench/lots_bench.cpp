// Lots with 100,000 products, of which ten thousand have some: what expires soon, the lots of one product,
// and what a scan costs while a lot is blocked. What a sale writes is measured in sale_bench.cpp: lots add
// nothing.

#include "bench_shop.h"
#include "core/till/decision.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr std::int64_t products_with_lots = 10'000;
constexpr BusinessDay today{20'775};

/// Three lots of each, that expire within a year.
void receive_lots(db::Store& store) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> any_day(1, 365);
    store.in_one_transaction([&] {
        for (std::int64_t id = 1; id <= products_with_lots; ++id) {
            GoodsReceipt receipt;
            receipt.number = store.stockroom().next_stock_number(StockDocument::receipt, today);
            receipt.at = test::test_shop_opened;
            StockLevel level = store.catalog().stock_level(ProductId{id});
            for (int lot = 0; lot < 3; ++lot) {
                GoodsReceiptLine line;
                line.goods = {ProductId{id}, UnitId{1}, "Barang", "pcs", Quantity{1'000}};
                line.quantity = Quantity::whole(20);
                line.expiry = BusinessDay{today.days + any_day(random)};
                line.received = sokoguru::receive_goods(level, line.quantity, Money{10'000});
                level.quantity += line.quantity;
                level.value += Money{10'000};
                receipt.lines.push_back(line);
            }
            store.ledger().record(GoodsReceiptMade{receipt}, {test::test_shop_opened, today, UserId{}});
        }
    });
}

const std::filesystem::path& shop_with_lots() {
    static const BenchShop shop;
    static const std::filesystem::path file = [] {
        db::Store store(shop.file(), db::Access::write);
        receive_lots(store);
        return shop.file();
    }();
    return file;
}

void lots_that_expire_in_a_month(benchmark::State& state) {
    db::Store store(shop_with_lots(), db::Access::read_only);
    for (auto _ : state) {
        benchmark::DoNotOptimize(store.expiring_lots(today, 30));
    }
}
BENCHMARK(lots_that_expire_in_a_month)->Unit(benchmark::kMillisecond);

void lots_of_one_product(benchmark::State& state) {
    db::Store store(shop_with_lots(), db::Access::read_only);
    std::int64_t id = 0;
    for (auto _ : state) {
        id = id % products_with_lots + 1;
        benchmark::DoNotOptimize(store.stockroom().lots_of(ProductId{id}));
    }
}
BENCHMARK(lots_of_one_product)->Unit(benchmark::kMicrosecond);

void scan_while_a_lot_is_blocked(benchmark::State& state) {
    shop::Shop shop(shop_with_lots());
    log_in(shop);
    shop.engine().resume(User{UserId{}, "", "Bench", Role::administrator}, shop.engine().state().cart.id);
    const auto lots = shop.store().stockroom().lots_of(ProductId{1});
    static_cast<void>(shop.engine().handle(
        BlockLot{ProductId{1}, lots.front().id, LotStanding::blocked, "ditarik"}, test::test_shop_opened));
    int lines = 0;
    for (auto _ : state) {
        state.PauseTiming();
        if (++lines > 10) {
            static_cast<void>(shop.engine().handle(EmptyCart{"lagi"}, test::test_shop_opened));
            lines = 1;
        }
        const ScanCode scan{barcode_of(lines)};
        state.ResumeTiming();
        if (!shop.engine().handle(scan, test::test_shop_opened)) state.SkipWithError("a scan was refused");
    }
}
BENCHMARK(scan_while_a_lot_is_blocked)->Unit(benchmark::kMicrosecond)->Iterations(2'000);

} // namespace
