#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace sokoguru {

// What members owe and what they bought. Plain values and pure rules, filled by `db/member_book.h`.

/// One sale on credit.
struct CreditDebt {
    BusinessDay day; ///< Of the sale.
    BusinessDay due;
    Money amount; ///< Positive.
    bool operator==(const CreditDebt&) const = default;
};

/// What is owed by its age in days since the sale: up to 30, 60, 90, and older.
struct AgedCredit {
    static constexpr std::array<std::int32_t, 3> age_days_max = {30, 60, 90};
    static constexpr std::size_t age_count = age_days_max.size() + 1;

    Money owed; ///< Σ by_age − in_favour
    std::array<Money, age_count> by_age = {};
    Money in_favour; ///< What the shop owes the member, positive.
    Money overdue;   ///< The part whose day has passed.
    std::optional<BusinessDay> oldest_due;
    bool operator==(const AgedCredit&) const = default;
};

/// What is paid back, or comes back, pays the debt that is due first, so what is still owed is the newest
/// part of all that was sold on credit. `newest_first` is in that order, the last due first, and sums to
/// `owed` at least.
AgedCredit age_credit(std::span<const CreditDebt> newest_first, Money owed, BusinessDay at);

struct MemberCredit {
    std::string code;
    std::string name; ///< Empty when it was erased.
    AgedCredit credit;
    bool operator==(const MemberCredit&) const = default;
};

/// What somebody bought in a year as a member: what counts for the SHU. Returns and voids are taken off;
/// what was bought as a candidate does not count.
struct MemberSpending {
    int year = 0;
    std::string code;
    std::string name;
    std::int64_t count = 0; ///< Receipts.
    Money net;
    Percent share; ///< Of all members' net of the year; these add up to 100 %.
    bool operator==(const MemberSpending&) const = default;
};

/// Fills in the shares of each year, by the largest remainder. Who brought back more than was bought has
/// none. The years stand together.
void share_out(std::span<MemberSpending> spendings);

} // namespace sokoguru
