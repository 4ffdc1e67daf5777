#include "core/receipt/slip.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const SlipHead head{domain_sale().at, "FAISAL"};

CashMoved moved(CashMovementKind kind, std::string reason) {
    return {.shift = ShiftId{17},
            .kind = kind,
            .amount = Money{250'000},
            .reason = std::move(reason),
            .approver = {}};
}

std::string cash_slip(const CashMoved& fact, const Translate& translate = in_indonesian) {
    return to_plain_text(make_cash_slip(fact, head, receipt_shop(), translate));
}

} // namespace

TEST_CASE("slip: cash that moved says which way, how much and why, and is signed by both") {
    check_golden("receipt/slip_cash_in.txt",
                 cash_slip(moved(CashMovementKind::cash_in, "uang receh dari kantor")));
    check_golden("receipt/slip_cash_out.txt", cash_slip(moved(CashMovementKind::cash_out, "beli es batu")));
    check_golden("receipt/slip_drop.txt", cash_slip(moved(CashMovementKind::drop, "")));
    check_golden("receipt/slip_drop_english.txt", cash_slip(moved(CashMovementKind::drop, ""), in_english));
}

TEST_CASE("slip: a debt that was paid back says by what, and what is still owed") {
    const CreditRepaid repaid{.member = MemberId{123},
                              .shift = ShiftId{17},
                              .tender = Tender::transfer,
                              .amount = Money{125'000},
                              .reference = "BSI 7712"};
    const Debtor debtor{"A-00123", "AHMAD F*", Money{75'000}};
    const auto print = [&](const Translate& translate) {
        return to_plain_text(make_repayment_slip(repaid, debtor, head, receipt_shop(), translate));
    };
    check_golden("receipt/slip_repayment.txt", print(in_indonesian));
    check_golden("receipt/slip_repayment_english.txt", print(in_english));
}
