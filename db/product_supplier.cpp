#include "db/product_supplier.h"

namespace sokoguru::db {

ProductSupplier::ProductSupplier(Database& database, ShopId shop)
    : shop_(shop),
      find_(database,
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

std::optional<ProductSupplier::Named> ProductSupplier::find(ProductId product) {
    Rows rows = find_.query(shop_, product);
    if (!rows.next()) return std::nullopt;
    Named supplier;
    supplier.code = rows.text();
    supplier.name = rows.text();
    return supplier;
}

} // namespace sokoguru::db
