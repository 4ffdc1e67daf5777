#include "core/stock/supplier_account.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

StockNumber number(StockDocument document, std::int64_t ordinal, std::int32_t day = 100) {
    return {document, LaneId{1}, EpochId{1}, BusinessDay{day}, ordinal};
}

SupplierDebtEntry delivery(std::int64_t ordinal, std::int64_t rupiah, std::int32_t due) {
    return {SupplierDebtKind::receipt, number(StockDocument::receipt, ordinal), {}, Money{rupiah},
            BusinessDay{due},          "F-" + std::to_string(ordinal)};
}

SupplierDebtEntry paid(std::int64_t rupiah, std::string reference = "", std::int32_t day = 100) {
    return {
        SupplierDebtKind::payment, number(StockDocument::supplier_payment, 1, day), {}, Money{-rupiah}, {},
        std::move(reference)};
}

OrRefusal<SupplierPayment> pay(const std::vector<SupplierDebtEntry>& account, std::int64_t rupiah,
                               std::string reference = "", bool is_confirmed = false) {
    const Supplier indah{SupplierId{7}, "INDAH", "CV Indah", "", 3, {}, SupplierStanding::active};
    return decide_supplier_payment(
        {"INDAH", SupplierPaymentWay::transfer, Money{rupiah}, std::move(reference), is_confirmed},
        {.number = number(StockDocument::supplier_payment, 2),
         .at = {},
         .approver = {},
         .supplier = indah,
         .account = account});
}

} // namespace

TEST_CASE("account: what is owed is what came less what was paid") {
    CHECK(owed({}) == Money{});
    CHECK(owed(std::vector{delivery(1, 100'000, 110), paid(30'000)}) == Money{70'000});
    CHECK(owed(std::vector{paid(5'000)}) == Money{-5'000});
}

TEST_CASE("account: a payment counts for what is due first") {
    const auto debts =
        open_debts(std::vector{delivery(1, 100'000, 120), delivery(2, 50'000, 110), paid(60'000)});
    REQUIRE(debts.size() == 1);
    CHECK(debts[0].receipt == number(StockDocument::receipt, 1));
    CHECK(debts[0].invoice == "F-1");
    CHECK(debts[0].due == BusinessDay{120});
    CHECK(debts[0].open == Money{90'000});
}

TEST_CASE("account: nothing is paid beyond the debt without a word") {
    const std::vector account = {delivery(1, 100'000, 110)};
    const auto refused = pay(account, 100'001);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == RefusalReason::more_than_owed);
    CHECK(refused.error().amount == Money{100'000});
    CHECK(pay(account, 100'000));
    CHECK(pay(account, 100'001, "", true)->amount == Money{100'001});
    CHECK(pay({}, 1).error().amount == Money{});
}

TEST_CASE("account: nothing is paid twice without a word") {
    const auto reason = [](const OrRefusal<SupplierPayment>& payment) { return payment.error().reason; };
    const std::vector with_reference = {delivery(1, 100'000, 110), paid(20'000, "TRX-9", 50)};
    CHECK(reason(pay(with_reference, 30'000, "TRX-9")) == RefusalReason::paid_before);
    CHECK(pay(with_reference, 30'000, "TRX-10"));
    CHECK(pay(with_reference, 20'000)); // on another day
    const std::vector today = {delivery(1, 100'000, 110), paid(20'000)};
    CHECK(reason(pay(today, 20'000)) == RefusalReason::paid_before);
    CHECK(pay(today, 20'000, "", true));
    CHECK(pay(today, 20'001));
}

TEST_CASE("account: no sum below one is paid") {
    CHECK(pay({}, 0, "", true).error().reason == RefusalReason::amount_not_positive);
    CHECK(pay({}, -5, "", true).error().reason == RefusalReason::amount_not_positive);
}

TEST_CASE("account: open invoices add up to the debt as long as there is one") {
    check_property("open invoices", [] {
        std::vector<SupplierDebtEntry> entries;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            const std::int64_t rupiah = *rc::gen::inRange<std::int64_t>(1, 100'000);
            if (*rc::gen::inRange(0, 2) == 0)
                entries.push_back(delivery(i, rupiah, *rc::gen::inRange(90, 120)));
            else
                entries.push_back(paid(rupiah));
        }
        Money open;
        for (const OpenDebt& debt : open_debts(entries)) {
            RC_ASSERT(debt.open > Money{});
            open += debt.open;
        }
        RC_ASSERT(open == std::max(Money{}, owed(entries)));
    });
}
