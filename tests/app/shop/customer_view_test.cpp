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
