#include "core/till/engine.h"

#include "core/till/profile_check.h"
#include "core/values/text.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

/// A computer whose battery is empty wakes up in 1970 or 2000. What it sold then would stand in the books of
/// that year, under numbers whose two digits of the year mean another century.
bool is_possible(UtcTime now) {
    constexpr std::int64_t year_2020_ms = 1'577'836'800'000;
    constexpr std::int64_t end_of_2099_ms = 4'102'358'400'000;
    return now.ms >= year_2020_ms && now.ms <= end_of_2099_ms;
}

} // namespace

/// One overload for each command; `std::visit` calls it when somebody is logged in.
struct Engine::Dispatch {
    Engine& engine;
    const Asked& asked;

    using Answer = OrRefusal<Outcome>;

    const Cart& cart() const { return engine.state_.cart; }

    Answer operator()(const LogIn& command) const { return engine.log_in(command, asked); }
    Answer operator()(const LogOut&) const { return engine.log_out(); }
    Answer operator()(const BeginSale&) const { return engine.begin_sale(); }
    Answer operator()(const ChangeSettings& command) const { return engine.change_settings(command, asked); }

    Answer operator()(const ScanCode& command) const { return engine.scan(command, asked); }
    Answer operator()(const AddProduct& command) const { return engine.add(command, asked); }
    Answer operator()(const SelectLine& command) const {
        return engine.keep(decide_select(cart(), command.line), asked);
    }
    Answer operator()(const SetQuantity& command) const {
        return engine.keep_quantity(command.line, decide_set_quantity(cart(), command.line, command.quantity),
                                    asked);
    }
    Answer operator()(const ChangeQuantity& command) const {
        return engine.keep_quantity(command.line,
                                    decide_change_quantity(cart(), command.line, command.change), asked);
    }
    Answer operator()(const RemoveLine& command) const {
        return engine.keep(decide_remove(cart(), command.line), asked);
    }
    Answer operator()(const UndoLast&) const { return engine.undo_last(asked); }
    Answer operator()(const SetPrice& command) const { return engine.set_price(command, asked); }
    Answer operator()(const DiscountLine& command) const { return engine.discount_line(command, asked); }
    Answer operator()(const DiscountCart& command) const { return engine.discount_cart(command, asked); }
    Answer operator()(const EmptyCart& command) const { return engine.empty_cart(command, asked); }
    Answer operator()(const HoldCart& command) const { return engine.hold(command, asked); }
    Answer operator()(const RecallCart& command) const { return engine.recall(command, asked); }
    Answer operator()(const SetMember& command) const { return engine.set_member(command, asked); }
    Answer operator()(const SetBuyerClass& command) const { return engine.set_buyer_class(command, asked); }

    Answer operator()(const AddPayment& command) const { return engine.add_payment(command, asked); }
    Answer operator()(const RemovePayment& command) const { return engine.remove_payment(command, asked); }
    Answer operator()(const PayCash& command) const { return engine.pay(command, asked); }
    Answer operator()(const ConfirmPayment& command) const { return engine.confirm_payment(command, asked); }
    Answer operator()(const RepayCredit& command) const { return engine.repay_credit(command, asked); }

    Answer operator()(const TakeBack& command) const { return engine.take_back(command, asked); }
    Answer operator()(const TakeBackWithoutReceipt& command) const {
        return engine.take_back_without_receipt(command, asked);
    }
    Answer operator()(const VoidSale& command) const { return engine.void_sale(command, asked); }

    Answer operator()(const OpenShift& command) const { return engine.open_shift(command, asked); }
    Answer operator()(const MoveCash& command) const { return engine.move_cash(command, asked); }
    Answer operator()(const HandOverShift& command) const { return engine.hand_over(command, asked); }
    Answer operator()(const CloseShift& command) const { return engine.close_shift(command, asked); }
    Answer operator()(const OpenDrawer& command) const { return engine.open_drawer(command, asked); }

    Answer operator()(const SetSupplier& command) const { return engine.set_supplier(command, asked); }
    Answer operator()(const ReceiveGoods& command) const { return engine.receive_goods(command, asked); }
    Answer operator()(const AdjustStock& command) const { return engine.adjust_stock(command, asked); }
    Answer operator()(const OpenCount& command) const { return engine.open_count(command, asked); }
    Answer operator()(const CountGoods& command) const { return engine.count_goods(command, asked); }
    Answer operator()(const PostCount& command) const { return engine.post_count(command, asked); }
    Answer operator()(const CancelCount& command) const { return engine.cancel_count(command, asked); }
    Answer operator()(const BlockLot& command) const { return engine.block_lot(command, asked); }
    Answer operator()(const SetPlace& command) const { return engine.set_place(command, asked); }
    Answer operator()(const SendGoods& command) const { return engine.send_goods(command, asked); }
    Answer operator()(const TakeInTransfer& command) const { return engine.take_in(command, asked); }
    Answer operator()(const HandOverTransfer& command) const {
        return engine.hand_over_transfer(command, asked);
    }
    Answer operator()(const SetConsignor& command) const { return engine.set_consignor(command, asked); }
    Answer operator()(const ReceiveConsigned& command) const {
        return engine.receive_consigned(command, asked);
    }
    Answer operator()(const ReturnConsigned& command) const {
        return engine.return_consigned(command, asked);
    }
    Answer operator()(const SettleConsignor& command) const {
        return engine.settle_consignor(command, asked);
    }
    Answer operator()(const SetProduct& command) const { return engine.set_product(command, asked); }
    Answer operator()(const ChangePrices& command) const { return engine.change_prices(command, asked); }
    Answer operator()(const ChangePhoto& command) const { return engine.change_photo(command, asked); }
    Answer operator()(const CancelPricePlan& command) const {
        return engine.cancel_price_plan(command, asked);
    }
    Answer operator()(const SetSupplierPrice& command) const {
        return engine.set_supplier_price(command, asked);
    }
    Answer operator()(const SetStockLimits& command) const { return engine.set_stock_limits(command, asked); }
    Answer operator()(const SetOrder& command) const { return engine.set_order(command, asked); }
    Answer operator()(const SendOrder& command) const { return engine.send_order(command, asked); }
    Answer operator()(const EndOrder& command) const { return engine.end_order(command, asked); }
    Answer operator()(const PaySupplier& command) const { return engine.pay_supplier(command, asked); }
    Answer operator()(const SetPromotions& command) const { return engine.set_promotions(command, asked); }
    Answer operator()(const CloseDay& command) const { return engine.close_day(command, asked); }
    Answer operator()(const LookAtStock&) const { return engine.look_at_stock(asked); }
};

Engine::Engine(ShopProfile profile, Ports ports) : profile_(std::move(profile)), ports_(ports) {
    pricing_ = rules_of(profile_);
    state_.shift = ports_.ledger.open_shift();
    state_.closed_through = ports_.days.last_closed_day();
    show_cart(ports_.ledger.open_cart());
}

OrRefusal<Outcome> Engine::handle(const Command& command, UtcTime now,
                                  const std::optional<Approval>& approval) {
    const Asked asked{now, approval};
    if (is_possible(now)) let_planned_prices_hold(now);
    if (const auto* login = std::get_if<LogIn>(&command)) return log_in(*login, asked);
    if (!state_.user) return refuse(RefusalReason::not_logged_in);
    if (!is_possible(now) && !std::holds_alternative<LogOut>(command))
        return refuse(RefusalReason::clock_wrong);
    return std::visit(Dispatch{*this, asked}, command);
}

void Engine::resume(std::optional<User> user, CartId cart) {
    state_.user = std::move(user);
    if (cart != state_.cart.id) state_.finished_sale = ports_.ledger.sale_of_cart(cart);
}

PricingRules Engine::rules_of(const ShopProfile& profile) const {
    return {ports_.catalog.promotions(), profile.zone, profile.day_cutoff_minutes};
}

AmountDue Engine::due() const {
    return amount_due(state_.prices.total, state_.cart.header.payments, profile_.cash_rounding);
}

BusinessDay Engine::day_of(UtcTime time) const {
    const BusinessDay day = business_day(time, profile_.zone, profile_.day_cutoff_minutes);
    return state_.closed_through ? std::max(day, BusinessDay{state_.closed_through->days + 1}) : day;
}

FactContext Engine::context(UtcTime now) const {
    return {now, day_of(now), state_.user ? state_.user->id : UserId{}};
}

OrRefusal<Outcome> Engine::log_in(const LogIn& command, const Asked& asked) {
    auto user = ports_.people.check_pin(command.user_code, command.pin, asked.now);
    if (!user) return tl::unexpected(user.error());
    state_.user = *user;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::log_out() {
    state_.user.reset();
    state_.finished_sale.reset();
    return Outcome::done;
}

OrRefusal<Outcome> Engine::begin_sale() {
    state_.finished_sale.reset();
    return Outcome::done;
}

OrRefusal<Outcome> Engine::change_settings(const ChangeSettings& command, const Asked& asked) {
    const auto approver = allow(Permission::change_settings, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (const auto refusal = refuse_profile(command.profile)) return tl::unexpected(*refusal);
    PricingRules rules = rules_of(command.profile);
    ports_.ledger.record(ShopSet{command.profile}, context(asked.now));
    profile_ = command.profile;
    pricing_ = std::move(rules);
    show_cart(state_.cart);
    return Outcome::done;
}

OrRefusal<Outcome> Engine::look_at_stock(const Asked& asked) {
    const auto approver = allow(Permission::see_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    return Outcome::done;
}

OrRefusal<UserId> Engine::allow(Permission permission, const Asked& asked, Refusal refusal) {
    if (may(state_.user->role, permission)) return UserId{};
    refusal.permission = permission;
    if (!asked.approval) return tl::unexpected(std::move(refusal));
    const auto approver = ports_.people.check_pin(asked.approval->user_code, asked.approval->pin, asked.now);
    if (!approver) return tl::unexpected(approver.error());
    if (!may(approver->role, permission)) {
        return tl::unexpected(Refusal{
            .reason = RefusalReason::approver_may_not, .text = approver->name, .permission = permission});
    }
    return approver->id;
}

OrRefusal<Engine::Allowed> Engine::allow_with_reason(Permission permission, const Asked& asked,
                                                     Refusal refusal) {
    const auto approver = allow(permission, asked, std::move(refusal));
    if (!approver) return tl::unexpected(approver.error());
    const std::string reason = reason_of({}, asked);
    if (reason.empty() && *approver != UserId{}) return refuse(RefusalReason::reason_missing);
    return Allowed{*approver, reason};
}

void Engine::show_cart(Cart cart) {
    state_.cart = std::move(cart);
    state_.prices = price_cart(state_.cart, pricing_);
}

CartId Engine::fresh_cart() {
    // The open cart may be one that has left no trace yet.
    const CartId next = ports_.ledger.next_cart();
    return next > state_.cart.id ? next : CartId{state_.cart.id.value() + 1};
}

/// What was paid already can't become more than the cart costs, because then it would leave the drawer as
/// cash; nor may money that was paid back turn out to be owed.
std::optional<Refusal> Engine::refuse_change(const Cart& next, const PricedCart& prices) const {
    const AmountDue due = amount_due(prices.total, next.header.payments, Money{});
    const bool is_paid_too_much =
        (due.taken > Money{} && due.rest < Money{}) || (due.taken < Money{} && due.rest > Money{});
    if (is_paid_too_much) return Refusal{RefusalReason::payments_taken};
    return refuse_grown_discount(next);
}

/// Whatever changes in the cart belongs to the next customer, so the finished sale's screen is left.
OrRefusal<Outcome> Engine::keep(OrRefusal<CartDecision> decision, const Asked& asked) {
    if (!decision) return tl::unexpected(decision.error());
    PricedCart prices = price_cart(decision->cart, pricing_);
    if (const auto refusal = refuse_change(decision->cart, prices)) return tl::unexpected(*refusal);
    if (!decision->changes.empty()) {
        ports_.ledger.keep(decision->changes, decision->touched, context(asked.now));
        added_.reset();
    }
    state_.cart = std::move(decision->cart);
    state_.prices = std::move(prices);
    state_.finished_sale.reset();
    return decision->outcome;
}

OrRefusal<Outcome> Engine::keep_added(OrRefusal<CartDecision> decision, const Asked& asked) {
    if (!decision) return tl::unexpected(decision.error());
    const LineId line = decision->cart.selected;
    const CartLine* before = state_.cart.find(line);
    if (const CartLine* after = decision->cart.find(line)) {
        if (const auto refusal = refuse_blocked_lots(decision->cart, after->product))
            return tl::unexpected(*refusal);
    }
    Added added{line, before == nullptr ? Quantity{} : before->quantity, state_.cart.header.buyer};
    auto outcome = keep(std::move(decision), asked);
    if (outcome) added_ = std::move(added);
    return outcome;
}

} // namespace sokoguru
