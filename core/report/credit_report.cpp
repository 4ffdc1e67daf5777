#include "core/report/credit_report.h"

#include "core/values/allocate.h"

#include <algorithm>
#include <vector>

namespace sokoguru {

namespace {

std::size_t place_of_age(std::int32_t days) {
    const auto& limits = AgedCredit::age_days_max;
    return static_cast<std::size_t>(std::ranges::lower_bound(limits, days) - limits.begin());
}

} // namespace

AgedCredit age_credit(std::span<const CreditDebt> newest_first, Money owed, BusinessDay at) {
    AgedCredit aged;
    aged.owed = owed;
    aged.in_favour = std::max(Money{}, -owed);
    Money left = std::max(Money{}, owed);
    for (const CreditDebt& debt : newest_first) {
        if (left <= Money{}) break;
        const Money open = std::min(left, debt.amount);
        left -= open;
        aged.by_age.at(place_of_age(at.days - debt.day.days)) += open;
        if (debt.due < at) aged.overdue += open;
        aged.oldest_due = debt.due;
    }
    ensure(left <= Money{}, "what is owed was sold on credit");
    return aged;
}

void share_out(std::span<MemberSpending> spendings) {
    constexpr Money whole{10'000}; // Basis points.
    for (auto first = spendings.begin(); first != spendings.end();) {
        const auto last = std::find_if(first, spendings.end(), [&](const MemberSpending& spending) {
            return spending.year != first->year;
        });
        std::vector<std::int64_t> weights;
        for (auto one = first; one != last; ++one) {
            weights.push_back(std::max<std::int64_t>(0, one->net.rupiah()));
        }
        const bool has_any = std::ranges::any_of(weights, [](std::int64_t weight) { return weight > 0; });
        const std::vector<Money> shares =
            has_any ? allocate(whole, weights) : std::vector<Money>(weights.size());
        for (std::size_t i = 0; first != last; ++first, ++i) {
            first->share = Percent{shares[i].rupiah()};
        }
    }
}

} // namespace sokoguru
