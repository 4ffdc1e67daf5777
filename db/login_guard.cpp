#include "db/login_guard.h"

#include <algorithm>

namespace sokoguru::db {

std::int64_t wait_seconds(std::int64_t tries) {
    if (tries < free_tries) return 0;
    const std::int64_t doublings = std::min<std::int64_t>(tries - free_tries, 10);
    return std::min(first_wait_seconds << doublings, longest_wait_seconds);
}

LoginGuard::LoginGuard(Database& database, ShopId shop)
    : shop_(shop),
      find_(database, "SELECT tries, last_try_ms FROM login_guard WHERE shop = ? AND user = ?"),
      set_(database, "INSERT INTO login_guard (shop, user, tries, last_try_ms) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (shop, user) DO UPDATE SET tries = excluded.tries, "
                     "last_try_ms = excluded.last_try_ms"),
      forget_(database, "DELETE FROM login_guard WHERE shop = ? AND user = ?") {}

LoginTries LoginGuard::tries(UserId user) {
    Rows rows = find_.query(shop_, user);
    if (!rows.next()) return {};
    LoginTries tries;
    tries.count = rows.integer();
    tries.last = rows.time();
    return tries;
}

void LoginGuard::set(UserId user, LoginTries tries) {
    set_.run(shop_, user, tries.count, tries.last);
}

void LoginGuard::forget(UserId user) {
    forget_.run(shop_, user);
}

} // namespace sokoguru::db
