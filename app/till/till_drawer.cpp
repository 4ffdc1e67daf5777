// The drawer: counting it at the beginning and the end of a shift, the menu about cash, and what follows on
// the screen when cash has moved.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace sokoguru::till {

namespace {

using Purpose = CountPage::Purpose;

std::string typed_of(std::int64_t count) {
    return std::to_string(std::clamp<std::int64_t>(count, 0, denomination_count_max));
}

void type_count(CountPage& page, const std::string& digits) {
    constexpr std::size_t digits_max = 5;
    std::string& typed = page.typed.at(page.selected);
    if (std::exchange(page.begins_anew, false)) typed.clear();
    if (typed == "0") typed.clear();
    if (typed.size() + digits.size() <= digits_max) typed += digits;
}

/// One overload for each action about a count that can still change.
struct CountReducer {
    CountPage& page;

    void operator()(const SelectDenomination& chosen) {
        if (chosen.index >= page.typed.size()) return;
        page.selected = chosen.index;
        page.begins_anew = true;
    }
    void operator()(const StepCount& step) {
        if (step.index >= page.typed.size()) return;
        page.selected = step.index;
        page.begins_anew = true;
        page.typed.at(step.index) = typed_of(count_at(page, step.index) + step.steps);
    }
    void operator()(const TypeCount& typed) { type_count(page, typed.digits); }
    void operator()(const EraseCount&) {
        page.begins_anew = false;
        std::string& typed = page.typed.at(page.selected);
        if (!typed.empty()) typed.pop_back();
    }
    void operator()(const ClearCount&) { page.typed.at(page.selected).clear(); }
    void operator()(const CountNothing&) { page.typed.fill("0"); }
    template <class Other>
    void operator()(const Other&) {}
};

} // namespace

void Till::open_count(CountPage::Purpose purpose) {
    screen_.count = CountPage{.purpose = purpose};
    screen_.cash_menu = false;
    screen_.notice.reset();
}

/// Whoever logs in on a drawer that nobody answers for counts it first.
void Till::count_float_when_due() {
    const TillState& state = shop_->engine().state();
    if (!state.user || state.shift || screen_.count) return;
    open_count(Purpose::opening);
}

void Till::start_closing() {
    const TillState& state = shop_->engine().state();
    if (!state.shift) return refuse({RefusalReason::no_open_shift});
    if (!state.cart.lines.empty()) return refuse({RefusalReason::cart_not_empty});
    open_count(Purpose::closing);
}

void Till::confirm_count(UtcTime now) {
    const std::vector<DenominationCount> counts = counts_of(*screen_.count);
    screen_.notice.reset();
    if (screen_.count->purpose == Purpose::opening) {
        static_cast<void>(command(OpenShift{counts}, now));
        return;
    }
    const auto outcome = shop_->engine().handle(CloseShift{counts}, now);
    if (outcome) return follow(CloseShift{counts}, now);
    const Refusal& refusal = outcome.error();
    // The count has been entered, so the difference may be told, and the count stands.
    if (refusal.reason == RefusalReason::reason_missing) {
        screen_.count->difference = refusal.amount;
        return open_form(FormName::close_reason, {.counts = counts, .difference = refusal.amount});
    }
    static_cast<void>(command(CloseShift{counts}, now));
}

void Till::leave_count(UtcTime now) {
    const bool is_opening = screen_.count->purpose == Purpose::opening;
    screen_.count.reset();
    screen_.notice.reset();
    if (is_opening) lock(now);
}

void Till::reduce_count(const DrawerAction& action, UtcTime now) {
    if (!screen_.count) return;
    if (std::holds_alternative<ConfirmCount>(action)) return confirm_count(now);
    if (std::holds_alternative<LeaveCount>(action)) return leave_count(now);
    if (std::holds_alternative<CountAgain>(action)) return open_count(screen_.count->purpose);
    if (screen_.count->difference) return;
    screen_.notice.reset();
    std::visit(CountReducer{*screen_.count}, action);
}

void Till::reduce_drawer(const DrawerAction& action, UtcTime now) {
    const TillState& state = shop_->engine().state();
    if (!state.user) return;
    if (std::holds_alternative<OpenCashMenu>(action)) {
        enter_sale();
        screen_.notice.reset();
        screen_.cash_menu = true;
    } else if (std::holds_alternative<CloseCashMenu>(action)) {
        screen_.notice.reset();
        screen_.cash_menu = false;
    } else if (std::holds_alternative<StartClosing>(action)) {
        start_closing();
    } else if (std::holds_alternative<ShowShiftReport>(action)) {
        if (state.shift) show_report(state.shift->id);
    } else if (std::holds_alternative<GoOnWithShift>(action)) {
        if (state.shift) screen_.old_shift_goes_on = state.shift->id;
    } else if (std::holds_alternative<StartTraining>(action)) {
        start_training(now);
    } else if (std::holds_alternative<EndTraining>(action)) {
        end_training(now);
    } else {
        reduce_count(action, now);
    }
}

/// What a command about the drawer means for the screen. What opens the drawer on paper opens it in wood.
void Till::follow_drawer(const Command& done, UtcTime now) {
    if (std::holds_alternative<OpenShift>(done)) {
        cash_in_drawer_.reset();
        screen_.count.reset();
        enter_sale();
        say(Notice::Kind::accepted, tr("The shift is open. Good selling!"));
    } else if (std::holds_alternative<CloseShift>(done)) {
        screen_.count.reset();
        screen_.cash_menu = false;
        const auto shifts = shop_->store().shifts(1);
        show_report(shifts.front().shift.id);
        print_report();
    } else if (std::holds_alternative<sokoguru::OpenDrawer>(done)) {
        say(Notice::Kind::accepted, tr("The drawer is told to open."));
    } else if (const auto* moved = std::get_if<MoveCash>(&done)) {
        say(Notice::Kind::accepted, tr("Written down."));
        print_slip_of(*moved, now);
    } else if (const auto* repaid = std::get_if<RepayCredit>(&done)) {
        print_slip_of(*repaid, now);
    } else if (std::holds_alternative<HandOverShift>(done)) {
        screen_.cash_menu = false;
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("{} answers for the drawer from now on.")),
                                                shop_->engine().state().shift->cashier_name));
    } else if (const auto* closed = std::get_if<CloseDay>(&done)) {
        follow_closing(closed->day, now);
    } else if (std::holds_alternative<LookAtStock>(done)) {
        open_stock(now);
    } else if (std::holds_alternative<sokoguru::ChangeSettings>(done)) {
        follow_settings(now);
    } else if (std::holds_alternative<PayCash>(done)) {
        propose_drop();
    }
}

/// Kindly: the sale is made, and whoever has no time now brings it later.
void Till::propose_drop() {
    const Money drawer_max = shop_->engine().profile().cash.drawer_max;
    const auto& shift = shop_->engine().state().shift;
    if (!shift || drawer_max == Money{}) return cash_in_drawer_.reset();
    if (cash_in_drawer() <= drawer_max) return;
    say(Notice::Kind::warning,
        fmt::format(fmt::runtime(tr("More than {} is in the drawer. Bring some to the safe when you can.")),
                    format_money(drawer_max)));
}

/// After a sale. Adding up a long shift takes as long as a frame, so it is done once; whatever else moves
/// cash makes it be done again.
Money Till::cash_in_drawer() {
    const TillState& state = shop_->engine().state();
    cash_in_drawer_ = cash_in_drawer_ ? *cash_in_drawer_ + cash_kept(*state.finished_sale)
                                      : shop_->store().ledger().expected_cash(*state.shift).total();
    return *cash_in_drawer_;
}

/// The screen of the login, with the cart and the shift as they are. What was half done is forgotten: it must
/// not be finished by somebody else.
void Till::lock(UtcTime now) {
    const auto user = shop_->engine().state().user;
    if (!user) return;
    const auto found = std::ranges::find(screen_.users, user->id, &User::id);
    if (found != screen_.users.end())
        screen_.chosen_user = static_cast<std::size_t>(found - screen_.users.begin());
    static_cast<void>(command(sokoguru::LogOut{}, now));
    enter_sale();
    if (screen_.devices_page) back_to_devices();
    screen_.devices_page.reset();
    leave_pages();
    screen_.count.reset();
    shop_->store().stock().forget();
    screen_.armed_quantity.reset();
    screen_.pin.clear();
    screen_.notice.reset();
    screen_.is_locked = shop_->engine().state().shift.has_value();
}

std::optional<std::int64_t> Till::lock_after_ms() const {
    constexpr std::int64_t minute_ms = 60'000;
    if (!shop_ || screen_.fault || !shop_->engine().state().user) return std::nullopt;
    const int minutes = shop_->engine().profile().selling.lock_after_minutes;
    if (minutes == 0) return std::nullopt;
    return minutes * minute_ms;
}

/// Scans on a page about the drawer sell nothing: whoever counts must not fill a cart. True when it was one.
bool Till::scan_on_drawer_page(const std::string& code) {
    if (scan_into_settings(code)) return true;
    if (!screen_.count) return false;
    tone_ = Tone::refused;
    say(Notice::Kind::warning, tr("Finish counting first; the scan was not taken."));
    return true;
}

} // namespace sokoguru::till
