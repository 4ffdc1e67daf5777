#pragma once

#include "core/values/money.h"
#include "core/values/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

enum class Tender { cash, qris, transfer, member_credit, voucher };

/// Whether money that moves outside the till is known to have arrived. QRIS has no call-back: the cashier
/// looks at the merchant's app.
enum class PaymentState { confirmed, unconfirmed };

struct Payment {
    Tender tender = Tender::cash;
    Money amount; ///< What the buyer handed over, before change; negative when it is paid back.
    PaymentState state = PaymentState::confirmed;
    std::string reference = {};              ///< Of a transfer, a QRIS payment or a voucher; may be empty.
    std::optional<BusinessDay> due_day = {}; ///< Of member credit: the day by which it is to be paid.
    bool operator==(const Payment&) const = default;
};

/// A voucher is used as a whole, once; what it is worth beyond the sale is lost.
struct Voucher {
    std::string code;
    Money amount;
    BusinessDay valid_to; ///< This day included.
    bool operator==(const Voucher&) const = default;
};

/// The largest QRIS payment (Bank Indonesia: 10 million rupiah for one payment).
inline constexpr Money qris_amount_max{10'000'000};

/// The nearest multiple of `step` for a cash payment; a tie goes down, in the buyer's favour (Indonesian
/// practice, the buyer is told at payment). A step of 0 or 1 changes nothing. A negative total is paid out
/// and rounded as if it were taken, so that whoever brings everything back gets what he or she paid, no more.
Money round_for_cash(Money total, Money step);

/// What is left to pay of a total when some of it was paid by other means, and what that is in cash.
struct AmountDue {
    Money total;
    Money taken;    ///< Σ of the payments.
    Money rest;     ///< total − taken
    Money rounding; ///< Of the rest when it is paid in cash.
    Money in_cash;  ///< rest + rounding
};
AmountDue amount_due(Money total, std::span<const Payment> payments, Money cash_step);

/// Notes and coins of Indonesia, the largest first.
inline constexpr std::array<std::int64_t, 11> denominations_rupiah = {
    100'000, 50'000, 20'000, 10'000, 5'000, 2'000, 1'000, 500, 200, 100, 50};

struct DenominationCount {
    Money denomination;
    std::int64_t count = 0;
    bool operator==(const DenominationCount&) const = default;
};

/// The fewest notes and coins for an amount, the largest first. What is smaller than the smallest coin is
/// left out.
std::vector<DenominationCount> notes_and_coins(Money amount);

/// What counted notes and coins come to.
Money sum_of(std::span<const DenominationCount> counts);

/// "10.000 + 5.000 + 2 × 2.000"
std::string describe_notes_and_coins(Money amount);

/// Up to three amounts above `due` that buyers are likely to hand over: of the next round sums those that
/// need the fewest notes. 82.100 gives 85.000, 90.000 and 100.000.
std::vector<Money> likely_cash_amounts(Money due);

} // namespace sokoguru
