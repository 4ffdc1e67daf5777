#include "db/migrations.h"
#include "db/store.h"
#include "db/verify.h"
#include "tests/db/support/old_shop.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

void check_verifies(const std::filesystem::path& path) {
    const auto report = db::verify(path);
    for (const db::Finding& finding : report.findings) {
        FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
    }
}

} // namespace

TEST_CASE("an older shop: its journal still gives its tables, and what it did not know is as the rules say") {
    for (std::int64_t version = 1; version < db::newest_version(); ++version) {
        CAPTURE(version);
        TemporaryFolder folder;
        const auto path = folder.path() / "toko.db";
        write_old_shop(path, version);
        {
            db::Store store(path, db::Access::write);
            const ShopProfile profile = store.profile();
            CHECK(profile.name == "Koppontren");
            CHECK(profile.selling == SellingRules{});
            CHECK(profile.tenders == TenderRules{});
            CHECK(profile.cash == CashRules{});
            CHECK(store.find_user("FAISAL")->standing == UserStanding::active);
            const auto member = store.find_member("A-1");
            REQUIRE(member);
            CHECK(member->name == "Siti");
            CHECK(member->credit_limit == Money{});
            CHECK(member->standing == MemberStanding::active);
            CHECK(store.catalog().find(ProductId{1})->rules == SaleRules{});
            const auto sale = store.last_sale();
            REQUIRE(sale);
            CHECK(sale->shift == ShiftId{});
            CHECK_FALSE(sale->member);
            CHECK(sale->payments == std::vector<Payment>{{Tender::cash, Money{5'000}}});
            CHECK(store.catalog().stock_level(ProductId{1}) ==
                  StockLevel{Quantity::whole(7), Money{4'900}, Money{700}});
            const Cart cart = store.ledger().open_cart();
            CHECK(cart.id == CartId{3});
            REQUIRE(cart.lines.size() == 1);
            CHECK(cart.lines[0].rules == SaleRules{});
        }
        check_verifies(path);
    }
}

TEST_CASE("an older shop: it goes on selling, and what it sold can come back") {
    for (std::int64_t version = 1; version < db::newest_version(); ++version) {
        TemporaryFolder folder;
        const auto path = folder.path() / "toko.db";
        write_old_shop(path, version);
        {
            db::Store store(path, db::Access::write);
            Sale back = *store.last_sale();
            const OriginLine origin{back.number, back.lines[0].id};
            back.number.ordinal = 3;
            back.cart = CartId{3};
            SaleLine& line = back.lines[0];
            line.quantity = -line.quantity;
            line.base_quantity = -line.base_quantity;
            line.gross = -line.gross;
            line.net = -line.net;
            line.cost = -line.cost;
            line.origin = origin;
            back.total = -back.total;
            back.due = back.total;
            back.change = Money{};
            back.payments = {{Tender::cash, back.total}};
            store.ledger().record(SaleMade{back}, {morning, back.number.day, UserId{1}});
            CHECK(store.ledger().returned_quantity(origin) == Quantity::whole(1));
            CHECK(store.catalog().stock_level(ProductId{1}).quantity == Quantity::whole(8));
        }
        check_verifies(path);
        CHECK(RawSqlite(path).text("SELECT kind FROM stock_move WHERE seq = 8") == "return");
        CHECK_FALSE(RawSqlite(path).try_execute("UPDATE stock_move SET value = 0").empty());
    }
}
