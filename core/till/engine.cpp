#include "core/till/engine.h"

#include "core/sale/payment.h"
#include "core/values/text.h"

#include <utility>
#include <vector>

namespace sokoguru {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

Engine::Engine(ShopProfile profile, Ports ports) : profile_(std::move(profile)), ports_(ports) {
    state_.cart = ports_.ledger.open_cart();
}

OrRefusal<Outcome> Engine::handle(const Command& command, UtcTime now) {
    if (const auto* login = std::get_if<LogIn>(&command)) return log_in(*login, now);
    if (!state_.user) return refuse(RefusalReason::not_logged_in);
    return std::visit(
        Overloaded{
            [&](const LogIn& asked) { return log_in(asked, now); },
            [&](const LogOut&) -> OrRefusal<Outcome> {
                state_.user.reset();
                state_.finished_sale.reset();
                return Outcome::done;
            },
            [&](const ScanCode& asked) { return scan(asked); },
            [&](const AddProduct& asked) { return add(asked); },
            [&](const SelectLine& asked) { return keep(decide_select(state_.cart, asked.line)); },
            [&](const SetQuantity& asked) {
                return keep(decide_set_quantity(state_.cart, asked.line, asked.quantity));
            },
            [&](const ChangeQuantity& asked) {
                return keep(decide_change_quantity(state_.cart, asked.line, asked.change));
            },
            [&](const RemoveLine& asked) { return keep(decide_remove(state_.cart, asked.line)); },
            [&](const EmptyCart&) { return keep(decide_empty(state_.cart)); },
            [&](const PayCash& asked) { return pay(asked, now); },
            [&](const BeginSale&) -> OrRefusal<Outcome> {
                state_.finished_sale.reset();
                return Outcome::done;
            },
        },
        command);
}

void Engine::resume(std::optional<User> user, CartId cart) {
    state_.user = std::move(user);
    if (cart != state_.cart.id) state_.finished_sale = ports_.ledger.sale_of_cart(cart);
}

Money Engine::due_in_cash() const {
    return round_for_cash(state_.cart.total(), profile_.cash_rounding);
}

OrRefusal<Outcome> Engine::log_in(const LogIn& command, UtcTime now) {
    auto user = ports_.people.check_pin(command.user_code, command.pin, now);
    if (!user) return tl::unexpected(user.error());
    state_.user = *user;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::scan(const ScanCode& command) {
    const auto barcode = canonical_barcode(command.code);
    if (!barcode) return refuse(RefusalReason::empty_code);
    if (const auto found = ports_.catalog.find_by_barcode(*barcode)) {
        return keep(decide_add(state_.cart, *found, command.quantity));
    }
    if (const auto label = read_in_store_label(*barcode, profile_.in_store_rules)) {
        if (const auto product = ports_.catalog.find_by_sku(label->product_code)) {
            // The label says how much it is; "three times" before it would be ignored or sell three for one.
            if (command.quantity != Quantity{1000}) return refuse(RefusalReason::quantity_of_label);
            const Quantity quantity = label->weight.value_or(command.quantity);
            return keep(decide_add(state_.cart, *product, UnitId{1}, quantity, {label->price}));
        }
    }
    // The shop's own code as it was typed: eight digits can look like a retail code by chance.
    if (const auto product = ports_.catalog.find_by_sku(clean_text(command.code, code_length_max))) {
        return keep(decide_add(state_.cart, *product, UnitId{1}, command.quantity));
    }
    return tl::unexpected(Refusal{.reason = RefusalReason::unknown_barcode, .text = barcode->text()});
}

OrRefusal<Outcome> Engine::add(const AddProduct& command) {
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    return keep(decide_add(state_.cart, *product, command.unit, command.quantity));
}

OrRefusal<Outcome> Engine::pay(const PayCash& command, UtcTime now) {
    if (command.cart != state_.cart.id) {
        if (const auto sale = ports_.ledger.sale_of_cart(command.cart)) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::already_paid, .text = sale->number.text()});
        }
        return refuse(RefusalReason::cart_empty);
    }
    std::vector<ProductId> products;
    products.reserve(state_.cart.lines.size());
    for (const CartLine& line : state_.cart.lines) {
        products.push_back(line.product);
    }
    const std::vector<StockLevel> stock = ports_.catalog.stock_levels(products);
    const BusinessDay day = business_day(now, profile_.zone, profile_.day_cutoff_minutes);
    auto sale = decide_cash_sale(state_.cart, command.received, *state_.user,
                                 ports_.ledger.next_sale_number(day), profile_, stock, now);
    if (!sale) return tl::unexpected(sale.error());
    ports_.ledger.record(SaleMade{*sale}, {now, day, state_.user->id});

    state_.finished_sale = std::move(*sale);
    state_.cart = Cart{};
    state_.cart.id = CartId{command.cart.value() + 1};
    return Outcome::sale_made;
}

/// Has a change of the cart kept and then shows it. Whatever is added belongs to the next customer, so the
/// finished sale's screen is left.
OrRefusal<Outcome> Engine::keep(OrRefusal<CartDecision> decision) {
    if (!decision) return tl::unexpected(decision.error());
    if (decision->change) ports_.ledger.keep(*decision->change);
    state_.cart = std::move(decision->cart);
    state_.finished_sale.reset();
    return decision->outcome;
}

} // namespace sokoguru
