#include "tests/core/till/example_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// The facts of one command, done with somebody's word if need be.
std::vector<Fact> facts_of(ExampleTill& till, const Command& command,
                           const std::optional<Approval>& approval = std::nullopt) {
    const std::size_t begin = till.shop.ledger.facts.size();
    till.must(command, approval);
    std::vector<Fact> facts;
    for (std::size_t i = begin; i < till.shop.ledger.facts.size(); ++i) {
        facts.push_back(till.shop.ledger.facts[i].first);
    }
    return facts;
}

CartTouched touched(const std::vector<Fact>& facts) {
    ensure(facts.size() == 1, "the command records one fact");
    return std::get<CartTouched>(facts.front());
}

const LineId first{1};

} // namespace

TEST_CASE("whole day: the sheet's receipt comes out to the rupiah") {
    ExampleTill till;
    till.shop.catalog.products[12].units[0].name = "BTL";
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    till.must(AddProduct{water, piece, Quantity::whole(2)});
    till.must(AddProduct{crisps});
    till.must(SetMember{"A-00123"}); // the card comes last
    CHECK(till.engine.state().prices.total == Money{26'500});
    till.must(DiscountCart{{}, Money{250}, "anggota"});
    CHECK(till.engine.due().in_cash == Money{26'200});
    till.must(PayCash{CartId{1}, Money{50'000}, Money{300}});
    const Sale& sale = *till.engine.state().finished_sale;
    CHECK(sale.total == Money{26'250});
    CHECK(sale.rounding == Money{-50});
    CHECK(sale.due == Money{26'200});
    CHECK(sale.donation == Money{300});
    CHECK(sale.change == Money{23'500});
    CHECK(sale.buyer_class == BuyerClass::member);
    CHECK(sale.member->spending_this_year == Money{26'250});
    CHECK(cash_kept(sale) == Money{26'500});
}

TEST_CASE("whole day: what is done to a cart by hand is told with reason and approver") {
    ExampleTill till;
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    till.must(AddProduct{crisps});
    const auto price = touched(facts_of(till, SetPrice{first, Money{3'400}, "penyok"}, by_hamid));
    CHECK(price.kind == CartTouched::Kind::price_changed);
    CHECK(price.amount_before == Money{10'500});
    CHECK(price.amount_after == Money{10'200});
    CHECK(price.reason == "penyok"); // the cashier's own goes before the approver's
    CHECK(price.approver == UserId{12});
    const auto alone = touched(facts_of(till, DiscountLine{LineId{2}, Percent{1'000}, {}, "layu"}));
    CHECK(alone.kind == CartTouched::Kind::line_discounted);
    CHECK(alone.amount_after == Money{9'000});
    CHECK(alone.approver == UserId{});
    const auto quantity = touched(facts_of(till, SetQuantity{first, Quantity::whole(2)}));
    CHECK(quantity.kind == CartTouched::Kind::quantity_changed);
    CHECK(quantity.quantity_before == Quantity::whole(3));
    CHECK(quantity.quantity_after == Quantity::whole(2));
    CHECK(touched(facts_of(till, RemoveLine{first})).kind == CartTouched::Kind::line_removed);
    CHECK(touched(facts_of(till, EmptyCart{"pergi"})).reason == "pergi");
}

TEST_CASE("whole day: whoever may do something needs nobody's word") {
    ExampleTill till;
    till.must(LogIn{"HAMID", "9999"});
    till.must(AddProduct{noodles});
    CHECK(touched(facts_of(till, SetPrice{first, Money{3'400}, "penyok"})).approver == UserId{});
    CHECK(std::get<DrawerOpened>(facts_of(till, OpenDrawer{"tukar"}).front()).approver == UserId{});
}

TEST_CASE("whole day: an approval's wrong PINs count, and lock its user out") {
    ExampleTill till;
    const Approval wrong{"HAMID", "1", "ya"};
    CHECK(till.handle(OpenDrawer{"x"}, wrong).error().reason == RefusalReason::wrong_pin);
    CHECK(till.handle(OpenDrawer{"x"}, wrong).error().reason == RefusalReason::wrong_pin);
    CHECK(till.handle(OpenDrawer{"x"}, wrong).error().reason == RefusalReason::locked_out);
    CHECK(till.handle(OpenDrawer{"x"}, by_hamid).error().reason == RefusalReason::locked_out);
    CHECK(till.handle(OpenDrawer{"x"}, by_zainab));
}

TEST_CASE("whole day: a shift opens with a float and closes with a count") {
    ExampleTill till;
    till.must(CloseShift{{{Money{100'000}, 2}}});
    const auto opened =
        std::get<ShiftOpened>(facts_of(till, OpenShift{{{Money{10'000}, 5}, {Money{500}, 20}}}).front());
    CHECK(opened.shift.id == ShiftId{2});
    CHECK(opened.shift.float_total == Money{60'000});
    till.sell(noodles, Quantity::whole(2));
    const auto moved = std::get<CashMoved>(
        facts_of(till, MoveCash{CashMovementKind::cash_out, Money{5'000}, "galon"}).front());
    CHECK((moved == CashMoved{ShiftId{2}, CashMovementKind::cash_out, Money{5'000}, "galon", {}}));
    const auto over = std::get<ShiftHandedOver>(facts_of(till, HandOverShift{"HAMID", "9999"}).front());
    CHECK((over == ShiftHandedOver{ShiftId{2}, UserId{11}, UserId{12}, "Ustaz Hamid"}));
    CHECK(till.engine.state().user->id == UserId{12});
    const auto closed = std::get<ShiftClosed>(
        facts_of(till, CloseShift{{{Money{50'000}, 1}}, "kembalian"}).front()); // Hamid may
    CHECK(closed.closing.expected == Money{62'000});
    CHECK(closed.closing.difference() == Money{-12'000});
    CHECK(closed.closing.reason == "kembalian");
    CHECK(closed.closing.cashier == UserId{12});
    CHECK_FALSE(till.engine.state().shift);
}

TEST_CASE("whole day: a count that was told different stays in the fact when the drawer is counted again") {
    ExampleTill till;
    const CloseShift wrong{{{Money{10'000}, 19}}};
    CHECK(till.handle(wrong).error().reason == RefusalReason::reason_missing);
    CHECK(till.handle(CloseShift{{{Money{5'000}, 39}}}).error().reason == RefusalReason::reason_missing);
    const auto closed = std::get<ShiftClosed>(facts_of(till, CloseShift{{{Money{50'000}, 4}}}).front());
    CHECK(closed.closing.difference() == Money{});
    REQUIRE(closed.closing.first_count);
    CHECK((*closed.closing.first_count == FirstCount{wrong.counts, Money{190'000}, Money{200'000}}));
}

TEST_CASE("whole day: what is counted the same again, or right at once, is no first count") {
    ExampleTill till;
    CloseShift close{{{Money{10'000}, 19}}};
    CHECK(till.handle(close).error().reason == RefusalReason::reason_missing);
    close.reason = "kembalian";
    CHECK_FALSE(std::get<ShiftClosed>(facts_of(till, close).front()).closing.first_count);
    till.must(OpenShift{{{Money{10'000}, 3}}});
    const auto closed = std::get<ShiftClosed>(facts_of(till, CloseShift{{{Money{10'000}, 3}}}).front());
    CHECK_FALSE(closed.closing.first_count);
}

TEST_CASE("whole day: cash that is written down after a difference was told does not hide it") {
    ExampleTill till;
    const CloseShift close{{{Money{10'000}, 19}}};
    CHECK(till.handle(close).error().reason == RefusalReason::reason_missing);
    till.must(MoveCash{CashMovementKind::cash_out, Money{10'000}, "galon"});
    const auto closed = std::get<ShiftClosed>(facts_of(till, close).front());
    CHECK(closed.closing.difference() == Money{});
    REQUIRE(closed.closing.first_count);
    CHECK(closed.closing.first_count->difference() == Money{-10'000});
}

TEST_CASE("whole day: a cashier's large difference needs a supervisor, who stands in the fact") {
    ExampleTill till;
    const CloseShift close{{{Money{100'000}, 1}}, "hilang"};
    CHECK(till.handle(close).error().reason == RefusalReason::needs_approval);
    const auto closed = std::get<ShiftClosed>(facts_of(till, close, by_hamid).front());
    CHECK(closed.closing.approver == UserId{12});
}

TEST_CASE("whole day: a sale is split over tenders, and only the cash is rounded") {
    ExampleTill till;
    till.must(SetMember{"A-00123"});
    till.must(AddProduct{water, piece, Quantity::whole(10)});
    till.must(AddProduct{sweet, piece, Quantity::whole(1)});
    till.must(AddPayment{CartId{1}, Tender::voucher, {}, "V-10", PaymentState::unconfirmed, {}});
    till.must(AddPayment{CartId{1}, Tender::qris, Money{7'000}, "R1", PaymentState::unconfirmed, {}});
    till.must(AddPayment{CartId{1}, Tender::member_credit, Money{3'000}, {}, PaymentState::confirmed, {}});
    CHECK(till.engine.due().rest == Money{10'050});
    CHECK(till.engine.due().in_cash == Money{10'000});
    till.must(PayCash{CartId{1}, Money{20'000}});
    const Sale sale = *till.engine.state().finished_sale;
    REQUIRE(sale.payments.size() == 4);
    CHECK(sale.payments[0].state == PaymentState::confirmed); // a voucher is in the hand
    CHECK(sale.payments[1].state == PaymentState::unconfirmed);
    CHECK((sale.payments[2].due_day == BusinessDay{example_day.days + 30}));
    CHECK((sale.payments[3] == Payment{.tender = Tender::cash, .amount = Money{20'000}}));
    CHECK(sale.change == Money{10'000});
    CHECK(std::get<PaymentConfirmed>(facts_of(till, ConfirmPayment{sale.number, 2}).front()).place == 2);
    CHECK(till.handle(ConfirmPayment{sale.number, 2}).error().reason == RefusalReason::no_such_payment);
    const auto repaid = std::get<CreditRepaid>(facts_of(till, RepayCredit{"9900123", Money{3'000}}).front());
    CHECK((repaid == CreditRepaid{MemberId{21}, ShiftId{1}, Tender::cash, Money{3'000}, {}}));
}

TEST_CASE("whole day: credit beyond the limit and a payment taken back are told") {
    ExampleTill till;
    till.must(SetMember{"A-00125"});
    till.must(AddProduct{crisps});
    const AddPayment credit{CartId{1}, Tender::member_credit, {}, {}, PaymentState::confirmed, {}};
    const auto exceeded = touched(facts_of(till, credit, by_zainab));
    CHECK(exceeded.kind == CartTouched::Kind::credit_exceeded);
    CHECK(exceeded.amount_after == Money{10'000});
    CHECK(exceeded.approver == UserId{14});
    CHECK(exceeded.reason == "boleh");
    const auto removed = touched(facts_of(till, RemovePayment{CartId{1}, 0}));
    CHECK(removed.kind == CartTouched::Kind::payment_removed);
    CHECK(removed.amount_before == Money{10'000});
}

TEST_CASE("whole day: a cart is held over a restart and recalled as it was") {
    ExampleTill till;
    till.must(SetMember{"A-00123"});
    till.must(AddProduct{noodles, piece, Quantity::whole(3)});
    const Cart cart = till.cart();
    const auto held = touched(facts_of(till, HoldCart{"Bu Tini"}));
    CHECK(held.kind == CartTouched::Kind::cart_held);
    CHECK(held.name == "Bu Tini");
    CHECK(till.cart().lines.empty());
    till.sell(crisps, Quantity::whole(1));
    Engine again(till.profile, till.shop.ports());
    REQUIRE(again.handle(LogIn{"FAISAL", "1234"}, till.now));
    REQUIRE(again.handle(RecallCart{cart.id}, till.now));
    CHECK((again.state().cart == cart));
    REQUIRE(again.handle(PayCash{cart.id, Money{10'500}}, till.now));
    CHECK(again.state().finished_sale->member->code == "A-00123");
}

TEST_CASE("whole day: goods and new goods on one ticket, at the price of then") {
    ExampleTill till;
    till.sell(noodles, Quantity::whole(3));
    till.shop.catalog.products[0].units[0].price = Money{9'000};
    till.must(TakeBack{sale_number(1), first, Quantity::whole(2)});
    till.must(AddProduct{crisps});
    CHECK(till.engine.due().in_cash == Money{3'000});
    till.must(PayCash{CartId{2}, Money{5'000}});
    const Sale sale = *till.engine.state().finished_sale;
    CHECK(sale.lines[0].net == Money{-7'000});
    CHECK(sale.lines[0].cost == Money{-6'000});
    CHECK((sale.lines[0].origin == OriginLine{sale_number(1), first}));
    CHECK(sale.change == Money{2'000});
}

TEST_CASE("whole day: goods that come back into a negative stock leave no value without goods") {
    ExampleTill till;
    till.shop.catalog.levels[noodles] = {Quantity::whole(1), Money{2'000}, Money{3'000}};
    const auto stock = [&] { return till.shop.catalog.stock_level(noodles); };
    till.sell(noodles, Quantity::whole(1));
    till.sell(noodles, Quantity::whole(1)); // Of which nobody knows what it cost: 3.000.
    CHECK(stock().value == Money{-3'000});
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    till.must(PayCash{till.engine.state().cart.id, Money{}});
    CHECK(till.engine.state().finished_sale->lines[0].cost == Money{-2'000});
    CHECK(till.engine.state().finished_sale->lines[0].true_up == Money{1'000});
    CHECK(stock().quantity == Quantity{});
    CHECK(stock().value == Money{});
    REQUIRE(till.handle(VoidSale{sale_number(3), "salah"}, by_hamid));
    CHECK(till.engine.state().finished_sale->lines[0].true_up == Money{-1'000});
    CHECK(stock().value == Money{-3'000});
    REQUIRE(till.handle(VoidSale{sale_number(2), "salah"}, by_hamid));
    CHECK(stock().value == Money{});
}

TEST_CASE("whole day: everything back in cash gives what was paid, also where a tie was rounded") {
    ExampleTill till;
    till.must(AddProduct{sweet, piece, Quantity::whole(1)});
    till.must(AddProduct{crisps});
    till.must(PayCash{CartId{1}, Money{10'000}}); // 10.050
    till.must(TakeBack{sale_number(1), LineId{1}, Quantity::whole(1)});
    till.must(TakeBack{sale_number(1), LineId{2}, Quantity::whole(1)});
    CHECK(till.engine.due().in_cash == Money{-10'000});
    till.must(PayCash{CartId{2}, {}});
    CHECK(cash_kept(*till.engine.state().finished_sale) == Money{-10'000});
}

TEST_CASE("whole day: what split tenders paid comes back by each of them once") {
    ExampleTill till;
    till.must(AddProduct{crisps, piece, Quantity::whole(2)});
    till.must(AddPayment{CartId{1}, Tender::transfer, Money{10'000}, {}, PaymentState::confirmed, {}});
    till.must(PayCash{CartId{1}, Money{10'000}});
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    till.must(PayCash{CartId{2}, {}}); // the cash
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    CHECK(till.handle(PayCash{CartId{3}, {}}).error().permission == Permission::refund_otherwise);
    till.must(AddPayment{CartId{3}, Tender::transfer, {}, {}, PaymentState::confirmed, {}});
    till.must(PayCash{CartId{3}, {}});
    CHECK((till.engine.state().finished_sale->payments ==
           std::vector<Payment>{{.tender = Tender::transfer, .amount = Money{-10'000}}}));
}

TEST_CASE("whole day: whoever lets cash be paid for another tender stands in the sale") {
    ExampleTill till;
    till.must(AddProduct{crisps});
    till.must(AddPayment{CartId{1}, Tender::transfer, {}, {}, PaymentState::confirmed, {}});
    till.must(PayCash{CartId{1}, {}});
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    till.must(PayCash{CartId{2}, {}}, by_hamid);
    CHECK(till.engine.state().finished_sale->approver == UserId{12});
    CHECK(till.engine.state().finished_sale->reason == "boleh");
}

TEST_CASE("whole day: a void undoes change, infaq, voucher and credit, and keeps the open cart") {
    ExampleTill till;
    till.must(SetMember{"A-00123"});
    till.must(AddProduct{crisps, piece, Quantity::whole(3)});
    till.must(AddPayment{CartId{1}, Tender::voucher, {}, "V-10", PaymentState::confirmed, {}});
    till.must(AddPayment{CartId{1}, Tender::member_credit, Money{10'000}, {}, PaymentState::confirmed, {}});
    till.must(PayCash{CartId{1}, Money{20'000}, Money{300}});
    till.must(RepayCredit{"A-00123", Money{4'000}});
    till.must(AddProduct{noodles});
    const Cart cart = till.cart();
    till.must(VoidSale{sale_number(1), "salah anggota"}, by_hamid);
    const Sale& undo = *till.engine.state().finished_sale;
    CHECK((till.cart() == cart));
    CHECK((undo.voids == sale_number(1)));
    CHECK(undo.approver == UserId{12});
    CHECK(undo.donation == Money{-300});
    // Of the credit 4.000 had been paid back already, so they go out in cash with the 10.300 of the sale.
    CHECK(cash_kept(undo) == Money{-14'300});
    CHECK(till.shop.members.credit(MemberId{21}).owed == Money{});
    CHECK(till.shop.members.spending(MemberId{21}, 2026) == Money{});
    CHECK_FALSE(till.shop.catalog.is_voucher_used("V-10"));
    CHECK(till.shop.ledger.expected_cash(example_shift()).total() == Money{200'000});
}

TEST_CASE("whole day: a void pays back only QRIS money that was seen to arrive") {
    for (const bool arrived : {false, true}) {
        CAPTURE(arrived);
        ExampleTill till;
        till.must(AddProduct{crisps});
        till.must(AddPayment{CartId{1}, Tender::qris, {}, {}, PaymentState::unconfirmed, {}});
        till.must(PayCash{CartId{1}, {}});
        if (arrived) till.must(ConfirmPayment{sale_number(1), 1});
        till.must(VoidSale{sale_number(1), "batal"}, by_hamid);
        const Payment& back = till.engine.state().finished_sale->payments.front();
        CHECK(back.amount == Money{-10'000});
        CHECK((back.state == PaymentState::confirmed) == arrived);
    }
}

TEST_CASE("whole day: goods that were allowed back late or without a receipt are told, and only they") {
    ExampleTill till;
    till.sell(noodles, Quantity::whole(3));
    till.now.ms += 8 * 86'400'000LL;
    const auto late = touched(facts_of(till, TakeBack{sale_number(1), first, Quantity::whole(1)}, by_hamid));
    CHECK(late.kind == CartTouched::Kind::return_allowed);
    CHECK(late.quantity_after == Quantity::whole(-1));
    CHECK(late.approver == UserId{12});
    till.must(UndoLast{});
    CHECK_FALSE(till.cart().header.allowed_return);
    till.must(TakeBackWithoutReceipt{meal, piece, Quantity::whole(1), "basi", Money{9'000}}, by_hamid);
    CHECK(till.engine.due().in_cash == Money{-9'000});
    till.must(PayCash{till.cart().id, {}});
    CHECK(till.engine.state().finished_sale->reason == "basi");
    CHECK(till.engine.state().finished_sale->approver == UserId{12});
}

TEST_CASE("whole day: goods by weight come back in parts that sum to the whole") {
    ExampleTill till;
    till.must(AddProduct{rice, piece, Quantity{3'000}}); // 43.500
    till.must(PayCash{CartId{1}, Money{43'500}});
    Money back;
    for (const std::int64_t part : {1'001, 999, 1'000}) {
        till.must(TakeBack{sale_number(1), first, Quantity{part}});
        back += till.engine.state().prices.total;
        till.must(PayCash{till.cart().id, {}});
    }
    CHECK(back == Money{-43'500});
}

TEST_CASE("whole day: undo takes back each kind of addition, and the buyer that came with goods") {
    ExampleTill till;
    till.must(AddProduct{noodles, piece, Quantity::whole(2)});
    till.must(ScanCode{noodles_code});
    till.must(SelectLine{first}); // looking is no change
    till.must(UndoLast{});
    CHECK(till.cart().lines[0].quantity == Quantity::whole(2));
    till.must(ScanCode{meat_label});
    till.must(UndoLast{});
    CHECK(till.cart().lines.size() == 1);
    till.must(SetMember{"A-00123"});
    till.must(PayCash{CartId{1}, Money{7'000}});
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    CHECK(till.cart().header.buyer->code == "A-00123");
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    till.must(UndoLast{});
    CHECK(till.cart().lines[0].quantity == Quantity::whole(-1));
    till.must(RemoveLine{first});
    till.must(EmptyCart{});
    till.must(TakeBack{sale_number(1), first, Quantity::whole(1)});
    till.must(UndoLast{});
    CHECK_FALSE(till.cart().header.buyer);
}

TEST_CASE("whole day: adults are asked for once for each product") {
    ExampleTill till;
    CHECK(till.handle(AddProduct{lighter}) == Outcome::age_check);
    CHECK(till.handle(AddProduct{lighter}) == Outcome::line_added);
    CHECK(till.handle(AddProduct{noodles}) == Outcome::line_added);
}

TEST_CASE("whole day: opening hours may lie over midnight, and an open cart is finished") {
    struct Case {
        int opens, closes, hours_later;
        bool is_open;
    };
    // It is 16.05.
    const Case cases[] = {
        {7 * 60, 22 * 60, 0, true}, {7 * 60, 16 * 60, 0, false},  {16 * 60 + 5, 17 * 60, 0, true},
        {15 * 60, 965, 0, false},   {20 * 60, 2 * 60, 0, false},  {20 * 60, 2 * 60, 5, true},
        {20 * 60, 2 * 60, 9, true}, {20 * 60, 2 * 60, 10, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.opens);
        CAPTURE(c.hours_later);
        ExampleTill till;
        ShopProfile profile = example_profile();
        profile.selling.opens_minute = c.opens;
        profile.selling.closes_minute = c.closes;
        till.must(ChangeSettings{profile}, by_zainab);
        till.now.ms += c.hours_later * 3'600'000LL;
        CHECK(till.handle(AddProduct{noodles}).has_value() == c.is_open);
    }
    ExampleTill till;
    till.must(AddProduct{noodles});
    ShopProfile profile = example_profile();
    profile.selling.closes_minute = 16 * 60;
    till.must(ChangeSettings{profile}, by_zainab);
    CHECK(till.handle(AddProduct{crisps}));
    CHECK(till.handle(PayCash{CartId{1}, Money{13'500}}));
}

TEST_CASE("whole day: a clock that jumps back a day and forth again gives no number twice") {
    ExampleTill till;
    const UtcTime today = till.now;
    const UtcTime yesterday{till.now.ms - 86'400'000};
    std::vector<std::string> numbers;
    for (const UtcTime now : {today, yesterday, today, yesterday}) {
        till.now = now;
        till.sell(noodles, Quantity::whole(1));
        numbers.push_back(till.engine.state().finished_sale->number.text());
    }
    CHECK(numbers ==
          std::vector<std::string>{"K1-260314-0001", "K1-260313-0001", "K1-260314-0002", "K1-260313-0002"});
    till.now = yesterday; // the shift was opened "tomorrow"
    till.must(CloseShift{{{Money{100'000}, 2}, {Money{2'000}, 7}}});
}

TEST_CASE("whole day: each role may do what the roles below it may, and these it gains") {
    struct Case {
        Permission permission;
        Role lowest;
    };
    const Case cases[] = {
        {Permission::sell, Role::cashier},
        {Permission::run_shift, Role::cashier},
        {Permission::close_with_difference, Role::supervisor},
        {Permission::open_drawer, Role::supervisor},
        {Permission::change_price, Role::supervisor},
        {Permission::discount, Role::cashier},
        {Permission::large_discount, Role::supervisor},
        {Permission::sell_at_a_loss, Role::manager},
        {Permission::cancel_cart, Role::cashier},
        {Permission::take_back, Role::cashier},
        {Permission::take_back_without_receipt, Role::supervisor},
        {Permission::refund_otherwise, Role::supervisor},
        {Permission::void_sale, Role::supervisor},
        {Permission::exceed_credit, Role::manager},
        {Permission::train, Role::cashier},
        {Permission::change_settings, Role::manager},
        {Permission::manage_people, Role::manager},
        {Permission::manage_catalogue, Role::manager},
        {Permission::see_reports, Role::supervisor},
        {Permission::receive_goods, Role::supervisor},
        {Permission::adjust_stock, Role::supervisor},
        {Permission::count_stock, Role::cashier},
        {Permission::approve_count, Role::manager},
        {Permission::manage_suppliers, Role::manager},
        {Permission::order_goods, Role::supervisor},
        {Permission::pay_suppliers, Role::manager},
        {Permission::see_stock, Role::supervisor},
        {Permission::block_lots, Role::supervisor},
        {Permission::transfer_stock, Role::supervisor},
        {Permission::settle_consignment, Role::manager},
    };
    for (const Case& c : cases) {
        CAPTURE(static_cast<int>(c.permission));
        for (const Role role : {Role::cashier, Role::supervisor, Role::manager, Role::administrator}) {
            CHECK(may(role, c.permission) == (role >= c.lowest));
        }
    }
}
