#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// Something in every table that never changes.
void record_a_day(SampleShop& shop) {
    Ledger& ledger = shop.store().ledger();
    const Shift shift{ShiftId{1},         UserId{1},           "Faisal",    morning,
                      shop.context().day, {{Money{1'000}, 5}}, Money{5'000}};
    ledger.record(ShiftOpened{shift}, shop.context());
    ledger.record(VoucherIssued{{"V1", Money{1'000}, BusinessDay{30'000}}}, shop.context());
    Sale sale = shop.make_sale(2);
    sale.member = SaleMember{MemberId{1}, "A-1", sale.total};
    sale.payments = {{Tender::voucher, Money{1'000}, PaymentState::confirmed, "V1", {}},
                     {Tender::qris, Money{500}, PaymentState::unconfirmed, "", {}},
                     {Tender::member_credit, Money{1'500}, PaymentState::confirmed, "", BusinessDay{20'900}}};
    sale.change = Money{};
    sale.lines[0].discounts = {{LineDiscount::Kind::promotion, PromotionId{1}, "Hemat", Money{}, {}}};
    ledger.record(SaleMade{sale}, shop.context());
    ledger.record(PaymentConfirmed{sale.number, 2}, shop.context());
    ledger.record(CreditRepaid{MemberId{1}, ShiftId{1}, Tender::cash, Money{500}, ""}, shop.context());
    ledger.record(CashMoved{ShiftId{1}, CashMovementKind::drop, Money{1'000}, "", {}}, shop.context());
    ledger.record(DrawerOpened{ShiftId{1}, "", {}}, shop.context());
    ledger.record(ShiftHandedOver{ShiftId{1}, UserId{1}, UserId{2}, "Aisyah"}, shop.context());
    ledger.record(ShiftClosed{ShiftId{1}, {}}, shop.context());
    const CartTouched touched{};
    ledger.keep({}, {&touched, 1}, shop.context());
}

} // namespace

TEST_CASE("what a sale wrote: every table refuses to change, delete or replace a row") {
    SampleShop shop;
    const Sale sale = shop.sell(2);
    shop.store().record_print_progress({sale.number, 0}, db::PrintState::sending, morning);
    record_a_day(shop);
    shop.close();
    RawSqlite raw(shop.path());
    for (const std::string table : {"journal",
                                    "sale",
                                    "sale_line",
                                    "sale_discount",
                                    "payment",
                                    "stock_move",
                                    "print_job",
                                    "print_progress",
                                    "shift",
                                    "shift_close",
                                    "shift_day",
                                    "shift_handover",
                                    "shift_cash_count",
                                    "cash_movement",
                                    "drawer_opening",
                                    "credit_debt",
                                    "credit_repayment",
                                    "voucher",
                                    "voucher_use",
                                    "payment_confirmation",
                                    "cart_touch"}) {
        CAPTURE(table);
        REQUIRE(raw.number("SELECT count(*) FROM " + table) > 0);
        for (const std::string& change : {"UPDATE " + table + " SET shop = shop", "DELETE FROM " + table,
                                          "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table}) {
            CAPTURE(change);
            // As the program opens the file: without recursive triggers a REPLACE would slip past.
            const std::string error = raw.try_execute("PRAGMA recursive_triggers = ON; " + change);
            const bool refused =
                error.find("never") != std::string::npos || error.find("only grows") != std::string::npos;
            CHECK_MESSAGE(refused, error);
        }
    }
}
