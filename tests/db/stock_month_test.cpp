// A month of a shop with some hundred products: sales, receipts, counts, adjustments and transfers as they
// come, and then its value recomputed in plain SQL from the documents alone.

#include "core/stock/stock_count.h"
#include "core/stock/transfer.h"
#include "core/till/decision.h"
#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <utility>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t product_count = 300;
constexpr std::int64_t day_ms = 86'400'000;
const Place storeroom{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room};
const Place other_shop{PlaceId{3}, "SUNAN", "Toko Sunan", PlaceKind::shop};

class Month {
  public:
    Month() {
        for (std::int64_t id = 6; id <= product_count; ++id) {
            shop_.store().ledger().record(ProductSet{sample_product(id)}, shop_.context());
        }
        shop_.store().ledger().record(PlaceSet{storeroom}, shop_.context());
        shop_.store().ledger().record(PlaceSet{other_shop}, shop_.context());
    }

    void run() {
        shop_.store().in_one_transaction([&] {
            for (int day = 0; day < 30; ++day) {
                at_ = UtcTime{morning.ms + day * day_ms};
                for (int step = 0; step < 60; ++step) {
                    do_something(below(10));
                }
            }
        });
        shop_.close();
    }

    std::filesystem::path path() const { return shop_.path(); }

  private:
    void do_something(std::int64_t what) {
        if (what < 4) return sell();
        if (what < 6) return receive();
        if (what < 7) return adjust();
        if (what < 8) return count();
        if (what < 9) return send();
        arrive();
    }

    std::int64_t below(std::int64_t limit) {
        return static_cast<std::int64_t>(dice_() % static_cast<std::uint64_t>(limit));
    }
    ProductId any_product() { return ProductId{1 + below(product_count)}; }
    Quantity some_pieces(std::int64_t most) { return Quantity::whole(1 + below(most)); }
    FactContext context() { return shop_.context(at_); }
    StockLevel level(ProductId product) { return shop_.store().catalog().stock_level(product); }
    StockNumber next(StockDocument document) {
        return shop_.store().stockroom().next_stock_number(document, context().day);
    }

    void sell() {
        Sale sale = shop_.make_sale(1);
        sale.at = at_;
        sale.number = shop_.store().ledger().next_sale_number(context().day);
        sale.cart = shop_.store().ledger().next_cart();
        SaleLine& line = sale.lines[0];
        line.product = any_product();
        line.cost = -cost_of_sale(level(line.product), line.base_quantity).value;
        shop_.store().ledger().record(SaleMade{sale}, context());
    }
    void receive() {
        const std::vector<Product> products = {*shop_.store().catalog().find(any_product())};
        const std::vector<StockLevel> levels = {level(products[0].id)};
        ReceivedLine line{products[0].id, UnitId{1}, some_pieces(40), {}, Money{1 + below(200'000)}};
        if (below(2) == 0) line.expiry = BusinessDay{context().day.days + static_cast<int>(below(90))};
        const auto receipt = decide_goods_receipt(
            {.freight = Money{below(5'000)}, .lines = {line}, .costs_are_confirmed = true},
            {.number = next(StockDocument::receipt),
             .at = at_,
             .today = context().day,
             .approver = {},
             .supplier = {},
             .products = products,
             .levels = levels});
        REQUIRE(receipt);
        shop_.store().ledger().record(GoodsReceiptMade{*receipt}, context());
    }
    void adjust() {
        const std::vector<Product> products = {*shop_.store().catalog().find(any_product())};
        const std::vector<StockLevel> levels = {level(products[0].id)};
        const auto adjustment =
            decide_adjustment({.reason = below(2) == 0 ? AdjustmentReason::found : AdjustmentReason::damaged,
                               .lines = {{products[0].id, UnitId{1}, some_pieces(5)}}},
                              {.number = next(StockDocument::adjustment),
                               .at = at_,
                               .approver = {},
                               .supplier = {},
                               .products = products,
                               .levels = levels});
        if (adjustment) shop_.store().ledger().record(StockAdjusted{*adjustment}, context());
    }
    void count() {
        const Product product = *shop_.store().catalog().find(any_product());
        CountSheet sheet;
        sheet.number = next(StockDocument::count);
        shop_.store().ledger().record(CountOpened{sheet}, context());
        const auto entry = decide_count_entry(
            sheet, product, {UnitId{1}, Quantity::whole(below(60)), CountMode::add},
            {.at = at_, .user = UserId{1}, .user_name = "Faisal", .on_hand = level(product.id).quantity});
        REQUIRE(entry);
        shop_.store().ledger().record(GoodsCounted{sheet.number, *entry}, context());
        const auto counted = counted_products(shop_.store().stockroom().count_entries(sheet.number));
        const std::vector<StockLevel> levels = {level(product.id)};
        const auto posting = decide_count_posting(sheet, counted, levels, LargeDifferences::accepted, at_);
        REQUIRE(posting);
        shop_.store().ledger().record(CountPosted{*posting}, context());
    }
    void send() {
        Stockroom& stockroom = shop_.store().stockroom();
        const std::vector<Product> products = {*shop_.store().catalog().find(any_product())};
        const ProductId id = products[0].id;
        const std::vector<GoodsThere> there = {
            {level(id), stockroom.quantity_at(first_place_id, id), stockroom.lots_of(id)}};
        const auto transfer = decide_transfer({.lines = {{id, UnitId{1}, some_pieces(8)}}},
                                              {.number = next(StockDocument::transfer),
                                               .at = at_,
                                               .approver = {},
                                               .from = first_place(),
                                               .to = below(2) == 0 ? storeroom : other_shop,
                                               .products = products,
                                               .there = there});
        if (!transfer) return;
        shop_.store().ledger().record(TransferSent{*transfer}, context());
        sent_.push_back(*transfer);
    }
    void arrive() {
        if (sent_.size() < 3) return;
        Stockroom& stockroom = shop_.store().stockroom();
        const Transfer sent = sent_.front();
        sent_.erase(sent_.begin());
        // Every second one is taken by the other shop, and every second one comes back.
        if (sent.to.kind == PlaceKind::shop && std::exchange(is_taken_, !is_taken_))
            return shop_.store().ledger().record(TransferHandedOver{sent.number, at_, {}}, context());
        const std::vector<Product> products = {*shop_.store().catalog().find(sent.lines[0].goods.product)};
        const std::vector<StockLevel> levels = {level(products[0].id)};
        const std::vector<Quantity> there = {
            std::max(Quantity{}, sent.lines[0].sent.quantity + Quantity::whole(below(4) - 2))};
        const auto arrival = decide_arrival(sent, there, "hilang",
                                            {.number = next(StockDocument::arrival),
                                             .origin = {stockroom.shop(), sent.number},
                                             .origin_name = "Toko",
                                             .at = at_,
                                             .approver = {},
                                             .to = sent.to.kind == PlaceKind::shop ? sent.from : sent.to,
                                             .products = products,
                                             .levels = levels});
        REQUIRE(arrival);
        shop_.store().ledger().record(TransferArrived{*arrival}, context());
    }

    FailingDisk fast_disk_; ///< Never told to fail: it only spares the syncs.
    SampleShop shop_;
    UtcTime at_ = morning;
    std::vector<Transfer> sent_;
    bool is_taken_ = true;
    std::mt19937_64 dice_{20'261'126};
};

std::int64_t number(const std::filesystem::path& path, const std::string& sql) {
    return RawSqlite(path).number(sql);
}

} // namespace

TEST_CASE("a month: value in is cost out, value on hand and value on the way, to the rupiah") {
    Month month;
    month.run();
    const auto path = month.path();
    // The documents, each by itself; of the movements only the opening stock, which is in no document.
    const std::int64_t opening = number(
        path,
        "SELECT coalesce(sum(m.value), 0) FROM stock_move AS m JOIN journal AS j ON j.shop = m.shop AND "
        "j.lane = m.lane AND j.epoch = m.epoch AND j.seq = m.seq WHERE j.type = 'goods_received'");
    const std::int64_t received = number(path, "SELECT sum(value + true_up) FROM goods_receipt_line");
    const std::int64_t adjusted =
        number(path, "SELECT coalesce(sum(value + true_up), 0) FROM stock_adjustment_line");
    const std::int64_t counted =
        number(path, "SELECT coalesce(sum(value + true_up), 0) FROM stock_count_line");
    const std::int64_t sold = number(path, "SELECT sum(cost - true_up) FROM sale_line");
    const std::int64_t sent = number(path, "SELECT sum(value) FROM stock_transfer_line");
    const std::int64_t arrived = number(path, "SELECT sum(value) FROM stock_arrival_line");
    const std::int64_t differences =
        number(path, "SELECT sum(true_up + difference_value + difference_true_up) FROM stock_arrival_line");
    const std::int64_t given_away = number(
        path,
        "SELECT coalesce(sum(l.value), 0) FROM stock_transfer_line AS l JOIN stock_transfer_end AS e ON "
        "e.origin_shop = l.shop AND e.origin_lane = l.lane AND e.origin_business_day = l.business_day "
        "AND e.origin_epoch = l.epoch AND e.origin_ordinal = l.ordinal "
        "WHERE e.standing = 'handed_over'");
    const std::int64_t on_hand = number(path, "SELECT sum(value) FROM stock_on_hand");
    const std::int64_t on_the_way = sent - arrived - given_away;
    CHECK(opening + received + adjusted + counted + differences == sold + on_hand + on_the_way + given_away);
    CHECK(on_the_way >= 0);
    CHECK(sold > 0);
    CHECK(sent > arrived);
    CHECK(given_away > 0);
    const auto rows = [&](const char* table) {
        return number(path, std::string("SELECT count(*) FROM ") + table);
    };
    CHECK(rows("sale") > 300);
    CHECK(rows("goods_receipt") > 200);
    CHECK(rows("stock_transfer") > 20);
    CHECK(rows("stock_arrival") > 10);
    db::Store store(path, db::Access::read_only);
    CHECK(store.value_on_the_way() == Money{on_the_way});
}

TEST_CASE("a month: lots are what is on hand, and the journal tells all of it again") {
    Month month;
    month.run();
    {
        db::Store store(month.path(), db::Access::read_only);
        for (std::int64_t id = 1; id <= product_count; ++id) {
            Quantity sum;
            for (const StockLot& lot : store.stockroom().lots_of(ProductId{id})) {
                sum += lot.quantity;
            }
            const Quantity on_hand = store.catalog().stock_level(ProductId{id}).quantity;
            REQUIRE(sum == std::max(on_hand, Quantity{}));
        }
    }
    const db::VerifyReport report = db::verify(month.path());
    CHECK(report.ok());
}
