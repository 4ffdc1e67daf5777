#include "db/goods_book.h"

#include "db/report_range.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace sokoguru::db {

namespace {

struct SoldProduct {
    Quantity base_quantity;
    SalesSums sums;
};

/// What a product's lines came to, own goods apart from consigned ones.
using SoldProducts = std::map<std::pair<ProductId, bool>, SoldProduct>;

SoldProducts add_up(Rows rows) {
    SoldProducts sold;
    while (rows.next()) {
        const auto product = rows.id<ProductId>();
        const bool is_consigned = rows.integer() != 0;
        SoldProduct& of_product = sold[{product, is_consigned}];
        of_product.base_quantity += rows.quantity();
        SalesSums& sums = of_product.sums;
        ++sums.count;
        sums.gross += rows.money();
        sums.discount += rows.money();
        const Money tax = rows.money();
        sums.tax += tax;
        sums.cost += rows.money();
        if (!is_consigned) sums.own_tax += tax;
    }
    for (auto& [key, product] : sold) {
        product.sums.net = product.sums.gross - product.sums.discount;
        if (!key.second) product.sums.own_net = product.sums.net;
    }
    return sold;
}

} // namespace

GoodsBook::GoodsBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      lines_(database,
             "SELECT l.product, l.consignor <> '', l.base_quantity, l.gross, l.discount, l.tax, l.cost "
             "FROM sale_line AS l WHERE " DAYS(l)),
      product_(database,
               "SELECT p.sku, p.name, p.category, coalesce((SELECT u.name FROM product_unit AS u "
               "WHERE u.shop = p.shop AND u.product = p.product ORDER BY u.factor, u.unit LIMIT 1), "
               "'') FROM product AS p WHERE p.shop = ? AND p.product = ?"),
      supplier_(
          database,
          "SELECT o.code, o.name FROM supplier AS o WHERE o.shop = ?1 AND o.supplier = coalesce("
          "(SELECT a.supplier FROM supplier_price AS a JOIN supplier AS s ON s.shop = a.shop AND "
          "s.supplier = a.supplier JOIN product_unit AS u ON u.shop = a.shop AND u.product = a.product AND "
          "u.unit = a.unit WHERE a.shop = ?1 AND a.product = ?2 AND s.standing = 'active' AND u.factor > 0 "
          "ORDER BY a.preferred DESC, a.price * 1000000 / u.factor, s.code LIMIT 1), "
          "(SELECT r.supplier FROM goods_receipt_line AS b JOIN goods_receipt AS r ON r.shop = b.shop AND "
          "r.lane = b.lane AND r.business_day = b.business_day AND r.epoch = b.epoch AND "
          "r.ordinal = b.ordinal JOIN supplier AS s ON s.shop = r.shop AND s.supplier = r.supplier "
          "WHERE b.shop = ?1 AND b.product = ?2 AND s.standing = 'active' "
          "ORDER BY r.at_ms DESC, r.epoch DESC, r.seq DESC LIMIT 1))") {}

std::vector<SalesGroup> GoodsBook::by_supplier(const DayRange& days) {
    const ReadScope scope(*database_);
    const SoldProducts sold = add_up(lines_.query(lane_.shop, lane_.lane, days.first, days.last));
    std::map<std::string, SalesGroup> by_code;
    for (const auto& [key, product] : sold) {
        Rows rows = supplier_.query(lane_.shop, key.first);
        const bool is_known = rows.next();
        const std::string code = is_known ? rows.text() : std::string{};
        SalesGroup& group = by_code[code];
        group.key = code;
        if (is_known) group.name = rows.text();
        group.sums += product.sums;
    }
    std::vector<SalesGroup> groups;
    for (auto& [code, group] : by_code) {
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups, [](const SalesGroup& left, const SalesGroup& right) {
        return std::tie(right.sums.net, left.key) < std::tie(left.sums.net, right.key);
    });
    return groups;
}

std::vector<ProductMargin> GoodsBook::margins(const DayRange& days) {
    const ReadScope scope(*database_);
    std::vector<ProductMargin> margins;
    for (const auto& [key, sold] : add_up(lines_.query(lane_.shop, lane_.lane, days.first, days.last))) {
        ProductMargin margin;
        Rows rows = product_.query(lane_.shop, key.first);
        if (rows.next()) {
            margin.product.sku = rows.text();
            margin.product.name = rows.text();
            margin.product.category = rows.text();
            margin.product.unit_name = rows.text();
        }
        margin.is_consigned = key.second;
        margin.base_quantity = sold.base_quantity;
        margin.net = sold.sums.net - sold.sums.tax;
        margin.cost = sold.sums.cost;
        margins.push_back(std::move(margin));
    }
    std::ranges::sort(margins, [](const ProductMargin& left, const ProductMargin& right) {
        const auto place = [](const ProductMargin& one) {
            const auto percent = one.margin_percent();
            return std::tuple(one.is_consigned, !percent, percent.value_or(Percent{}), one.margin(),
                              std::string_view(one.product.sku));
        };
        return place(left) < place(right);
    });
    return margins;
}

} // namespace sokoguru::db
