#include "db/goods_draft_table.h"

namespace sokoguru::db {

GoodsDraftTable::GoodsDraftTable(Database& database, ShopId shop)
    : shop_(shop),
      find_(database, "SELECT body FROM goods_draft WHERE shop = ? AND user = ? AND sheet = ?"),
      keep_(database, "INSERT OR REPLACE INTO goods_draft (shop, user, sheet, body) VALUES (?, ?, ?, ?)"),
      remove_(database, "DELETE FROM goods_draft WHERE shop = ? AND user = ? AND sheet = ?") {}

std::optional<std::string> GoodsDraftTable::find(UserId user, std::string_view sheet) {
    Rows rows = find_.query(shop_, user, sheet);
    if (!rows.next()) return std::nullopt;
    return rows.text();
}

void GoodsDraftTable::keep(UserId user, std::string_view sheet, const std::optional<std::string>& body) {
    if (body)
        keep_.run(shop_, user, sheet, *body);
    else
        remove_.run(shop_, user, sheet);
}

} // namespace sokoguru::db
