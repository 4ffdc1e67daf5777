#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct FaultCase {
    std::string what;
    Command command;
};

/// A till with two lines in its cart after a finished sale of cart 1.
void serve_first_customer(ExampleTill& till) {
    till.must(AddProduct{crisps});
    till.must(PayCash{CartId{1}, Money{10'000}});
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    till.must(AddProduct{rice, piece, Quantity{2'350}});
}

/// How many calls of ports the command needs.
int calls_of(const FaultCase& c) {
    ExampleTill till;
    serve_first_customer(till);
    const int before = till.shop.faults.calls();
    (void)till.handle(c.command);
    return till.shop.faults.calls() - before;
}

std::vector<FaultCase> fault_cases() {
    return {
        {"logging in", LogIn{"FAISAL", "1234"}},
        {"scanning a barcode", ScanCode{noodles_code}},
        {"scanning a label", ScanCode{meat_label}},
        {"typing a product code", ScanCode{"10003"}},
        {"an unknown code", ScanCode{"2100999000000"}},
        {"adding a product", AddProduct{crisps}},
        {"setting a quantity", SetQuantity{LineId{1}, Quantity::whole(5)}},
        {"changing a quantity", ChangeQuantity{LineId{1}, Quantity::whole(1)}},
        {"stepping a line to nothing", ChangeQuantity{LineId{1}, Quantity::whole(-3)}},
        {"removing a line", RemoveLine{LineId{1}}},
        {"emptying the cart", EmptyCart{}},
        {"paying", PayCash{CartId{2}, Money{50'000}}},
        {"paying a paid cart", PayCash{CartId{1}, Money{50'000}}},
    };
}

} // namespace

TEST_CASE("engine: when a port throws at any call of any command, the state and the ledger are as before") {
    for (const FaultCase& c : fault_cases()) {
        const int calls = calls_of(c);
        CHECK(calls > 0);
        for (int call = 1; call <= calls; ++call) {
            INFO(c.what << ", call " << call << " fails");
            ExampleTill till;
            serve_first_customer(till);
            const TillState before = till.engine.state();
            const auto changes_before = till.shop.ledger.changes;
            const std::size_t facts_before = till.shop.ledger.facts.size();
            till.shop.faults.fail_call(call);
            CHECK_THROWS_AS(till.handle(c.command), InjectedFault);
            CHECK((till.engine.state() == before));
            CHECK((till.shop.ledger.changes == changes_before));
            CHECK(till.shop.ledger.facts.size() == facts_before);
            CHECK((till.kept_cart() == before.cart));
        }
    }
}

TEST_CASE("engine: after a fault the same command succeeds as if nothing had been") {
    for (const FaultCase& c : fault_cases()) {
        INFO(c.what);
        ExampleTill steady;
        serve_first_customer(steady);
        const auto expected = steady.handle(c.command);

        ExampleTill till;
        serve_first_customer(till);
        till.shop.faults.fail_call(calls_of(c));
        CHECK_THROWS_AS(till.handle(c.command), InjectedFault);
        CHECK((till.handle(c.command) == expected));
        CHECK((till.engine.state() == steady.engine.state()));
        CHECK((till.shop.ledger.changes == steady.shop.ledger.changes));
        CHECK((till.shop.ledger.sales() == steady.shop.ledger.sales()));
    }
}

TEST_CASE("engine: a fault while the finished sale is shown leaves it shown") {
    ExampleTill till;
    till.must(AddProduct{crisps});
    till.must(PayCash{CartId{1}, Money{10'000}});
    const TillState before = till.engine.state();
    till.shop.faults.fail_call(2);
    CHECK_THROWS_AS(till.handle(ScanCode{noodles_code}), InjectedFault);
    CHECK((till.engine.state() == before));
}

TEST_CASE("engine: a till without its shop file does not open") {
    FakeShop shop;
    shop.faults.fail_call(1);
    CHECK_THROWS_AS(Engine(example_profile(), shop.ports()), InjectedFault);
}

TEST_CASE("engine: after a fault a till goes on where it was, and shows the sale if there was one") {
    ExampleTill till;
    till.must(AddProduct{crisps});
    Engine unpaid(till.profile, till.shop.ports());
    unpaid.resume(example_cashier(), CartId{1});
    CHECK((unpaid.state() == till.engine.state()));

    till.must(PayCash{CartId{1}, Money{10'000}});
    Engine paid(till.profile, till.shop.ports());
    paid.resume(example_cashier(), CartId{1});
    CHECK((paid.state() == till.engine.state()));

    Engine nobody(till.profile, till.shop.ports());
    nobody.resume(std::nullopt, CartId{2});
    CHECK_FALSE(nobody.state().user);
    CHECK_FALSE(nobody.state().finished_sale);
}
