#include "db/logo_table.h"

namespace sokoguru::db {

LogoTable::LogoTable(Database& database, ShopId shop)
    : shop_(shop),
      remove_(database, "DELETE FROM shop_logo WHERE shop = ?"),
      add_(database, "INSERT INTO shop_logo (shop, png) VALUES (?, ?)"),
      find_(database, "SELECT png FROM shop_logo WHERE shop = ?") {}

void LogoTable::set(const std::optional<std::string>& png) {
    remove_.run(shop_);
    if (png) add_.run(shop_, Blob{*png});
}

std::optional<std::string> LogoTable::find() {
    Rows rows = find_.query(shop_);
    if (!rows.next()) return std::nullopt;
    return rows.blob();
}

} // namespace sokoguru::db
