#pragma once

#include "core/till/user.h"
#include "db/statement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::db {

struct UserRow {
    User user;
    std::string pin_hash;
};

/// Who may log in: table `user_account`. Codes are found in any case.
class UserTable {
  public:
    UserTable(Database& database, ShopId shop);
    void set(const User& user, std::string_view pin_hash);
    std::optional<UserRow> find(std::string_view code);
    std::vector<User> all(); ///< In the order of the codes.
    UserId next_id();

  private:
    ShopId shop_;
    Statement set_;
    Statement find_;
    Statement all_;
    Statement last_;
};

} // namespace sokoguru::db
