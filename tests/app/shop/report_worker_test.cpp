#include "app/shop/report_worker.h"
#include "db/store.h"
#include "tests/support/past_sales.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

constexpr BusinessDay opened{20'775};
constexpr DayRange only_then{opened, opened};
constexpr DayRange day_before{BusinessDay{opened.days - 1}, BusinessDay{opened.days - 1}};

std::atomic<bool> report_began = false;
std::atomic<bool> report_may_end = false;

/// Asks SQLite again and again, as a report over many years would.
ReportTable make_slowly(db::Store& store, const DayRange& days) {
    report_began = true;
    while (!report_may_end) {
        static_cast<void>(store.reports().totals(days));
    }
    return find_report_kind("by-product")->make(store, days);
}
constexpr ReportKind slow_report{"slow", "Slow", ReportKind::Time::days, make_slowly};

/// A shop with three receipts, and whoever waits for the worker's news.
struct WorkerFixture {
    WorkerFixture() {
        make_test_shop(file);
        report_began = report_may_end = false;
        db::Store store(file, db::Access::write);
        sell_then(store, test_shop_opened, {{ProductId{1}, Quantity::whole(2)}});
        sell_then(store, UtcTime{test_shop_opened.ms + 1}, {{ProductId{2}, Quantity::whole(1)}});
        sell_then(store, UtcTime{test_shop_opened.ms + 2}, {{ProductId{1}, Quantity::whole(1)}});
    }
    /// The news that ends the task.
    ReportNews end_of(std::int64_t id) {
        std::unique_lock lock(mutex);
        for (;;) {
            for (const ReportNews& one : told) {
                if (one.id == id && !one.is_progress()) return one;
            }
            REQUIRE_MESSAGE(woken.wait_for(lock, patience) == std::cv_status::no_timeout, "no news");
        }
    }
    ReportNews first_news_of(std::int64_t id) {
        std::unique_lock lock(mutex);
        for (;;) {
            for (const ReportNews& one : told) {
                if (one.id == id) return one;
            }
            REQUIRE_MESSAGE(woken.wait_for(lock, patience) == std::cv_status::no_timeout, "no news");
        }
    }
    ReportNews run(ReportTask task) { return end_of(worker.start(file, std::move(task))); }

    static constexpr std::chrono::seconds patience{60};
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
    std::mutex mutex;
    std::condition_variable woken;
    std::vector<ReportNews> told;
    ReportWorker worker{[this](ReportNews news) {
        const std::lock_guard lock(mutex);
        told.push_back(std::move(news));
        woken.notify_all();
    }};
};

} // namespace

TEST_CASE_FIXTURE(WorkerFixture, "report worker: each report is the same as made by hand") {
    db::Store store(file, db::Access::read_only);
    for (const ReportKind& kind : report_kinds()) {
        INFO(std::string(kind.key));
        const ReportNews news = run(MakeReport{&kind, only_then, day_before});
        const auto* made = std::get_if<ReportMade>(&news.what);
        REQUIRE(made != nullptr);
        CHECK(*made->table == kind.make(store, only_then));
        CHECK(*made->before == kind.make(store, day_before));
    }
    const ReportNews alone = run(MakeReport{find_report_kind("by-day"), only_then});
    CHECK(std::get<ReportMade>(alone.what).before == nullptr);
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: the receipts behind a row, part by part") {
    const ReportKind* by_product = find_report_kind("by-product");
    const ReportTable::Row of_first_product = {ReportTable::Named{"P1", "P1"}};
    const ReportNews first = run(FindReceipts{by_product, only_then, of_first_product, 1, 0});
    const auto& newest = std::get<ReceiptsFound>(first.what);
    REQUIRE(newest.receipts.size() == 1);
    CHECK(newest.receipts.front().at == UtcTime{test_shop_opened.ms + 2});
    CHECK(newest.may_have_more);
    const ReportNews second = run(FindReceipts{by_product, only_then, of_first_product, 1, 1});
    const auto& oldest = std::get<ReceiptsFound>(second.what);
    REQUIRE(oldest.receipts.size() == 1);
    CHECK(oldest.receipts.front().at == test_shop_opened);
    CHECK_FALSE(oldest.may_have_more);
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: a long report says that it goes on, and ends when told to") {
    const std::int64_t id = worker.start(file, MakeReport{&slow_report, only_then});
    const ReportNews progress = first_news_of(id);
    REQUIRE(progress.is_progress());
    CHECK(std::get<ReportProgress>(progress.what).elapsed_ms > 0);
    worker.cancel();
    CHECK(std::holds_alternative<ReportCancelled>(end_of(id).what));
    CHECK(std::holds_alternative<ReportMade>(run(MakeReport{find_report_kind("by-day"), only_then}).what));
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: another report takes the place of the one before it") {
    const std::int64_t slow = worker.start(file, MakeReport{&slow_report, only_then});
    const ReportNews next = run(MakeReport{find_report_kind("tender"), only_then});
    CHECK(std::holds_alternative<ReportMade>(next.what));
    CHECK(std::holds_alternative<ReportCancelled>(end_of(slow).what));
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: each task ends with one news, also when it never began") {
    std::vector<std::int64_t> ids;
    for (int i = 0; i < 50; ++i) {
        ids.push_back(worker.start(file, MakeReport{&slow_report, only_then}));
    }
    CHECK(std::holds_alternative<ReportMade>(run(MakeReport{find_report_kind("tender"), only_then}).what));
    for (const std::int64_t id : ids) {
        CHECK(std::holds_alternative<ReportCancelled>(end_of(id).what));
    }
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: it ends with the program, in the middle of a report") {
    ReportWorker other{[](const ReportNews&) {}};
    other.start(file, MakeReport{&slow_report, only_then});
    while (!report_began) {
        std::this_thread::yield();
    }
}

TEST_CASE_FIXTURE(WorkerFixture,
                  "report worker: the till sells meanwhile, and the report is of its beginning or later") {
    db::Store till(file, db::Access::write);
    const std::int64_t id = worker.start(file, MakeReport{&slow_report, only_then});
    while (!report_began) {
        std::this_thread::yield();
    }
    const Sale sale = sell_then(till, UtcTime{test_shop_opened.ms + 3}, {{ProductId{3}, Quantity::whole(1)}});
    CHECK(till.find_sale(sale.number).has_value());
    report_may_end = true;
    const ReportNews news = end_of(id);
    REQUIRE(std::holds_alternative<ReportMade>(news.what));
    CHECK(std::get<ReportMade>(news.what).table->rows.size() == 3);
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: a proof of the journal, with what it has found") {
    const ReportNews sound = run(ProveJournal{});
    const auto& proven = std::get<JournalProven>(sound.what);
    CHECK(proven.report.ok());
    CHECK(proven.report.entry_count > 80);
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: a file that is not there, or no shop file, is a sentence") {
    const auto failed = [&](const std::filesystem::path& shop_file, ReportTask task) {
        const ReportNews news = end_of(worker.start(shop_file, std::move(task)));
        const auto* problem = std::get_if<ReportFailed>(&news.what);
        return problem != nullptr && !problem->sentence.empty();
    };
    const MakeReport report{find_report_kind("by-day"), only_then};
    CHECK(failed(folder.path() / "lain.db", report));
    CHECK(failed(folder.path() / "lain.db", ProveJournal{}));
    const auto broken = folder.path() / "rusak.db";
    {
        std::ifstream whole(file, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(whole), {});
        std::fill(bytes.begin() + 100, bytes.end(), '\x5a');
        std::ofstream(broken, std::ios::binary) << bytes;
    }
    CHECK(failed(broken, report));
    CHECK(failed(broken, ProveJournal{}));
}

TEST_CASE_FIXTURE(WorkerFixture, "report worker: a report becomes a file, or a sentence says why not") {
    SaveReport save;
    save.table = std::get<ReportMade>(run(MakeReport{find_report_kind("by-day"), only_then}).what).table;
    save.kind = ReportFileKind::csv;
    save.file = folder.path() / "laporan" / "hari.csv";
    CHECK(std::get<ReportSaved>(run(save).what).file == save.file);
    CHECK(std::filesystem::file_size(save.file) > 0);
    save.file = file / "hari.csv"; // Below a file there is no folder.
    CHECK(std::holds_alternative<ReportFailed>(run(save).what));
}
