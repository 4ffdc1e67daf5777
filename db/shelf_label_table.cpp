#include "db/shelf_label_table.h"

namespace sokoguru::db {

ShelfLabelTable::ShelfLabelTable(Database& database, ShopId shop)
    : shop_(shop),
      due_(database,
           "SELECT u.product, u.unit, u.price FROM product_unit AS u JOIN product AS p ON p.shop = u.shop "
           "AND p.product = u.product LEFT JOIN shelf_label AS l ON l.shop = u.shop AND "
           "l.product = u.product AND l.unit = u.unit WHERE u.shop = ? AND u.price IS NOT NULL AND "
           "l.price IS NOT u.price ORDER BY p.name COLLATE NOCASE, u.product, u.unit"),
      note_(database, "INSERT INTO shelf_label (shop, product, unit, price, at_ms) SELECT shop, product, "
                      "unit, ?, ? FROM product_unit WHERE shop = ? AND product = ? AND unit = ? "
                      "ON CONFLICT (shop, product, unit) DO UPDATE SET "
                      "price = excluded.price, at_ms = excluded.at_ms") {}

std::vector<LabelDue> ShelfLabelTable::due() {
    std::vector<LabelDue> labels;
    Rows rows = due_.query(shop_);
    while (rows.next()) {
        LabelDue label;
        label.product = rows.id<ProductId>();
        label.unit = rows.id<UnitId>();
        label.price = rows.money();
        labels.push_back(label);
    }
    return labels;
}

void ShelfLabelTable::note(const std::vector<LabelDue>& printed, UtcTime now) {
    for (const LabelDue& label : printed) {
        note_.run(label.price, now, shop_, label.product, label.unit);
    }
}

} // namespace sokoguru::db
