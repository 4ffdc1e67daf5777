#include "core/sale/payment.h"

#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru {

Money round_for_cash(Money total, Money step) {
    if (step.rupiah() <= 1) return total;
    if (total < Money{}) return -round_for_cash(-total, step);
    const std::int64_t over = total.rupiah() % step.rupiah();
    const std::int64_t below = checked_subtract(total.rupiah(), over);
    return Money{2 * over > step.rupiah() ? checked_add(below, step.rupiah()) : below};
}

AmountDue amount_due(Money total, std::span<const Payment> payments, Money cash_step) {
    AmountDue due;
    due.total = total;
    for (const Payment& payment : payments) {
        due.taken += payment.amount;
    }
    due.rest = total - due.taken;
    due.in_cash = round_for_cash(due.rest, cash_step);
    due.rounding = due.in_cash - due.rest;
    return due;
}

Money sum_of(std::span<const DenominationCount> counts) {
    Money sum;
    for (const DenominationCount& counted : counts) {
        sum += Money{checked_multiply(counted.denomination.rupiah(), counted.count)};
    }
    return sum;
}

std::vector<DenominationCount> notes_and_coins(Money amount) {
    std::vector<DenominationCount> counts;
    std::int64_t rest = amount.rupiah();
    for (const std::int64_t denomination : denominations_rupiah) {
        if (rest >= denomination) counts.push_back({Money{denomination}, rest / denomination});
        rest %= denomination;
    }
    return counts;
}

std::string describe_notes_and_coins(Money amount) {
    std::string text;
    for (const auto& [denomination, count] : notes_and_coins(amount)) {
        if (!text.empty()) text += " + ";
        if (count > 1) text += fmt::format("{} × ", count);
        text += format_money(denomination);
    }
    return text;
}

namespace {

std::int64_t note_count(Money amount) {
    std::int64_t notes = 0;
    for (const DenominationCount& denomination : notes_and_coins(amount)) {
        notes += denomination.count;
    }
    return notes;
}

} // namespace

std::vector<Money> likely_cash_amounts(Money due) {
    constexpr std::size_t amounts_max = 3;
    std::vector<Money> amounts;
    for (const std::int64_t step : {1'000, 2'000, 5'000, 10'000, 20'000, 50'000, 100'000}) {
        const Money rounded{checked_multiply((due.rupiah() + step - 1) / step, step)};
        if (rounded > due && std::find(amounts.begin(), amounts.end(), rounded) == amounts.end()) {
            amounts.push_back(rounded);
        }
    }
    std::stable_sort(amounts.begin(), amounts.end(),
                     [](Money left, Money right) { return note_count(left) < note_count(right); });
    if (amounts.size() > amounts_max) amounts.resize(amounts_max);
    std::sort(amounts.begin(), amounts.end());
    return amounts;
}

} // namespace sokoguru
