#include "core/values/text.h"
#include "db/report_books.h"
#include "db/store.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/past_sales.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr BusinessDay today{20'781}; ///< 24/11/2026, a Tuesday.
constexpr DayRange fortnight{BusinessDay{today.days - 13}, today};

/// A receipt every three hours for two weeks, of other goods each time, some of which come back.
struct FortnightOfSales : SampleShop {
    FortnightOfSales() {
        for (std::int64_t i = 0; i < 14 * 8; ++i) {
            const UtcTime at{morning.ms - (13 * 24 - 3 * i) * hour_ms};
            const Quantity quantity = Quantity::whole(i % 7 == 3 ? -1 : 1 + i % 2);
            sell_then(store(), at, {{ProductId{1 + i % 5}, quantity}, {ProductId{1 + i % 3}, quantity}});
        }
    }
    std::size_t count_of(SalesDimension by, const std::string& key) {
        return store().report_books().receipts.of_group(fortnight, by, key, Zone::wib).size();
    }
};

} // namespace

TEST_CASE("receipts of a report: behind each row there are as many as it counts") {
    FortnightOfSales shop;
    for (const SalesDimension by :
         {SalesDimension::day, SalesDimension::weekday, SalesDimension::hour, SalesDimension::cashier,
          SalesDimension::buyer_class, SalesDimension::member}) {
        for (const SalesGroup& group : shop.store().reports().sales(fortnight, by, Zone::wib)) {
            INFO(group.key);
            CHECK(shop.count_of(by, group.key) == static_cast<std::size_t>(group.sums.count));
        }
    }
}

TEST_CASE("receipts of a report: those of goods and tenders are what plain SQL says") {
    FortnightOfSales shop;
    RawSqlite raw(shop.path());
    const std::string days = "business_day BETWEEN " + std::to_string(fortnight.first.days) + " AND " +
                             std::to_string(fortnight.last.days);
    const auto plain = [&](const std::string& table, const std::string& condition) {
        return static_cast<std::size_t>(
            raw.number("SELECT count(*) FROM (SELECT DISTINCT business_day, epoch, ordinal FROM " + table +
                       " WHERE " + days + " AND " + condition + ")"));
    };
    const auto products = shop.store().reports().sales(fortnight, SalesDimension::product, Zone::wib);
    REQUIRE(products.size() == 5);
    for (const SalesGroup& product : products) {
        CHECK(
            shop.count_of(SalesDimension::product, product.key) ==
            plain("sale_line", "product = (SELECT product FROM product WHERE sku = '" + product.key + "')"));
    }
    for (const SalesGroup& category :
         shop.store().reports().sales(fortnight, SalesDimension::category, Zone::wib)) {
        CHECK(shop.count_of(SalesDimension::category, category.key) ==
              plain("sale_line", "category = '" + category.key + "'"));
    }
    CHECK(shop.count_of(SalesDimension::consignor, "") == plain("sale_line", "consignor = ''"));
    CHECK(shop.store().report_books().receipts.of_tender(fortnight, Tender::cash).size() ==
          plain("payment", "tender = 'cash'"));
    CHECK(shop.store().report_books().receipts.of_tender(fortnight, Tender::qris).empty());
}

TEST_CASE("receipts of a report: the newest first, part by part, each once") {
    FortnightOfSales shop;
    db::ReceiptSearch& receipts = shop.store().report_books().receipts;
    std::set<std::string> seen;
    std::vector<db::SaleSummary> all;
    for (std::size_t offset = 0;; offset += 10) {
        const auto part =
            receipts.of_group(fortnight, SalesDimension::cashier, "FAISAL", Zone::wib, {10, offset});
        if (part.empty()) break;
        CHECK(part.size() <= 10);
        for (const db::SaleSummary& sale : part) {
            CHECK(seen.insert(sale.number.text()).second);
            all.push_back(sale);
        }
    }
    CHECK(all.size() == static_cast<std::size_t>(shop.store().reports().totals(fortnight).count));
    CHECK(
        std::ranges::is_sorted(all, [](const auto& left, const auto& right) { return left.at > right.at; }));
}

TEST_CASE("receipts of a report: a key that is no row has none") {
    FortnightOfSales shop;
    constexpr std::array keys = {"2026-11-25", "2026-11-09", "2026-13-40", "2026-11", "yesterday", "x"};
    for (const char* key : keys) {
        CHECK(shop.count_of(SalesDimension::day, key) == 0);
        CHECK(shop.count_of(SalesDimension::product, key) == 0);
    }
}
