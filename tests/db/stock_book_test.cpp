#include "db/stock_book.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int32_t today_days = 20'781 + 100;
constexpr UtcTime today{morning.ms + 100 * day_ms};

UtcTime days_ago(int days) {
    return UtcTime{today.ms - days * day_ms};
}

/// The sample shop a hundred days later: 1 sells steadily, 2 is sold out below zero, 3 lies untouched, 4 sold
/// well and is low, 5 was gone long ago and has just come in again.
struct BusyShop : SampleShop {
    BusyShop() {
        store().in_one_transaction([&] {
            sell(99, 5, 10);
            for (std::int64_t n = 1; n <= 4; ++n) {
                receive_then(store(), days_ago(41), ProductId{n}, Quantity::whole(200), Money{140'000 * n});
            }
            for (int day = 40; day >= 1; --day) {
                sell(day, 1, 2);
                sell(day, 4, 5);
            }
            receive_then(store(), days_ago(1), ProductId{5}, Quantity::whole(12), Money{84'000});
            sell(0, 2, 213);
        });
    }
    Sale sell(int day, std::int64_t product, std::int64_t pieces) {
        return sell_then(store(), days_ago(day), {{ProductId{product}, Quantity::whole(pieces)}});
    }
    db::StockBook& stock() {
        store().stock().bring_up_to_date(terms);
        return store().stock();
    }
    std::string products(const db::StockQuery& query, std::size_t offset = 0, std::size_t limit = 100) {
        std::string found;
        for (const db::StockRow& row : stock().rows(query, offset, limit)) {
            found += (found.empty() ? "" : " ") + std::to_string(row.product.value());
        }
        return found;
    }
    db::StockTerms terms{.today = BusinessDay{today_days}};
};

} // namespace

TEST_CASE("stock: on hand, demand, cover and what to order of one product") {
    BusyShop shop;
    const auto row = shop.stock().row(ProductId{4});
    REQUIRE(row);
    CHECK(row->name == "Barang 4");
    CHECK(row->unit_name == "pcs");
    CHECK(row->case_name == "dus");
    CHECK(row->case_factor == Quantity::whole(40));
    CHECK(row->level.quantity == Quantity::whole(10));
    CHECK(row->demand.daily() == Quantity::whole(5));
    CHECK(row->demand.day_count == 40);
    CHECK(row->cover_days == Quantity::whole(2));
    // 5·3 + 1,645·√(3·0 + 25·1) = 23,2 and 5·10 + 1,645·5 = 58,2.
    CHECK(row->plan == ReorderPlan{Quantity::whole(24), Quantity::whole(59)});
    CHECK(row->state == db::StockState::order_now);
    CHECK(row->order == Quantity::whole(80));
    CHECK(row->last_sold == BusinessDay{today_days - 1});
    CHECK(row->steadiness == SteadinessClass::x);
    CHECK_FALSE(shop.stock().row(ProductId{99}));
}

TEST_CASE("stock: the filters and their counts") {
    BusyShop shop;
    CHECK(shop.products({}) == "1 2 3 4 5");
    CHECK(shop.products({.filter = db::StockFilter::critical}) == "4");
    CHECK(shop.products({.filter = db::StockFilter::negative}) == "2");
    CHECK(shop.products({.filter = db::StockFilter::slow}) == "1 3"); // 130 pieces at two a day.
    CHECK(shop.products({.filter = db::StockFilter::unsold}) == "3");
    CHECK(shop.products({.category = "Genap"}) == "2 4");
    CHECK(shop.products({.filter = db::StockFilter::slow, .category = "Genap"}).empty());
    CHECK(shop.stock().counts() == db::StockCounts{5, 1, 1, 2, 1});
}

TEST_CASE("stock: without a price list goods are of who brought them last, also what has just come") {
    BusyShop shop;
    const auto deliver = [&](std::int64_t supplier, int days, std::vector<std::int64_t> products) {
        const UtcTime at = days_ago(days);
        const BusinessDay day{today_days - days};
        GoodsReceipt receipt;
        receipt.number = shop.store().stockroom().next_stock_number(StockDocument::receipt, day);
        receipt.at = at;
        if (supplier != 0) receipt.supplier = DocumentSupplier{SupplierId{supplier}, "S", "Pemasok"};
        for (const std::int64_t product : products) {
            GoodsReceiptLine line;
            line.goods = {ProductId{product}, UnitId{1}, "Barang", "pcs", Quantity{1'000}};
            line.quantity = Quantity::whole(1);
            line.amount = Money{700};
            line.received.received = {Quantity::whole(1), Money{700}};
            receipt.lines.push_back(std::move(line));
        }
        shop.store().ledger().record(GoodsReceiptMade{receipt}, {at, day, UserId{}});
    };
    for (std::int64_t n = 1; n <= 2; ++n) {
        shop.store().ledger().record(
            SupplierSet{
                {SupplierId{n}, "S" + std::to_string(n), "Pemasok", "", 1, {}, SupplierStanding::active}},
            shop.context(today));
    }
    deliver(1, 9, {1, 3, 4});
    deliver(2, 5, {3});
    deliver(0, 4, {4});
    CHECK(shop.products({.supplier = SupplierId{1}}) == "1 4");
    CHECK(shop.products({.supplier = SupplierId{2}}) == "3");
    CHECK(shop.products({.filter = db::StockFilter::critical, .supplier = SupplierId{1}}) == "4");
    CHECK(shop.products({.text = "barang 3", .supplier = SupplierId{1}}).empty());
    deliver(2, 1, {1});
    CHECK(shop.products({.supplier = SupplierId{2}}) == "1 3");
    CHECK(shop.stock().row(ProductId{2})->state == db::StockState::negative);
    CHECK(shop.stock().row(ProductId{3})->state == db::StockState::too_much);
    CHECK(shop.stock().row(ProductId{5})->state == db::StockState::enough);
}

TEST_CASE("stock: the list is paged, and a product's place in it is known") {
    BusyShop shop;
    CHECK(shop.stock().row_count({}) == 5);
    CHECK(shop.products({}, 0, 2) == "1 2");
    CHECK(shop.products({}, 4, 2) == "5");
    CHECK(shop.products({}, 5, 2).empty());
    CHECK(shop.stock().place_of({}, ProductId{4}) == 3);
    CHECK(shop.stock().place_of({.filter = db::StockFilter::critical}, ProductId{4}) == 0);
    CHECK_FALSE(shop.stock().place_of({.filter = db::StockFilter::critical}, ProductId{1}));
}

TEST_CASE("stock: searching finds by words and by codes, within the filter") {
    BusyShop shop;
    CHECK(shop.products({.text = "barang"}).size() == 9);
    CHECK(shop.products({.text = sample_barcode(3).text()}) == "3");
    CHECK(shop.products({.text = "barang", .filter = db::StockFilter::critical}) == "4");
    CHECK(shop.products({.text = "nothing"}).empty());
}

TEST_CASE("stock: what is sold or comes in is seen at the next look, and so is a new name") {
    BusyShop shop;
    CHECK(shop.stock().counts().critical == 1);
    shop.sell(0, 4, 4);
    CHECK(shop.stock().row(ProductId{4})->level.quantity == Quantity::whole(6));
    CHECK(shop.stock().row(ProductId{4})->last_sold == BusinessDay{today_days});
    receive_then(shop.store(), today, ProductId{4}, Quantity::whole(200), Money{1});
    CHECK(shop.stock().counts().critical == 0);
    Product renamed = sample_product(1);
    renamed.name = "Zaitun";
    shop.store().ledger().record(ProductSet{renamed}, shop.context());
    CHECK(shop.products({}) == "2 3 4 5 1");
    shop.store().stock().forget();
    CHECK(shop.products({}) == "2 3 4 5 1");
}

TEST_CASE("stock: another day or other terms make new figures") {
    BusyShop shop;
    CHECK(shop.stock().row(ProductId{4})->demand.day_count == 40);
    shop.terms.history_days = 10;
    CHECK(shop.stock().row(ProductId{4})->demand.day_count == 10);
    shop.terms.supply.lead_days = 0;
    CHECK(shop.stock().row(ProductId{4})->state == db::StockState::enough);
    shop.terms.unsold_days = 50;
    CHECK(shop.stock().counts().unsold == 1);
    shop.terms.unsold_days = 150;
    CHECK(shop.stock().counts().unsold == 0); // It was not there so long ago.
}

TEST_CASE("stock: a file that is only read has the same figures") {
    BusyShop shop;
    db::Store reader(shop.path(), db::Access::read_only);
    reader.stock().bring_up_to_date(shop.terms);
    CHECK(reader.stock().counts() == shop.stock().counts());
    CHECK(reader.stock().card(ProductId{4}, 100).rows.size() == 42);
}

TEST_CASE("stock: sales by week, the last one up to today") {
    BusyShop shop;
    shop.sell(0, 4, 3);
    const auto weeks = shop.stock().weekly_sales(ProductId{4}, 8);
    REQUIRE(weeks.size() == 8);
    CHECK(weeks[7] == db::WeekSales{BusinessDay{today_days - 6}, Quantity::whole(6 * 5 + 3)});
    CHECK(weeks[6] == db::WeekSales{BusinessDay{today_days - 13}, Quantity::whole(35)});
    CHECK(weeks[2].sold == Quantity::whole(6 * 5)); // It began 40 days ago.
    CHECK(weeks[0].sold == Quantity{});
    sell_then(shop.store(), days_ago(50), {{ProductId{3}, Quantity::whole(-2)}});
    CHECK(shop.stock().weekly_sales(ProductId{3}, 8)[0].sold == Quantity{});
    CHECK(shop.stock().weekly_sales(ProductId{99}, 2)[1].sold == Quantity{});
}

TEST_CASE("stock card: each movement with its document, who, and the balance after it") {
    BusyShop shop;
    const Sale sold = shop.sell(0, 3, 4);
    const Sale back = sell_then(shop.store(), today, {{ProductId{3}, Quantity::whole(-1)}});
    const auto rows = shop.stock().card(ProductId{3}, 10).rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].kind == db::StockMoveKind::return_of_goods);
    CHECK(rows[0].sale == back.number);
    CHECK(rows[0].quantity == Quantity::whole(1));
    CHECK(rows[0].balance == Quantity::whole(207));
    CHECK(rows[1].kind == db::StockMoveKind::sale);
    CHECK(rows[1].sale == sold.number);
    CHECK(rows[1].at == today);
    CHECK(rows[1].user_name == "Faisal Contoh");
    CHECK(rows[1].value == -sold.lines[0].cost);
    CHECK(rows[1].balance == Quantity::whole(206));
    CHECK(rows[2].kind == db::StockMoveKind::receipt);
    CHECK_FALSE(rows[2].sale);
    CHECK(rows[3].balance == Quantity::whole(10));
    CHECK(rows[3].balance_value == Money{21'000});
    const auto level = shop.store().catalog().stock_level(ProductId{3});
    CHECK(rows[0].balance == level.quantity);
    CHECK(rows[0].balance_value == level.value);
}

TEST_CASE("stock card: pages go on where the one before ended, and what is remembered is the same") {
    BusyShop shop;
    const auto all = shop.stock().card(ProductId{4}, 1'000);
    REQUIRE(all.rows.size() == 42);
    CHECK_FALSE(all.may_have_older);
    std::vector<db::StockCardRow> paged;
    std::optional<db::StockCardRow> last;
    while (true) {
        const auto page = shop.stock().card(ProductId{4}, 5, last);
        paged.insert(paged.end(), page.rows.begin(), page.rows.end());
        if (!page.may_have_older) break;
        last = page.rows.back();
    }
    REQUIRE(paged.size() == all.rows.size());
    const auto recent = shop.stock().recent_card(ProductId{4}, 15);
    REQUIRE(recent.rows.size() == 15);
    for (std::size_t i = 0; i < paged.size(); ++i) {
        CAPTURE(i);
        CHECK(paged[i].entry == all.rows[i].entry);
        CHECK(paged[i].balance == all.rows[i].balance);
        CHECK(paged[i].balance_value == all.rows[i].balance_value);
        if (i >= recent.rows.size()) continue;
        CHECK(recent.rows[i].entry == all.rows[i].entry);
        CHECK(recent.rows[i].balance == all.rows[i].balance);
        CHECK(recent.rows[i].sale == all.rows[i].sale);
    }
    CHECK(shop.stock().card(ProductId{99}, 5).rows.empty());
}

TEST_CASE("stock value: now, in the past and before the first movement") {
    SampleShop shop;
    const UtcTime noon{morning.ms + 3 * 3'600'000};
    sell_then(shop.store(), noon, {{ProductId{1}, Quantity::whole(4)}, {ProductId{2}, Quantity::whole(10)}});
    const auto now = shop.store().stock().value_at(noon);
    CHECK(now.value == Money{7'000 * 15 - 2'800 - 14'000});
    CHECK(now.products.size() == 4); // Of the second nothing is left.
    const auto before = shop.store().stock().value_at(UtcTime{noon.ms - 1});
    CHECK(before.value == Money{105'000});
    REQUIRE(before.products.size() == 5);
    CHECK(before.products[1] ==
          db::StockThen{ProductId{2}, "Barang 2", "BR00002", "Genap", Quantity::whole(10), Money{14'000}});
    const auto nothing = shop.store().stock().value_at(UtcTime{morning.ms - 1});
    CHECK(nothing.value == Money{});
    CHECK(nothing.products.empty());
    CHECK(nothing.entry == SequenceId{0});
}

TEST_CASE("stock value: after any sales and receipts, each moment has the value that it had") {
    check_property("value at", [] {
        SampleShop shop;
        std::map<std::int64_t, Money> values;
        const int steps = *rc::gen::inRange(1, 12);
        for (int step = 1; step <= steps; ++step) {
            const UtcTime at{morning.ms + step * 60'000};
            const ProductId product{*rc::gen::inRange<std::int64_t>(1, 6)};
            const Quantity pieces = Quantity::whole(*rc::gen::inRange(1, 15));
            if (*rc::gen::inRange(0, 3) == 0) {
                receive_then(shop.store(), at, product, pieces, Money{*rc::gen::inRange(0, 90'000)});
            } else {
                sell_then(shop.store(), at, {{product, *rc::gen::inRange(0, 4) == 0 ? -pieces : pieces}});
            }
            Money value;
            for (std::int64_t n = 1; n <= 5; ++n) {
                value += shop.store().catalog().stock_level(ProductId{n}).value;
            }
            values[at.ms] = value;
        }
        for (const auto& [at_ms, value] : values) {
            RC_ASSERT(shop.store().stock().value_at(UtcTime{at_ms}).value == value);
        }
    });
}
