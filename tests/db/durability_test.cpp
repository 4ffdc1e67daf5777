#include "core/till/decision.h"
#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr int most_operations = 400; ///< Far more than one sale needs.

void check_whole(SampleShop& shop) {
    shop.close();
    const auto report = db::verify(shop.path());
    for (const db::Finding& finding : report.findings) {
        FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
    }
    shop.open();
}

/// One sale over a disk that fails as planned. Tells whether it came to a failure at all.
bool sell_over(FailingDisk& disk, const FailingDisk::Plan& plan) {
    SampleShop shop;
    shop.sell(1);
    const Sale sale = shop.make_sale(3);
    const Cart cart = shop.store().ledger().open_cart();
    disk.fail(plan);
    bool acknowledged = false;
    try {
        shop.store().ledger().record(SaleMade{sale}, shop.context());
        acknowledged = true;
    } catch (const db::Fault&) {
        CHECK(shop.store().broken());
        CHECK_THROWS_AS(shop.store().ledger().open_cart(), db::Fault);
    }
    shop.close();
    const bool failed = disk.has_failed();
    disk.heal();

    shop.open();
    const bool is_there = shop.store().ledger().sale_of_cart(sale.cart).has_value();
    if (acknowledged) CHECK(is_there);
    CHECK(shop.store().sales({}).size() == (is_there ? 2 : 1));
    if (is_there) {
        CHECK(shop.store().find_sale(sale.number) == sale);
        CHECK(shop.store().ledger().open_cart().lines.empty());
    } else {
        CHECK(shop.store().ledger().open_cart() == cart);
        shop.store().ledger().record(SaleMade{sale}, shop.context());
    }
    check_whole(shop);
    CHECK(shop.store().sales({}).size() == 2);
    CHECK(shop.store().unfinished_print_jobs().size() == 2);
    return failed;
}

/// Lets each of the operations of a sale fail in its turn.
void sell_over_every_failure(FailingDisk::Operation operation) {
    FailingDisk disk;
    for (const auto extent : {FailingDisk::Extent::once, FailingDisk::Extent::for_ever}) {
        int failures = 0;
        for (int n = 1; n < most_operations; ++n) {
            CAPTURE(n);
            CAPTURE(static_cast<int>(extent));
            if (!sell_over(disk, {operation, extent, n})) break;
            ++failures;
        }
        CHECK(failures > 0);
        CHECK(failures < most_operations - 1);
    }
}

} // namespace

TEST_CASE("durability: a commit syncs once, a scan not at all, and an idle till syncs what scans left") {
    FailingDisk disk;
    SampleShop shop;
    shop.sell(1);
    std::int64_t before = disk.sync_count();
    shop.fill_cart(3);
    CHECK(disk.sync_count() == before);
    shop.store().sync_when_idle();
    CHECK(disk.sync_count() == before + 1);
    shop.store().sync_when_idle();
    CHECK(disk.sync_count() == before + 1);
    before = disk.sync_count();
    shop.sell(3);
    CHECK(disk.sync_count() == before + 1);
}

TEST_CASE("durability: a print job is synced before its first byte leaves, and its other steps are not") {
    FailingDisk disk;
    SampleShop shop;
    const Sale sale = shop.sell(1);
    std::int64_t before = disk.sync_count();
    shop.store().record_print_progress({sale.number, 0}, db::PrintState::sending, morning);
    CHECK(disk.sync_count() == before + 1);
    before = disk.sync_count();
    shop.store().record_print_progress({sale.number, 0}, db::PrintState::confirmed, morning);
    CHECK(disk.sync_count() == before);
}

TEST_CASE("durability: a sale over failing writes is there exactly once or not at all") {
    sell_over_every_failure(FailingDisk::Operation::write);
}

TEST_CASE("durability: a sale over torn writes is there exactly once or not at all") {
    sell_over_every_failure(FailingDisk::Operation::torn_write);
}

TEST_CASE("durability: a sale over a full disk is there exactly once or not at all") {
    sell_over_every_failure(FailingDisk::Operation::full);
}

TEST_CASE("durability: a sale over failing syncs is there exactly once or not at all") {
    sell_over_every_failure(FailingDisk::Operation::sync);
}

TEST_CASE("durability: what kind of trouble it was is told, and the store is closed to further calls") {
    const std::pair<FailingDisk::Operation, db::FaultKind> kinds[] = {
        {FailingDisk::Operation::write, db::FaultKind::io},
        {FailingDisk::Operation::full, db::FaultKind::disk_full},
        {FailingDisk::Operation::read_only, db::FaultKind::read_only},
        {FailingDisk::Operation::sync, db::FaultKind::io},
    };
    for (const auto& [operation, kind] : kinds) {
        FailingDisk disk;
        SampleShop shop;
        const Sale sale = shop.make_sale(1);
        disk.fail({operation, FailingDisk::Extent::for_ever, 1});
        CHECK(fault_of([&] { shop.store().ledger().record(SaleMade{sale}, shop.context()); }) == kind);
        CHECK(shop.store().broken());
        CHECK(fault_of([&] { shop.store().product_count(); }) == kind);
        disk.heal();
    }
}

TEST_CASE("durability: after a loss of power every acknowledged sale is there") {
    FailingDisk disk;
    SampleShop shop;
    std::vector<Sale> sales;
    for (int n = 0; n < 12; ++n) {
        sales.push_back(shop.sell(n % 5 + 1));
        if (n == 5) shop.open_again(); // Writes the log back and begins a new one.
        const Cart cart = shop.fill_cart(2);
        if (n % 2 == 0) shop.store().sync_when_idle();

        TemporaryFolder folder;
        const auto copy = folder.path() / "toko.db";
        disk.copy_after_power_loss(shop.path(), copy);
        CHECK(db::verify(copy).ok());
        db::Store after(copy, db::Access::write);
        CHECK(after.warnings().empty());
        CHECK(after.head() == shop.store().head());
        for (const Sale& sale : sales) {
            CHECK(after.find_sale(sale.number) == sale);
        }
        // A cart that was not synced may have lost lines, and is never a mixture of two carts.
        if (n % 2 == 0) CHECK(after.ledger().open_cart() == cart);
        CHECK(after.ledger().open_cart().id == cart.id);
    }
}

TEST_CASE("durability: a scan over a failing disk is in the cart or not, and the cart is whole") {
    FailingDisk disk;
    for (int n = 1; n < most_operations; ++n) {
        CAPTURE(n);
        SampleShop shop;
        const Cart before = shop.fill_cart(2);
        auto decision = decide_add(before, sample_product(3), UnitId{1}, Quantity::whole(1));
        disk.fail({FailingDisk::Operation::torn_write, FailingDisk::Extent::for_ever, n});
        bool kept = false;
        try {
            shop.store().ledger().keep(decision->changes, {}, shop.context());
            kept = true;
        } catch (const db::Fault&) {
            CHECK(shop.store().broken());
        }
        const bool failed = disk.has_failed();
        shop.close();
        disk.heal();
        shop.open();
        const Cart after = shop.store().ledger().open_cart();
        CHECK((after == decision->cart || (!kept && after == before)));
        check_whole(shop);
        if (!failed) break;
    }
}

TEST_CASE("durability: an import over a failing disk is there whole or not at all") {
    FailingDisk disk;
    int failures = 0;
    for (int n = 1; n < most_operations; n += 7) {
        SampleShop shop;
        const auto head = shop.store().head();
        disk.fail({FailingDisk::Operation::write, FailingDisk::Extent::once, n});
        bool acknowledged = false;
        try {
            shop.store().in_one_transaction([&] {
                for (std::int64_t product = 6; product <= 40; ++product) {
                    shop.store().ledger().record(ProductSet{sample_product(product)}, shop.context());
                    shop.receive(ProductId{product}, Quantity::whole(3), Money{3'000});
                }
            });
            acknowledged = true;
        } catch (const db::Fault&) {
            ++failures;
        }
        shop.close();
        const bool failed = disk.has_failed();
        disk.heal();
        shop.open();
        const std::int64_t count = shop.store().product_count();
        CHECK(count == (acknowledged || shop.store().head() != head ? 40 : 5));
        check_whole(shop);
        if (!failed) break;
    }
    CHECK(failures > 0);
}

TEST_CASE("durability: a wrong PIN is counted on the disk before it is answered") {
    FailingDisk disk;
    SampleShop shop;
    const std::int64_t before = disk.sync_count();
    const auto refused = shop.store().people().check_pin("FAISAL", "0000", morning);
    CHECK_FALSE(refused);
    CHECK(disk.sync_count() == before + 1);
}
