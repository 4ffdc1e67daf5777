#include "core/till/decision.h"
#include "core/values/ensure.h"
#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/db/support/shift_recomputation.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Shift new_shift(SampleShop& shop) {
    Shift shift{
        shop.store().ledger().next_shift(), UserId{1}, "Faisal Contoh", morning, shop.context().day, {}, {}};
    shift.float_counts = notes_and_coins(Money{150'000});
    shift.float_total = Money{150'000};
    return shift;
}

ShiftClosing closing_of(SampleShop& shop, const Shift& shift) {
    ShiftClosing closing;
    closing.at = UtcTime{morning.ms + 8 * 3'600'000};
    closing.day = shift.opened_day;
    closing.expected = shop.store().ledger().expected_cash(shift).total();
    closing.counts = notes_and_coins(closing.expected - Money{500});
    closing.counted = sum_of(closing.counts);
    closing.reason = "kurang kembalian";
    closing.cashier = UserId{1};
    closing.cashier_name = "Faisal Contoh";
    closing.approver = UserId{2};
    return closing;
}

} // namespace

TEST_CASE("shifts: one is open at a time, survives a restart, and is handed over") {
    SampleShop shop;
    CHECK_FALSE(shop.store().ledger().open_shift());
    CHECK(shop.store().ledger().next_shift() == ShiftId{1});
    const Shift shift = new_shift(shop);
    shop.store().ledger().record(ShiftOpened{shift}, shop.context());
    shop.open_again();
    CHECK(shop.store().ledger().open_shift() == shift);
    CHECK_THROWS_AS(shop.store().ledger().record(ShiftOpened{new_shift(shop)}, shop.context()),
                    BrokenInvariant);
    shop.store().ledger().record(ShiftHandedOver{shift.id, UserId{1}, UserId{3}, "Aisyah"}, shop.context());
    CHECK(shop.store().ledger().open_shift()->cashier == UserId{3});
    CHECK(shop.store().ledger().open_shift()->cashier_name == "Aisyah");
    const ShiftClosing closing = closing_of(shop, shift);
    shop.store().ledger().record(ShiftClosed{shift.id, closing}, shop.context());
    CHECK_FALSE(shop.store().ledger().open_shift());
    CHECK(shop.store().ledger().next_shift() == ShiftId{2});
    const auto list = shop.store().shifts(10);
    REQUIRE(list.size() == 1);
    CHECK(list[0].closing == closing);
    CHECK(list[0].shift.cashier_name == "Aisyah");
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("shifts: the first count is kept beside the one that closed the drawer") {
    SampleShop shop;
    const Shift shift = new_shift(shop);
    shop.store().ledger().record(ShiftOpened{shift}, shop.context());
    ShiftClosing closing = closing_of(shop, shift);
    const std::vector<DenominationCount> counts = {{Money{50'000}, 1}, {Money{500}, 3}};
    closing.first_count = FirstCount{counts, sum_of(counts), closing.expected};
    shop.store().ledger().record(ShiftClosed{shift.id, closing}, shop.context());
    shop.open_again();
    CHECK(shop.store().shifts(1).front().closing == closing);
    CHECK(shop.store().shift_report(shift.id).closing == closing);
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("shifts: nothing happens in one that is closed or was never opened") {
    SampleShop shop;
    const Shift shift = new_shift(shop);
    shop.store().ledger().record(ShiftOpened{shift}, shop.context());
    shop.store().ledger().record(ShiftClosed{shift.id, closing_of(shop, shift)}, shop.context());
    const auto head = shop.store().head();
    for (const ShiftId wrong : {shift.id, ShiftId{9}}) {
        Sale sale = shop.make_sale(1);
        sale.shift = wrong;
        const Fact facts[] = {CashMoved{wrong, CashMovementKind::drop, Money{1}, "", {}},
                              DrawerOpened{wrong, "", {}},
                              ShiftHandedOver{wrong, UserId{1}, UserId{2}, "Aisyah"},
                              ShiftClosed{wrong, closing_of(shop, shift)},
                              CreditRepaid{MemberId{1}, wrong, Tender::cash, Money{1}, ""},
                              SaleMade{sale}};
        for (const Fact& fact : facts) {
            CHECK_THROWS_AS(shop.store().ledger().record(fact, shop.context()), BrokenInvariant);
        }
    }
    CHECK(shop.store().head() == head);
    shop.store().ledger().record(DrawerOpened{ShiftId{}, "tukar uang", UserId{2}}, shop.context());
}

TEST_CASE("shift report: each term of a day by hand") {
    SampleShop shop;
    const Shift shift = new_shift(shop);
    Ledger& ledger = shop.store().ledger();
    ledger.record(ShiftOpened{shift}, shop.context());
    const Sale first = shop.sell(3);  // 6.000, paid with 1.000.000
    const Sale second = shop.sell(2); // 3.000
    ledger.record(CashMoved{shift.id, CashMovementKind::cash_in, Money{20'000}, "receh", {}}, shop.context());
    ledger.record(CashMoved{shift.id, CashMovementKind::cash_out, Money{5'000}, "es batu", {}},
                  shop.context());
    ledger.record(CashMoved{shift.id, CashMovementKind::drop, Money{50'000}, "setoran", {}}, shop.context());
    ledger.record(DrawerOpened{shift.id, "tukar", {}}, shop.context());
    const auto stock = shop.store().catalog().stock_levels(products_of(second));
    const Sale undone = undo_sale(second, ledger.next_cart(),
                                  {.cashier = {UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier},
                                   .shift = shift.id,
                                   .number = ledger.next_sale_number(shop.context().day),
                                   .at = morning,
                                   .member_spending = {},
                                   .stock = stock});
    ledger.record(SaleMade{undone}, shop.context());

    const ShiftReport x = shop.store().shift_report(shift.id);
    CHECK(x.first_sale == first.number);
    CHECK(x.last_sale == undone.number);
    CHECK(x.sale_count == 3);
    CHECK(x.missing_count == 0);
    CHECK(x.gross == Money{9'000});
    CHECK(x.voids == Money{3'000});
    CHECK(x.void_count == 1);
    CHECK(x.net == Money{6'000});
    CHECK(x.public_net == Money{6'000});
    CHECK(x.drawer_opening_count == 1);
    CHECK(x.cash == ExpectedCash{Money{150'000}, Money{9'000}, Money{3'000}, Money{}, Money{20'000},
                                 Money{5'000}, Money{50'000}});
    CHECK(x.cash.total() == Money{121'000});
    CHECK(x.journal_sequence == shop.store().head().sequence.value());
    CHECK(x.journal_hash == shop.store().head().hash);
    CHECK(x == recompute_shift(shop.path(), x));
    CHECK(ledger.void_of(second.number) == undone.number);
    CHECK(ledger.returned_quantity({second.number, second.lines[0].id}) == Quantity::whole(1));
    CHECK_THROWS_AS(ledger.record(SaleMade{undone}, shop.context()), BrokenInvariant);

    ledger.record(ShiftClosed{shift.id, closing_of(shop, shift)}, shop.context());
    const ShiftReport z = shop.store().shift_report(shift.id);
    shop.sell(1); // After the shift: changes nothing in it.
    CHECK(shop.store().shift_report(shift.id) == z);
    CHECK(z.journal_sequence == x.journal_sequence + 1);
    CHECK(z.cash == x.cash);
    CHECK(z.closing->difference() == Money{-500});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("shift report: 5,000 sales in under a second, whatever else is in the file") {
    FailingDisk fast_disk;
    SampleShop shop;
    const Sale pattern = shop.make_sale(3);
    const auto sell_many = [&](ShiftId shift, int count, std::int32_t day) {
        shop.store().in_one_transaction([&] {
            for (int n = 0; n < count; ++n) {
                Sale sale = pattern;
                sale.shift = shift;
                sale.number = shop.store().ledger().next_sale_number(BusinessDay{day});
                sale.cart = CartId{shop.store().ledger().next_cart().value()};
                shop.store().ledger().record(SaleMade{sale}, {morning, BusinessDay{day}, UserId{1}});
            }
        });
    };
    sell_many(ShiftId{}, 5'000, shop.context().day.days - 1);
    const Shift shift = new_shift(shop);
    shop.store().ledger().record(ShiftOpened{shift}, shop.context());
    sell_many(shift.id, 5'000, shop.context().day.days);
    const auto before = std::chrono::steady_clock::now();
    const ShiftReport report = shop.store().shift_report(shift.id);
    const auto took = std::chrono::steady_clock::now() - before;
    CHECK(took < std::chrono::seconds(1));
    MESSAGE("the report took ", std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), " ms");
    CHECK(report.sale_count == 5'000);
    CHECK(report.net == Money{5'000 * 6'000});
}
