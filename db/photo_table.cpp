#include "db/photo_table.h"

namespace sokoguru::db {

PhotoTable::PhotoTable(Database& database, ShopId shop)
    : shop_(shop),
      remove_(database, "DELETE FROM product_photo WHERE shop = ? AND product = ?"),
      add_(database, "INSERT INTO product_photo (shop, product, jpeg) VALUES (?, ?, ?)"),
      find_(database, "SELECT jpeg FROM product_photo WHERE shop = ? AND product = ?"),
      products_(database, "SELECT product FROM product_photo WHERE shop = ? ORDER BY product") {}

void PhotoTable::set(ProductId product, const std::optional<std::string>& jpeg) {
    remove_.run(shop_, product);
    if (jpeg) add_.run(shop_, product, Blob{*jpeg});
}

std::optional<std::string> PhotoTable::find(ProductId product) {
    Rows rows = find_.query(shop_, product);
    if (!rows.next()) return std::nullopt;
    return rows.blob();
}

std::vector<ProductId> PhotoTable::products() {
    std::vector<ProductId> products;
    Rows rows = products_.query(shop_);
    while (rows.next()) {
        products.push_back(rows.id<ProductId>());
    }
    return products;
}

} // namespace sokoguru::db
