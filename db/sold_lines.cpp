#include "db/sold_lines.h"

#include "db/report_range.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#define LINES(columns)                                                                                       \
    "SELECT " columns ", l.consignor <> '', l.gross, l.discount, l.net, l.tax, l.cost "                      \
    "FROM sale_line AS l WHERE " DAYS(l)

namespace sokoguru::db {

namespace {

/// The columns of `LINES` after those that it was given.
struct LineSums {
    explicit LineSums(Rows& rows) : is_consigned(rows.integer() != 0) {
        sums.count = 1;
        sums.gross = rows.money();
        sums.discount = rows.money();
        sums.net = rows.money();
        sums.tax = rows.money();
        sums.cost = rows.money();
        if (is_consigned) return;
        sums.own_net = sums.net;
        sums.own_tax = sums.tax;
    }
    bool is_consigned;
    SalesSums sums;
};

} // namespace

SoldLines::SoldLines(Database& database, LaneKey lane)
    : lane_(lane),
      of_product_(database, LINES("l.product, l.name, l.base_quantity")),
      of_category_(database, LINES("l.category")),
      of_consignor_(database, LINES("l.consignor")) {}

std::vector<SoldProduct> SoldLines::by_product(const DayRange& days) {
    std::unordered_map<ProductId, SoldProduct> by_id;
    Rows rows = of_product_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        const auto id = rows.id<ProductId>();
        SoldProduct& product = by_id[id];
        product.product = id;
        product.name = rows.text_until_next();
        const Quantity base_quantity = rows.quantity();
        const LineSums line(rows);
        SoldGoods& goods = line.is_consigned ? product.consigned : product.own;
        goods.base_quantity += base_quantity;
        goods.sums += line.sums;
    }
    std::vector<SoldProduct> products;
    products.reserve(by_id.size());
    for (auto& [id, product] : by_id) {
        products.push_back(std::move(product));
    }
    std::ranges::sort(products, {}, &SoldProduct::product);
    return products;
}

std::vector<SalesGroup> SoldLines::by_category(const DayRange& days) {
    return by_word(of_category_, days);
}

std::vector<SalesGroup> SoldLines::by_consignor(const DayRange& days) {
    return by_word(of_consignor_, days);
}

std::vector<SalesGroup> SoldLines::by_word(Statement& statement, const DayRange& days) {
    std::map<std::string, SalesSums, std::less<>> by_key;
    Rows rows = statement.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        const std::string_view key = rows.text_until_next();
        auto group = by_key.find(key);
        if (group == by_key.end()) group = by_key.emplace(key, SalesSums{}).first;
        group->second += LineSums(rows).sums;
    }
    std::vector<SalesGroup> groups;
    for (auto& [key, sums] : by_key) {
        groups.push_back({key, {}, {}, {}, sums});
    }
    return groups;
}

} // namespace sokoguru::db
