#include "db/restore.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace sokoguru;
using namespace sokoguru::test;
using db::FindingKind;

namespace {

constexpr UtcTime later{morning.ms + 60'000};

/// A shop that sold once, was copied, and sold a second time.
struct CopiedShop : SampleShop {
    CopiedShop() {
        open_shift();
        first = sell(2);
        store().backup_to(copy());
        second = sell(3);
    }
    void open_shift() {
        Shift shift;
        shift.id = store().ledger().next_shift();
        shift.cashier = UserId{1};
        shift.cashier_name = "Faisal Contoh";
        shift.opened_at = morning;
        shift.opened_day = context().day;
        shift.float_counts = notes_and_coins(Money{150'000});
        shift.float_total = Money{150'000};
        store().ledger().record(ShiftOpened{shift}, context());
    }
    std::filesystem::path copy() const { return path().parent_path() / "salinan.db"; }
    db::RestoreReport restore() {
        close();
        const auto report = db::restore(copy(), path(), later);
        CHECK(report.ok());
        open();
        return report;
    }
    void check_verifies() {
        const auto report = db::verify(path());
        for (const db::Finding& finding : report.findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }

    Sale first;
    Sale second;
};

} // namespace

TEST_CASE("restore: the shop is as its copy was, and the file that was there is kept") {
    CopiedShop shop;
    const auto head = shop.store().head();
    const auto report = shop.restore();
    CHECK(report.copied_at == morning);
    CHECK(report.epoch == EpochId{2});
    CHECK(shop.store().find_sale(shop.first.number));
    CHECK_FALSE(shop.store().find_sale(shop.second.number));
    CHECK(shop.store().warnings().empty());
    CHECK(db::Store(report.replaced, db::Access::read_only).head() == head);
    CHECK(db::verify(report.replaced).ok());
    CHECK(db::verify(shop.copy()).ok());
    shop.check_verifies();
}

TEST_CASE("restore: no number of what was sold after the copy is given again") {
    CopiedShop shop;
    shop.restore();
    const Sale next = shop.sell(1);
    CHECK(shop.second.number.text() == "K1-261124-0002");
    CHECK(next.number.text() == "K1.2-261124-0001");
    CHECK(shop.store().find_sale(next.number) == next);
    CHECK(shop.store().reports().totals({shop.context().day, shop.context().day}).net ==
          shop.first.total + next.total);
    shop.check_verifies();
    shop.open_again();
    CHECK(shop.sell(1).number.text() == "K1.2-261124-0002");
}

TEST_CASE("restore: the drawer has to be counted anew, and the shift of before can still be read") {
    CopiedShop shop;
    shop.restore();
    CHECK_FALSE(shop.store().ledger().open_shift());
    CHECK(shop.store().ledger().next_shift() == ShiftId{2});
    shop.open_shift();
    shop.sell(1);
    const ShiftReport before = shop.store().shift_report(ShiftId{1});
    CHECK(before.net == shop.first.total);
    CHECK(before.sale_count == 1);
    CHECK_FALSE(before.closing);
    CHECK(shop.store().shift_report(ShiftId{2}).sale_count == 1);
    CHECK(shop.store().reports().day(shop.context().day, Zone::wib).shifts.size() == 2);
    CHECK(shop.store().shifts(10).size() == 2);
    shop.check_verifies();
}

TEST_CASE("restore: the same copy twice, and a copy of what was restored") {
    CopiedShop shop;
    shop.restore();
    shop.sell(1);
    CHECK(shop.restore().epoch == EpochId{3});
    CHECK(shop.sell(1).number.text() == "K1.3-261124-0001");
    shop.check_verifies();
    std::filesystem::remove(shop.copy());
    shop.store().backup_to(shop.copy());
    CHECK(shop.restore().epoch == EpochId{4});
    shop.sell(1);
    shop.check_verifies();
}

TEST_CASE("restore: in the place of a damaged file, and where there is none") {
    CopiedShop shop;
    shop.close();
    std::filesystem::resize_file(shop.path(), 10'000);
    CHECK(db::restore(shop.copy(), shop.path(), later).epoch == EpochId{2});
    std::filesystem::remove(shop.path());
    const auto report = db::restore(shop.copy(), shop.path(), later);
    // The file beside it still knows that there was a second epoch.
    CHECK(report.epoch == EpochId{3});
    CHECK(report.replaced.empty());
    shop.open();
    shop.sell(1);
    shop.check_verifies();
}

TEST_CASE("restore: a damaged copy, another shop's and an open till change nothing") {
    CopiedShop shop;
    CHECK(fault_of([&] { db::restore(shop.copy(), shop.path(), later); }) == db::FaultKind::in_use);
    const auto head = shop.store().head();
    shop.close();
    CHECK(fault_of([&] { db::restore(shop.path(), shop.path(), later); }) == db::FaultKind::already_exists);
    CHECK(fault_of([&] { db::restore(shop.path().parent_path() / "keine.db", shop.path(), later); }) ==
          db::FaultKind::cannot_open);
    const auto foreign = shop.path().parent_path() / "lain.db";
    db::Store::create(foreign, {sample_profile(), LaneId{1}, morning, ShopId{6}});
    CHECK(db::restore(foreign, shop.path(), later).is_of_another_shop);
    {
        RawSqlite raw(shop.copy());
        raw.drop_triggers();
        raw.execute("UPDATE journal SET body = replace(body, 'Barang 3', 'Barang 8')");
    }
    const auto report = db::restore(shop.copy(), shop.path(), later);
    REQUIRE_FALSE(report.ok());
    CHECK(std::ranges::count(report.findings, FindingKind::chain, &db::Finding::kind) == 1);
    shop.open();
    CHECK(shop.store().head() == head);
    CHECK_FALSE(std::filesystem::exists(shop.path().string() + ".restoring"));
    shop.check_verifies();
}

TEST_CASE("restore: on a full disk the shop is as it was, and it can be done when there is room") {
    FailingDisk disk;
    CopiedShop shop;
    const auto head = shop.store().head();
    shop.close();
    int failed = 0;
    for (std::int64_t room = 1;; room += 1 + room / 4) { // In writes.
        CAPTURE(room);
        disk.fail({FailingDisk::Operation::full, FailingDisk::Extent::for_ever, room});
        const auto fault = fault_of([&] { db::restore(shop.copy(), shop.path(), later); });
        disk.heal();
        if (!fault) break;
        ++failed;
        CHECK(fault == db::FaultKind::disk_full);
        CHECK_FALSE(std::filesystem::exists(shop.path().string() + ".restoring"));
        CHECK(db::Store(shop.path(), db::Access::read_only).head() == head);
    }
    CHECK(failed > 3);
    shop.open();
    CHECK_FALSE(shop.store().find_sale(shop.second.number));
    shop.check_verifies();
}

TEST_CASE("restore: a second one keeps what the first one kept") {
    CopiedShop shop;
    const auto first = shop.restore();
    shop.sell(1);
    const auto second = shop.restore(); // At the same moment of the clock.
    CHECK(first.replaced != second.replaced);
    CHECK(db::Store(first.replaced, db::Access::read_only).find_sale(shop.second.number));
}

TEST_CASE("restore: an epoch that does not begin where the copy ends is found") {
    CopiedShop shop;
    shop.restore();
    shop.close();
    {
        RawSqlite raw(shop.path());
        raw.drop_triggers();
        raw.execute("DELETE FROM journal WHERE epoch = 1 AND seq = (SELECT max(seq) FROM journal WHERE "
                    "epoch = 1)");
    }
    const auto report = db::verify(shop.path());
    CHECK(std::ranges::count(report.findings, FindingKind::chain, &db::Finding::kind) == 1);
}
