#include "db/verify.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_day.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;
using db::FindingKind;

namespace {

/// A closed shop with a few sales, a member and a finished receipt.
class BusyShop : public SampleShop {
  public:
    BusyShop() {
        const Sale first = sell(3);
        sell(1);
        store().record_print_progress({first.number, 0}, db::PrintState::confirmed, morning);
        store().ledger().record(
            MemberSet{{MemberId{1}, "A-1", "Siti", BuyerClass::member, "0800", "2021-07-12"}}, context());
        fill_cart(2);
        close();
    }
    /// Changes the file as somebody with a database editor would.
    void tamper(const std::string& sql) {
        RawSqlite raw(path());
        raw.drop_triggers();
        raw.execute(sql);
    }
};

bool has(const db::VerifyReport& report, FindingKind kind) {
    for (const db::Finding& finding : report.findings) {
        if (finding.kind == kind) return true;
    }
    return false;
}

std::string text_of(const db::VerifyReport& report) {
    std::string text;
    for (const db::Finding& finding : report.findings) {
        text += std::string(db::name_of(finding.kind)) + ": " + finding.where + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("verify: a sound shop, also while it is open") {
    BusyShop shop;
    auto report = db::verify(shop.path());
    CHECK_MESSAGE(report.ok(), text_of(report));
    CHECK(report.entry_count == 15);
    shop.open();
    CHECK(report.head == shop.store().head());
    shop.sell(2);
    report = db::verify(shop.path());
    CHECK_MESSAGE(report.ok(), text_of(report));
    CHECK(report.head == shop.store().head());
}

TEST_CASE("verify: any value that was changed behind the program's back is found") {
    struct Change {
        const char* sql;
        FindingKind kind;
        const char* where;
    };
    const Change changes[] = {
        {"UPDATE journal SET body = replace(body, 'Barang 3', 'Barang 8') WHERE seq = 7", FindingKind::chain,
         "entry 7 "},
        {"UPDATE journal SET body = replace(body, 'v', 'w') WHERE seq = 7", FindingKind::body, "entry 7"},
        {"UPDATE journal SET hash = zeroblob(32) WHERE seq = 5", FindingKind::chain, "entry 5"},
        {"UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 4", FindingKind::chain, "entry 4"},
        {"UPDATE journal SET user = 2 WHERE seq = 4", FindingKind::chain, "entry 4"},
        {"DELETE FROM journal WHERE seq = 6", FindingKind::chain, "entry 7 follows entry 5"},
        {"DELETE FROM journal WHERE seq = 15", FindingKind::witness, "lacks entry 15"},
        {"UPDATE journal SET lane = 2 WHERE seq = 15", FindingKind::chain, "another lane"},
        {"UPDATE sale_line SET name = 'Barang X' WHERE place = 2", FindingKind::table, "name is 'Barang X'"},
        {"UPDATE sale_line SET net = net + 1 WHERE place = 2", FindingKind::sums, "net"},
        {"UPDATE sale_line SET cost = cost + 1 WHERE place = 2", FindingKind::sums, "cost"},
        {"UPDATE sale SET due = due + 1000 WHERE ordinal = 1", FindingKind::sums, "due"},
        {"UPDATE sale SET cashier = 4 WHERE ordinal = 1", FindingKind::table, "cashier is 4"},
        {"UPDATE payment SET amount = amount - 1", FindingKind::sums, "payments"},
        {"DELETE FROM sale_line WHERE place = 3", FindingKind::table, "sale_line"},
        {"UPDATE stock_level SET quantity = quantity + 1 WHERE product = 4", FindingKind::sums, "product 4"},
        {"UPDATE stock_level SET value = value - 1 WHERE product = 4", FindingKind::table, "stock_on_hand"},
        {"UPDATE stock_level SET last_unit_cost = 1 WHERE product = 4", FindingKind::table, "last_unit_cost"},
        {"UPDATE stock_move SET kind = 'true_up' WHERE seq = 14", FindingKind::sums, "cost"},
        {"UPDATE product_unit SET price = 1 WHERE product = 2 AND unit = 2", FindingKind::table,
         "price is 1"},
        {"UPDATE product SET favourite = 1 WHERE product = 3", FindingKind::table, "favourite"},
        {"UPDATE barcode SET code = '1' WHERE product = 3 AND unit = 1", FindingKind::table, "barcode"},
        {"UPDATE user_account SET role = 'administrator'", FindingKind::table, "role is 'administrator'"},
        {"UPDATE shop_setting SET cash_rounding = 500", FindingKind::table, "cash_rounding"},
        {"UPDATE in_store_rule SET divisor = 10 WHERE ordinal = 1", FindingKind::table, "divisor"},
        {"UPDATE member SET buyer_class = 'candidate'", FindingKind::table, "buyer_class"},
        {"UPDATE member_detail SET name = 'Sita'", FindingKind::member_details, "member 1"},
        {"DELETE FROM print_queue", FindingKind::receipts, "queue"},
        {"UPDATE print_queue SET state = 'sending'", FindingKind::receipts, "queue"},
        {"UPDATE open_cart_line SET cart = 1", FindingKind::open_cart, "cart 1"},
    };
    for (const Change& change : changes) {
        CAPTURE(change.sql);
        BusyShop shop;
        shop.tamper(change.sql);
        const auto report = db::verify(shop.path());
        const std::string text = text_of(report);
        CHECK_MESSAGE(has(report, change.kind), text);
        CHECK_MESSAGE(text.find(change.where) != std::string::npos, text);
    }
}

TEST_CASE("verify: any value of shifts, members, tenders and prices that was changed is found") {
    const std::pair<std::string, const char*> changes[] = {
        {"UPDATE shop_setting SET drawer_max = 1", "drawer_max"},
        {"INSERT INTO blocked_category VALUES (5, 1, 'Rokok')", "blocked_category"},
        {"INSERT INTO ledger_account VALUES (5, 1, 'sales', '41', '')", "ledger_account"},
        {"UPDATE user_account SET standing = 'gone'", "standing"},
        {"UPDATE member SET credit_limit = 1", "credit_limit"},
        {"UPDATE product SET halal = 'not_halal' WHERE product = 3", "halal"},
        {"UPDATE product_unit SET step_count = 1 WHERE product = 3 AND unit = 1", "step_count"},
        {"INSERT INTO unit_price VALUES (5, 3, 1, 1, 'member', 1000, 1)", "unit_price"},
        {"UPDATE promotion SET amount = 1", "promotion"},
        {"DELETE FROM promotion_product", "promotion_product"},
        {"UPDATE stock_move SET kind = 'count' WHERE seq = 16", "left the stock"},
        {"UPDATE stock_move SET kind = 'return' WHERE seq = 16", "wrong way"},
        {"UPDATE sale SET donation = 100", "donation"},
        {"UPDATE sale SET shift = 2", "shift"},
        {"UPDATE sale SET reason = 'x'", "reason"},
        {"UPDATE sale_discount SET amount = 1", "discount"},
        {"UPDATE sale_line SET origin_lane = 1, origin_business_day = 1, origin_epoch = 1, origin_ordinal = 1, "
         "origin_line = 1, quantity = -1 WHERE place = 2",
         "came back"},
        {"UPDATE sale SET voids_lane = 1, voids_business_day = 1, voids_epoch = 1, voids_ordinal = 7",
         "void"},
        {"UPDATE payment SET state = 'unconfirmed' WHERE place = 1", "state is 'unconfirmed'"},
        {"DELETE FROM payment_confirmation", "payment_confirmation"},
        {"UPDATE voucher SET amount = 1", "voucher"},
        {"DELETE FROM voucher_use", "voucher"},
        {"UPDATE credit_debt SET due_day = 1", "credit_debt"},
        {"UPDATE credit_repayment SET amount = amount + 1", "owes"},
        {"UPDATE member_credit SET owed = owed + 1", "owes"},
        {"UPDATE member_spending SET net = net + 1", "in a year"},
        {"UPDATE shift SET float_total = 1", "drawer"},
        {"UPDATE shift_close SET expected = expected + 1", "expected"},
        {"DELETE FROM shift_close", "shift_close"},
        {"UPDATE shift_cash_count SET count = count + 1", "notes and coins"},
        {"UPDATE shift_handover SET to_user = 1", "to_user"},
        {"UPDATE shift_day SET business_day = 1", "shift_day"},
        {"UPDATE cash_movement SET amount = 1", "expected"},
        {"UPDATE drawer_opening SET approver = 4", "approver"},
        {"UPDATE cart_touch SET amount_before = 4", "amount_before"},
    };
    for (const auto& [sql, where] : changes) {
        CAPTURE(sql);
        SampleShop shop;
        record_a_day(shop);
        shop.close();
        CHECK(db::verify(shop.path()).ok());
        {
            RawSqlite raw(shop.path());
            raw.drop_triggers();
            raw.execute("PRAGMA foreign_keys = OFF;" + sql);
        }
        const auto report = db::verify(shop.path());
        const std::string text = text_of(report);
        CHECK_FALSE(report.ok());
        CHECK_MESSAGE(text.find(where) != std::string::npos, text);
    }
}

TEST_CASE("verify: a forger who also mends the hashes is found by the tables") {
    BusyShop shop;
    shop.tamper("DELETE FROM journal WHERE seq > 13");
    const auto report = db::verify(shop.path());
    CHECK(has(report, FindingKind::table));
    CHECK(has(report, FindingKind::foreign_key));
}

TEST_CASE("verify: flipped bytes of a price in the file are found") {
    BusyShop shop;
    std::string bytes = read_whole_file(shop.path());
    int found = 0;
    for (std::size_t at = bytes.find("Barang 2"); at != std::string::npos;
         at = bytes.find("Barang 2", at + 1)) {
        std::string damaged = bytes;
        damaged[at + 7] = '7';
        write_whole_file(shop.path(), damaged);
        // The one place that no journal tells is the open cart.
        if (!db::verify(shop.path()).ok()) ++found;
    }
    CHECK(found >= 4);
}

TEST_CASE("verify: a page that was overwritten or cut off is damage, whichever it is") {
    BusyShop shop;
    const std::string bytes = read_whole_file(shop.path());
    for (std::size_t page = 1; page < bytes.size() / 4096; ++page) {
        CAPTURE(page);
        write_whole_file(shop.path(), std::string(bytes).replace(page * 4096, 512, 512, '\xaa'));
        bool noticed = false;
        const auto fault = fault_of([&] { noticed = !db::verify(shop.path()).ok(); });
        CHECK((noticed || fault));
    }
    write_whole_file(shop.path(), bytes.substr(0, bytes.size() - 4096));
    bool noticed = false;
    const auto fault = fault_of([&] { noticed = !db::verify(shop.path()).ok(); });
    CHECK((noticed || fault));
}

TEST_CASE("verify: says how far it is, and ends as soon as nobody wants it any more") {
    BusyShop shop;
    std::vector<db::VerifyProgress> seen;
    CHECK(db::verify(shop.path(), [&](const db::VerifyProgress& progress) {
              seen.push_back(progress);
              return true;
          }).ok());
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.back().stage == db::VerifyProgress::Stage::tables);
    CHECK(seen.back().entries == 15);
    CHECK(seen.back().entry_count == 15);
    for (const auto stage : {db::VerifyProgress::Stage::journal, db::VerifyProgress::Stage::tables}) {
        CHECK_THROWS_AS(
            db::verify(shop.path(),
                       [&](const db::VerifyProgress& progress) { return progress.stage != stage; }),
            db::Cancelled);
    }
    CHECK(db::verify(shop.path()).ok());
}
