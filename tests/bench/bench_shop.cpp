#include "bench_shop.h"

#include "tests/support/test_shop.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace sokoguru::bench {

namespace {

constexpr const char* kinds[] = {"Indomie", "Teh",     "Sabun", "Beras",  "Kopi",
                                 "Susu",    "Biskuit", "Buku",  "Pulpen", "Minyak"};
constexpr const char* flavours[] = {"Goreng",  "Melati", "Mandi", "Pulen", "Hitam",
                                    "Cokelat", "Kelapa", "Tulis", "Biru",  "Sawit"};

} // namespace

std::string barcode_of(std::int64_t product) {
    const std::string digits = fmt::format("899{:09}", product);
    return digits + gs1_check_digit(digits);
}

void make_bench_shop(const std::filesystem::path& file) {
    db::NewShop shop;
    shop.profile.name = "Toko Ukur";
    shop.now = test::test_shop_opened;
    shop.shop = ShopId{7};
    db::Store::create(file, shop);
    db::Store store(file, db::Access::write);
    store.in_one_transaction([&] {
        const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
        store.ledger().record(UserSet{{UserId{1}, "KASIR", "Kasir", Role::cashier}, store.hash_pin("1111")},
                              context);
        store.ledger().record(ShiftOpened{test::test_shift()}, context);
        for (std::int64_t i = 1; i <= product_count; ++i) {
            const std::string name =
                fmt::format("{} {} {} g nomor {}", kinds[i % 10], flavours[i / 10 % 10], 10 + i % 990, i);
            store.ledger().record(
                ProductSet{test::test_product(i, name, Money{500 + i % 50'000}, barcode_of(i))}, context);
            store.ledger().record(
                GoodsReceived{ProductId{i}, receive_goods({}, Quantity::whole(1'000), Money{400'000 + i})},
                context);
        }
    });
}

BenchShop& bench_shop() {
    static BenchShop shop;
    return shop;
}

void log_in(shop::Shop& shop) {
    if (!shop.engine().handle(LogIn{"KASIR", "1111"}, test::test_shop_opened)) {
        throw std::runtime_error("the bench shop's cashier can't log in");
    }
}

double percentile(std::vector<double> samples, double p) {
    if (samples.empty()) return 0;
    const auto place = static_cast<std::size_t>(p * static_cast<double>(samples.size() - 1));
    std::nth_element(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(place), samples.end());
    return samples[place];
}

double now_us() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::micro>(since_start).count();
}

} // namespace sokoguru::bench
