#include "db/goods_book.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace sokoguru::db {

GoodsBook::GoodsBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      lines_(database, lane),
      product_(database,
               "SELECT p.sku, p.name, p.category, coalesce((SELECT u.name FROM product_unit AS u "
               "WHERE u.shop = p.shop AND u.product = p.product ORDER BY u.factor, u.unit LIMIT 1), "
               "'') FROM product AS p WHERE p.shop = ? AND p.product = ?"),
      suppliers_(database, lane.shop) {}

std::vector<SalesGroup> GoodsBook::by_supplier(const DayRange& days) {
    const ReadScope scope(*database_);
    std::map<std::string, SalesGroup> by_code;
    for (const SoldProduct& sold : lines_.by_product(days)) {
        const ProductSupplier::Named supplier =
            suppliers_.find(sold.product).value_or(ProductSupplier::Named{});
        SalesGroup& group = by_code[supplier.code];
        group.key = supplier.code;
        group.name = supplier.name;
        group.sums += sold.own.sums;
        group.sums += sold.consigned.sums;
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
    for (const SoldProduct& sold : lines_.by_product(days)) {
        ReportProduct product;
        Rows rows = product_.query(lane_.shop, sold.product);
        if (rows.next()) {
            product.sku = rows.text();
            product.name = rows.text();
            product.category = rows.text();
            product.unit_name = rows.text();
        }
        for (const bool is_consigned : {false, true}) {
            const SoldGoods& goods = is_consigned ? sold.consigned : sold.own;
            if (goods.sums.count == 0) continue;
            margins.push_back({product, is_consigned, goods.base_quantity, goods.sums.net - goods.sums.tax,
                               goods.sums.cost});
        }
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
