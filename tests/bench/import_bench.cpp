// A list of 100,000 rows into a new shop: reading and comparing it, writing it, and comparing it again. Once
// as 50,000 products with two units each, once as 100,000 products with opening stock.

#include "app/shop/product_export.h"
#include "app/shop/product_import_store.h"
#include "bench_shop.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr std::int64_t row_count = 100'000;
const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};

std::string list_of(std::int64_t units_per_product) {
    std::string list = "Kode;Barcode;Nama Barang;Kategori;Satuan;Isi;Harga Jual;Harga Beli;Stok\r\n";
    for (std::int64_t row = 0; row < row_count; ++row) {
        const std::int64_t product = row / units_per_product;
        const std::int64_t unit = row % units_per_product;
        list +=
            fmt::format("P{};{};Barang nomor {} isi {} g;Golongan {};{};{};Rp 12.500,00;{};{}\r\n", product,
                        barcode_of(row), product, 10 + product % 990, product % 20, unit == 0 ? "pcs" : "dus",
                        unit == 0 ? 1 : 40, unit == 0 ? "10.000" : "", unit == 0 ? "24" : "");
    }
    return list;
}

void import_list(benchmark::State& state) {
    const std::string list = list_of(state.range(0));
    for (auto _ : state) {
        const test::TemporaryFolder folder;
        test::make_test_shop(folder.path() / "toko.db", 0);
        db::Store store(folder.path() / "toko.db", db::Access::write);
        shop::DatabaseProductStore products(store);
        const double begin_us = now_us();
        const auto plan = shop::plan_product_import(*shop::CsvFile::from_bytes(list), {}, products);
        const double planned_us = now_us();
        shop::apply_product_import(*plan, products, context, {});
        const double applied_us = now_us();
        const auto again = shop::plan_product_import(*shop::CsvFile::from_bytes(list), {}, products);
        const double compared_us = now_us();
        shop::export_products(products, folder.path() / "barang.csv");
        const double exported_us = now_us();
        if (!plan->list.reports.empty() || !again->list.changes_nothing()) {
            state.SkipWithError("the list is not as clean as it should be");
        }
        state.counters["plan_ms"] = (planned_us - begin_us) / 1000;
        state.counters["apply_ms"] = (applied_us - planned_us) / 1000;
        state.counters["plan_again_ms"] = (compared_us - applied_us) / 1000;
        state.counters["export_ms"] = (exported_us - compared_us) / 1000;
    }
}
BENCHMARK(import_list)->Arg(2)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
