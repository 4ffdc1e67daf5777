#pragma once

#include "core/till/ports.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// The days of a shop in memory, from the facts of its ledger: their net, what was paid, and what is closed.
class FakeDays final : public Days {
  public:
    explicit FakeDays(const std::vector<std::pair<Fact, FactContext>>& facts) : facts_(facts) {}

    Money lost; ///< Of each day's cash, so that it does not add up.

    std::optional<BusinessDay> last_closed_day() override {
        std::optional<BusinessDay> last;
        for (const auto& [fact, context] : facts_) {
            if (const auto* closed = std::get_if<DayClosed>(&fact))
                last = std::max(last.value_or(closed->closing.day), closed->closing.day);
        }
        return last;
    }
    std::vector<BusinessDay> unclosed_days(BusinessDay last) override {
        const auto closed = last_closed_day();
        std::set<BusinessDay> days;
        for (const auto& [fact, context] : facts_) {
            const auto* made = std::get_if<SaleMade>(&fact);
            if (made == nullptr || made->sale.number.day > last) continue;
            if (!closed || made->sale.number.day > *closed) days.insert(made->sale.number.day);
        }
        return {days.begin(), days.end()};
    }
    DayFigures day_figures(BusinessDay day) override {
        DayFigures figures;
        for (const auto& [fact, context] : facts_) {
            const auto* made = std::get_if<SaleMade>(&fact);
            if (made == nullptr || made->sale.number.day != day) continue;
            const Sale& sale = made->sale;
            ++figures.sums.count;
            figures.sums.net += sale.total;
            figures.rounding += sale.rounding;
            figures.donation += sale.donation;
            for (const Payment& payment : sale.payments) {
                take(figures, payment.tender, payment.amount);
            }
            if (sale.change != Money{}) take(figures, Tender::cash, -sale.change);
        }
        if (lost != Money{}) take(figures, Tender::cash, -lost);
        return figures;
    }

  private:
    static void take(DayFigures& figures, Tender tender, Money amount) {
        const auto found = std::ranges::find(figures.tenders, tender, &TenderTotal::tender);
        TenderTotal& total = found == figures.tenders.end()
                                 ? figures.tenders.emplace_back(TenderTotal{tender, 0, {}, {}})
                                 : *found;
        ++total.count;
        total.amount += amount;
    }

    const std::vector<std::pair<Fact, FactContext>>& facts_;
};

} // namespace sokoguru::test
