#pragma once

#include "core/values/time.h"
#include "db/statement.h"

#include <cstdint>

namespace sokoguru::db {

/// How many wrong PINs a user may try before a wait, and the waits: 30 seconds after the fifth, twice as long
/// after each further one, a quarter of an hour at most.
constexpr std::int64_t free_tries = 5;
constexpr std::int64_t first_wait_seconds = 30;
constexpr std::int64_t longest_wait_seconds = 900;

/// How long the wait is after so many tries; 0 while tries are free.
std::int64_t wait_seconds(std::int64_t tries);

struct LoginTries {
    std::int64_t count = 0;
    UtcTime last;
};

/// Tries since the last right PIN, kept on the disk so that a restart does not forget them: table
/// `login_guard`. Methods that write are called inside a transaction.
class LoginGuard {
  public:
    LoginGuard(Database& database, ShopId shop);
    LoginTries tries(UserId user);
    void set(UserId user, LoginTries tries);
    void forget(UserId user);

  private:
    ShopId shop_;
    Statement find_;
    Statement set_;
    Statement forget_;
};

} // namespace sokoguru::db
