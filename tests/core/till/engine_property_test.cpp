#include "tests/core/till/example_shop.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// What random cashiers type: mostly what is right, now and then what is not.
Quantity any_quantity() {
    return *rc::gen::weightedOneOf<Quantity>({
        {6, rc::gen::map(rc::gen::inRange<std::int64_t>(1, 6), [](auto n) { return Quantity::whole(n); })},
        {2, rc::gen::map(rc::gen::inRange<std::int64_t>(1, 5'000), [](auto n) { return Quantity{n}; })},
        {1, rc::gen::elementOf(std::vector<Quantity>{Quantity{}, Quantity{-500}, Quantity{100'000'000},
                                                     Quantity{std::numeric_limits<std::int64_t>::max()}})},
    });
}

LineId any_line(const ExampleTill& till) {
    return LineId{*rc::gen::inRange<std::int64_t>(1, till.cart().next_line.value() + 1)};
}

Command any_scan() {
    const auto code = *rc::gen::elementOf(
        std::vector<std::string>{noodles_code, noodles_case_code, rice_label, meat_label, cake_label,
                                 unknown_code, unpriced_code, "10003", "73513537", ""});
    return ScanCode{code, *rc::gen::arbitrary<bool>() ? Quantity{1'000} : any_quantity()};
}

Command any_payment(const ExampleTill& till) {
    const auto behind = *rc::gen::elementOf(std::vector<std::int64_t>{0, 0, 0, 1, -1});
    const auto above = *rc::gen::elementOf(std::vector<std::int64_t>{0, 0, 1, 17'900, 100'000, -1, -50});
    return PayCash{CartId{till.cart().id.value() - behind}, till.engine.due().in_cash + Money{above}};
}

Command any_command(const ExampleTill& till) {
    switch (*rc::gen::weightedElement<int>(
        {{6, 0}, {3, 1}, {2, 2}, {2, 3}, {2, 4}, {2, 5}, {1, 6}, {3, 7}, {1, 8}, {1, 9}})) {
    case 0: return any_scan();
    case 1: {
        const ProductId product{*rc::gen::inRange<std::int64_t>(1, 10)};
        return AddProduct{product, UnitId{*rc::gen::inRange<std::int64_t>(1, 3)}, any_quantity()};
    }
    case 2: return SelectLine{any_line(till)};
    case 3: return SetQuantity{any_line(till), any_quantity()};
    case 4:
        return ChangeQuantity{any_line(till), *rc::gen::arbitrary<bool>() ? any_quantity() : -any_quantity()};
    case 5: return RemoveLine{any_line(till)};
    case 6: return EmptyCart{};
    case 7: return any_payment(till);
    case 8: return BeginSale{};
    default: return LogOut{};
    }
}

/// Does a command, and lets Faisal in again when he went out.
OrRefusal<Outcome> step(ExampleTill& till, const Command& command) {
    auto outcome = till.handle(command);
    if (!till.engine.state().user) till.must(LogIn{"FAISAL", "1234"});
    return outcome;
}

/// Invariant 2 of the design, and what a cashier may count on.
void check_sale(const Sale& sale, const ShopProfile& profile) {
    Money nets;
    Money payments;
    for (const SaleLine& line : sale.lines) {
        RC_ASSERT(line.net == line.gross - line.discount);
        RC_ASSERT(line.quantity > Quantity{});
        nets += line.net;
    }
    for (const Payment& payment : sale.payments) {
        payments += payment.amount;
    }
    RC_ASSERT(nets == sale.total);
    RC_ASSERT(sale.due == sale.total + sale.rounding);
    RC_ASSERT(sale.due == payments - sale.change);
    RC_ASSERT(sale.change >= Money{});
    RC_ASSERT(sale.due.rupiah() % profile.cash_rounding.rupiah() == 0);
    RC_ASSERT(sale.rounding.rupiah() * 2 < profile.cash_rounding.rupiah());
    RC_ASSERT(sale.rounding.rupiah() * 2 >= -profile.cash_rounding.rupiah());
}

void check_cart(const Cart& cart) {
    std::int64_t previous = 0;
    Money total;
    for (const CartLine& line : cart.lines) {
        RC_ASSERT(line.id.value() > previous); // in the order in which they were added
        RC_ASSERT(line.quantity > Quantity{});
        RC_ASSERT(line.quantity.is_whole() || line.divisibility == Divisibility::divisible);
        previous = line.id.value();
        total += line.gross();
    }
    RC_ASSERT(cart.next_line.value() > previous);
    RC_ASSERT(cart.gross() == total);
    RC_ASSERT((cart.selected_line() != nullptr) == !cart.lines.empty());
}

constexpr int commands_per_run = 40;

} // namespace

TEST_CASE("engine: whatever the cashier does, every sale adds up") {
    check_property("invariant 2 over random commands", [] {
        ExampleTill till;
        for (int i = 0; i < commands_per_run; ++i) {
            const Cart cart = till.cart();
            const Money due = till.engine.due().in_cash;
            const auto outcome = step(till, any_command(till));
            check_cart(till.cart());
            if (!outcome || *outcome != Outcome::sale_made) continue;
            const Sale sale = till.shop.ledger.sales().back();
            check_sale(sale, till.profile);
            RC_ASSERT(sale.cart == cart.id);
            RC_ASSERT(sale.lines.size() == cart.lines.size());
            RC_ASSERT(sale.total == cart.gross());
            RC_ASSERT(sale.due == due);
            RC_ASSERT(till.cart().id.value() == cart.id.value() + 1);
        }
        RC_TAG(till.shop.ledger.sales().size());
    });
}

TEST_CASE("engine: a refused command changes nothing, whenever it comes") {
    check_property("refusals over random commands", [] {
        ExampleTill till;
        for (int i = 0; i < commands_per_run; ++i) {
            const TillState before = till.engine.state();
            const std::size_t changes_before = till.shop.ledger.changes.size();
            const std::size_t facts_before = till.shop.ledger.facts.size();
            if (step(till, any_command(till))) continue;
            RC_ASSERT(till.engine.state() == before);
            RC_ASSERT(till.shop.ledger.changes.size() == changes_before);
            RC_ASSERT(till.shop.ledger.facts.size() == facts_before);
        }
    });
}

TEST_CASE("engine: the kept changes of the cart, replayed, are the cart") {
    check_property("replay over random commands", [] {
        ExampleTill till;
        for (int i = 0; i < commands_per_run; ++i) {
            const Command command = any_command(till);
            const Cart before = till.cart();
            step(till, command);
            Cart kept = till.kept_cart();
            // A selection alone is not kept; the next change carries it along.
            const bool selection_lost = till.cart() == before || std::holds_alternative<SelectLine>(command);
            if (selection_lost) kept.selected = till.cart().selected;
            RC_ASSERT(kept == till.cart());
        }
    });
}

TEST_CASE("engine: the number of a line is never used for another one in its cart") {
    check_property("line numbers over random commands", [] {
        ExampleTill till;
        std::map<CartId, std::int64_t> last_line;
        for (int i = 0; i < commands_per_run; ++i) {
            const Cart before = till.cart();
            step(till, any_command(till));
            std::int64_t& last = last_line[till.cart().id];
            for (const CartLine& line : till.cart().lines) {
                const CartLine* earlier = till.cart().id == before.id ? before.find(line.id) : nullptr;
                if (earlier == nullptr) {
                    RC_ASSERT(line.id.value() > last);
                    last = line.id.value();
                } else {
                    RC_ASSERT(line.product == earlier->product);
                    RC_ASSERT(line.unit_price == earlier->unit_price);
                }
            }
        }
    });
}

TEST_CASE("engine: numbers of sales have no gap and no cart is sold twice") {
    check_property("sale numbers over random commands", [] {
        ExampleTill till;
        for (int i = 0; i < commands_per_run; ++i) {
            step(till, any_command(till));
        }
        std::int64_t ordinal = 0;
        CartId cart{0};
        for (const Sale& sale : till.shop.ledger.sales()) {
            RC_ASSERT(sale.number.ordinal == ++ordinal);
            RC_ASSERT(sale.cart > cart);
            cart = sale.cart;
        }
    });
}

TEST_CASE("engine: a fault at any moment loses at most the command that it hit") {
    check_property("faults over random commands", [] {
        ExampleTill till;
        for (int i = 0; i < commands_per_run; ++i) {
            const TillState before = till.engine.state();
            const Command command = any_command(till);
            till.shop.faults.fail_call(*rc::gen::inRange(1, 8));
            bool failed = false;
            try {
                (void)till.handle(command);
            } catch (const InjectedFault&) {
                failed = true;
            }
            till.shop.faults.forget();
            if (failed) RC_ASSERT(till.engine.state() == before);
            if (!till.engine.state().user) till.must(LogIn{"FAISAL", "1234"});
            RC_ASSERT(till.kept_cart().lines == till.cart().lines);
            RC_ASSERT(till.kept_cart().next_line == till.cart().next_line);
        }
    });
}
