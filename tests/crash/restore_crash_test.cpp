// Kills a restore with SIGKILL at random moments: what is there then is the shop as it was, or none, or the
// restored one, and doing it again comes to an end with nothing lost.

#include "db/restore.h"
#include "db/store.h"
#include "tests/support/past_sales.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr UtcTime restored_at{test_shop_opened.ms + 60'000};
using Clock = std::chrono::steady_clock;

std::set<std::string> sales_in(const std::filesystem::path& file) {
    std::set<std::string> numbers;
    for (const db::SaleSummary& sale : db::Store(file, db::Access::read_only).sales({.limit = 1'000})) {
        numbers.insert(sale.number.text());
    }
    return numbers;
}

/// A shop that was copied and went on selling; its till was killed, so a part of it is in its log only.
struct KilledShop {
    explicit KilledShop(const std::filesystem::path& folder)
        : file(folder / "toko.db"), copy(folder / "salinan.db") {
        const auto open = folder / "open.db";
        make_test_shop(open);
        {
            db::Store store(open, db::Access::write);
            sell_then(store, test_shop_opened, {{ProductId{1}, Quantity::whole(2)}});
            store.backup_to(copy);
            sell_then(store, UtcTime{test_shop_opened.ms + 1}, {{ProductId{2}, Quantity::whole(1)}});
            for (const char* const ending : {"", "-wal", ".head"}) {
                std::filesystem::copy_file(open.string() + ending, file.string() + ending);
            }
        }
        all = sales_in(file);
        copied = sales_in(copy);
    }
    std::filesystem::path file;
    std::filesystem::path copy;
    std::set<std::string> all;
    std::set<std::string> copied;
};

/// Waits until the process has closed its end, at most so long.
void wait_for_end(int from_child, std::chrono::microseconds longest) {
    pollfd waited{from_child, POLLIN, 0};
    const timespec timeout{longest.count() / 1'000'000, longest.count() % 1'000'000 * 1'000};
    ::ppoll(&waited, 1, &timeout, nullptr);
}

/// Nothing when it was killed.
std::optional<Clock::duration> restore_in_a_process(const KilledShop& shop,
                                                    std::optional<std::chrono::microseconds> killed_after) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const auto begin = Clock::now();
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            _exit(db::restore(shop.copy, shop.file, restored_at).ok() ? 0 : 1);
        } catch (const std::exception&) {
            _exit(2);
        }
    }
    ::close(ends[1]);
    if (killed_after) {
        wait_for_end(ends[0], *killed_after);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    ::close(ends[0]);
    if (WIFSIGNALED(status)) return std::nullopt;
    CHECK(WEXITSTATUS(status) == 0);
    return Clock::now() - begin;
}

/// Nobody can sell with a file that lacks a sale: it is as it was, or restored, or can't be opened.
void check_what_is_left(const KilledShop& shop) {
    if (!std::filesystem::exists(shop.file)) return;
    try {
        const db::Store store(shop.file, db::Access::write);
    } catch (const db::Fault& fault) {
        CHECK(fault.kind() == db::FaultKind::lost_entries);
        return;
    }
    const std::set<std::string> sales = sales_in(shop.file);
    const bool is_restored = db::Store(shop.file, db::Access::read_only).lane().epoch == EpochId{2};
    CHECK(sales == (is_restored ? shop.copied : shop.all));
    CHECK(db::verify(shop.file).ok());
}

void check_the_end(const KilledShop& shop) {
    CHECK(db::verify(shop.file).ok());
    CHECK(sales_in(shop.file) == shop.copied);
    bool is_kept = false;
    for (const auto& entry : std::filesystem::directory_iterator(shop.file.parent_path())) {
        const std::string name = entry.path().filename().string();
        CHECK(name.find(".restoring") == std::string::npos);
        if (!name.starts_with("toko-replaced-") || entry.path().extension() != ".db") continue;
        is_kept = is_kept || sales_in(entry.path()) == shop.all;
    }
    CHECK(is_kept);
}

} // namespace

TEST_CASE("a restore that is killed at any moment loses nothing, and can be done again") {
    Clock::duration whole{};
    {
        const TemporaryFolder folder;
        const KilledShop shop(folder.path());
        REQUIRE(shop.all.size() == 2);
        REQUIRE(shop.copied.size() == 1);
        whole = restore_in_a_process(shop, std::nullopt).value();
        check_the_end(shop);
    }
    std::mt19937_64 random(std::random_device{}());
    const auto whole_us = std::chrono::duration_cast<std::chrono::microseconds>(whole).count();
    int killed = 0;
    for (int i = 0; i < 40; ++i) {
        const TemporaryFolder folder;
        const KilledShop shop(folder.path());
        const std::chrono::microseconds after{
            std::uniform_int_distribution<std::int64_t>(0, whole_us)(random)};
        CAPTURE(after.count());
        killed += restore_in_a_process(shop, after) ? 0 : 1;
        check_what_is_left(shop);
        REQUIRE(restore_in_a_process(shop, std::nullopt));
        check_the_end(shop);
    }
    CHECK(killed > 0);
}
