// The end of a business day.

#include "core/till/engine.h"

#include <utility>

namespace sokoguru {

OrRefusal<DayClosing> Engine::closing_of(BusinessDay day, UserId approver, UtcTime now) {
    DayClosing closing{day, now, ports_.days.day_figures(day), approver};
    if (!closing.figures.add_up())
        return tl::unexpected(
            Refusal{.reason = RefusalReason::day_does_not_add_up, .text = format_date(day)});
    return closing;
}

OrRefusal<Outcome> Engine::close_day(const CloseDay& command, const Asked& asked) {
    const auto approver = allow(Permission::close_day, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto refuse_day = [&](RefusalReason reason) {
        return tl::unexpected(Refusal{.reason = reason, .text = format_date(command.day)});
    };
    // By the clock: a day that was ended early lets the next one begin, but not end.
    if (command.day > business_day(asked.now, profile_.zone, profile_.day_cutoff_minutes))
        return refuse_day(RefusalReason::day_not_come);
    if (state_.closed_through && command.day <= *state_.closed_through)
        return refuse_day(RefusalReason::day_closed);
    if (state_.shift)
        return tl::unexpected(
            Refusal{.reason = RefusalReason::shift_not_closed, .text = state_.shift->cashier_name});
    if (!state_.cart.lines.empty()) return refuse(RefusalReason::cart_not_empty);
    std::vector<BusinessDay> days = ports_.days.unclosed_days(command.day);
    if (days.empty() || days.back() != command.day) days.push_back(command.day);
    std::vector<Fact> facts;
    for (const BusinessDay day : days) {
        auto closing = closing_of(day, *approver, asked.now);
        if (!closing) return tl::unexpected(closing.error());
        facts.emplace_back(DayClosed{*std::move(closing)});
    }
    ports_.ledger.record_all(facts, context(asked.now));
    state_.closed_through = command.day;
    return Outcome::done;
}

} // namespace sokoguru
