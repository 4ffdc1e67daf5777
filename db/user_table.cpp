#include "db/user_table.h"

namespace sokoguru::db {

namespace {

User read_user(Rows& rows) {
    User user;
    user.id = rows.id<UserId>();
    user.code = rows.text();
    user.name = rows.text();
    user.role = rows.word<Role>();
    user.standing = rows.word<UserStanding>();
    return user;
}

} // namespace

UserTable::UserTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database, "INSERT INTO user_account (shop, user, code, name, role, standing, pin_hash) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shop, user) DO UPDATE SET "
                     "code = excluded.code, name = excluded.name, role = excluded.role, "
                     "standing = excluded.standing, pin_hash = excluded.pin_hash"),
      find_(
          database,
          "SELECT user, code, name, role, standing, pin_hash FROM user_account WHERE shop = ? AND code = ?"),
      all_(database,
           "SELECT user, code, name, role, standing FROM user_account WHERE shop = ? ORDER BY code"),
      last_(database, "SELECT coalesce(max(user), 0) FROM user_account WHERE shop = ?") {}

void UserTable::set(const User& user, std::string_view pin_hash) {
    set_.run(shop_, user.id, user.code, user.name, user.role, user.standing, pin_hash);
}

std::optional<UserRow> UserTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    UserRow row;
    row.user = read_user(rows);
    row.pin_hash = rows.text();
    return row;
}

std::vector<User> UserTable::all() {
    std::vector<User> users;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        users.push_back(read_user(rows));
    }
    return users;
}

UserId UserTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return UserId{rows.integer() + 1};
}

} // namespace sokoguru::db
