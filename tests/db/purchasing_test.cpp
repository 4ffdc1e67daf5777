#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_day.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// The sample shop a hundred days after its beginning, where 40 days in a row two pieces of product 1 were
/// sold a day and 8 are left.
struct BuyingShop : SampleShop {
    static constexpr std::int64_t day_ms = 86'400'000;
    static constexpr UtcTime today{morning.ms + 100 * day_ms};

    BuyingShop() {
        store().in_one_transaction([&] {
            receive_then(store(), ago(41), ProductId{1}, Quantity::whole(78), Money{54'600});
            for (int day = 40; day >= 1; --day) {
                sell_then(store(), ago(day), {{ProductId{1}, Quantity::whole(2)}});
            }
        });
        set(1, "INDAH", 3);
        set(2, "JAYA", 10);
    }
    static UtcTime ago(int days) { return UtcTime{today.ms - days * day_ms}; }
    void record(const Fact& fact) { store().ledger().record(fact, context(today)); }
    void set(std::int64_t id, const std::string& code, int lead_days,
             SupplierStanding standing = SupplierStanding::active) {
        record(SupplierSet{{SupplierId{id}, code, "CV " + code, "", lead_days, {}, standing}});
    }
    void price(std::int64_t supplier, std::int64_t rupiah, bool is_preferred = false) {
        SupplierPrice line{SupplierId{supplier}, ProductId{1}, UnitId{1}, Money{rupiah}};
        line.pack = Quantity::whole(12);
        line.is_preferred = is_preferred;
        record(SupplierPriceSet{line});
    }
    StockNumber send(std::int64_t pieces) {
        PurchaseOrder order;
        order.number = store().stockroom().next_stock_number(StockDocument::order, context(today).day);
        order.supplier = {SupplierId{1}, "INDAH", "CV INDAH"};
        order.lines = {{{ProductId{1}, UnitId{1}, "Barang 1", "pcs", Quantity{1000}},
                        Quantity::whole(pieces),
                        Money{700}}};
        record(OrderSet{order});
        record(OrderSent{order.number, today, {}});
        return order.number;
    }
    db::StockRow row() {
        store().stock().bring_up_to_date({.today = context(today).day});
        return *store().stock().row(ProductId{1});
    }
};

} // namespace

TEST_CASE("what to order: the preferred supplier, else the cheapest, else whoever brought it last") {
    BuyingShop shop;
    CHECK(shop.row().supplier == SupplierId{});
    shop.price(1, 700);
    CHECK(shop.row().supplier_code == "INDAH");
    shop.price(2, 650);
    CHECK(shop.row().supplier_code == "JAYA");
    shop.price(1, 700, true);
    CHECK(shop.row().supplier_name == "CV INDAH");
    shop.set(1, "INDAH", 3, SupplierStanding::stopped);
    CHECK(shop.row().supplier_code == "JAYA");
}

TEST_CASE("what to order: a supplier who is slow asks for an earlier and larger order, in whole packs") {
    BuyingShop shop;
    const db::StockRow by_terms = shop.row();
    shop.price(2, 650);
    const db::StockRow by_supplier = shop.row();
    CHECK(by_supplier.plan.reorder_point > by_terms.plan.reorder_point);
    CHECK(by_supplier.review_order > Quantity{});
    CHECK(by_supplier.review_order.thousandths() % 12'000 == 0);
}

TEST_CASE("what to order: what is on its way counts until it has come or the order ends") {
    BuyingShop shop;
    shop.price(1, 700);
    const Quantity needed = shop.row().review_order;
    const StockNumber order = shop.send(12);
    CHECK(shop.row().on_order == Quantity::whole(12));
    CHECK(shop.row().review_order == needed - Quantity::whole(12));
    shop.record(OrderEnded{order, OrderStanding::cancelled, BuyingShop::today, "batal", {}});
    CHECK(shop.row().on_order == Quantity{});
    CHECK(shop.row().review_order == needed);
}

TEST_CASE("what to order: the manager's limits take the place of the statistics") {
    BuyingShop shop;
    shop.record(StockLimitsSet{ProductId{1}, StockLimits{Quantity::whole(8), Quantity::whole(100)}});
    CHECK(shop.row().plan == ReorderPlan{Quantity::whole(8), Quantity::whole(100)});
    CHECK(shop.row().order > Quantity{});
    shop.record(StockLimitsSet{ProductId{1}, StockLimits{Quantity::whole(7), Quantity::whole(100)}});
    CHECK(shop.row().order == Quantity{});
    shop.record(StockLimitsSet{ProductId{1}, {}});
    CHECK_FALSE(shop.row().limits);
}

TEST_CASE("what to order: by supplier") {
    BuyingShop shop;
    shop.price(1, 700);
    static_cast<void>(shop.row());
    db::StockQuery query;
    query.supplier = SupplierId{1};
    CHECK(shop.store().stock().row_count(query) == 1);
    query.supplier = SupplierId{2};
    CHECK(shop.store().stock().row_count(query) == 0);
}

TEST_CASE("buying: an order closes when everything has come, and what is owed is in the books") {
    SampleShop shop;
    record_a_day(shop);
    const auto orders = shop.store().purchasing().orders(10);
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].standing == OrderStanding::closed);
    const auto details = shop.store().purchasing().order_details(orders[0].number);
    REQUIRE(details);
    CHECK(details->receipts.size() == 1);
    CHECK(details->ended_at == morning);
    const auto accounts = shop.store().purchasing().accounts();
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].owed == Money{100});
    CHECK(accounts[0].debts.at(0).open == Money{100});
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("buying: a file whose orders or debts do not add up is found") {
    struct Case {
        const char* change;
        const char* found;
    };
    const Case cases[] = {
        {"UPDATE purchase_order_line SET received = received + 1", "what has come of an order"},
        {"UPDATE purchase_order SET standing = 'sent'", "an order waits for goods"},
        {"DROP TRIGGER supplier_debt_keeps_rows; UPDATE supplier_debt SET amount = amount + 1",
         "what is owed to a supplier"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.change);
        SampleShop shop;
        record_a_day(shop);
        shop.close();
        RawSqlite(shop.path()).execute(one.change);
        const auto report = db::verify(shop.path());
        CHECK_FALSE(report.ok());
        bool is_found = false;
        for (const db::Finding& finding : report.findings) {
            is_found = is_found || finding.where.find(one.found) != std::string::npos;
        }
        CHECK(is_found);
    }
}
