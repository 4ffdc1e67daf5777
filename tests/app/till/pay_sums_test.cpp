#include "app/till/pay_sums.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

AmountDue owed(std::int64_t total, const std::vector<Payment>& taken = {}) {
    return amount_due(Money{total}, taken, Money{100});
}

PayPage page(TenderTab tender, const std::string& typed, std::int64_t cash_part = 0) {
    PayPage made;
    made.tender = tender;
    made.typed = typed;
    made.cash_part = Money{cash_part};
    return made;
}

} // namespace

TEST_CASE("pay sums: only cash is rounded") {
    CHECK(pay_sums(owed(82'075), page(TenderTab::cash, "")).due == Money{82'100});
    CHECK(pay_sums(owed(82'075), page(TenderTab::qris, "")).due == Money{82'075});
    CHECK(pay_sums(owed(82'075), page(TenderTab::qris, "")).amount == Money{82'075});
}

TEST_CASE("pay sums: cash covers from the rounded amount on, and the change is what is too much") {
    CHECK_FALSE(pay_sums(owed(82'075), page(TenderTab::cash, "82000")).covers);
    CHECK(pay_sums(owed(82'075), page(TenderTab::cash, "82000")).shortfall == Money{100});
    CHECK(pay_sums(owed(82'075), page(TenderTab::cash, "100000")).change == Money{17'900});
}

TEST_CASE("pay sums: cash that was handed over before leaves less for every tender") {
    CHECK(pay_sums(owed(82'075), page(TenderTab::qris, "", 50'000)).due == Money{32'075});
    CHECK(pay_sums(owed(82'075), page(TenderTab::cash, "", 50'000)).due == Money{32'100});
    CHECK(pay_sums(owed(82'075), page(TenderTab::cash, "40000", 50'000)).change == Money{7'900});
}

TEST_CASE(
    "pay sums: a refund pays nothing before its sum was touched, and by a tender no more than was paid") {
    PayPage refund = page(TenderTab::qris, "");
    refund.paid_before = {{TenderTab::qris, Money{8'000}}, {TenderTab::cash, Money{4'000}}};
    const PaySums untouched = pay_sums(owed(-12'000), refund);
    CHECK(untouched.is_refund);
    CHECK(untouched.due == Money{12'000});
    CHECK(untouched.amount == Money{});
    CHECK(untouched.proposed == Money{8'000});
    refund.typed = "8000";
    CHECK(pay_sums(owed(-12'000), refund).shortfall == Money{4'000});
    refund.tender = TenderTab::cash;
    CHECK_FALSE(pay_sums(owed(-12'000), refund).covers);
    refund.typed = "12000";
    CHECK(pay_sums(owed(-12'000), refund).covers);
}

TEST_CASE("pay sums: tabs are what the shop takes, and for a refund what was used before") {
    using enum TenderTab;
    const PayPage none;
    CHECK(tender_tabs({}, none, false) == std::vector{cash, credit, voucher});
    CHECK(tender_tabs({.qris_code = "x", .bank_account = "y"}, none, false) ==
          std::vector{cash, qris, credit, transfer, voucher});
    PayPage refund;
    refund.paid_before = {{voucher, Money{5}}, {credit, Money{4}}, {qris, Money{3}}, {cash, Money{1}}};
    CHECK(tender_tabs({}, refund, true) == std::vector{cash, qris, credit});
}

TEST_CASE("pay sums: a donation is proposed from the small coins of the change up to all of it") {
    const auto proposals = [](std::int64_t change) { return donation_proposals(Money{change}); };
    CHECK(proposals(17'900) == std::vector{Money{900}, Money{2'900}, Money{17'900}});
    CHECK(proposals(300) == std::vector{Money{300}});
    CHECK(proposals(5'000) == std::vector{Money{5'000}});
    CHECK(proposals(0).empty());
}
