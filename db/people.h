#pragma once

#include "core/till/ports.h"
#include "db/login_guard.h"
#include "db/user_table.h"

#include <filesystem>

namespace sokoguru::db {

/// Who may log in, over the shop file.
class SqlPeople : public People {
  public:
    SqlPeople(Database& database, ShopId shop, UserTable& users, std::filesystem::path shop_file);
    OrRefusal<User> check_pin(std::string_view user_code, std::string_view pin, UtcTime now) override;

  private:
    /// Seconds that the user still has to wait.
    std::int64_t seconds_left(UserId user, LoginTries& tries, UtcTime now);

    Database* database_;
    UserTable* users_;
    LoginGuard guard_;
    std::filesystem::path shop_file_;
};

} // namespace sokoguru::db
