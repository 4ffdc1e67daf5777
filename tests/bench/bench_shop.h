#pragma once

#include "app/shop/shop.h"
#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sokoguru::bench {

inline constexpr std::int64_t product_count = 100'000;

/// The number that a product of the bench shop has on its pack.
std::string barcode_of(std::int64_t product);

/// Makes a shop with 100,000 products and their stock, and a cashier.
void make_bench_shop(const std::filesystem::path& file);

/// Such a shop, made once for all measurements.
class BenchShop {
  public:
    BenchShop() { make_bench_shop(file()); }
    std::filesystem::path file() const { return folder_.path() / "bench.db"; }

  private:
    test::TemporaryFolder folder_;
};

BenchShop& bench_shop();

/// Logs the shop's cashier in.
void log_in(shop::Shop& shop);

/// The p-th percentile (0 to 1) of the samples.
double percentile(std::vector<double> samples, double p);

/// Moments of the monotonic clock in microseconds.
double now_us();

} // namespace sokoguru::bench
