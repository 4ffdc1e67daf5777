#include "app/shop/backup_folder.h"
#include "app/shop/backup_worker.h"
#include "db/fault.h"
#include "db/sealed_file.h"
#include "db/store.h"
#include "db/verify.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <thread>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t day_minutes = 24 * 60;

struct BackedUpShop {
    TemporaryFolder place;
    std::filesystem::path file = place.path() / "toko.db";
    std::filesystem::path folder = place.path() / "salinan";
    BackedUpShop() { make_test_shop(file, 4); }
    std::size_t count() const { return kept_backups(file, folder).size(); }
};

void wait_until(const std::function<bool()>& done) {
    constexpr std::chrono::seconds patience{20};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!done() && std::chrono::steady_clock::now() < end) {
        std::this_thread::yield();
    }
    CHECK(done());
}

} // namespace

TEST_CASE("backups: a copy is named by the shop's clock, is a whole shop, and others are left alone") {
    const BackedUpShop shop;
    const KeptBackup first = keep_backup(shop.file, shop.folder, test_shop_opened);
    CHECK(first.file.filename() == "toko-20261118-1806.db");
    CHECK(backup_moment_text(first) == "18/11/2026 18.06");
    CHECK(db::verify(first.file).findings.empty());
    std::ofstream(shop.folder / "toko-20261118-1806 (2).db") << "something else";
    std::ofstream(shop.folder / "kantin-20261118-1806.db") << "another shop";
    const std::filesystem::path half_made = shop.folder / "toko-20261118-1700.db.partial";
    std::ofstream(half_made) << "the power went";
    const KeptBackup second = keep_backup(shop.file, shop.folder, UtcTime{test_shop_opened.ms + 3'600'000});
    CHECK(kept_backups(shop.file, shop.folder) == std::vector<KeptBackup>{second, first});
    CHECK(newest_backup(shop.file, shop.folder) == second);
    CHECK_FALSE(std::filesystem::exists(half_made));
    CHECK(std::filesystem::exists(shop.folder / "kantin-20261118-1806.db"));
}

TEST_CASE("backups: a stick that was pulled out is a fault, and the folder above it is not made") {
    const BackedUpShop shop;
    const std::filesystem::path stick = shop.place.path() / "stick" / "salinan";
    CHECK_THROWS_AS(keep_backup(shop.file, stick, test_shop_opened), db::Fault);
    CHECK_FALSE(std::filesystem::exists(stick.parent_path()));
    CHECK_FALSE(newest_backup(shop.file, stick));
}

TEST_CASE("backups: all of two days stay, then one of each day for a month, then one of each month") {
    std::vector<KeptBackup> kept;
    const std::int64_t newest = std::int64_t{20'775} * day_minutes + 21 * 60; // 18 November 2026, 21.00.
    for (std::int64_t hour = 0; hour < 400 * 24; ++hour) {
        kept.push_back({"", newest - hour * 60});
    }
    const auto gone = superseded_backups(kept);
    std::vector<KeptBackup> stay = kept;
    std::erase_if(stay, [&](const KeptBackup& backup) { return std::ranges::count(gone, backup) > 0; });
    constexpr std::size_t hours = 48;
    CHECK(stay.size() == hours + 29 + 12);
    CHECK(stay.front() == kept.front());
    CHECK(superseded_backups(stay).empty());
    for (std::size_t i = 0; i < hours; ++i) {
        CHECK(stay[i] == kept[i]);
    }
    // Of a day in the last month its newest one stays.
    CHECK(std::ranges::count(stay, KeptBackup{"", (std::int64_t{20'775} - 9) * day_minutes + 23 * 60}) == 1);
    CHECK(superseded_backups({}).empty());
}

TEST_CASE("backup worker: a copy when it is told to, none when nothing has happened since") {
    const BackedUpShop shop;
    std::atomic<std::int64_t> now_ms = test_shop_opened.ms;
    BackupWorker worker(shop.file, {shop.folder}, [&] { return UtcTime{now_ms}; });
    worker.request();
    wait_until([&] { return shop.count() == 1; });
    now_ms += 3'600'000;
    worker.request();
    {
        db::Store store(shop.file, db::Access::write);
        store.ledger().record(
            SupplierSet{{SupplierId{1}, "INDAH", "CV Indah", "", 1, {}, SupplierStanding::active}},
            {UtcTime{now_ms}, BusinessDay{20'775}, UserId{}});
    }
    worker.request();
    wait_until([&] { return shop.count() == 2; });
    CHECK(worker.problems().empty());
}

TEST_CASE("backup worker: a folder that is gone is told, and the other one has its copy") {
    const BackedUpShop shop;
    const std::filesystem::path stick = shop.place.path() / "stick" / "salinan";
    BackupWorker worker(shop.file, {stick, shop.folder}, [] { return test_shop_opened; });
    worker.request();
    wait_until([&] { return shop.count() == 1 && !worker.problems().empty(); });
    REQUIRE(worker.problems().size() == 1);
    CHECK(worker.problems()[0].where == stick);
    std::filesystem::create_directory(stick.parent_path()); // It is plugged in again.
    worker.request();
    wait_until([&] { return newest_backup(shop.file, stick).has_value(); });
    wait_until([&] { return worker.problems().empty(); });
}

TEST_CASE("backups: sealed to a key they can be read with the other one only, and are kept in the same way") {
    const BackedUpShop shop;
    const db::SealKeys keys = db::make_seal_keys();
    const KeptBackup kept = keep_backup(shop.file, shop.folder, test_shop_opened, keys.public_key);
    CHECK(kept.file.filename() == "toko-20261118-1806.db.sealed");
    CHECK(newest_backup(shop.file, shop.folder) == kept);
    CHECK_FALSE(std::filesystem::exists(shop.file.string() + ".to-be-sealed"));
    const std::filesystem::path opened = shop.place.path() / "opened.db";
    CHECK(db::open_sealed_file(kept.file, opened, keys.secret_key) == db::Unsealing::opened);
    CHECK(db::verify(opened).findings.empty());
}
