#include "db/transfer_document.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"

#include <doctest/doctest.h>

#include <array>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr ProductId milk{1};
const BusinessDay today = business_day(morning, Zone::wib, 0);

/// Ten of product 1 without a lot, as of the others; then five that expire in ten days and five in sixty.
struct DairyShop : SampleShop {
    DairyShop() {
        receive("A", 10, 5);
        receive("B", 60, 5);
    }
    void receive(const std::string& batch, int days, std::int64_t pieces) {
        const std::array<Product, 1> products = {sample_product(milk.value())};
        const std::array<StockLevel, 1> levels = {store().catalog().stock_level(milk)};
        ReceivedLine line{milk, UnitId{1}, Quantity::whole(pieces), {}, Money{700 * pieces}};
        line.batch = batch;
        line.expiry = BusinessDay{today.days + days};
        const auto receipt =
            decide_goods_receipt({.lines = {line}, .costs_are_confirmed = true},
                                 {store().stockroom().next_stock_number(StockDocument::receipt, today),
                                  morning,
                                  today,
                                  {},
                                  {},
                                  products,
                                  levels});
        REQUIRE(receipt);
        store().ledger().record(GoodsReceiptMade{*receipt}, context());
    }
    void sell_milk(std::int64_t pieces) { sell_then(store(), morning, {{milk, Quantity::whole(pieces)}}); }
    Quantity left(const std::string& batch) {
        for (const StockLot& lot : store().stockroom().lots_of(milk)) {
            if (lot.name.batch == batch) return lot.quantity;
        }
        return {};
    }
    void set(const std::string& batch, LotStanding standing) {
        for (const StockLot& lot : store().stockroom().lots_of(milk)) {
            if (lot.name.batch != batch) continue;
            store().ledger().record(LotStandingSet{milk, lot.id, lot.name, standing, morning, "ditarik", {}},
                                    context());
        }
    }
    db::StockRow row() {
        store().stock().bring_up_to_date({.today = today});
        return *store().stock().row(milk);
    }
    std::size_t near_expiry() {
        store().stock().bring_up_to_date({.today = today});
        return store().stock().counts().near_expiry;
    }
};

} // namespace

TEST_CASE("lots in the file: a sale writes nothing about them, and they are right all the same") {
    DairyShop shop;
    const std::string lots = "SELECT group_concat(lot || ':' || quantity) FROM stock_lot";
    const std::string before = RawSqlite(shop.path()).text(lots);
    CHECK(before == "0:10000,1:5000,2:5000");
    shop.sell_milk(7);
    CHECK(RawSqlite(shop.path()).text(lots) == before);
    CHECK(shop.left("A") == Quantity{});
    CHECK(shop.left("B") == Quantity::whole(3));
    CHECK(shop.left("") == Quantity::whole(10));
    shop.open_again();
    CHECK(shop.left("B") == Quantity::whole(3));
    shop.receive("C", 5, 2);
    CHECK(RawSqlite(shop.path()).text(lots) == "0:10000,1:0,2:3000,3:2000");
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("lots in the file: goods without a lot leave no rows") {
    SampleShop shop;
    shop.receive(ProductId{2}, Quantity::whole(5), Money{5'000});
    CHECK(RawSqlite(shop.path()).number("SELECT count(*) FROM stock_lot") == 0);
    const auto lots = shop.store().stockroom().lots_of(ProductId{2});
    REQUIRE(lots.size() == 1);
    CHECK(lots[0].quantity == Quantity::whole(15));
}

TEST_CASE("the stock list: what is near its expiry follows sales and blocks") {
    DairyShop shop;
    CHECK(shop.near_expiry() == 1);
    CHECK(shop.row().lots.near_expiry == Quantity::whole(5));
    CHECK(shop.row().lots.first_expiry == BusinessDay{today.days + 10});
    shop.sell_milk(2);
    CHECK(shop.row().lots.near_expiry == Quantity::whole(3));
    shop.set("A", LotStanding::blocked);
    CHECK(shop.near_expiry() == 0);
    CHECK(shop.row().lots.blocked == Quantity::whole(3));
    CHECK(shop.row().lots.first_expiry == BusinessDay{today.days + 60});
    shop.set("A", LotStanding::free);
    shop.sell_milk(3);
    CHECK(shop.near_expiry() == 0);
    CHECK(shop.store().stock().row_count({.filter = db::StockFilter::near_expiry}) == 0);
}

TEST_CASE("expiring lots: the first one first, with the value at cost, also what has expired") {
    DairyShop shop;
    const auto lots = shop.store().expiring_lots(BusinessDay{today.days + 13}, 47);
    REQUIRE(lots.size() == 2);
    CHECK(lots[0].lot.name.batch == "A");
    CHECK(lots[0].days_left == -3);
    CHECK(lots[0].value == Money{3'500});
    CHECK(lots[1].days_left == 47);
    CHECK(shop.store().expiring_lots(today, 30).size() == 1);
}

TEST_CASE("a transfer's document: read back as it was written, and nothing else is one") {
    db::TransferDocument document;
    document.shop = ShopId{77};
    document.shop_name = "Toko \"Uji\"";
    document.transfer.number = {StockDocument::transfer, LaneId{1}, EpochId{1}, today, 3};
    document.transfer.lines = {{{milk, UnitId{1}, "Susu", "pcs", Quantity{1'000}},
                                Quantity::whole(2),
                                {Quantity::whole(2), Money{1'401}},
                                {{{"A", today}, Quantity::whole(2)}}}};
    document.codes = {{"P1", {"9520000000011"}}};
    const std::string text = db::encode_transfer(document);
    CHECK(db::decode_transfer(text) == document);
    std::string changed = text;
    changed.replace(changed.find("1401"), 4, "9401");
    CHECK_FALSE(db::decode_transfer(changed));
    for (const char* other : {"", "{}", "[]", "{\"body\":{},\"hash\":\"\"}", "no json", "{\"body\":3}"}) {
        CHECK_FALSE(db::decode_transfer(other));
    }
    for (std::size_t length = 0; length < text.size() - 1; length += 7) {
        CHECK_FALSE(db::decode_transfer(text.substr(0, length)));
    }
}
