#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

#include <functional>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct FaultCase {
    std::string what;
    Command command;
    std::function<void(ExampleTill&)> arrange = {}; ///< After the first customer.
    std::optional<Approval> approval = {};
};

/// A till with two lines in its cart after a finished sale of cart 1.
void serve_first_customer(ExampleTill& till) {
    till.must(AddProduct{crisps});
    till.must(PayCash{CartId{1}, Money{10'000}});
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    till.must(AddProduct{rice, piece, Quantity{2'350}});
}

/// Another till in which the case is about to happen.
void arrange(ExampleTill& till, const FaultCase& c) {
    serve_first_customer(till);
    if (c.arrange) c.arrange(till);
}

std::function<void(ExampleTill&)> done(std::vector<Command> commands) {
    return [commands = std::move(commands)](ExampleTill& till) {
        for (const Command& command : commands) {
            till.must(command, by_zainab);
        }
    };
}

/// How many calls of ports the command needs.
int calls_of(const FaultCase& c) {
    ExampleTill till;
    arrange(till, c);
    const int before = till.shop.faults.calls();
    (void)till.handle(c.command, c.approval);
    return till.shop.faults.calls() - before;
}

std::vector<FaultCase> cases_of_a_day() {
    const LineId first{1};
    const CartId cart{2};
    const AddPayment credit{cart, Tender::member_credit, Money{5'000}, {}, PaymentState::confirmed, {}};
    const AddPayment voucher{cart, Tender::voucher, {}, "V-10", PaymentState::confirmed, {}};
    AddPayment unseen{cart, Tender::qris, {}, {}, PaymentState::unconfirmed, {}};
    const SetMember ahmad{"A-00123"};
    const TakeBack crisps_back{sale_number(1), first, Quantity::whole(1)};
    const std::vector<DenominationCount> counts = {{Money{10'000}, 21}};
    return {
        {"undoing the last line", UndoLast{}},
        {"a price by hand", SetPrice{first, Money{3'400}, "penyok"}, {}, by_hamid},
        {"a discount of a line", DiscountLine{first, Percent{500}, {}, "penyok"}},
        {"a discount of the cart", DiscountCart{Percent{500}, {}, "langganan"}},
        {"holding", HoldCart{"Bu Tini"}},
        {"recalling", RecallCart{cart}, done({HoldCart{""}})},
        {"setting a member", ahmad},
        {"scanning a member's card", ScanCode{"9900123"}},
        {"scanning a receipt", ScanCode{"K1-260314-0001"}},
        {"selling wholesale", SetBuyerClass{BuyerClass::wholesale}},
        {"paying by credit", credit, done({ahmad})},
        {"paying by voucher", voucher},
        {"taking a payment back", RemovePayment{cart, 0}, done({voucher})},
        {"ending a split sale", PayCash{cart, Money{100'000}}, done({ahmad, credit, voucher})},
        {"confirming", ConfirmPayment{sale_number(2), 1}, done({unseen, PayCash{cart, {}}})},
        {"repaying", RepayCredit{"A-00123", Money{500}}, done({ahmad, credit, PayCash{cart, Money{50'000}}})},
        {"taking goods back", crisps_back},
        {"paying an exchange", PayCash{cart, Money{50'000}}, done({crisps_back})},
        {"goods without a receipt",
         TakeBackWithoutReceipt{noodles, piece, Quantity::whole(1), "rusak"},
         {},
         by_hamid},
        {"a void", VoidSale{sale_number(1), "salah"}, {}, by_hamid},
        {"cash out", MoveCash{CashMovementKind::cash_out, Money{5'000}, "galon"}},
        {"handing over", HandOverShift{"HAMID", "9999"}},
        {"opening the drawer", OpenDrawer{"tukar"}, {}, by_hamid},
        {"new settings", ChangeSettings{example_profile()}, {}, by_zainab},
        {"closing the shift", CloseShift{counts}, done({EmptyCart{}})},
        {"opening a shift", OpenShift{counts}, done({EmptyCart{}, CloseShift{counts}})},
    };
}

std::vector<FaultCase> fault_cases() {
    std::vector<FaultCase> cases = {
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
    for (FaultCase& c : cases_of_a_day()) {
        cases.push_back(std::move(c));
    }
    return cases;
}

} // namespace

TEST_CASE("engine: when a port throws at any call of any command, the state and the ledger are as before") {
    for (const FaultCase& c : fault_cases()) {
        const int calls = calls_of(c);
        CHECK(calls > 0);
        for (int call = 1; call <= calls; ++call) {
            INFO(c.what << ", call " << call << " fails");
            ExampleTill till;
            arrange(till, c);
            const TillState before = till.engine.state();
            const auto changes_before = till.shop.ledger.changes;
            const std::size_t facts_before = till.shop.ledger.facts.size();
            till.shop.faults.fail_call(call);
            CHECK_THROWS_AS(till.handle(c.command, c.approval), InjectedFault);
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
        arrange(steady, c);
        const auto expected = steady.handle(c.command, c.approval);

        ExampleTill till;
        arrange(till, c);
        till.shop.faults.fail_call(calls_of(c));
        CHECK_THROWS_AS(till.handle(c.command, c.approval), InjectedFault);
        CHECK((till.handle(c.command, c.approval) == expected));
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
