#include "db/goods_book.h"

#include "db/report_range.h"

#include <algorithm>
#include <tuple>

namespace sokoguru::db {

GoodsBook::GoodsBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      // The products' suppliers are looked up once for each product and not for each line.
      by_supplier_(
          database,
          "SELECT coalesce(o.code, ''), coalesce(o.name, ''), sum(g.count), sum(g.gross), sum(g.discount), "
          "sum(g.net), sum(g.tax), sum(g.cost), sum(g.own_net), sum(g.own_tax) FROM "
          "(SELECT p.*, coalesce((SELECT a.supplier FROM supplier_price AS a JOIN supplier AS s ON "
          "s.shop = a.shop AND s.supplier = a.supplier JOIN product_unit AS u ON u.shop = a.shop AND "
          "u.product = a.product AND u.unit = a.unit WHERE a.shop = ?1 AND a.product = p.product AND "
          "s.standing = 'active' AND u.factor > 0 ORDER BY a.preferred DESC, a.price * 1000000 / u.factor, "
          "s.code LIMIT 1), (SELECT r.supplier FROM goods_receipt_line AS b JOIN goods_receipt AS r ON "
          "r.shop = b.shop AND r.lane = b.lane AND r.business_day = b.business_day AND r.epoch = b.epoch AND "
          "r.ordinal = b.ordinal JOIN supplier AS s ON s.shop = r.shop AND s.supplier = r.supplier "
          "WHERE b.shop = ?1 AND b.product = p.product AND s.standing = 'active' ORDER BY r.at_ms DESC, r.epoch DESC, r.seq DESC LIMIT 1), "
          "0) AS supplier FROM (SELECT l.product AS product, count(*) AS count, sum(l.gross) AS gross, "
          "sum(l.discount) AS discount, sum(l.net) AS net, sum(l.tax) AS tax, sum(l.cost) AS cost, "
          "coalesce(sum(l.net) FILTER (WHERE l.consignor = ''), 0) AS own_net, "
          "coalesce(sum(l.tax) FILTER (WHERE l.consignor = ''), 0) AS own_tax FROM sale_line AS l "
          "WHERE " DAYS(l) "GROUP BY l.product) AS p) AS g "
                           "LEFT JOIN supplier AS o ON o.shop = ?1 AND o.supplier = g.supplier "
                           "GROUP BY g.supplier"),
      // SQLite takes the name from the row of the latest day. The products, too, are looked up once each.
      margins_(
          database,
          "SELECT g.day, p.sku, g.name, p.category, coalesce((SELECT u.name FROM product_unit AS u WHERE "
          "u.shop = p.shop AND u.product = p.product ORDER BY u.factor, u.unit LIMIT 1), ''), "
          "g.is_consigned, g.quantity, g.net, g.cost FROM (SELECT max(l.business_day) AS day, "
          "l.product AS product, l.name AS name, l.consignor <> '' AS is_consigned, "
          "sum(l.base_quantity) AS quantity, sum(l.net - l.tax) AS net, sum(l.cost) AS cost "
          "FROM sale_line AS l WHERE " DAYS(
              l) "GROUP BY l.product, l.consignor <> '') AS g "
                 "CROSS JOIN product AS p ON p.shop = ?1 AND p.product = g.product") {}

std::vector<SalesGroup> GoodsBook::by_supplier(const DayRange& days) {
    const ReadScope scope(*database_);
    std::vector<SalesGroup> groups;
    Rows rows = by_supplier_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        SalesGroup group;
        group.key = rows.text();
        group.name = rows.text();
        group.sums.count = rows.integer();
        group.sums.gross = rows.money();
        group.sums.discount = rows.money();
        group.sums.net = rows.money();
        group.sums.tax = rows.money();
        group.sums.cost = rows.money();
        group.sums.own_net = rows.money();
        group.sums.own_tax = rows.money();
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
    Rows rows = margins_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        rows.skip(1);
        ProductMargin margin;
        margin.product.sku = rows.text();
        margin.product.name = rows.text();
        margin.product.category = rows.text();
        margin.product.unit_name = rows.text();
        margin.is_consigned = rows.integer() != 0;
        margin.base_quantity = rows.quantity();
        margin.net = rows.money();
        margin.cost = rows.money();
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
