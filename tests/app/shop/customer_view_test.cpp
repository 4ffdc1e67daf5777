#include "app/shop/customer_view.h"
#include "app/shop/language.h"
#include "app/shop/shop.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("customer view: a greeting, each line, the total, and the change") {
    set_language("en");
    const TemporaryFolder folder;
    make_test_shop(folder.path() / "toko.db", 3);
    shop::Shop open_shop(folder.path() / "toko.db");
    Engine& engine = open_shop.engine();
    const auto view = [&](bool is_paying = false) {
        return shop::customer_view(engine.state(), engine.profile(), {.is_paying = is_paying}).lines;
    };
    const auto do_it = [&](const Command& command) { REQUIRE(engine.handle(command, test_shop_opened)); };
    CHECK(view()[1].left.find("Welcome") != std::string::npos);
    do_it(LogIn{"KASIR", "1111"});
    do_it(ScanCode{"P1"});
    do_it(ScanCode{"P2"});
    const CartLine first = engine.state().cart.lines.front();
    const CartLine second = engine.state().cart.lines.back();
    CHECK(second.name.starts_with(view()[0].left));
    do_it(SelectLine{first.id});
    CHECK(first.name.starts_with(view()[0].left));
    CHECK(view(true)[0].left == "TOTAL");
    do_it(PayCash{engine.state().cart.id, Money{50'000}});
    CHECK(view()[0] == drivers::CustomerDisplay::Line{"CASH", "50.000"});
    CHECK(view()[1].left == "CHANGE");
    do_it(BeginSale{});
    CHECK(view()[1].left.find("Welcome") != std::string::npos);
}

TEST_CASE("customer view: what was taken off, the member, QRIS and what comes back") {
    set_language("en");
    const TemporaryFolder folder;
    make_test_shop(folder.path() / "toko.db", 3);
    {
        db::Store store(folder.path() / "toko.db", db::Access::write);
        const FactContext context{test_shop_opened, BusinessDay{20'775}, UserId{}};
        Member member;
        member.id = MemberId{1};
        member.code = "A-00123";
        member.name = "Ahmad Fauzi";
        member.joined = "2024-01-01";
        store.ledger().record(MemberSet{member}, context);
        ShopProfile profile = store.profile();
        profile.tenders.qris_code = "00020101";
        store.ledger().record(ShopSet{profile}, context);
    }
    shop::Shop open_shop(folder.path() / "toko.db");
    Engine& engine = open_shop.engine();
    using Line = drivers::CustomerDisplay::Line;
    const auto view = [&](const shop::CustomerMoment& moment = {}) {
        return shop::customer_view(engine.state(), engine.profile(), moment).lines;
    };
    const auto do_it = [&](const Command& command, const std::optional<Approval>& approval = {}) {
        REQUIRE(engine.handle(command, test_shop_opened, approval));
    };
    do_it(LogIn{"KASIR", "1111"});
    do_it(SetMember{"A-00123"});
    CHECK(view()[1].left.find("A-00123") != std::string::npos);
    do_it(ScanCode{"P2"});
    CHECK(view({.is_paying = true})[0] == Line{"TOTAL", "A-00123"});
    do_it(DiscountLine{engine.state().cart.selected, Percent{}, Money{100}, "Rusak"});
    CHECK(view()[1] == Line{"1 x 1.000 -100", "900"});
    CHECK(view({.is_paying = true})[0] == Line{"TOTAL", "SAVED 100"});
    CHECK(view({.is_paying = true, .qris = Money{900}})[0].left == "QRIS");
    CHECK(view({.is_paying = true, .cash_part = Money{500}})[1].right == "Rp 400");
    const CartId cart = engine.state().cart.id;
    do_it(AddPayment{.cart = cart, .tender = Tender::qris});
    do_it(PayCash{cart, Money{}});
    CHECK(view()[0] == Line{"QRIS", "900"});
    CHECK(view()[1].left == "Thank you");
    do_it(VoidSale{engine.state().finished_sale->number, "Salah"}, Approval{"PENGAWAS", "9999", "Salah"});
    CHECK(view()[0].left == "YOU GET BACK");
    CHECK(view()[1].right == "Rp 900");
}
