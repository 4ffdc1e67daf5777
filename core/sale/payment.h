#pragma once

#include "core/values/money.h"

#include <array>
#include <string>
#include <vector>

namespace sokoguru {

enum class Tender { cash };

struct Payment {
    Tender tender = Tender::cash;
    Money amount; ///< What the buyer handed over, before change.
    bool operator==(const Payment&) const = default;
};

/// The nearest multiple of `step` for a cash payment; a tie goes down, in the buyer's favour (Indonesian
/// practice, the buyer is told at payment). A step of 0 or 1 changes nothing. `total` is not negative.
Money round_for_cash(Money total, Money step);

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

/// "10.000 + 5.000 + 2 × 2.000"
std::string describe_notes_and_coins(Money amount);

/// Up to three amounts above `due` that buyers are likely to hand over: of the next round sums those that
/// need the fewest notes. 82.100 gives 85.000, 90.000 and 100.000.
std::vector<Money> likely_cash_amounts(Money due);

} // namespace sokoguru
