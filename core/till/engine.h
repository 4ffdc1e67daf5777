#pragma once

#include "core/till/command.h"
#include "core/till/decision.h"
#include "core/till/ports.h"
#include "core/till/refusal.h"
#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "core/values/time.h"

namespace sokoguru {

/// The till without a face: takes commands, asks pure functions (`core/till/decision.h`) what follows, has it
/// recorded, and only then shows the new state.
///
///     Engine engine(profile, ports);                  // takes up the open cart
///     const auto outcome = engine.handle(ScanCode{"9520000000014"}, now);
///     if (!outcome) say(outcome.error());             // a Refusal; nothing has changed
///     draw(engine.state());
///
/// One thread. Core never reads a clock: `now` comes with the command. When a port throws, the state is as
/// before.
class Engine {
  public:
    Engine(ShopProfile profile, Ports ports);

    OrRefusal<Outcome> handle(const Command& command, UtcTime now);

    /// Goes on after a fault, on a shop file that was opened again: the same user stays logged in, and when
    /// `cart`, the one that was open when the fault came, turns out to have been paid, its sale is shown as
    /// finished.
    void resume(std::optional<User> user, CartId cart);

    const TillState& state() const { return state_; }
    const ShopProfile& profile() const { return profile_; }

    /// What the open cart comes to in cash: its total rounded by the shop's rule.
    Money due_in_cash() const;

  private:
    OrRefusal<Outcome> log_in(const LogIn& command, UtcTime now);
    OrRefusal<Outcome> scan(const ScanCode& command);
    OrRefusal<Outcome> add(const AddProduct& command);
    OrRefusal<Outcome> pay(const PayCash& command, UtcTime now);
    OrRefusal<Outcome> keep(OrRefusal<CartDecision> decision);

    ShopProfile profile_;
    Ports ports_;
    TillState state_;
};

} // namespace sokoguru
