#include "db/report_books.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace sokoguru;
using namespace sokoguru::test;

// That the books are what plain queries say of a shop in which anything happens is a property of `RandomTill`
// (history_test.cpp). Its clock jumps, so what depends on the order of the days stands here.

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr BusinessDay today{20'781}; ///< 24/11/2026

UtcTime moment(std::int32_t days_later) {
    return UtcTime{morning.ms + days_later * day_ms};
}

BusinessDay day(std::int32_t days_later) {
    return BusinessDay{today.days + days_later};
}

/// A shop whose days follow each other, in which goods come, go and come back.
struct ShopOfDays : SampleShop {
    std::int32_t days = 0;

    void step() {
        days += *rc::gen::weightedElement<int>({{6, 0}, {3, 1}, {2, 7}, {1, 40}, {1, 200}});
        const ProductId product{*rc::gen::inRange<std::int64_t>(1, 6)};
        const Quantity pieces = Quantity::whole(*rc::gen::inRange<std::int64_t>(1, 12));
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            receive_then(store(), moment(days), product, pieces, Money{*rc::gen::inRange(0, 9'000)});
            break;
        case 1: sell_then(store(), moment(days), {{product, -Quantity::whole(1)}}); break;
        default: sell_then(store(), moment(days), {{product, pieces}}); break;
        }
    }

    /// Σ of the movements up to a day, of each product that is there then or moved on it.
    std::string asked_at(std::int32_t at) {
        return RawSqlite(path()).text(fmt::format(
            "SELECT group_concat(line, ' ') FROM (SELECT product || ':' || sum(quantity) || '/' || sum(value) AS line "
            "FROM stock_move WHERE business_day <= {0} GROUP BY product HAVING sum(quantity) <> 0 OR "
            "sum(value) <> 0 OR max(business_day) = {0} ORDER BY product)",
            day(at).days));
    }
};

void check_stock_at(ShopOfDays& shop, std::int32_t at) {
    db::StockReportBook& stock = shop.store().report_books().stock;
    std::string closing;
    for (const ProductMovement& one : stock.movements({day(at), day(at)})) {
        closing += fmt::format("{}{}:{}/{}", closing.empty() ? "" : " ", one.product.name.substr(7),
                               one.closing.quantity.thousandths(), one.closing.value.rupiah());
    }
    RC_ASSERT(closing == shop.asked_at(at));
    std::string idle;
    std::vector<IdleProduct> products = stock.idle(day(at));
    std::ranges::sort(products, {}, [](const IdleProduct& one) { return one.product.name; });
    for (const IdleProduct& one : products) {
        idle += fmt::format("{}{}:{}", idle.empty() ? "" : " ", one.product.name.substr(7), one.idle_days);
    }
    const std::string known = "max(CASE WHEN kind = 'sale' OR (after > 0 AND after - quantity <= 0) THEN "
                              "business_day END)";
    const std::string since = fmt::format("{0} - max({0} - 365, {1})", day(at).days, known);
    RC_ASSERT(idle ==
              RawSqlite(shop.path())
                  .text(fmt::format(
                      "SELECT group_concat(product || ':' || idle, ' ') FROM (SELECT product, {} AS idle, "
                      "sum(quantity) AS there FROM (SELECT *, sum(quantity) OVER (PARTITION BY product "
                      "ORDER BY epoch, seq, ordinal) AS after FROM stock_move WHERE business_day <= {}) "
                      "GROUP BY product ORDER BY product) WHERE idle >= 30 AND there > 0",
                      since, day(at).days)));
}

} // namespace

TEST_CASE("stock reports: at the end of any day they are the sums of the movements up to that day") {
    check_property("a history of days", [] {
        const FailingDisk fast_disk; // Never told to fail: it only spares the syncs.
        ShopOfDays shop;
        const int steps = *rc::gen::inRange(0, 12);
        std::set<std::int32_t> days = {0};
        for (int i = 0; i < steps; ++i) {
            shop.step();
            days.insert(shop.days);
        }
        days.insert(shop.days + 31); // By then something may be slow.
        for (const std::int32_t at : days) {
            check_stock_at(shop, at);
        }
    });
}

TEST_CASE("stock reports: a movement counts on its day, in its column") {
    SampleShop shop;
    sell_then(shop.store(), moment(1), {{ProductId{1}, Quantity::whole(3)}});
    sell_then(shop.store(), moment(2), {{ProductId{1}, Quantity::whole(-1)}});
    receive_then(shop.store(), moment(2), ProductId{1}, Quantity::whole(5), Money{4'000});
    const auto movements = shop.store().report_books().stock.movements({day(2), day(2)});
    REQUIRE(movements.size() == 5); // The others were there and did not move.
    const ProductMovement& moved = movements.front();
    CHECK(moved.opening.quantity == Quantity::whole(7));
    CHECK(moved.moved[static_cast<std::size_t>(ProductMovement::Kind::receipt)] == Quantity::whole(5));
    CHECK(moved.moved[static_cast<std::size_t>(ProductMovement::Kind::returned)] == Quantity::whole(1));
    CHECK(moved.moved[static_cast<std::size_t>(ProductMovement::Kind::sale)] == Quantity{});
    CHECK(moved.closing.quantity == Quantity::whole(13));
    CHECK(shop.store().report_books().stock.by_category(day(-1)).empty());
}

TEST_CASE("slow stock: from 30 days on it is slow, from 90 dead, and what was sold out is not") {
    SampleShop shop;
    sell_then(shop.store(), moment(0),
              {{ProductId{1}, Quantity::whole(1)}, {ProductId{2}, Quantity::whole(10)}});
    sell_then(shop.store(), moment(70), {{ProductId{3}, Quantity::whole(1)}});
    receive_then(shop.store(), moment(80), ProductId{2}, Quantity::whole(4), Money{2'000});
    const auto idle_at = [&](std::int32_t at) {
        std::string all;
        for (const IdleProduct& one : shop.store().report_books().stock.idle(day(at))) {
            all += fmt::format("{}:{}{} ", one.product.name, one.idle_days, one.is_dead() ? " dead" : "");
        }
        return all;
    };
    CHECK(idle_at(29) == "");
    CHECK(idle_at(30).find("Barang 1:30 ") != std::string::npos);
    CHECK(idle_at(89).find("Barang 1:89 ") != std::string::npos);
    CHECK(idle_at(90).find("Barang 1:90 dead") != std::string::npos);
    CHECK(idle_at(90).find("Barang 2") == std::string::npos); // Came ten days ago, after it was sold out.
    CHECK(idle_at(90).find("Barang 3") == std::string::npos);
    CHECK(idle_at(110).find("Barang 2:30 ") != std::string::npos);
    // Longer ago than is looked back.
    CHECK(idle_at(900).find("Barang 1:365 dead") != std::string::npos);
}

TEST_CASE("tax: the list of the receipts and the days come to the same, and the month adds up its days") {
    SampleShop shop;
    for (std::int32_t at = 0; at < 3; ++at) {
        sell_then(shop.store(), moment(at), {{ProductId{1}, Quantity::whole(1)}});
    }
    db::TaxBook& tax = shop.store().report_books().tax;
    CHECK(tax.receipts({day(0), day(2)}).empty()); // The sample shop is no PKP.
    const auto days = tax.days({day(0), day(2)});
    REQUIRE(days.size() == 3);
    CHECK(days[0].group == TaxGroup::not_charged);
    CHECK(days[0].sums == TaxSums{1, Money{1'000}, Money{1'000}, {}, {}});
}

TEST_CASE("ledger: a day that nothing happened on has no entry, and the first one has the opening stock") {
    SampleShop shop;
    db::LedgerBook& ledger = shop.store().report_books().ledger;
    CHECK(ledger.entries({day(-1), day(-1)}).empty());
    const auto entries = ledger.entries({day(0), day(0)});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].source == LedgerSource::opening_stock);
    sell_then(shop.store(), moment(1), {{ProductId{1}, Quantity::whole(2)}});
    const auto sold = ledger.entries({day(1), day(1)});
    REQUIRE(sold.size() == 1);
    CHECK(sold[0].source == LedgerSource::sales);
    CHECK(sold[0].balances());
    CHECK(ledger.entries({day(0), day(1)}).size() == 2);
}

TEST_CASE("margin: the least percentage comes first, and goods of which all came back have none") {
    SampleShop shop;
    // Each piece costs 70 % of what it sells for; after this one of the first product costs nine tenths.
    receive_then(shop.store(), moment(0), ProductId{1}, Quantity::whole(1'000), Money{900'000});
    sell_then(shop.store(), moment(1),
              {{ProductId{2}, Quantity::whole(1)},
               {ProductId{1}, Quantity::whole(1)},
               {ProductId{3}, Quantity::whole(1)},
               {ProductId{3}, Quantity::whole(-1)}});
    const auto margins = shop.store().report_books().goods.margins({day(1), day(1)});
    REQUIRE(margins.size() == 3);
    CHECK(margins[0].product.name == "Barang 1");
    CHECK(margins[0].margin() == margins[0].net - margins[0].cost);
    CHECK(margins[1].product.name == "Barang 2");
    CHECK(margins[2].product.name == "Barang 3");
    CHECK_FALSE(margins[2].margin_percent());
}
