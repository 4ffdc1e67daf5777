// The durable commit of a ten-line sale against the least that any durable write costs: overwriting as many
// bytes of a file that is there and flushing them. Both take turns in one run, so that a noisy disk is noisy
// for both.

#include "bench_shop.h"
#include "tests/support/test_shop.h"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

/// How many bytes this process has handed to write calls (proc(5), /proc/self/io).
std::size_t bytes_written() {
    std::ifstream io("/proc/self/io");
    std::string key;
    std::size_t value = 0;
    while (io >> key >> value) {
        if (key == "wchar:") return value;
    }
    return 0;
}

/// A file of a few megabytes, overwritten from its start to its end again and again like SQLite's log.
class OverwrittenFile {
  public:
    explicit OverwrittenFile(const std::filesystem::path& path)
        : descriptor_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        const std::vector<char> zeros(size);
        static_cast<void>(!pwrite(descriptor_, zeros.data(), zeros.size(), 0));
        fsync(descriptor_);
    }
    ~OverwrittenFile() { close(descriptor_); }
    OverwrittenFile(const OverwrittenFile&) = delete;
    OverwrittenFile& operator=(const OverwrittenFile&) = delete;

    void overwrite_durably(const std::vector<char>& bytes) {
        if (offset_ + bytes.size() > size) offset_ = 0;
        static_cast<void>(!pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset_)));
        fdatasync(descriptor_);
        offset_ += bytes.size();
    }

  private:
    static constexpr std::size_t size = 4u << 20u;
    int descriptor_;
    std::size_t offset_ = 0;
};

void fill_cart(Engine& engine, std::mt19937& random) {
    std::uniform_int_distribution<std::int64_t> any_product(1, product_count);
    for (int i = 0; i < 10; ++i) {
        static_cast<void>(engine.handle(ScanCode{barcode_of(any_product(random))}, test::test_shop_opened));
    }
}

void durable_commit_of_ten_lines(benchmark::State& state) {
    shop::Shop shop(bench_shop().file());
    log_in(shop);
    const test::TemporaryFolder folder;
    OverwrittenFile bare(folder.path() / "bare");
    std::mt19937 random(1);
    std::vector<double> sale_us;
    std::vector<double> bare_us;
    std::vector<double> sizes;
    for (auto _ : state) {
        state.PauseTiming();
        fill_cart(shop.engine(), random);
        // The lines of the cart are synced now, so that the commit pays for itself only.
        shop.store().sync_when_idle();
        const PayCash pay{shop.engine().state().cart.id, Money{900'000'000}};
        const std::size_t written_before = bytes_written();
        state.ResumeTiming();
        double begin_us = now_us();
        const auto outcome = shop.engine().handle(pay, test::test_shop_opened);
        sale_us.push_back(now_us() - begin_us);
        if (!outcome) state.SkipWithError("a sale was refused");
        state.PauseTiming();
        const std::vector<char> bytes(bytes_written() - written_before, 'x');
        sizes.push_back(static_cast<double>(bytes.size()));
        begin_us = now_us();
        bare.overwrite_durably(bytes);
        bare_us.push_back(now_us() - begin_us);
        shop.store().checkpoint_when_idle();
        state.ResumeTiming();
    }
    state.counters["sale_p50_us"] = percentile(sale_us, 0.5);
    state.counters["sale_p99_us"] = percentile(sale_us, 0.99);
    state.counters["bare_p50_us"] = percentile(bare_us, 0.5);
    state.counters["bytes_p50"] = percentile(sizes, 0.5);
    state.counters["ratio_p50"] = percentile(sale_us, 0.5) / percentile(bare_us, 0.5);
}
BENCHMARK(durable_commit_of_ten_lines)->Unit(benchmark::kMicrosecond)->Iterations(1'000);

} // namespace
