#pragma once

#include "db/statement.h"

#include <optional>
#include <string>

namespace sokoguru::db {

/// The shop's logo, a PNG: table `shop_logo`. How paper looks is no fact of the books and the journal
/// travels, so it stands beside them.
class LogoTable {
  public:
    LogoTable(Database& database, ShopId shop);
    void set(const std::optional<std::string>& png);
    std::optional<std::string> find();

  private:
    ShopId shop_;
    Statement remove_;
    Statement add_;
    Statement find_;
};

} // namespace sokoguru::db
