// The drawer: shifts, cash that moves without a sale, and the count at the end.

#include "core/sale/limits.h"
#include "core/till/engine.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

std::optional<Refusal> refuse_counts(const std::vector<DenominationCount>& counts) {
    constexpr std::int64_t count_max = 100'000;
    if (counts.empty()) return Refusal{RefusalReason::count_missing};
    for (const DenominationCount& counted : counts) {
        const bool is_money = std::find(denominations_rupiah.begin(), denominations_rupiah.end(),
                                        counted.denomination.rupiah()) != denominations_rupiah.end();
        if (!is_money || counted.count < 0 || counted.count > count_max)
            return Refusal{RefusalReason::count_not_possible};
    }
    return std::nullopt;
}

/// The count that was told before, when it says anything else than the last one.
std::optional<FirstCount> first_count_of(const ShiftClosing& closing, const std::optional<FirstCount>& told) {
    const bool is_same = !told || (told->counted == closing.counted && told->expected == closing.expected);
    return is_same ? std::nullopt : told;
}

} // namespace

OrRefusal<Outcome> Engine::open_shift(const OpenShift& command, const Asked& asked) {
    if (state_.shift) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::shift_already_open, .text = state_.shift->cashier_name});
    }
    const auto approver = allow(Permission::run_shift, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (const auto refusal = refuse_counts(command.float_counts)) return tl::unexpected(*refusal);
    Shift shift{.id = ports_.ledger.next_shift(),
                .cashier = state_.user->id,
                .cashier_name = state_.user->name,
                .opened_at = asked.now,
                .opened_day = day_of(asked.now),
                .float_counts = command.float_counts,
                .float_total = sum_of(command.float_counts)};
    ports_.ledger.record(ShiftOpened{shift}, context(asked.now));
    state_.shift = std::move(shift);
    return Outcome::done;
}

OrRefusal<Outcome> Engine::move_cash(const MoveCash& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto approver = allow(Permission::run_shift, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (command.amount <= Money{}) return refuse(RefusalReason::amount_not_positive);
    if (command.amount > amount_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    }
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty() && command.kind != CashMovementKind::drop)
        return refuse(RefusalReason::reason_missing);
    const bool leaves = command.kind != CashMovementKind::cash_in;
    // How much is there is not told: the drawer is counted blind.
    if (leaves && command.amount > ports_.ledger.expected_cash(*state_.shift).total())
        return refuse(RefusalReason::more_than_in_drawer);
    ports_.ledger.record(CashMoved{state_.shift->id, command.kind, command.amount, reason, *approver},
                         context(asked.now));
    return Outcome::done;
}

OrRefusal<Outcome> Engine::hand_over(const HandOverShift& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto user = ports_.people.check_pin(command.user_code, command.pin, asked.now);
    if (!user) return tl::unexpected(user.error());
    if (user->id == state_.shift->cashier) return refuse(RefusalReason::same_cashier);
    ports_.ledger.record(ShiftHandedOver{state_.shift->id, state_.shift->cashier, user->id, user->name},
                         context(asked.now));
    state_.shift->cashier = user->id;
    state_.shift->cashier_name = user->name;
    state_.user = *user;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::close_shift(const CloseShift& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    if (!state_.cart.lines.empty()) return refuse(RefusalReason::cart_not_empty);
    if (const auto refusal = refuse_counts(command.counts)) return tl::unexpected(*refusal);
    ShiftClosing closing{.at = asked.now,
                         .day = day_of(asked.now),
                         .counts = command.counts,
                         .counted = sum_of(command.counts),
                         .expected = ports_.ledger.expected_cash(*state_.shift).total(),
                         .reason = reason_of(command.reason, asked),
                         .cashier = state_.user->id,
                         .cashier_name = state_.user->name,
                         .approver = {}};
    const Money difference = closing.difference();
    // From here on whoever counts knows the difference, so what was counted blind must not be lost.
    const auto tell = [&](Refusal refusal) {
        if (!told_count_) told_count_ = FirstCount{closing.counts, closing.counted, closing.expected};
        refusal.amount = difference;
        return tl::unexpected(refusal);
    };
    const Money distance = difference < Money{} ? -difference : difference;
    if (distance > profile_.cash.reason_above && closing.reason.empty())
        return tell({RefusalReason::reason_missing});
    const bool is_far = distance > profile_.cash.supervisor_above;
    const auto approver = allow(is_far ? Permission::close_with_difference : Permission::run_shift, asked);
    if (!approver) return tell(approver.error());
    closing.approver = *approver;
    closing.first_count = first_count_of(closing, told_count_);
    ports_.ledger.record(ShiftClosed{state_.shift->id, std::move(closing)}, context(asked.now));
    told_count_.reset();
    state_.shift.reset();
    state_.finished_sale.reset();
    return Outcome::done;
}

OrRefusal<Outcome> Engine::open_drawer(const OpenDrawer& command, const Asked& asked) {
    const auto approver = allow(Permission::open_drawer, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    const ShiftId shift = state_.shift ? state_.shift->id : ShiftId{};
    ports_.ledger.record(DrawerOpened{shift, reason, *approver}, context(asked.now));
    return Outcome::done;
}

} // namespace sokoguru
