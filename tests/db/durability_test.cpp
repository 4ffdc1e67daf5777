#include "core/till/decision.h"
#include "db/database.h"
#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
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

TEST_CASE("durability: a long log is written back before what is synced anyway, and never before a scan") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "shop.db";
    std::ofstream{file};
    db::Database database(file, db::OpenMode::fill_empty_file);
    database.begin_writing();
    const auto write = [&](db::Durability durability, const char* sql) {
        database.write(durability, [&] { database.execute(sql); });
        return database.log_page_count();
    };
    write(db::Durability::program_death, "CREATE TABLE scan (bytes)");
    const auto pages = write(db::Durability::program_death, "INSERT INTO scan VALUES (zeroblob(70000000))");
    CHECK(pages > 64 * 1024 / 4);
    CHECK(write(db::Durability::program_death, "INSERT INTO scan VALUES (1)") > pages);
    CHECK(write(db::Durability::power_loss, "INSERT INTO scan VALUES (2)") < 10);
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

namespace {

/// A shop with an open shift, a member who owes, a sale of two pieces by QRIS that nobody confirmed, and a
/// voucher.
class DayShop : public SampleShop {
  public:
    DayShop() {
        Ledger& ledger = store().ledger();
        ledger.record(MemberSet{{MemberId{1}, "A-1", "Siti", BuyerClass::member, "0800", "2021-07-12"}},
                      context());
        ledger.record(ShiftOpened{{ShiftId{1}, UserId{1}, "Faisal", morning, context().day, {}, {}}},
                      context());
        ledger.record(VoucherIssued{{"V1", Money{1'000}, BusinessDay{30'000}}}, context());
        sold = make_sale(2);
        sold.member = SaleMember{MemberId{1}, "A-1", sold.total};
        sold.payments = {
            {Tender::qris, Money{1'000}, PaymentState::unconfirmed, "", {}},
            {Tender::member_credit, Money{2'000}, PaymentState::confirmed, "", BusinessDay{20'900}}};
        sold.change = Money{};
        ledger.record(SaleMade{sold}, context());
    }
    Sale sold;
};

/// Each kind of fact that a day brings beside plain sales.
std::vector<Fact> facts_of_a_day(DayShop& shop) {
    ShiftClosing closing;
    closing.expected = shop.store().ledger().expected_cash(*shop.store().ledger().open_shift()).total();
    closing.counts = notes_and_coins(closing.expected);
    closing.counted = sum_of(closing.counts);
    Promotion promotion;
    promotion.id = PromotionId{1};
    promotion.products = {ProductId{1}, ProductId{2}};
    const auto stock = shop.store().catalog().stock_levels(products_of(shop.sold));
    const Sale undone = undo_sale(shop.sold, shop.store().ledger().next_cart(),
                                  {.cashier = {UserId{1}, "FAISAL", "Faisal", Role::cashier},
                                   .shift = ShiftId{1},
                                   .number = shop.store().ledger().next_sale_number(shop.context().day),
                                   .at = morning,
                                   .member_spending = {},
                                   .stock = stock});
    Member member{MemberId{1}, "A-1", "Siti", BuyerClass::candidate, "0811", "2021-07-12"};
    member.card = "77";
    return {ShiftClosed{ShiftId{1}, closing},
            ShiftHandedOver{ShiftId{1}, UserId{1}, UserId{2}, "Aisyah"},
            CashMoved{ShiftId{1}, CashMovementKind::drop, Money{1'000}, "setoran", {}},
            DrawerOpened{ShiftId{1}, "tukar", {}},
            PaymentConfirmed{shop.sold.number, 1},
            CreditRepaid{MemberId{1}, ShiftId{1}, Tender::cash, Money{500}, ""},
            VoucherIssued{{"V2", Money{2'000}, BusinessDay{30'000}}},
            PromotionSet{promotion},
            MemberSet{member},
            SaleMade{undone}};
}

/// Records one of the facts over a disk that fails as planned: afterwards it is there whole or not at all.
bool record_over(FailingDisk& disk, std::size_t which, const FailingDisk::Plan& plan) {
    DayShop shop;
    const Fact fact = facts_of_a_day(shop)[which];
    const auto head = shop.store().head();
    disk.fail(plan);
    bool acknowledged = false;
    try {
        shop.store().ledger().record(fact, shop.context());
        acknowledged = true;
    } catch (const db::Fault&) {
        CHECK(shop.store().broken());
    }
    shop.close();
    const bool failed = disk.has_failed();
    disk.heal();
    shop.open();
    const std::int64_t grown = shop.store().head().sequence.value() - head.sequence.value();
    CHECK(grown <= 1);
    if (acknowledged) CHECK(grown == 1);
    if (grown == 0) shop.store().ledger().record(fact, shop.context());
    check_whole(shop);
    return failed;
}

CartTouched removed_line(CartId cart) {
    CartTouched touched;
    touched.cart = cart;
    touched.product = ProductId{1};
    touched.name = "Barang 1";
    return touched;
}

} // namespace

TEST_CASE("durability: each fact of a day is there once or not at all, whichever write or sync fails") {
    FailingDisk disk;
    const std::size_t count = [] {
        DayShop shop;
        return facts_of_a_day(shop).size();
    }();
    for (std::size_t which = 0; which < count; ++which) {
        CAPTURE(which);
        for (const auto operation : {FailingDisk::Operation::torn_write, FailingDisk::Operation::sync}) {
            int failures = 0;
            for (int n = 1; n < most_operations; ++n) {
                CAPTURE(n);
                if (!record_over(disk, which, {operation, FailingDisk::Extent::once, n})) break;
                ++failures;
            }
            CHECK(failures > 0);
        }
    }
}

TEST_CASE("durability: a touched cart and its entry are kept together, whichever write fails") {
    FailingDisk disk;
    for (int n = 1; n < most_operations; ++n) {
        CAPTURE(n);
        SampleShop shop;
        const Cart cart = shop.fill_cart(2);
        const CartTouched touched = removed_line(cart.id);
        const std::vector<CartChange> changes = {CartLineRemoved{cart.id, LineId{2}, LineId{1}}};
        const auto head = shop.store().head();
        disk.fail({FailingDisk::Operation::torn_write, FailingDisk::Extent::once, n});
        try {
            shop.store().ledger().keep(changes, {&touched, 1}, shop.context());
        } catch (const db::Fault&) {
            CHECK(shop.store().broken());
        }
        const bool failed = disk.has_failed();
        shop.close();
        disk.heal();
        shop.open();
        const bool is_removed = shop.store().ledger().open_cart().lines.size() == 1;
        CHECK((shop.store().head() != head) == is_removed);
        check_whole(shop);
        if (!failed) break;
    }
}

TEST_CASE(
    "durability: a touched cart syncs nothing, and a loss of power that takes its entry is no lost entry") {
    FailingDisk disk;
    SampleShop shop;
    shop.sell(1);
    const auto head = shop.store().head();
    const Cart cart = shop.fill_cart(2);
    const CartTouched touched = removed_line(cart.id);
    const std::vector<CartChange> changes = {CartLineRemoved{cart.id, LineId{2}, LineId{1}}};
    const auto open_after_power_loss = [&] {
        TemporaryFolder folder;
        const auto copy = folder.path() / "toko.db";
        disk.copy_after_power_loss(shop.path(), copy);
        CHECK(db::verify(copy).ok());
        db::Store after(copy, db::Access::write);
        CHECK(after.warnings().empty());
        return after.head();
    };
    const std::int64_t syncs = disk.sync_count();
    shop.store().ledger().keep(changes, {&touched, 1}, shop.context());
    CHECK(disk.sync_count() == syncs);
    CHECK(open_after_power_loss() == head);
    CHECK(db::verify(shop.path()).ok());

    shop.store().sync_when_idle();
    CHECK(open_after_power_loss() == shop.store().head());

    // A sale makes what was touched before it durable, too.
    shop.store().ledger().keep(changes, {&touched, 1}, shop.context());
    shop.sell(1);
    CHECK(open_after_power_loss() == shop.store().head());
}

TEST_CASE("durability: what a killed program left unsynced is synced before the witness tells of it") {
    FailingDisk disk;
    SampleShop shop;
    shop.sell(1);
    const CartTouched touched = removed_line(CartId{9});
    shop.store().ledger().keep({}, {&touched, 1}, shop.context());
    TemporaryFolder folder;
    const auto copy = folder.path() / "toko.db";
    // As after a kill: all that was written is with the system, and the next program opens it.
    for (const char* ending : {"", "-wal", ".head", ".pepper"}) {
        std::filesystem::copy_file(shop.path().string() + ending, copy.string() + ending);
    }
    const std::int64_t syncs = disk.sync_count();
    db::Store after(copy, db::Access::write);
    CHECK(after.head() == shop.store().head());
    CHECK(disk.sync_count() > syncs);
}
