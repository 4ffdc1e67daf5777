#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct MembersFixture : TillDayFixture {
    /// Ahmad buys one piece of P2 on credit.
    void owe_one_thousand() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            Engine engine(store.profile(), store.ports());
            REQUIRE(engine.handle(sokoguru::LogIn{"KASIR", "1111"}, now));
            REQUIRE(engine.handle(ScanCode{"P2"}, now));
            REQUIRE(engine.handle(SetMember{"A-1"}, now));
            const CartId cart = engine.state().cart.id;
            REQUIRE(engine.handle(AddPayment{cart, Tender::member_credit, Money{}}, now));
            REQUIRE(engine.handle(PayCash{cart, Money{}}, now));
        }
        restart();
    }
};

} // namespace

TEST_CASE_FIXTURE(TillDayFixture,
                  "members: a card that is scanned anywhere sets the buyer, before or after the goods") {
    scan("KARTU1");
    CHECK(till->take_tone() == Tone::accepted);
    CHECK(summary("Buyer") == "A-1 · Ahmad Fauzi");
    open_list(ListName::sales);
    scan("A-1");
    CHECK(summary("Buyer") == "A-1 · Ahmad Fauzi");
}

TEST_CASE_FIXTURE(TillDayFixture, "members: are found by name, code, card and phone") {
    for (const char* text : {"fauz", "a-1", "kartu1", "0811"}) {
        INFO(text);
        open_list(ListName::members);
        search(text);
        REQUIRE(screen<ChoiceListView>().rows.size() == 1);
        CHECK(screen<ChoiceListView>().rows[0].title == "Ahmad Fauzi");
    }
    CHECK(screen<ChoiceListView>().rows[0].detail == "A-1 · Member · this year 0");
    use("choose");
    CHECK(summary("Buyer") == "A-1 · Ahmad Fauzi");
}

TEST_CASE_FIXTURE(TillDayFixture, "members: who is blocked is refused with a sentence, and the list stays") {
    open_list(ListName::members);
    search("badrun");
    CHECK(screen<ChoiceListView>().rows.at(0).note == "blocked");
    use("choose");
    CHECK(notice() == "A-2 is blocked. Sell without a member, or ask the manager.");
    scan("A-2");
    CHECK(notice() == "A-2 is blocked. Sell without a member, or ask the manager.");
    CHECK(summary("Buyer").empty());
}

TEST_CASE_FIXTURE(TillDayFixture,
                  "members: wholesale is a buyer without a name, and no member takes it back") {
    open_list(ListName::members);
    use("wholesale");
    CHECK(summary("Buyer") == "Wholesale");
    open_list(ListName::members);
    use("public");
    CHECK(summary("Buyer").empty());
}

TEST_CASE_FIXTURE(MembersFixture, "members: who owes stands in the list, and pays back at the till") {
    owe_one_thousand();
    open_list(ListName::members);
    use("debtors");
    REQUIRE(screen<ChoiceListView>().rows.size() == 1);
    CHECK(screen<ChoiceListView>().rows[0].amount == "1.000");
    use("repay");
    enter(0, "2000");
    confirm();
    CHECK(notice() == "That is more than is owed: 1.000.");
    enter(0, "400");
    confirm();
    CHECK(screen<ChoiceListView>().rows.at(0).amount == "600");
    // A second tap finds no form, so nothing is paid back twice.
    confirm();
    CHECK(screen<ChoiceListView>().rows.at(0).amount == "600");
}

TEST_CASE_FIXTURE(TillDayFixture, "members: a card in the open list of members sets the buyer at once") {
    open_list(ListName::members);
    search("badr");
    scan("KARTU1");
    CHECK(summary("Buyer") == "A-1 · Ahmad Fauzi");
}

TEST_CASE_FIXTURE(MembersFixture, "members: a card in the list of who owes chooses the debt, not the buyer") {
    owe_one_thousand();
    open_list(ListName::debtors);
    use("repay");
    enter(0, "400");
    scan("KARTU1");
    CHECK(screen<ChoiceListView>().selected == 0);
    CHECK(till->take_tone() == Tone::accepted);
    use("repay");
    CHECK(screen<FormView>().fields.at(0).value.empty());
    scan("A-2");
    CHECK(notice() == "This member owes nothing.");
    CHECK(std::holds_alternative<ChoiceListView>(view().screen));
    scan("P2");
    CHECK(screen<SellView>().lines.size() == 1);
    CHECK(summary("Buyer").empty());
}

TEST_CASE_FIXTURE(TillDayFixture, "members: a payment that nobody has seen is confirmed from its list") {
    till.reset();
    {
        db::Store store(file, db::Access::write);
        ShopProfile profile = store.profile();
        Engine engine(profile, store.ports());
        REQUIRE(engine.handle(sokoguru::LogIn{"KASIR", "1111"}, now));
        REQUIRE(engine.handle(ScanCode{"P2"}, now));
        const CartId cart = engine.state().cart.id;
        REQUIRE(engine.handle(
            AddPayment{
                .cart = cart, .tender = Tender::transfer, .amount = {}, .state = PaymentState::unconfirmed},
            now));
        REQUIRE(engine.handle(PayCash{cart, Money{}}, now));
    }
    restart();
    open_list(ListName::sales);
    use("unconfirmed");
    REQUIRE(screen<ChoiceListView>().rows.size() == 1);
    CHECK(screen<ChoiceListView>().rows[0].amount == "1.000");
    use("confirm");
    CHECK(screen<ChoiceListView>().rows.empty());
}

TEST_CASE_FIXTURE(
    TillDayFixture,
    "goods: for adults sound and say so, without a price are asked for, blocked ones are refused") {
    scan("P41");
    CHECK(till->take_tone() == Tone::look);
    CHECK(notice() == "Only for adults: look at the buyer, ask for a card.");
    CHECK(screen<SellView>().lines.size() == 1);
    scan("P43");
    CHECK(till->take_tone() == Tone::refused);
    CHECK(notice() == "Rokok is not sold in this shop.");
    scan("P42");
    CHECK(screen<FormView>().title == "What does it cost?");
    enter(0, "2500");
    confirm();
    CHECK(screen<SellView>().lines.at(1).total == "2.500");
}

TEST_CASE_FIXTURE(TillDayFixture, "quantity: 3 * and a scan sells three, and the next scan one") {
    type("3");
    till->reduce(ArmQuantity{}, now);
    CHECK(screen<SellView>().armed_quantity == "3");
    scan("4006381333931");
    CHECK(screen<SellView>().unknown_code == "4006381333931");
    CHECK(screen<SellView>().armed_quantity == "3");
    scan("P2");
    CHECK(screen<SellView>().lines.at(0).quantity == "3");
    CHECK(screen<SellView>().armed_quantity.empty());
    scan("P3");
    CHECK(screen<SellView>().lines.at(1).quantity == "1");
}

TEST_CASE_FIXTURE(
    TillDayFixture,
    "quantity: a tile takes an armed number, Enter gives it to the chosen line, and erasing drops it") {
    type("4");
    till->reduce(ArmQuantity{}, now);
    till->reduce(AddFavourite{0}, now);
    CHECK(screen<SellView>().lines.at(0).quantity == "4");
    type("7");
    till->reduce(ArmQuantity{}, now);
    till->reduce(ApplyQuantity{}, now);
    CHECK(screen<SellView>().lines.at(0).quantity == "7");
    type("9");
    till->reduce(ArmQuantity{}, now);
    till->reduce(EraseDigit{}, now);
    CHECK(screen<SellView>().armed_quantity.empty());
    till->reduce(ArmQuantity{}, now);
    CHECK(notice() == "Type the quantity first, then press × Qty.");
}
